// SPDX-License-Identifier: Apache-2.0
#include "shell/care/sleep_schedule.hpp"

#include <gtest/gtest.h>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;
using std::chrono::local_days;
using std::chrono::year;
using Order = SleepSchedule::Order;

constexpr local_days kEarliest{year(2026) / 1 / 1};
constexpr local_days kMonday{year(2026) / 11 / 23};

/// Monday to Friday 9 to 18; closed on 24 December, which is a Thursday.
Hours weekdays()
{
    Hours hours;
    hours.given = true;
    for (std::size_t day = 1; day <= 5; ++day)
        hours.week.at(day) = {{9h, 18h}};
    hours.exceptions[local_days(year(2026) / 12 / 24)] = {};
    return hours;
}

TEST(SleepSchedule, SleepsOutsideTheHours)
{
    const SleepSchedule schedule(weekdays(), kEarliest);
    EXPECT_TRUE(schedule.asleep(kMonday + 8h + 59min));
    EXPECT_FALSE(schedule.asleep(kMonday + 9h));
    EXPECT_FALSE(schedule.asleep(kMonday + 17h + 59min));
    EXPECT_TRUE(schedule.asleep(kMonday + 18h));
    EXPECT_TRUE(schedule.asleep(local_days(year(2026) / 12 / 24) + 12h));
}

TEST(SleepSchedule, NeverSleepsWithoutHours)
{
    const SleepSchedule schedule(Hours{}, kEarliest);
    EXPECT_FALSE(schedule.asleep(kMonday + 3h));
    EXPECT_FALSE(schedule.opens(kMonday + 3h).has_value());
}

TEST(SleepSchedule, NeverSleepsBecauseOfAClockThatWasNeverSet)
{
    const SleepSchedule schedule(weekdays(), kEarliest);
    const LocalMinute wrong = local_days(year(2000) / 1 / 1) + 0h;
    EXPECT_FALSE(schedule.asleep(wrong));
    EXPECT_FALSE(schedule.opens(wrong).has_value());
}

TEST(SleepSchedule, SaysWhenItOpens)
{
    const SleepSchedule schedule(weekdays(), kEarliest);
    EXPECT_EQ(schedule.opens(kMonday + 8h), kMonday + 9h);
    EXPECT_EQ(schedule.opens(kMonday + 19h), kMonday + 24h + 9h);
    const local_days eve(year(2026) / 12 / 23);
    EXPECT_EQ(schedule.opens(eve + 20h), eve + 48h + 9h);
    EXPECT_EQ(schedule.opens(kMonday + 12h), kMonday + 24h + 9h) << "put to sleep by staff";
}

TEST(SleepSchedule, DoesWhatStaffSayUntilTheHoursChange)
{
    SleepSchedule schedule(weekdays(), kEarliest);
    schedule.order(Order::Wake, kMonday + 20h);
    EXPECT_FALSE(schedule.asleep(kMonday + 20h));
    EXPECT_FALSE(schedule.asleep(kMonday + 32h));
    EXPECT_FALSE(schedule.asleep(kMonday + 34h));
    EXPECT_TRUE(schedule.asleep(kMonday + 24h + 18h)) << "the next evening is like every evening";
    schedule.order(Order::Sleep, kMonday + 12h);
    EXPECT_TRUE(schedule.asleep(kMonday + 17h));
    EXPECT_TRUE(schedule.asleep(kMonday + 20h));
    EXPECT_FALSE(schedule.asleep(kMonday + 24h + 9h));
}

TEST(SleepSchedule, WithoutHoursOrdersHoldUntilTheNext)
{
    SleepSchedule schedule(Hours{}, kEarliest);
    schedule.order(Order::Sleep, kMonday);
    EXPECT_TRUE(schedule.asleep(kMonday + 24h * 100));
    schedule.order(Order::Wake, kMonday + 24h * 100);
    EXPECT_FALSE(schedule.asleep(kMonday + 24h * 101));
}

} // namespace
} // namespace vitrine::shell
