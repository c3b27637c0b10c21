// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"

#include <gtest/gtest.h>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

const BootTime kNow(100h);
const SupervisionRules kRules;
constexpr Means kAll{true, true};

struct Row {
    const char* what;
    History history;
    Step step;
    Means means = kAll;
};

History died(std::vector<Death> deaths, std::vector<std::string> setAside = {})
{
    History history;
    history.deaths = std::move(deaths);
    history.setAside = std::move(setAside);
    return history;
}

History paused(History history)
{
    history.rung = Rung::Pause;
    history.climbedAt = kNow - 5min;
    return history;
}

/// Content that came `ago`, and its first frame with it.
History changed(History history, BootClock::duration ago, bool proved)
{
    history.change = Change{kNow - ago, 7, kNow - ago, proved};
    return history;
}

History with(History history, void (*how)(History&))
{
    how(history);
    return history;
}

std::vector<Death> lives(std::size_t count, std::chrono::seconds apart, std::chrono::milliseconds lived,
                         bool drew = true)
{
    std::vector<Death> deaths;
    for (std::size_t i = 0; i < count; ++i)
        deaths.push_back({kNow - apart * static_cast<int>(count - i - 1), "", lived, drew, 6});
    return deaths;
}

std::vector<Death> shortLives(std::size_t count)
{
    return lives(count, 3s, 1s);
}

Step waits(std::chrono::milliseconds wait)
{
    return {.wait = wait};
}

/// What happens to a shell that ends for the first times, and the whole way up.
const std::vector<Row>& rows()
{
    static const std::vector<Row> table{
        {"no death at all", {}, {}},
        {"one death is an accident", died({{kNow, "", 1h}}), {}},
        {"one death in an exhibit too", died({{kNow, "quiz", 1h}}), {}},
        {"a second short life", died(shortLives(2)), waits(250ms)},
        {"a third", died(shortLives(3)), waits(1s)},
        {"a fourth", died(shortLives(4)), waits(2s)},
        {"the fifth brings the content before", died(shortLives(5)), {.wait = 5s, .takeBack = true}},
        {"or the pause page where there is none", died(shortLives(5)), {.wait = 5s, .pause = true}, {}},
        {"long lives count as well", died(lives(5, 100s, 90s)), {.takeBack = true}},
        {"but not over more than ten minutes", died(lives(5, 200s, 190s)), {}},
        {"what was answered does not count again",
         with(died(shortLives(6)),
              [](History& h) {
                  h.climbedAt = kNow - 2s;
                  h.tookBack = true;
              }),
         waits(10s)},
        {"after the content before came back the third brings the pause page",
         with(died(shortLives(6)),
              [](History& h) {
                  h.climbedAt = kNow - 8s;
                  h.tookBack = true;
              }),
         {.wait = 10s, .pause = true}},
        {"after a try from the pause page the third does, too",
         with(died(shortLives(3)),
              [](History& h) {
                  h.climbedAt = kNow - 8s;
                  h.tries = {kNow - 8s};
                  h.tookBack = true;
              }),
         {.wait = 1s, .pause = true}},
        {"a long life between starts the count of waits anew",
         died({{kNow - 40s, "", 1s}, {kNow - 39s, "", 1s}, {kNow - 3s, "", 36s}, {kNow, "", 2s}}),
         {}},
        {"twice in the same exhibit", died({{kNow - 9min, "quiz", 1h}, {kNow, "quiz", 1h}}), {.setAside = "quiz"}},
        {"with another death between",
         died({{kNow - 9min, "quiz", 1h}, {kNow - 5min, "story", 1h}, {kNow, "quiz", 1h}}),
         {.setAside = "quiz"}},
        {"in two different exhibits", died({{kNow - 1min, "story", 1h}, {kNow, "quiz", 1h}}), {}},
        {"more than ten minutes apart", died({{kNow - 11min, "quiz", 1h}, {kNow, "quiz", 1h}}), {}},
        {"already set aside", died({{kNow - 1min, "quiz", 1h}, {kNow, "quiz", 1h}}, {"quiz"}), {}},
        {"new content that dies in its first minute goes at once",
         changed(died({{kNow, "", 20s, true, 7}}), 30s, false),
         {.takeBack = true}},
        {"also when it dies later, before it has proved itself",
         changed(died({{kNow, "", 20min, true, 7}}), 1h, false),
         {.takeBack = true}},
        {"also before its first frame", changed(died({{kNow, "", 2s, false, 0}}), 30s, false), {.takeBack = true}},
        {"the death of what it takes the place of is not its fault",
         changed(died({{kNow, "", 20min, true, 6}}), 30s, false),
         {}},
        {"without content before it there is nothing to take back",
         changed(died({{kNow, "", 20s, true, 7}}), 30s, false),
         {},
         {}},
        {"once it has proved itself one death is an accident",
         changed(died({{kNow, "", 70s, true, 7}}), 90s, true),
         {}},
        {"three in a minute soon after are none",
         changed(died(shortLives(3)), 90s, true),
         {.wait = 1s, .takeBack = true}},
        {"long after the change they are", changed(died(shortLives(3)), 6min, true), waits(1s)},
        {"there is no ping-pong",
         with(changed(died({{kNow, "", 20s, true, 7}}), 30s, false), [](History& h) { h.tookBack = true; }),
         {}},
        {"two lives without a frame: the processor draws", died(lives(2, 20s, 20s, false)), {.software = true}},
        {"once", with(died(lives(3, 20s, 20s, false)), [](History& h) { h.software = true; }), {}},
        {"one that drew between", died({{kNow - 9s, "", 9s, false}, {kNow - 6s, "", 9s}, {kNow, "", 6s, false}}), {}},
        {"the pause page is started again", paused(died(shortLives(4))), waits(2s)},
        {"a fifth death of it brings a boot", paused(died(shortLives(5))), {.wait = 5s, .reboot = true}},
        {"where there may be one", paused(died(shortLives(5))), waits(5s), {true, false}},
        {"not within six hours of the last",
         with(paused(died(shortLives(5))), [](History& h) { h.rebootedAt = kNow - 5h; }), waits(5s)},
        {"after them again",
         with(paused(died(shortLives(5))), [](History& h) { h.rebootedAt = kNow - 6h; }),
         {.wait = 5s, .reboot = true}},
        {"it never waits longer", paused(died(shortLives(15))), {.wait = 30s, .reboot = true}},
        {"the pause page sets nothing aside and takes nothing back",
         changed(paused(died({{kNow - 1min, "quiz", 1h, true, 7}, {kNow, "quiz", 1min, true, 7}})), 3min, false),
         {}},
        {"at the ceiling only the pause page is left",
         with(died(shortLives(5)), [](History& h) { h.steps = kMostSteps - 1; }),
         {.wait = 5s, .pause = true}},
        {"and behind it nothing", with(paused(died(shortLives(5))), [](History& h) { h.steps = kMostSteps; }),
         waits(5s)},
        {"deaths of a clock that was ahead are no deaths",
         died({{kNow + 1h, "", 1s}, {kNow + 2h, "", 1s}, {kNow, "", 1s}}),
         {}},
    };
    return table;
}

} // namespace

