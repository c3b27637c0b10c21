// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/finding_list.hpp"

#include "shell/preview/curator_words.hpp"

#include <algorithm>
#include <utility>

namespace vitrine::shell {

int FindingList::errors() const
{
    return static_cast<int>(
        std::ranges::count(m_problems, Severity::Error, [](const Problem& problem) { return problem.severity; }));
}

const Problem* FindingList::now() const
{
    return m_at < count() ? &m_problems[static_cast<std::size_t>(m_at)] : nullptr;
}

bool FindingList::grave() const
{
    return now() && now()->severity == Severity::Error;
}

QString FindingList::counted() const
{
    return curatorReads(countProblems(m_problems));
}

QString FindingList::place() const
{
    if (!now())
        return {};
    const Place& place = now()->place;
    return curatorReads(place.line > 0 ? phrase("{}, line {}", place.file, place.line) : vitrine::Words(place.file));
}

QString FindingList::sentence() const
{
    return now() ? curatorReads(now()->sentence) : QString();
}

QString FindingList::hint() const
{
    return now() ? curatorReads(now()->hint) : QString();
}

QString FindingList::excerpt() const
{
    return now() ? QString::fromStdString(now()->excerpt).trimmed() : QString();
}

QString FindingList::code() const
{
    return now() ? QString::fromStdString(now()->code) : QString();
}

void FindingList::set(Problems problems)
{
    sortProblems(problems);
    const auto before = now() ? std::optional(*now()) : std::nullopt;
    m_problems = std::move(problems);
    m_at = 0;
    if (before) {
        const auto same = std::ranges::find_if(m_problems, [&](const Problem& problem) {
            return problem.code == before->code && problem.place.file == before->place.file &&
                   curatorReads(problem.sentence) == curatorReads(before->sentence);
        });
        // An error that has come is more urgent than the warning that was read.
        if (same != m_problems.end() && same->severity == m_problems.front().severity)
            m_at = static_cast<int>(same - m_problems.begin());
    }
    emit changed();
}

void FindingList::stepTo(int at)
{
    if (count() == 0)
        return;
    m_at = (at + count()) % count();
    emit changed();
}

} // namespace vitrine::shell
