// SPDX-License-Identifier: Apache-2.0
#include "daemon/operations.hpp"

#include <gtest/gtest.h>

using namespace vitrine;
using namespace vitrine::daemon;

TEST(Operations, TellEachChangeAndHowItEnded)
{
    std::vector<std::string> told;
    Operations operations(
        [&](const Operation& operation) { told.push_back(operation.state + ": " + operation.sentence.en); });
    const auto id = operations.start("install", "Lena").id;
    operations.update(id, 1.7, "half");
    EXPECT_EQ(operations.find(id)->progress, 1.0);
    operations.wait(id, "somebody is there");
    operations.wait(id, "somebody is there"); // no news
    operations.end(id, "done", "shown", {{"generation", 2}});
    operations.end(id, "failed", "too late");
    operations.update(id, 0.1, "too late");
    EXPECT_EQ(told,
              (std::vector<std::string>{"running: ", "running: half", "waiting: somebody is there", "done: shown"}));
    const auto json = toJson(*operations.find(id));
    EXPECT_EQ(json.at("state").as_string(), "done");
    EXPECT_EQ(json.at("result").at("generation").as_int64(), 2);
    EXPECT_TRUE(json.contains("ended_at"));
}

TEST(Operations, AreCancelledOnlyWhileTheyRun)
{
    Operations operations(nullptr);
    EXPECT_FALSE(operations.cancel("1"));
    const auto id = operations.start("install", "Lena").id;
    EXPECT_TRUE(operations.cancel(id));
    EXPECT_TRUE(operations.find(id)->cancelAsked);
    operations.wait(id, "for a visitor");
    EXPECT_FALSE(operations.cancel(id)); // the switch is made
    operations.end(id, "done", "");
    EXPECT_FALSE(operations.cancel(id));
}

TEST(Operations, KeepAHundredAndNeverForgetOneThatRuns)
{
    Operations operations(nullptr);
    const auto running = operations.start("install", "Lena").id;
    for (int i = 0; i < 300; ++i)
        operations.end(operations.start("activate", "Lena").id, "done", "");
    EXPECT_EQ(operations.all().size(), 100U);
    EXPECT_NE(operations.find(running), nullptr);
    EXPECT_EQ(operations.all().back().id, "301");
}
