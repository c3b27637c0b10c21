// SPDX-License-Identifier: Apache-2.0
#include "core/config/hours.hpp"

#include <algorithm>
#include <charconv>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

namespace {

constexpr int kHorizon = 400;

/// `text` as a number, all of it digits.
std::optional<int> digits(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return number;
}

const std::vector<DaySpan>& spansOf(const Hours& hours, local_days day)
{
    if (const auto found = hours.exceptions.find(day); found != hours.exceptions.end())
        return found->second;
    return hours.week.at(std::chrono::weekday(day).c_encoding());
}

/// The span that begins on its day, as moments; an end that is not after its beginning lies on the next day.
struct Opening {
    LocalMinute from;
    LocalMinute to;
};

Opening openingOn(local_days day, const DaySpan& span)
{
    return {day + span.from, day + (span.to > span.from ? span.to : span.to + days(1))};
}

} // namespace

std::optional<minutes> readDayMinute(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3));
    if (!hour || !minute || *minute > 59 || *hour > 24 || (*hour == 24 && *minute > 0))
        return std::nullopt;
    return minutes(*hour * 60 + *minute);
}

std::optional<DaySpan> readSpan(std::string_view text)
{
    if (text.size() != 11 || text[5] != '-')
        return std::nullopt;
    const auto from = readDayMinute(text.substr(0, 5));
    const auto to = readDayMinute(text.substr(6));
    if (!from || !to || *from == 24h || *from == *to)
        return std::nullopt;
    return DaySpan{*from, *to};
}

std::optional<local_days> readDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8));
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return local_days(date);
}

bool openAt(const Hours& hours, LocalMinute when)
{
    if (!hours.given)
        return true;
    const auto today = std::chrono::floor<days>(when);
    for (const auto day : {today - days(1), today}) { // yesterday's may reach over midnight
        const auto& spans = spansOf(hours, day);
        if (std::ranges::any_of(spans, [&](const DaySpan& span) {
                const auto opening = openingOn(day, span);
                return opening.from <= when && when < opening.to;
            }))
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

bool inSpan(const DaySpan& span, LocalMinute when)
{
    const auto minute = when - std::chrono::floor<days>(when);
    return span.from < span.to ? span.from <= minute && minute < span.to : minute >= span.from || minute < span.to;
}

} // namespace vitrine
