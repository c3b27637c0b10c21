// SPDX-License-Identifier: Apache-2.0
#include "core/schedule/schedule.hpp"

#include <algorithm>
#include <array>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_days;

namespace {

/// Longer than a year, so that what comes once a year is found.
constexpr days kFarthest{400};
constexpr std::array<DaySpan, 1> kWholeDay{DaySpan{0h, 24h}};

bool opensOn(const Window& window, local_days day)
{
    return (!window.from || *window.from <= day) && (!window.until || day <= *window.until) &&
           (window.days.empty() || std::ranges::find(window.days, std::chrono::weekday(day)) != window.days.end()) &&
           std::ranges::find(window.except, day) == window.except.end();
}

/// Calls `see` with every opening of the window that begins on `day`.
template <class See>
void eachOpening(const Window& window, local_days day, const See& see)
{
    if (!opensOn(window, day))
        return;
    if (window.hours.empty())
        see(openingOn(day, kWholeDay.front()));
    for (const DaySpan& span : window.hours)
        see(openingOn(day, span));
}

std::optional<local_days> lastOpenDay(const Window& window)
{
    if (!window.until || !everOpens(window))
        return std::nullopt;
    auto day = *window.until;
    while (!opensOn(window, day))
        day -= days(1);
    return day;
}

/// Notes the first edge of the window after `when` at which the whole schedule changes, if it is before `next`.
void findChange(const Schedule& schedule, const Window& window, LocalMinute when, std::optional<LocalMinute>& next)
{
    const bool now = shownAt(schedule, when);
    const auto look = [&](local_days day) {
        eachOpening(window, day, [&](const Opening& opening) {
            for (const auto edge : {opening.from, opening.to})
                if (edge > when && (!next || edge < *next) && shownAt(schedule, edge) != now)
                    next = edge;
        });
    };
    const auto yesterday = std::chrono::floor<days>(when) - days(1);
    const auto first = window.from ? std::max(yesterday, *window.from) : yesterday;
    const auto last = window.until ? std::min(first + kFarthest, *window.until) : first + kFarthest;
    for (auto day = first; day <= last && (!next || day <= *next); day += days(1))
        look(day);
    if (window.until && *window.until > last) // open all the time until a day far ahead
        if (const auto day = lastOpenDay(window))
            look(*day);
}

} // namespace

bool shownAt(const Schedule& schedule, LocalMinute when)
{
    const auto today = std::chrono::floor<days>(when);
    return schedule.always() || std::ranges::any_of(schedule.windows, [&](const Window& window) {
               bool open = false;
               for (const auto day : {today - days(1), today}) // yesterday's may reach over midnight
                   eachOpening(window, day, [&](const Opening& opening) { open = open || opening.holds(when); });
               return open;
           });
}

std::optional<LocalMinute> nextChange(const Schedule& schedule, LocalMinute when)
{
    std::optional<LocalMinute> next;
    for (const Window& window : schedule.windows)
        findChange(schedule, window, when, next);
    return next;
}

bool everOpens(const Window& window)
{
    if (!window.from || !window.until)
        return true; // some week has the day, and a list of exceptions ends
    for (auto day = *window.from; day <= *window.until; day += days(1))
        if (opensOn(window, day))
            return true;
    return false;
}

std::optional<LocalMinute> lastClosing(const Window& window)
{
    std::optional<LocalMinute> last;
    if (const auto day = lastOpenDay(window))
        eachOpening(window, *day,
                    [&](const Opening& opening) { last = last ? std::max(*last, opening.to) : opening.to; });
    return last;
}

} // namespace vitrine
