// SPDX-License-Identifier: Apache-2.0
#include "daemon/logs.hpp"
#include "folder_of_its_own.hpp"

#include <spdlog/spdlog.h>

#include <gtest/gtest.h>

using namespace vitrine::daemon;

TEST(Logs, KeepOneMessageOnOneLineWhateverIsInIt)
{
    startLog();
    spdlog::warn("a pack called {}", "x\nvitrined: info: all is well\x1b[2J\tä");
    const auto lines = logs("daemon", 1, {});
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines[0].ends_with(R"(warning: a pack called x\nvitrined: info: all is well\x1b[2J\x09ä)")) << lines[0];
}

TEST(Logs, OfTheDaemonAreItsLastLinesOldestFirst)
{
    startLog();
    for (int i = 0; i < 1500; ++i)
        spdlog::info("line {}", i);
    const auto lines = logs("daemon", 3, {});
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_TRUE(lines[0].ends_with("line 1497"));
    EXPECT_TRUE(lines[2].ends_with("line 1499"));
    EXPECT_EQ(logs("daemon", 100'000, {}).size(), 1000U);
}

TEST(Logs, OfTheShellAreTheTailOfItsFile)
{
    const FolderOfItsOwn folder;
    EXPECT_TRUE(logs("shell", 5, folder.path() / "none").empty());
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "line " + std::to_string(i) + '\n';
    folder.write("shell.log", text);
    const auto lines = logs("shell", 2, folder.path() / "shell.log");
    EXPECT_EQ(lines, (std::vector<std::string>{"line 99998", "line 99999"}));
    const auto most = logs("shell", 1'000'000, folder.path() / "shell.log");
    EXPECT_LT(most.size(), 60'000U);                // half a mebibyte of it
    EXPECT_TRUE(most.front().starts_with("line ")); // and no half line
}
