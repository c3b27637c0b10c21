// SPDX-License-Identifier: Apache-2.0
#include "shell/visit/visit_machine.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;

const VisitRules kRules{60s, 20s, 20min, 3s};
const Clock::time_point kStart = Clock::time_point() + 1000h;

/// One step of a visit, at a time after the start.
struct Step {
    std::chrono::milliseconds at;
    std::function<void(VisitMachine&, Clock::time_point)> act;
};

struct Case {
    std::string name;
    std::vector<Step> steps;
    Page page;
};

void touch(VisitMachine& visit, Clock::time_point now)
{
    visit.touch(now);
}
void tick(VisitMachine& visit, Clock::time_point now)
{
    visit.tick(now);
}
void stay(VisitMachine& visit, Clock::time_point now)
{
    visit.stay(now);
}
void open(VisitMachine& visit, Clock::time_point now)
{
    visit.open("prism", now);
}
void home(VisitMachine& visit, Clock::time_point now)
{
    visit.home(now);
}
void play(VisitMachine& visit, Clock::time_point now)
{
    visit.engage(Busy::Film, true, now);
}
void stop(VisitMachine& visit, Clock::time_point now)
{
    visit.engage(Busy::Film, false, now);
}
void read(VisitMachine& visit, Clock::time_point now)
{
    visit.engage(Busy::Reading, true, now);
}
void readNoMore(VisitMachine& visit, Clock::time_point now)
{
    visit.engage(Busy::Reading, false, now);
}
void more(VisitMachine& visit, Clock::time_point now)
{
    visit.moreTime(now);
}
void openPatient(VisitMachine& visit, Clock::time_point now)
{
    visit.open("reading", now, Patience{300s, 60s});
}
void sleep(VisitMachine& visit, Clock::time_point)
{
    visit.sleep(true);
}
void wake(VisitMachine& visit, Clock::time_point)
{
    visit.sleep(false);
}
void end(VisitMachine& visit, Clock::time_point)
{
    visit.end();
}
void pauseOn(VisitMachine& visit, Clock::time_point)
{
    visit.pause(true);
}
void pauseOff(VisitMachine& visit, Clock::time_point)
{
    visit.pause(false);
}

class AVisit : public testing::TestWithParam<Case> {};

TEST_P(AVisit, IsWhereItsStepsLeadTo)
{
    VisitMachine visit(kRules);
    for (const Step& step : GetParam().steps)
        step.act(visit, kStart + step.at);
    EXPECT_EQ(static_cast<int>(visit.page()), static_cast<int>(GetParam().page));
}

