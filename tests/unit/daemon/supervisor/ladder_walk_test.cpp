// SPDX-License-Identifier: Apache-2.0
// The ladder in every state it can be in, and what may happen there: the shell dies or hangs in every way, the disk is
// full when the step is to be noted, the power goes right before and right after. From each the rules must hold, and
// then a shell that never recovers must come to rest.
#include "daemon/supervisor/ladder.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <map>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

const SupervisionRules kRules;
const BootTime kNow(100h);
constexpr std::string_view kBoot = "this boot";

enum class Event { DiesAtOnce, DiesLater, DiesInExhibit, HangsWithPicture, NeverDraws, DoesNotStart };
enum class Around { Nothing, DiskFull, PowerCutBefore, PowerCutAfter, DaemonDies };

constexpr Event kEvents[] = {Event::DiesAtOnce,       Event::DiesLater,  Event::DiesInExhibit,
                             Event::HangsWithPicture, Event::NeverDraws, Event::DoesNotStart};
constexpr Around kArounds[] = {Around::Nothing, Around::DiskFull, Around::PowerCutBefore, Around::PowerCutAfter,
                               Around::DaemonDies};

Death deathBy(Event event, BootTime at, int generation)
{
    switch (event) {
    case Event::DiesAtOnce:
        return {at, "", 800ms, true, generation};
    case Event::DiesLater:
        return {at, "", 90s, true, generation};
    case Event::DiesInExhibit:
        return {at, "quiz", 40s, true, generation};
    case Event::HangsWithPicture:
        return {at, "", 65s, true, generation};
    case Event::NeverDraws:
        return {at, "", 20s, false, 0};
    case Event::DoesNotStart:
        return {at, "", 0ms, false, 0};
    }
    return {};
}

/// Each part of what is remembered, in each of its kinds.
void forEachState(const std::function<void(const History&)>& visit)
{
    for (const auto rung : {Rung::Content, Rung::Pause})
        for (const int deaths : {0, 1, 4, 19})
            for (const int change : {0, 1, 2, 3}) // none, not drawn yet, on trial, proved
                for (const bool tookBack : {false, true})
                    for (const bool software : {false, true})
                        for (const bool aside : {software}) // they have nothing to do with each other
                            for (const int tries : {0, 3})
                                for (const auto rebooted : {-1h, 1h, 7h}) // ago; none
                                    for (const int steps : {0, kMostSteps - 2, kMostSteps - 1})
                                        for (const bool climbed : {false, true}) {
                                            History h;
                                            h.rung = rung;
                                            for (int i = deaths; i > 0; --i)
                                                h.deaths.push_back(
                                                    {kNow - 25s * i, i == 1 ? "quiz" : "", 20s, i != 1, 6});
                                            if (change > 0)
                                                h.change =
                                                    Change{kNow - 2min, 7,
                                                           change > 1 ? std::optional(kNow - 1min) : std::nullopt,
                                                           change == 3};
                                            h.tookBack = tookBack;
                                            h.software = software;
                                            if (aside)
                                                h.setAside = {"quiz"};
                                            for (int i = tries; i > 0; --i)
                                                h.tries.push_back(kNow - 1h * i);
                                            if (rebooted > 0h)
                                                h.rebootedAt = kNow - rebooted;
                                            h.steps = steps;
                                            if (climbed)
                                                h.climbedAt = kNow - 40s;
                                            visit(h);
                                        }
}

/// The screen as the ladder sees it: what is in memory, what is on the disk.
struct World {
    History memory;
    std::string disk;
    BootTime now = kNow;
    std::string boot{kBoot};
    int boots = 0;

    void write() { disk = print(memory, boot, now); }
    void daemonStarts() { memory = historyFrom(disk, boot); }
    void powerCut()
    {
        boot = "boot " + std::to_string(++boots);
        now = BootTime(20s);
        daemonStarts();
    }
};

/// What must be so of every single step.
void check(const History& before, const Step& step, const History& afterwards, const Means& means, BootTime now)
{
    EXPECT_LE(step.takeBack + step.pause + step.reboot, 1) << "one way at a time";
    EXPECT_LE(afterwards.steps, kMostSteps);
    EXPECT_GE(afterwards.steps, before.steps);
    const bool moves = !step.setAside.empty() || step.software || step.takeBack || step.pause || step.reboot;
    EXPECT_TRUE(!moves || afterwards.steps > before.steps || before.steps >= kMostSteps - 1) << "each step counts";
    if (before.steps >= kMostSteps - 1) {
        EXPECT_TRUE(step.setAside.empty() && !step.software && !step.takeBack && !step.reboot) << "the ceiling";
    }
    if (step.takeBack) {
        EXPECT_TRUE(means.before && !before.tookBack && before.rung == Rung::Content && !afterwards.change);
    }
    if (step.pause) {
        EXPECT_TRUE(before.rung == Rung::Content && afterwards.rung == Rung::Pause);
    }
    if (step.reboot) {
        EXPECT_TRUE(means.reboot && before.rung == Rung::Pause);
        EXPECT_TRUE(!before.rebootedAt || now - *before.rebootedAt >= 6h);
        EXPECT_EQ(afterwards.rebootedAt, now);
    }
    EXPECT_LE(step.wait, 30s);
    if (!step.setAside.empty()) {
        EXPECT_EQ(std::count(before.setAside.begin(), before.setAside.end(), step.setAside), 0);
    }
    if (!before.change || before.change->proved || before.tookBack || before.rung == Rung::Pause || !means.before ||
        before.steps >= kMostSteps - 1 || !isOfChange(before.deaths.back(), *before.change))
        return;
    EXPECT_TRUE(step.takeBack) << "a death on trial is never forgiven";
}

