// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/changeover.hpp"
#include "pump.hpp"

#include <gtest/gtest.h>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

struct AChangeover : testing::Test {
    net::io_context io;
    Operations operations{nullptr};
    Glass glass{true, false, 1};
    std::vector<link::Load> loads;
    std::string operation = operations.start("install", "Lena").id;

    Changeover make(Changeover::Limits limits)
    {
        return {io.get_executor(), operations, [this] { return glass; },
                [this](const link::ToShell& message) {
                    if (const auto* load = std::get_if<link::Load>(&message); load && glass.linked)
                        loads.push_back(*load);
                    return glass.linked;
                },
                limits};
    }
    void begin(Changeover& changeover, int generation, std::optional<Changeover::Outcome>& outcome, When when)
    {
        net::co_spawn(io, changeover.show(operation, generation, "lobby 2.0.0", when),
                      [&](const std::exception_ptr&, Changeover::Outcome how) { outcome = std::move(how); });
    }
};

} // namespace

TEST_F(AChangeover, CutsAVisitShortThatLastsTooLong)
{
    auto changeover = make({20s, 200ms});
    glass.visit = true;
    std::optional<Changeover::Outcome> outcome;
    begin(changeover, 2, outcome, When::Idle);
    ASSERT_TRUE(until(io, [&] { return loads.size() == 2; }));
    EXPECT_FALSE(loads[0].now);
    EXPECT_TRUE(loads[1].now);
    glass.shown = 2;
    changeover.look();
    ASSERT_TRUE(until(io, [&] { return outcome.has_value(); }));
    EXPECT_EQ(outcome->kind, Changeover::Outcome::Shown);
    EXPECT_EQ(changeover.pending(), 0);
}

TEST_F(AChangeover, CountsTheTimeToDrawOnlyWhileNobodyIsThere)
{
    auto changeover = make({300ms, 60s});
    glass.visit = true;
    std::optional<Changeover::Outcome> outcome;
    begin(changeover, 2, outcome, When::Idle);
    EXPECT_FALSE(until(
        io, [&] { return outcome.has_value(); }, 1s));
    EXPECT_EQ(changeover.pending(), 2);
    glass.visit = false;
    changeover.look();
    ASSERT_TRUE(until(io, [&] { return outcome.has_value(); }));
    EXPECT_EQ(outcome->kind, Changeover::Outcome::Failed);
    EXPECT_EQ(outcome->reason, "the screen drew nothing of it in time");
}

TEST_F(AChangeover, GivesWayToANewerOne)
{
    auto changeover = make({20s, 20s});
    std::optional<Changeover::Outcome> first;
    std::optional<Changeover::Outcome> second;
    begin(changeover, 2, first, When::Idle);
    ASSERT_TRUE(until(io, [&] { return loads.size() == 1; }));
    begin(changeover, 3, second, When::Idle);
    ASSERT_TRUE(until(io, [&] { return first.has_value(); }));
    EXPECT_EQ(first->kind, Changeover::Outcome::Replaced);
    EXPECT_EQ(changeover.pending(), 3);
    glass.shown = 3;
    changeover.look();
    ASSERT_TRUE(until(io, [&] { return second.has_value(); }));
    EXPECT_EQ(second->kind, Changeover::Outcome::Shown);
}

TEST_F(AChangeover, OutlivesAShellThatDiesMeanwhile)
{
    auto changeover = make({20s, 20s});
    std::optional<Changeover::Outcome> outcome;
    begin(changeover, 2, outcome, When::Idle);
    ASSERT_TRUE(until(io, [&] { return loads.size() == 1; }));
    glass = {false, false, 0};
    changeover.look();
    EXPECT_FALSE(until(
        io, [&] { return outcome.has_value(); }, 1s));
    glass = {true, false, 2}; // the next shell reads the active generation by itself
    changeover.look();
    ASSERT_TRUE(until(io, [&] { return outcome.has_value(); }));
    EXPECT_EQ(outcome->kind, Changeover::Outcome::Shown);
}

TEST_F(AChangeover, EndsWhenTheDaemonStops)
{
    auto changeover = make({20s, 20s});
    std::optional<Changeover::Outcome> outcome;
    begin(changeover, 2, outcome, When::Idle);
    ASSERT_TRUE(until(io, [&] { return loads.size() == 1; }));
    changeover.stop();
    ASSERT_TRUE(until(io, [&] { return outcome.has_value(); }));
    EXPECT_EQ(outcome->kind, Changeover::Outcome::Stopped);
}
