// SPDX-License-Identifier: Apache-2.0
#include "shell/care/panel_care.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <cmath>
#include <cstdlib>
#include <set>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;

CareRules someRules()
{
    CareRules rules;
    rules.dim = {{{20h, 7h}, 40}};
    return rules;
}

Hours nineToSix()
{
    Hours hours;
    hours.given = true;
    for (auto& day : hours.week)
        day = {{9h, 18h}};
    return hours;
}

struct APanel : testing::Test {
    ShellClock clock;
    Visit visit{VisitRules{}, clock};

    APanel()
    {
        clock.hold();
        setWall(2026, 11, 23, 12, 0);
        visit.setLanguages({"de"});
    }
    void setWall(int year, int month, int day, int hour, int minute)
    {
        clock.setWall(QDateTime(QDate(year, month, day), QTime(hour, minute)));
    }
};

TEST(PanelRules, ThePictureBeginsInItsPlaceAndWandersInSmallSteps)
{
    EXPECT_EQ(wanderAt(0), (Wander{0, 0}));
    std::set<std::pair<int, int>> places;
    double reachX = 0;
    double reachY = 0;
    for (int step = 0; step < 1000; ++step) {
        const Wander here = wanderAt(step);
        const Wander next = wanderAt(step + 1);
        EXPECT_LE(std::abs(here.x), 1.0);
        EXPECT_LE(std::abs(here.y), 1.0);
        EXPECT_LE(std::hypot(next.x - here.x, next.y - here.y), 0.2);
        EXPECT_NE(next, here);
        reachX = std::max(reachX, here.x);
        reachY = std::min(reachY, here.y);
        places.emplace(std::lround(here.x * 100), std::lround(here.y * 100));
    }
    EXPECT_DOUBLE_EQ(reachX, 1);
    EXPECT_DOUBLE_EQ(reachY, -1);
    EXPECT_GT(places.size(), 100U);
}

TEST(PanelRules, DimsInItsWindowsOverMidnightToo)
{
    const auto rules = someRules();
    const std::chrono::local_days day{std::chrono::year(2026) / 11 / 23};
    EXPECT_EQ(brightnessAt(rules.dim, day + 19h + 59min), 100);
    EXPECT_EQ(brightnessAt(rules.dim, day + 20h), 40);
    EXPECT_EQ(brightnessAt(rules.dim, day + 3h), 40);
    EXPECT_EQ(brightnessAt(rules.dim, day + 7h), 100);
}

TEST_F(APanel, WandersWhileNobodyTouches)
{
    PanelCare care(someRules(), {}, visit, clock);
    EXPECT_EQ(care.wanderX(), 0);
    clock.advance(60s);
    EXPECT_GT(std::abs(care.wanderX()), 0);
    const qreal before = care.wanderX();
    clock.advance(55s);
    care.touched();
    clock.advance(9s);
    EXPECT_EQ(care.wanderX(), before) << "a finger was there ten seconds ago";
    clock.advance(1s);
    EXPECT_NE(care.wanderX(), before);
    for (int minute = 0; minute < 500; ++minute) {
        clock.advance(60s);
        EXPECT_LE(std::abs(care.wanderX()), 3);
        EXPECT_LE(std::abs(care.wanderY()), 3);
    }
}

TEST_F(APanel, StandsStillWhereItIsToldTo)
{
    CareRules rules;
    rules.shiftMm = 0;
    PanelCare care(rules, {}, visit, clock);
    clock.advance(1h);
    EXPECT_EQ(care.wanderX(), 0);
    EXPECT_EQ(care.wanderAtMost(), 0);
}

TEST_F(APanel, TellsAttractToChangePlacesBeforeTheLimit)
{
    PanelCare care(someRules(), {}, visit, clock);
    clock.advance(119s);
    EXPECT_EQ(care.turn(), 1);
    clock.advance(120s);
    EXPECT_EQ(care.turn(), 2);
}

TEST_F(APanel, IsDarkerInTheEveningUnlessSomebodyIsThere)
{
    PanelCare care(someRules(), {}, visit, clock);
    EXPECT_DOUBLE_EQ(care.brightness(), 1);
    setWall(2026, 11, 23, 19, 59);
    clock.advance(59s);
    EXPECT_DOUBLE_EQ(care.brightness(), 1);
    clock.advance(1s);
    EXPECT_DOUBLE_EQ(care.brightness(), 0.4);
    visit.touch();
    EXPECT_DOUBLE_EQ(care.brightness(), 1);
    visit.end("left");
    EXPECT_DOUBLE_EQ(care.brightness(), 0.4);
    clock.advance(11h);
    EXPECT_DOUBLE_EQ(care.brightness(), 1);
}