/// One death and the answer to it, with what goes wrong around it. What the machine was told to do is in the step.
Step die(World& world, Event event, Around around, const Means& means)
{
    if (around == Around::PowerCutBefore)
        world.powerCut();
    world.memory.deaths.push_back(deathBy(event, world.now, world.memory.change ? world.memory.change->generation : 6));
    const auto before = world.memory;
    auto step = nextStep(before, kRules, means, world.now);
    world.memory = after(before, step, world.now);
    check(before, step, world.memory, means, world.now);
    if (around == Around::DiskFull)
        step.reboot = false;            // as the supervisor does: what cannot be noted would never end
    else if (around != Around::Nothing) // nobody reads it again
        world.write();
    if (around == Around::PowerCutAfter)
        world.powerCut();
    if (around == Around::DaemonDies)
        world.daemonStarts();
    return step;
}

} // namespace

TEST(Ladder, HoldsItsRulesInEveryStateWhateverHappensThere)
{
    std::size_t states = 0;
    std::size_t tried = 0;
    forEachState([&](const History& start) {
        ++states;
        for (const auto event : kEvents)
            for (const auto around : kArounds)
                for (const Means means :
                     {Means{false, false}, Means{true, false}, Means{false, true}, Means{true, true}}) {
                    World world{.memory = start, .disk = {}};
                    if (around == Around::PowerCutBefore || around == Around::PowerCutAfter)
                        world.write();
                    const auto step = die(world, event, around, means);
                    ++tried;
                    if (around == Around::DaemonDies) { // what was read again is what was known
                        const auto again = print(world.memory, world.boot, world.now);
                        EXPECT_EQ(again, world.disk);
                    }
                    if (around == Around::PowerCutAfter) {
                        EXPECT_EQ(world.memory.rung, Rung::Content) << "a boot tries the content";
                        EXPECT_TRUE(world.memory.deaths.empty());
                        if (step.reboot) {
                            EXPECT_LT(world.now - *world.memory.rebootedAt, 6h) << "and knows that it was our boot";
                        }
                    }
                    if (testing::Test::HasFailure())
                        return;
                }
    });
    std::printf("ladder: %zu states x %zu events x %zu mishaps x 4 means = %zu combinations\n", states,
                std::size(kEvents), std::size(kArounds), tried);
    EXPECT_EQ(tried, states * std::size(kEvents) * std::size(kArounds) * 4);
    EXPECT_GT(tried, 500'000U);
}

TEST(Ladder, ComesToRestWhateverNeverRecovers)
{
    std::size_t walks = 0;
    int most = 0;
    for (const auto event : kEvents)
        for (const auto around : {Around::Nothing, Around::DaemonDies})
            for (const Means means : {Means{false, false}, Means{true, true}}) {
                World world{.memory = {}, .disk = {}};
                world.memory = withNewContent({}, 7, false, world.now);
                world.write();
                int moves = 0;
                int deaths = 0;
                std::vector<BootTime> reboots;
                BootTime lastMove = world.now;
                // Nine days in which every life is as short as the first.
                for (const auto end = kNow + 9 * 24h; world.now < end;) {
                    if (const auto at = nextTry(world.memory, kRules); at && *at <= world.now) {
                        world.memory = afterTry(world.memory, world.now);
                        world.write();
                        ++moves;
                        lastMove = world.now;
                    }
                    const bool dies = around == Around::DaemonDies && ++deaths % 8 == 0; // not every time
                    const auto step = die(world, event, dies ? around : Around::Nothing, means);
                    if (!step.setAside.empty() || step.software || step.takeBack || step.pause || step.reboot) {
                        ++moves;
                        lastMove = world.now;
                    }
                    if (step.reboot)
                        reboots.push_back(world.now);
                    world.now += step.wait + 10s;
                    if (testing::Test::HasFailure())
                        return;
                }
                ++walks;
                most = std::max(most, moves);
                EXPECT_LE(moves, 2 * kMostSteps);
                EXPECT_EQ(world.memory.rung, Rung::Pause) << "at rest visitors see the calm page";
                EXPECT_LT(lastMove - kNow, 8 * 24h) << "and nothing moves any more";
                for (std::size_t i = 1; i < reboots.size(); ++i)
                    EXPECT_GE(reboots[i] - reboots[i - 1], 6h);
            }
    std::printf("ladder: %zu walks of nine days without recovery, at most %d changes\n", walks, most);
}

TEST(Ladder, BootsAtMostOnceInSixHoursHoweverOftenItBoots)
{
    // The machine obeys: each reboot is a new boot, whose clock of the wall nobody asks.
    World world{.memory = {}, .disk = {}};
    world.write();
    auto ran = BootClock::duration::zero();
    std::vector<BootClock::duration> reboots;
    while (ran < 15 * 24h) {
        const auto step = die(world, Event::NeverDraws, Around::Nothing, {false, true});
        if (step.reboot) {
            reboots.push_back(ran);
            world.write(); // before the machine is told: see Supervisor::climb()
            world.powerCut();
        }
        world.now += step.wait + 20s;
        ran += step.wait + 20s;
    }
    ASSERT_GE(reboots.size(), 2U);
    EXPECT_LE(reboots.size(), static_cast<std::size_t>(kMostSteps));
    for (std::size_t i = 1; i < reboots.size(); ++i)
        EXPECT_GE(reboots[i] - reboots[i - 1], 6h) << i;
    std::printf("ladder: %zu boots in 15 days without recovery\n", reboots.size());
}
