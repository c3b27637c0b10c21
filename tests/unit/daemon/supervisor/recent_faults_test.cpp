// SPDX-License-Identifier: Apache-2.0
#include "daemon/clock.hpp"
#include "daemon/recent_faults.hpp"

#include <gtest/gtest.h>

using namespace vitrine::daemon;
using namespace std::chrono_literals;

TEST(RecentFaults, CountTheLastHour)
{
    RecentFaults faults;
    FaultEntry fault;
    for (const auto age : {3h, 2h, 0h}) {
        fault.at = printTimeMs(std::chrono::system_clock::now() - age - 1min);
        fault.code = "at " + fault.at;
        faults.noted(fault);
    }
    EXPECT_EQ(faults.lastHour(), 1U);
    ASSERT_TRUE(faults.newest());
    EXPECT_EQ(faults.newest()->code, "at " + fault.at);
}

TEST(RecentFaults, ThatComeWithoutEndAreCountedButNotAllKept)
{
    RecentFaults faults;
    const RecentFaults::Time start(1h);
    int kept = 0;
    for (int i = 0; i < 1000; ++i)
        kept += faults.mayNote(start + i * 10ms) ? 1 : 0;
    EXPECT_EQ(kept, 30);
    EXPECT_EQ(faults.total(), 1000U);
    EXPECT_TRUE(faults.mayNote(start + 2min));
}

TEST(Clock, PrintsTimesThatSortAndPeopleRead)
{
    const auto time = std::chrono::system_clock::time_point(1'764'000'000'007ms);
    EXPECT_EQ(printTime(time), "2025-11-24T16:00:00Z");
    EXPECT_EQ(printTimeMs(time), "2025-11-24T16:00:00.007Z");
    EXPECT_FALSE(bootId().empty());
    const auto before = BootClock::now();
    EXPECT_LE(before, BootClock::now());
}