TEST(Ladder, AnswersADeathByTheTableCase95Case96Case97)
{
    for (const auto& row : rows()) {
        const auto step = nextStep(row.history, kRules, row.means, kNow);
        EXPECT_EQ(step.wait, row.step.wait) << row.what;
        EXPECT_EQ(step.setAside, row.step.setAside) << row.what;
        EXPECT_EQ(step.software, row.step.software) << row.what;
        EXPECT_EQ(step.takeBack, row.step.takeBack) << row.what;
        EXPECT_EQ(step.pause, row.step.pause) << row.what;
        EXPECT_EQ(step.reboot, row.step.reboot) << row.what;
    }
}

TEST(Ladder, MayBeForbiddenToBoot)
{
    SupervisionRules rules;
    rules.reboot = false;
    EXPECT_FALSE(nextStep(paused(died(shortLives(5))), rules, kAll, kNow).reboot);
}

TEST(Ladder, TriesTheContentAgainFromThePausePageThreeTimesADayCase96)
{
    auto history = after(died(shortLives(5)), {.pause = true}, kNow);
    EXPECT_EQ(history.rung, Rung::Pause);
    auto now = kNow;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(nextTry(history, kRules), now + 30min) << i;
        now += 30min;
        history = afterTry(std::move(history), now);
        EXPECT_EQ(history.rung, Rung::Content);
        EXPECT_FALSE(nextTry(history, kRules));
        history = after(std::move(history), {.pause = true}, now);
    }
    EXPECT_EQ(nextTry(history, kRules), kNow + 30min + 24h) << "a day after the first of the three";
    SupervisionRules never;
    never.triesADay = 0;
    EXPECT_FALSE(nextTry(history, never));
}

TEST(Ladder, GivesEverythingAnotherChanceWithNewContentAndOnAWish)
{
    History history = died(shortLives(5), {"quiz"});
    history.tookBack = history.software = true;
    history.tries = {kNow - 1h};
    history.steps = 20;
    history.rung = Rung::Pause;
    history.rebootedAt = kNow - 1h;
    for (const auto& anew : {withNewContent(history, 8, false, kNow), afterWish(history)}) {
        EXPECT_EQ(anew.rung, Rung::Content);
        EXPECT_TRUE(anew.setAside.empty() && anew.tries.empty());
        EXPECT_FALSE(anew.tookBack);
        EXPECT_EQ(anew.steps, 0);
        EXPECT_EQ(anew.rebootedAt, kNow - 1h) << "six hours are six hours";
    }
    EXPECT_EQ(withNewContent(history, 8, false, kNow).change->generation, 8);
    EXPECT_TRUE(needsForgiveness(afterTry(history, kNow)));
    EXPECT_FALSE(needsForgiveness(forgiven(afterTry(history, kNow))));
}

TEST(Ladder, ForgetsWhatNoRungLooksAt)
{
    History history = died({{kNow - 11min, "a", 1s}, {kNow - 9min, "b", 1s}}, {"c"});
    history.tries = {kNow - 25h, kNow - 23h};
    forgetOld(history, kNow);
    ASSERT_EQ(history.deaths.size(), 1U);
    EXPECT_EQ(history.deaths.front().exhibit, "b");
    EXPECT_EQ(history.tries.size(), 1U);
    EXPECT_EQ(history.setAside, std::vector<std::string>{"c"}); // only another content or a person brings it back
}