const std::vector<Case> kCases{
    {"StartsInAttract", {}, Page::Attract},
    {"AttractStaysForEver", {{1000h, tick}}, Page::Attract},
    {"ATouchWakes", {{0s, touch}}, Page::Home},
    {"HomeLastsUntilTheScreenAsks", {{0s, touch}, {59'999ms, tick}}, Page::Home},
    {"HomeAsksAfterItsTime", {{0s, touch}, {60s, tick}}, Page::StillThere},
    {"EveryTouchBeginsTheTimeAnew", {{0s, touch}, {50s, touch}, {109s, tick}}, Page::Home},
    {"EveryTouchBeginsTheTimeAnewAndItEnds", {{0s, touch}, {50s, touch}, {110s, tick}}, Page::StillThere},
    {"TheAnswerMayTakeItsTime", {{0s, touch}, {60s, tick}, {79'999ms, tick}}, Page::StillThere},
    {"NoAnswerEndsTheVisit", {{0s, touch}, {60s, tick}, {80s, tick}}, Page::Attract},
    {"AnAnswerGoesOn", {{0s, touch}, {60s, tick}, {79s, stay}}, Page::Home},
    {"AfterAnAnswerThereIsTheWholeTimeAgain", {{0s, touch}, {60s, tick}, {79s, stay}, {138s, tick}}, Page::Home},
    {"AnAnswerGoesOnInTheExhibit", {{0s, touch}, {1s, open}, {61s, tick}, {62s, stay}}, Page::Exhibit},
    {"AFingerAtTheLastMomentMayBeLifted", {{0s, touch}, {60s, tick}, {79'900ms, touch}, {81s, tick}}, Page::StillThere},
    {"AFingerThatIsNeverLiftedDoesNotHoldIt",
     {{0s, touch}, {60s, tick}, {79'900ms, touch}, {83s, tick}},
     Page::Attract},
    {"AnExhibitOpensFromHome", {{0s, touch}, {1s, open}}, Page::Exhibit},
    {"AnExhibitDoesNotOpenFromAttract", {{0s, open}}, Page::Attract},
    {"AnExhibitDoesNotOpenUnderTheQuestion", {{0s, touch}, {60s, tick}, {61s, open}, {62s, stay}}, Page::Home},
    {"HomeIsTheWayBack", {{0s, touch}, {1s, open}, {2s, home}}, Page::Home},
    {"HomeOnHomeChangesNothing", {{0s, touch}, {2s, home}, {60s, tick}}, Page::StillThere},
    {"AnExhibitAsksToo", {{0s, touch}, {1s, open}, {61s, tick}}, Page::StillThere},
    {"AFilmHoldsTheClock", {{0s, touch}, {1s, open}, {2s, play}, {10min, tick}}, Page::Exhibit},
    {"AFilmHoldsTheClockOnlySoLong", {{0s, touch}, {1s, open}, {2s, play}, {20min + 1s, tick}}, Page::StillThere},
    {"AfterAFilmTheTimeBegins", {{0s, touch}, {1s, open}, {2s, play}, {5min, stop}, {5min + 59s, tick}}, Page::Exhibit},
    {"AfterAFilmTheScreenAsks", {{0s, touch}, {1s, open}, {2s, play}, {5min, stop}, {6min, tick}}, Page::StillThere},
    {"AFilmDoesNotHoldHome", {{0s, touch}, {1s, open}, {2s, play}, {3s, home}, {63s, tick}}, Page::StillThere},
    {"AVisitCanBeEnded", {{0s, touch}, {1s, open}, {2s, end}}, Page::Attract},
    {"APauseEndsTheVisit", {{0s, touch}, {1s, open}, {2s, pauseOn}}, Page::Pause},
    {"APauseTakesNoTouch", {{0s, pauseOn}, {1s, touch}, {1000s, tick}}, Page::Pause},
    {"AfterAPauseComesAttract", {{0s, touch}, {1s, pauseOn}, {2s, pauseOff}}, Page::Attract},
    {"ReadingAloudHoldsTheClock", {{0s, touch}, {1s, read}, {10min, tick}}, Page::Home},
    {"ReadingAloudHoldsTheClockOnlySoLong", {{0s, touch}, {1s, read}, {20min, tick}}, Page::StillThere},
    {"AfterReadingTheTimeBegins", {{0s, touch}, {1s, read}, {5min, readNoMore}, {5min + 59s, tick}}, Page::Home},
    {"AFilmHoldsAsLongAsOneOfBothLasts",
     {{0s, touch}, {1s, open}, {2s, play}, {3s, read}, {4s, stop}, {10min, tick}},
     Page::Exhibit},
    {"WhatIsReadUnderTheQuestionDoesNotHoldIt", {{0s, touch}, {60s, tick}, {61s, read}, {80s, tick}}, Page::Attract},
    {"NobodyReadsInAttract", {{0s, read}, {1s, touch}, {61s, tick}}, Page::StillThere},
    {"MoreTimeGoesOn", {{0s, touch}, {60s, tick}, {61s, more}}, Page::Home},
    {"MoreTimeIsTwiceTheTime", {{0s, touch}, {60s, tick}, {61s, more}, {180s, tick}}, Page::Home},
    {"MoreTimeIsNoMoreThanThat", {{0s, touch}, {60s, tick}, {61s, more}, {181s, tick}}, Page::StillThere},
    {"MoreTimeHoldsForTheAnswerToo",
     {{0s, touch}, {60s, tick}, {61s, more}, {181s, tick}, {220s, tick}},
     Page::StillThere},
    {"MoreTimeEndsToo", {{0s, touch}, {60s, tick}, {61s, more}, {181s, tick}, {221s, tick}}, Page::Attract},
    {"WithoutTheQuestionThereIsNoMoreTime", {{0s, touch}, {1s, more}, {60s, tick}}, Page::StillThere},
    {"AnExhibitMayWaitLonger", {{0s, touch}, {1s, openPatient}, {300s, tick}}, Page::Exhibit},
    {"AnExhibitMayWaitLongerAndAsks", {{0s, touch}, {1s, openPatient}, {301s, tick}, {360s, tick}}, Page::StillThere},
    {"AnExhibitMayWaitLongerAndEnds", {{0s, touch}, {1s, openPatient}, {301s, tick}, {361s, tick}}, Page::Attract},
    {"AnExhibitsPatienceEndsWithIt", {{0s, touch}, {1s, openPatient}, {2s, home}, {62s, tick}}, Page::StillThere},
    {"AtClosingTimeItSleeps", {{0s, sleep}}, Page::Asleep},
    {"AtClosingTimeAVisitGoesOn", {{0s, touch}, {1s, sleep}, {2s, touch}, {61s, tick}}, Page::Home},
    {"AfterTheLastVisitItSleeps", {{0s, touch}, {1s, sleep}, {60s, tick}, {80s, tick}}, Page::Asleep},
    {"ATouchDoesNotWakeWhatSleeps", {{0s, sleep}, {1s, touch}}, Page::Asleep},
    {"AtOpeningTimeItWakes", {{0s, sleep}, {1s, wake}}, Page::Attract},
    {"AWakingHouseIsTouched", {{0s, sleep}, {1s, wake}, {2s, touch}}, Page::Home},
    {"WhatSleepsShowsNoPause", {{0s, pauseOn}, {1s, sleep}}, Page::Asleep},
    {"APauseThatCameInTheNightIsThereInTheMorning", {{0s, sleep}, {1s, pauseOn}, {2s, wake}}, Page::Pause},
    {"APauseThatEndedInTheNightIsNotThereInTheMorning",
     {{0s, pauseOn}, {1s, sleep}, {2s, pauseOff}, {3s, wake}},
     Page::Attract},
    {"TheEndOfNoPauseChangesNothing", {{0s, touch}, {1s, pauseOff}}, Page::Home},
};

INSTANTIATE_TEST_SUITE_P(Steps, AVisit, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& one) { return one.param.name; });

TEST(VisitMachine, GivesMoreTimeAgainAndAgainAndForgetsItWithTheVisit)
{
    VisitMachine visit(kRules);
    auto now = kStart;
    visit.touch(now);
    for (int time = 0; time < 12; ++time) {
        now += visit.patience().ask;
        ASSERT_TRUE(visit.tick(now));
        EXPECT_EQ(visit.remaining(now), visit.patience().answer);
        visit.moreTime(now);
        ASSERT_EQ(visit.page(), Page::Home);
    }
    EXPECT_EQ(visit.patience().ask, 16 * 60s) << "more than ten times the usual";
    EXPECT_EQ(visit.patience().answer, 16 * 20s);
    visit.end();
    visit.touch(now);
    EXPECT_EQ(visit.patience().ask, 60s);
}

TEST(VisitMachine, GivesTwiceTheTimeToWhoWishesItBeforeItAsks)
{
    VisitMachine visit(kRules);
    visit.wishTime(true, kStart);
    EXPECT_FALSE(visit.patient()) << "nobody is there who could wish it";
    visit.touch(kStart);
    visit.wishTime(true, kStart + 50s);
    EXPECT_TRUE(visit.patient());
    EXPECT_EQ(visit.patience().ask, 2 * 60s);
    EXPECT_EQ(visit.patience().answer, 2 * 20s);
    EXPECT_EQ(visit.due(), kStart + 50s + 2 * 60s) << "whoever wishes is there";

    visit.wishTime(true, kStart + 50s);
    EXPECT_EQ(visit.patience().ask, 2 * 60s) << "a wish is no second one";
    visit.wishTime(false, kStart + 60s);
    EXPECT_FALSE(visit.patient());
    EXPECT_EQ(visit.due(), kStart + 60s + 60s);

    visit.tick(kStart + 120s);
    visit.moreTime(kStart + 120s);
    visit.tick(kStart + 240s);
    visit.moreTime(kStart + 240s);
    visit.wishTime(true, kStart + 240s);
    EXPECT_EQ(visit.patience().ask, 4 * 60s) << "the answers gave more already";
    visit.end();
    EXPECT_FALSE(visit.patient());
}

TEST(VisitMachine, UsesUpEveryTouchOfASleepingScreen)
{
    VisitMachine visit(kRules);
    visit.sleep(true);
    EXPECT_TRUE(visit.touch(kStart));
    EXPECT_FALSE(visit.due().has_value());
}

TEST(VisitMachine, UsesUpOnlyTheTouchThatWakes)
{
    VisitMachine visit(kRules);
    EXPECT_TRUE(visit.touch(kStart));
    EXPECT_FALSE(visit.touch(kStart + 1s));
}

TEST(VisitMachine, HasNothingToDoWhileNobodyIsThere)
{
    VisitMachine visit(kRules);
    EXPECT_FALSE(visit.due().has_value());
    visit.touch(kStart);
    EXPECT_EQ(visit.due(), kStart + 60s);
    visit.pause(true);
    EXPECT_FALSE(visit.due().has_value());
}

TEST(VisitMachine, CountsDownWhileItAsks)
{
    VisitMachine visit(kRules);
    visit.touch(kStart);
    EXPECT_EQ(visit.remaining(kStart), 0ms);
    visit.tick(kStart + 60s);
    EXPECT_EQ(visit.remaining(kStart + 65s), 15s);
    EXPECT_EQ(visit.remaining(kStart + 90s), 0ms);
}

TEST(VisitMachine, ForgetsTheExhibitWithTheVisit)
{
    VisitMachine visit(kRules);
    visit.touch(kStart);
    visit.open("prism", kStart);
    EXPECT_EQ(visit.exhibit(), "prism");
    visit.end();
    EXPECT_EQ(visit.exhibit(), "");
}

} // namespace
} // namespace vitrine::shell
