// SPDX-License-Identifier: Apache-2.0
#include "core/config/hours.hpp"

#include <algorithm>

namespace vitrine {

using std::chrono::days;
using std::chrono::local_days;

namespace {

constexpr int kHorizon = 400;

const std::vector<DaySpan>& spansOf(const Hours& hours, local_days day)
{
    if (const auto found = hours.exceptions.find(day); found != hours.exceptions.end())
        return found->second;
    return hours.week.at(std::chrono::weekday(day).c_encoding());
}

} // namespace

bool openAt(const Hours& hours, LocalMinute when)
{
    if (!hours.given)
        return true;
    const auto today = std::chrono::floor<days>(when);
    for (const auto day : {today - days(1), today}) { // yesterday's may reach over midnight
        const auto& spans = spansOf(hours, day);
        if (std::ranges::any_of(spans, [&](const DaySpan& span) { return openingOn(day, span).holds(when); }))
            return true;
    }
    return false;
}

std::optional<LocalMinute> nextChange(const Hours& hours, LocalMinute when)
{
    if (!hours.given)
        return std::nullopt;
    const bool now = openAt(hours, when);
    const auto today = std::chrono::floor<days>(when);
    std::optional<LocalMinute> next;
    for (auto day = today - days(1); day <= today + days(kHorizon); day += days(1)) {
        if (next && *next < day)
            break; // days come in order, and none before this one begins earlier
        for (const DaySpan& span : spansOf(hours, day)) {
            const auto opening = openingOn(day, span);
            for (const auto edge : {opening.from, opening.to}) {
                if (edge > when && openAt(hours, edge) != now && (!next || edge < *next))
                    next = edge;
            }
        }
    }
    return next;
}

} // namespace vitrine
