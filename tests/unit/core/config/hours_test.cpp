// SPDX-License-Identifier: Apache-2.0
#include "core/config/hours.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>

namespace vitrine {

namespace {

using namespace std::chrono_literals;

LocalMinute at(std::string_view day, std::string_view minute)
{
    return *readDay(day) + *readDayMinute(minute);
}

/// Tuesday to Friday 10 to 18, Saturday until two in the night, closed on Christmas Eve.
Hours museum()
{
    Hours hours;
    hours.given = true;
    for (const unsigned day : {2U, 3U, 4U, 5U})
        hours.week.at(day) = {*readSpan("10:00-13:00"), *readSpan("14:00-18:00")};
    hours.week.at(6) = {*readSpan("10:00-02:00")};
    hours.exceptions[*readDay("2026-12-24")] = {};
    hours.exceptions[*readDay("2026-12-28")] = {*readSpan("00:00-24:00")}; // a Monday
    return hours;
}

} // namespace

TEST(Hours, ReadsTimesAsTheyStandAtTheDoor)
{
    EXPECT_EQ(readSpan("09:30-18:00"), (DaySpan{9h + 30min, 18h}));
    EXPECT_EQ(readSpan("00:00-24:00"), (DaySpan{0min, 24h}));
    for (const auto* wrong : {"", "9:30-18:00", "09:30-18:60", "24:00-25:00", "24:00-08:00", "09:00-09:00",
                              "09:00–18:00", "-1:00-18:00", "09:00-18:00 "})
        EXPECT_FALSE(readSpan(wrong)) << wrong;
    EXPECT_TRUE(readDay("2028-02-29"));
    for (const auto* wrong : {"2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-12-24x", ""})
        EXPECT_FALSE(readDay(wrong)) << wrong;
}

TEST(Hours, AreAlwaysWhereNoneAreGiven)
{
    EXPECT_TRUE(openAt(Hours{}, at("2026-12-24", "03:00")));
    EXPECT_FALSE(nextChange(Hours{}, at("2026-12-24", "03:00")));
}

TEST(Hours, KeepBreaksNightsAndExceptions)
{
    const auto hours = museum();
    EXPECT_FALSE(openAt(hours, at("2026-11-24", "09:59"))); // Tuesday
    EXPECT_TRUE(openAt(hours, at("2026-11-24", "10:00")));
    EXPECT_FALSE(openAt(hours, at("2026-11-24", "13:00")));
    EXPECT_TRUE(openAt(hours, at("2026-11-24", "17:59")));
    EXPECT_FALSE(openAt(hours, at("2026-11-24", "18:00")));
    EXPECT_TRUE(openAt(hours, at("2026-11-29", "01:59"))); // the night after Saturday
    EXPECT_FALSE(openAt(hours, at("2026-11-29", "02:00")));
    EXPECT_FALSE(openAt(hours, at("2026-12-24", "11:00")));
    EXPECT_TRUE(openAt(hours, at("2026-12-28", "03:00")));
}

TEST(Hours, OpenAndCloseOnceADayWhateverTheClocksDoCase191)
{
    const char* before = std::getenv("TZ");
    const std::string zone = before ? before : "";
    ::setenv("TZ", "Europe/Berlin", 1);
    ::tzset();
    Hours hours;
    hours.given = true;
    for (auto& day : hours.week)
        day = {*readSpan("09:00-18:00")};
    // From noon to noon over both changes of the clock, a leap day and the end of a year.
    for (const auto* day : {"2026-03-28", "2026-10-24", "2028-02-28", "2028-02-29", "2026-12-31", "2027-06-01"}) {
        const std::chrono::sys_time<std::chrono::minutes> noon =
            std::chrono::sys_days(readDay(day)->time_since_epoch()) + 11h;
        int changes = 0;
        bool open = openAt(hours, onTheWall(noon));
        EXPECT_TRUE(open) << day;
        for (auto time = noon; time < noon + 25h; time += 1min)
            if (const bool now = openAt(hours, onTheWall(time)); now != std::exchange(open, now))
                ++changes;
        EXPECT_EQ(changes, 2) << day; // closed in the evening, opened in the morning
        EXPECT_TRUE(open) << day;
    }
    if (before)
        ::setenv("TZ", zone.c_str(), 1);
    else
        ::unsetenv("TZ");
    ::tzset();
}

TEST(Hours, TellWhenTheyChange)
{
    const auto hours = museum();
    EXPECT_EQ(nextChange(hours, at("2026-11-24", "09:00")), at("2026-11-24", "10:00"));
    EXPECT_EQ(nextChange(hours, at("2026-11-24", "10:00")), at("2026-11-24", "13:00"));
    EXPECT_EQ(nextChange(hours, at("2026-11-28", "20:00")), at("2026-11-29", "02:00"));
    EXPECT_EQ(nextChange(hours, at("2026-11-29", "02:00")), at("2026-12-01", "10:00"));
    EXPECT_EQ(nextChange(hours, at("2026-12-23", "18:00")), at("2026-12-25", "10:00")); // over Christmas Eve

    Hours never;
    never.given = true;
    EXPECT_FALSE(openAt(never, at("2026-11-24", "12:00")));
    EXPECT_FALSE(nextChange(never, at("2026-11-24", "12:00")));
}

TEST(Hours, DoNotChangeWhereOneSpanFollowsTheOther)
{
    Hours hours;
    hours.given = true;
    for (auto& day : hours.week)
        day = {*readSpan("00:00-12:00"), *readSpan("12:00-24:00")};
    EXPECT_FALSE(nextChange(hours, at("2026-11-24", "09:00")));
}

TEST(Hours, KnowDailyWindowsOverMidnight)
{
    const auto night = *readSpan("20:00-07:00");
    EXPECT_TRUE(inSpan(night, at("2026-11-24", "23:00")));
    EXPECT_TRUE(inSpan(night, at("2026-11-24", "06:59")));
    EXPECT_FALSE(inSpan(night, at("2026-11-24", "07:00")));
    EXPECT_TRUE(inSpan(*readSpan("08:00-09:00"), at("2026-11-24", "08:30")));
}

} // namespace vitrine
