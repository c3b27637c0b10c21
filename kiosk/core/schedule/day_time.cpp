// SPDX-License-Identifier: Apache-2.0
#include "core/schedule/day_time.hpp"

#include <charconv>
#include <ctime>
#include <system_error>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

namespace {

/// `text` as a number, all of it digits.
std::optional<int> digits(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return number;
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

bool inSpan(const DaySpan& span, LocalMinute when)
{
    const auto minute = when - std::chrono::floor<days>(when);
    return span.from < span.to ? span.from <= minute && minute < span.to : minute >= span.from || minute < span.to;
}

Opening openingOn(local_days day, const DaySpan& span)
{
    return {day + span.from, day + (span.to > span.from ? span.to : span.to + days(1))};
}

LocalMinute onTheWall(std::chrono::system_clock::time_point when)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
    std::tm wall{};
    if (localtime_r(&seconds, &wall) == nullptr) // a year no calendar counts
        return LocalMinute(std::chrono::floor<minutes>(when.time_since_epoch()));
    const std::chrono::year_month_day date{std::chrono::year(wall.tm_year + 1900),
                                           std::chrono::month(static_cast<unsigned>(wall.tm_mon) + 1),
                                           std::chrono::day(static_cast<unsigned>(wall.tm_mday))};
    return local_days(date) + std::chrono::hours(wall.tm_hour) + minutes(wall.tm_min);
}

} // namespace vitrine
