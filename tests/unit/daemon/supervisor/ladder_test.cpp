// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"

#include <gtest/gtest.h>

using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

const BootTime kNow(100h);

struct Row {
    const char* what;
    std::vector<Death> deaths;
    std::vector<std::string> setAside;
    std::optional<BootTime> changedAt;
    Step step;
};

std::vector<Death> shortLives(std::size_t count)
{
    std::vector<Death> deaths;
    for (std::size_t i = 0; i < count; ++i)
        deaths.push_back({kNow - 3s * static_cast<int>(count - i - 1), "", 1s});
    return deaths;
}

std::vector<Death> longLives(std::size_t count)
{
    std::vector<Death> deaths;
    for (std::size_t i = 0; i < count; ++i)
        deaths.push_back({kNow - 25s * static_cast<int>(count - i - 1), "", 25s});
    return deaths;
}

const std::vector<Row>& rows()
{
    static const std::vector<Row> table{
        {"no death at all", {}, {}, {}, {}},
        {"one death is an accident", {{kNow, "", 1h}}, {}, {}, {0ms, "", false}},
        {"one death in an exhibit too", {{kNow, "quiz", 1h}}, {}, {}, {0ms, "", false}},
        {"a first short life", shortLives(1), {}, {}, {0ms, "", false}},
        {"a second short life", shortLives(2), {}, {}, {250ms, "", false}},
        {"a third", shortLives(3), {}, {}, {1s, "", false}},
        {"a fourth", shortLives(4), {}, {}, {2s, "", false}},
        {"a fifth", shortLives(5), {}, {}, {5s, "", false}},
        {"a sixth", shortLives(6), {}, {}, {10s, "", false}},
        {"a seventh", shortLives(7), {}, {}, {30s, "", false}},
        {"it never waits longer", shortLives(15), {}, {}, {30s, "", false}},
        {"a long life between starts the count anew",
         {{kNow - 40s, "", 1s}, {kNow - 39s, "", 1s}, {kNow - 3s, "", 36s}, {kNow, "", 2s}},
         {},
         {},
         {0ms, "", false}},
        {"long lives are started again at once", longLives(19), {}, {}, {0ms, "", false}},
        {"but not without end", longLives(20), {}, {}, {30s, "", false}},
        {"twice in the same exhibit", {{kNow - 9min, "quiz", 1h}, {kNow, "quiz", 1h}}, {}, {}, {0ms, "quiz", false}},
        {"with another death between",
         {{kNow - 9min, "quiz", 1h}, {kNow - 5min, "story", 1h}, {kNow, "quiz", 1h}},
         {},
         {},
         {0ms, "quiz", false}},
        {"in two different exhibits", {{kNow - 1min, "story", 1h}, {kNow, "quiz", 1h}}, {}, {}, {0ms, "", false}},
        {"more than ten minutes apart", {{kNow - 11min, "quiz", 1h}, {kNow, "quiz", 1h}}, {}, {}, {0ms, "", false}},
        {"already set aside", {{kNow - 1min, "quiz", 1h}, {kNow, "quiz", 1h}}, {"quiz"}, {}, {0ms, "", false}},
        {"three in a minute after a change", shortLives(3), {}, kNow - 30s, {1s, "", true}},
        {"two in a minute after a change", shortLives(2), {}, kNow - 30s, {250ms, "", false}},
        {"one before the change and two after", shortLives(3), {}, kNow - 4s, {1s, "", false}},
        {"long after the change", shortLives(3), {}, kNow - 6min, {1s, "", false}},
        {"spread over more than a minute",
         {{kNow - 90s, "", 10s}, {kNow - 40s, "", 10s}, {kNow, "", 10s}},
         {},
         kNow - 100s,
         {0ms, "", false}},
        {"deaths of a clock that was ahead are no deaths",
         {{kNow + 1h, "", 1s}, {kNow + 2h, "", 1s}, {kNow, "", 1s}},
         {},
         {},
         {0ms, "", false}},
    };
    return table;
}

} // namespace

TEST(Ladder, AnswersADeathByTheTable)
{
    for (const auto& row : rows()) {
        const auto step = nextStep({row.deaths, row.setAside, row.changedAt}, kNow);
        EXPECT_EQ(step.wait, row.step.wait) << row.what;
        EXPECT_EQ(step.setAside, row.step.setAside) << row.what;
        EXPECT_EQ(step.takeBack, row.step.takeBack) << row.what;
    }
}

TEST(Ladder, ForgetsWhatNoRungLooksAt)
{
    History history{{{kNow - 11min, "a", 1s}, {kNow - 9min, "b", 1s}}, {"c"}, kNow - 1h};
    forgetOld(history, kNow);
    ASSERT_EQ(history.deaths.size(), 1U);
    EXPECT_EQ(history.deaths.front().exhibit, "b");
    EXPECT_EQ(history.setAside, std::vector<std::string>{"c"}); // only another content or a person brings it back
}