TEST_F(APanel, SleepsAtClosingTimeOnceNobodyIsThereAndWakesAtOpening)
{
    PanelCare care({}, nineToSix(), visit, clock);
    EXPECT_EQ(visit.page(), "attract");
    setWall(2026, 11, 23, 17, 59);
    visit.touch();
    clock.advance(70s);
    EXPECT_EQ(visit.page(), "still-there") << "a visit at closing time goes on";
    visit.stay();
    EXPECT_EQ(visit.page(), "home");
    clock.advance(80s);
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(14h + 58min);
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(30s);
    EXPECT_EQ(visit.page(), "attract");
}

TEST_F(APanel, StartsAsleepAtNight)
{
    setWall(2026, 11, 23, 3, 0);
    PanelCare care({}, nineToSix(), visit, clock);
    EXPECT_EQ(visit.page(), "asleep");
}

TEST_F(APanel, StaysAwakeWithAClockThatWasNeverSetAndSleepsWhenItIs)
{
    setWall(2000, 1, 1, 0, 0);
    PanelCare care({}, nineToSix(), visit, clock);
    EXPECT_EQ(visit.page(), "attract");
    setWall(2026, 11, 23, 3, 0);
    EXPECT_EQ(visit.page(), "asleep");
}

TEST_F(APanel, WakesAtTheHourOfTheWallWhenTheClocksChange)
{
    if (QDateTime(QDate(2026, 3, 29), QTime(12, 0)).offsetFromUtc() ==
        QDateTime(QDate(2026, 3, 28), QTime(12, 0)).offsetFromUtc())
        FAIL() << "this test wants the time zone Europe/Berlin";
    PanelCare care({}, nineToSix(), visit, clock);
    setWall(2026, 3, 28, 18, 0); // the night is an hour shorter
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(14h - 1min);
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(1min);
    EXPECT_EQ(visit.page(), "attract");
    EXPECT_EQ(clock.wall().time(), QTime(9, 0));
    setWall(2026, 10, 24, 18, 0); // and this one an hour longer
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(16h - 1min);
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(1min);
    EXPECT_EQ(visit.page(), "attract");
    EXPECT_EQ(clock.wall().time(), QTime(9, 0));
}

TEST_F(APanel, AnswersATouchWhileItSleepsAndGoesDarkAgain)
{
    setWall(2026, 11, 23, 3, 0);
    PanelCare care({}, nineToSix(), visit, clock);
    EXPECT_FALSE(care.answering());
    care.touched();
    visit.touch();
    EXPECT_TRUE(care.answering());
    EXPECT_EQ(visit.page(), "asleep");
    clock.advance(6s);
    care.touched();
    clock.advance(6s);
    EXPECT_TRUE(care.answering());
    clock.advance(4s);
    EXPECT_FALSE(care.answering());
}

TEST_F(APanel, SaysWhenItOpens)
{
    PanelCare care({}, nineToSix(), visit, clock);
    const auto words = [&] {
        return care.openingWords("de", [](const QString&, const char* source) { return QString(source); })
            .toStdString();
    };
    setWall(2026, 11, 23, 3, 0);
    EXPECT_EQ(words(), "We are open from 09:00");
    setWall(2026, 11, 23, 22, 0);
    EXPECT_EQ(words(), "We are open again on Dienstag from 09:00");
    setWall(2000, 1, 1, 0, 0);
    EXPECT_EQ(words(), "We are closed at the moment");
}

TEST_F(APanel, DoesWhatStaffSay)
{
    PanelCare care({}, nineToSix(), visit, clock);
    care.order(SleepSchedule::Order::Sleep);
    EXPECT_EQ(visit.page(), "asleep");
    care.order(SleepSchedule::Order::Wake);
    EXPECT_EQ(visit.page(), "attract");
    setWall(2026, 11, 23, 20, 0);
    EXPECT_EQ(visit.page(), "asleep");
    care.order(SleepSchedule::Order::Wake);
    EXPECT_EQ(visit.page(), "attract");
}

} // namespace
} // namespace vitrine::shell
