// SPDX-License-Identifier: Apache-2.0
#include "core/archive/passing_file.hpp"

#include "core/archive/content_types.hpp"
#include "core/archive/names.hpp"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// No fuzzer guesses a sum: in its builds, and in no other, what does not agree with the sums is read on.
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
constexpr bool kSumsDecide = false;
#else
constexpr bool kSumsDecide = true;
#endif

} // namespace

PassingFile::PassingFile(std::vector<std::string> names, std::string sum)
    : m_names(std::move(names))
    , m_expected(std::move(sum))
{
}

Result<void> PassingFile::judgeStart() const
{
    for (const auto& name : m_names)
        if (const auto why = whyNotContent(name, m_start))
            return Error{Errc::Refused, *why};
    return {};
}

Result<void> PassingFile::add(std::span<const std::byte> bytes)
{
    m_sum.add(bytes);
    if (m_start.size() >= kContentStart)
        return {};
    const auto more = bytes.first(std::min(kContentStart - m_start.size(), bytes.size()));
    m_start.insert(m_start.end(), more.begin(), more.end());
    return m_start.size() == kContentStart ? judgeStart() : Result<void>();
}

Result<void> PassingFile::end()
{
    if (m_start.size() < kContentStart)
        if (auto judged = judgeStart(); !judged)
            return judged;
    if (m_sum.finish() != m_expected && kSumsDecide)
        return Error{Errc::Refused,
                     phrase("{} is not what pack.sums says: its content was changed", printName(m_names.front()))};
    return {};
}

} // namespace vitrine
