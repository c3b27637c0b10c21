// SPDX-License-Identifier: Apache-2.0
#include "shell/clock/clock_timer.hpp"
#include "shell/clock/shell_clock.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <memory>
#include <string>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;

struct AHeldClock : testing::Test {
    ShellClock clock;
    Clock::time_point start;

    AHeldClock()
    {
        clock.hold();
        start = clock.now();
    }
    [[nodiscard]] std::chrono::milliseconds passed() const
    {
        return std::chrono::round<std::chrono::milliseconds>(clock.now() - start);
    }
};

TEST_F(AHeldClock, StandsStillUntilItIsMoved)
{
    const QDateTime wall = clock.wall();
    EXPECT_EQ(clock.now(), start);
    clock.advance(90s);
    EXPECT_EQ(passed(), 90s);
    EXPECT_EQ(wall.msecsTo(clock.wall()), 90'000);
}

TEST_F(AHeldClock, GoesOnFromWhereItStood)
{
    clock.advance(1h);
    clock.go();
    EXPECT_GE(clock.now(), start + 1h);
    EXPECT_LT(clock.now(), start + 1h + 30s);
    EXPECT_LT(std::abs(QDateTime::currentDateTime().secsTo(clock.wall()) - 3600), 30);
}

TEST_F(AHeldClock, FiresWhatComesDueInItsOrderAndAtItsTime)
{
    std::string steps;
    const auto note = [&](const char* name) { steps += name + std::to_string(passed() / 1s) + ' '; };
    ClockTimer often(clock);
    ClockTimer once(clock);
    ClockTimer later(clock);
    QObject::connect(&often, &ClockTimer::timeout, &often, [&] { note("often"); });
    QObject::connect(&once, &ClockTimer::timeout, &once, [&] { note("once"); });
    QObject::connect(&later, &ClockTimer::timeout, &later, [&] { note("later"); });
    often.startEvery(10s);
    once.start(15s);
    later.start(31s);
    clock.advance(30s);
    EXPECT_EQ(steps, "often10 once15 often20 often30 ");
    EXPECT_FALSE(once.due().has_value());
    clock.advance(1s);
    EXPECT_EQ(steps, "often10 once15 often20 often30 later31 ");
}

TEST_F(AHeldClock, FiresWhatIsStartedOnTheWay)
{
    int fired = 0;
    ClockTimer chain(clock);
    QObject::connect(&chain, &ClockTimer::timeout, &chain, [&] {
        if (++fired < 5)
            chain.start(10s);
    });
    chain.start(10s);
    clock.advance(35s);
    EXPECT_EQ(fired, 3);
    clock.advance(1h);
    EXPECT_EQ(fired, 5);
}

TEST_F(AHeldClock, StoppedAndDeletedTimersStayQuiet)
{
    int fired = 0;
    auto gone = std::make_unique<ClockTimer>(clock);
    ClockTimer stopped(clock);
    QObject::connect(gone.get(), &ClockTimer::timeout, gone.get(), [&] { ++fired; });
    QObject::connect(&stopped, &ClockTimer::timeout, &stopped, [&] { ++fired; });
    gone->start(1s);
    stopped.start(1s);
    gone.reset();
    stopped.stop();
    clock.advance(1h);
    EXPECT_EQ(fired, 0);
}

TEST_F(AHeldClock, CallsAfterAWaitUnlessTheContextIsGone)
{
    int called = 0;
    auto gone = std::make_unique<QObject>();
    QObject stays;
    clock.after(5s, &stays, [&] { ++called; });
    clock.after(5s, gone.get(), [&] { called += 100; });
    gone.reset();
    clock.advance(4s);
    EXPECT_EQ(called, 0);
    clock.advance(1h);
    EXPECT_EQ(called, 1);
}

TEST_F(AHeldClock, LetsTheWallBeSetWithoutMovingWhatLasts)
{
    const QSignalSpy set(&clock, &ShellClock::wallSet);
    ClockTimer timer(clock);
    timer.start(10s);
    const QDateTime evening(QDate(2026, 12, 24), QTime(18, 0));
    clock.setWall(evening);
    EXPECT_EQ(clock.wall(), evening);
    EXPECT_EQ(passed(), 0s);
    EXPECT_TRUE(timer.due().has_value());
    EXPECT_EQ(set.size(), 1);
    clock.advance(2h);
    EXPECT_EQ(clock.wall(), evening.addSecs(7200));
}

TEST(ShellClock, GoesByItself)
{
    ShellClock clock;
    EXPECT_LT(std::abs(clock.wall().msecsTo(QDateTime::currentDateTime())), 5000);
    ClockTimer timer(clock);
    QSignalSpy fired(&timer, &ClockTimer::timeout);
    timer.startEvery(5ms);
    EXPECT_TRUE(fired.wait(10'000));
    EXPECT_TRUE(fired.wait(10'000));
}

} // namespace
} // namespace vitrine::shell
