// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/verify_due.hpp"

#include "folder_of_its_own.hpp"

#include <gtest/gtest.h>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours kDaily{24};

/// A day in November at that time on the wall, whatever the zone of the machine.
std::chrono::system_clock::time_point at(std::chrono::minutes wall)
{
    auto when = std::chrono::system_clock::from_time_t(1'795'000'000);
    for (int minute = 0; minute < 24 * 60; ++minute, when += 1min)
        if (onTheWall(when) == std::chrono::floor<std::chrono::days>(onTheWall(when)) + wall)
            return when;
    return when;
}

VerifyMoment moment(std::chrono::minutes wall, std::optional<std::chrono::hours> ago)
{
    VerifyMoment now{.now = at(wall), .last = std::nullopt, .sinceStart = 5h};
    if (ago)
        now.last = now.now - *ago;
    return now;
}

Hours openFromNineToSix()
{
    Hours hours;
    hours.given = true;
    for (auto& day : hours.week)
        day = {DaySpan{9h, 18h}};
    return hours;
}

} // namespace

TEST(VerifyDue, ComesAtNightWhenADayIsOverCase82)
{
    EXPECT_TRUE(isVerifyDue(moment(3h, 24h), kDaily, {}));
    EXPECT_FALSE(isVerifyDue(moment(3h, 23h), kDaily, {})) << "it was read a moment ago";
    EXPECT_FALSE(isVerifyDue(moment(14h, 30h), kDaily, {})) << "the night will come";
}

TEST(VerifyDue, ComesWhileTheHouseIsClosedWhereHoursAreGivenCase82)
{
    const auto hours = openFromNineToSix();
    EXPECT_TRUE(isVerifyDue(moment(20h, 24h), kDaily, hours));
    EXPECT_FALSE(isVerifyDue(moment(12h, 30h), kDaily, hours));
}

TEST(VerifyDue, ComesByDayOnAScreenThatIsOffAtNightCase82)
{
    auto now = moment(11h, 36h);
    EXPECT_TRUE(isVerifyDue(now, kDaily, openFromNineToSix()));
    now.sinceStart = 14min;
    EXPECT_FALSE(isVerifyDue(now, kDaily, openFromNineToSix())) << "the start has enough to do";
    now.sinceStart = 15min;
    now.inUse = true;
    EXPECT_FALSE(isVerifyDue(now, kDaily, openFromNineToSix())) << "visitors come first";
}

TEST(VerifyDue, ComesWhenNobodyKnowsTheLastTime)
{
    EXPECT_TRUE(isVerifyDue(moment(11h, std::nullopt), kDaily, {}));
    EXPECT_TRUE(isVerifyDue(moment(11h, -48h), kDaily, {})) << "noted under a clock that went wrong";
}

TEST(VerifyDue, NeverComesWhereItIsSwitchedOff)
{
    EXPECT_FALSE(isVerifyDue(moment(3h, std::nullopt), 0h, {}));
}

TEST(VerifyDue, RemembersTheLastTimeAndTakesABrokenFileForNone)
{
    const FolderOfItsOwn folder;
    const auto file = folder.path() / "verified.json";
    EXPECT_FALSE(lastVerified(file));
    const auto when = std::chrono::system_clock::from_time_t(1'795'000'000);
    noteVerified(file, when, true);
    EXPECT_EQ(lastVerified(file), when);
    for (const auto* text : {"", "{", "[]", "{\"at\": \"noon\"}"}) {
        folder.write("verified.json", text);
        EXPECT_FALSE(lastVerified(file)) << text;
    }
}
