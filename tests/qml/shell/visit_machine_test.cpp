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
    visit.engage(true, now);
}
void stop(VisitMachine& visit, Clock::time_point now)
{
    visit.engage(false, now);
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
    {"TheEndOfNoPauseChangesNothing", {{0s, touch}, {1s, pauseOff}}, Page::Home},
};

INSTANTIATE_TEST_SUITE_P(Steps, AVisit, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& one) { return one.param.name; });

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
