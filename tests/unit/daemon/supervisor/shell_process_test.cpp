// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/shell_process.hpp"
#include "folder_of_its_own.hpp"
#include "pump.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sstream>
#include <unistd.h>

using namespace vitrine;
using namespace vitrine::daemon;

namespace {

Result<ShellProcess> start(net::io_context& io, const FolderOfItsOwn& folder, const std::string& script)
{
    return ShellProcess::start(io.get_executor(), {"/bin/sh", {"-c", script}, folder.path() / "log"});
}

} // namespace

TEST(ShellProcess, HasItsOwnSessionAndNoneOfOurDescriptors)
{
    const FolderOfItsOwn folder;
    net::io_context io;
    auto process = start(io, folder, "ls /proc/self/fd | wc -l; ps -o sid= -p $$; echo words >&2");
    ASSERT_TRUE(process) << process.error().message;
    ASSERT_TRUE(resultOf(io, process->ended()));
    EXPECT_EQ(process->howItEnded(), "exit code 0");
    std::istringstream log(folder.read("log"));
    int descriptors = 0;
    pid_t session = 0;
    std::string words;
    log >> descriptors >> session >> words;
    EXPECT_LE(descriptors, 4); // in, out, err, and the one ls reads the folder with
    EXPECT_EQ(session, process->pid());
    EXPECT_EQ(words, "words");
}

TEST(ShellProcess, SaysHowItEnded)
{
    const FolderOfItsOwn folder;
    net::io_context io;
    auto exits = start(io, folder, "exit 7");
    ASSERT_TRUE(resultOf(io, exits->ended()));
    EXPECT_EQ(exits->howItEnded(), "exit code 7");
    auto dies = start(io, folder, "kill -SEGV $$");
    ASSERT_TRUE(resultOf(io, dies->ended()));
    EXPECT_EQ(dies->howItEnded(), "signal 11 (Segmentation fault)");
    auto sleeps = start(io, folder, "sleep 100");
    sleeps->signal(SIGKILL);
    ASSERT_TRUE(resultOf(io, sleeps->ended()));
    EXPECT_EQ(sleeps->howItEnded(), "signal 9 (Killed)");
}

TEST(ShellProcess, TakesWithItWhatItStarted)
{
    const FolderOfItsOwn folder;
    net::io_context io;
    auto process = start(io, folder, "sleep 100 & echo $!; exit 0");
    ASSERT_TRUE(resultOf(io, process->ended()));
    EXPECT_EQ(process->howItEnded(), "exit code 0");
    const auto left = std::stoi(folder.read("log"));
    EXPECT_TRUE(until(io, [&] { // gone, or waiting for whoever collects it
        std::ifstream status("/proc/" + std::to_string(left) + "/stat");
        std::string pid, name, state;
        return !(status >> pid >> name >> state) || state == "Z";
    }));
}

TEST(ShellProcess, ThatCannotBeStartedIsAnError)
{
    const FolderOfItsOwn folder;
    net::io_context io;
    const auto process = ShellProcess::start(io.get_executor(), {"/nowhere/shell", {}, folder.path() / "log"});
    ASSERT_FALSE(process);
    EXPECT_NE(process.error().message.en.find("cannot start /nowhere/shell"), std::string::npos);
}

TEST(ShellProcess, IsTakenUpOnlyIfItIsTheSameProcess)
{
    net::io_context io;
    const auto ticks = startTicksOf(::getpid());
    ASSERT_TRUE(ticks);
    EXPECT_TRUE(ShellProcess::adopt(io.get_executor(), ::getpid(), *ticks));
    const auto other = ShellProcess::adopt(io.get_executor(), ::getpid(), *ticks + 1);
    ASSERT_FALSE(other);
    EXPECT_NE(other.error().message.en.find("another one by now"), std::string::npos);
    EXPECT_FALSE(ShellProcess::adopt(io.get_executor(), 0, 0));
    EXPECT_FALSE(startTicksOf(-5));
}

TEST(ShellProcess, IsFoundByItsWholeCallAlone)
{
    const FolderOfItsOwn folder;
    net::io_context io;
    const auto mark = (folder.path() / "mark").string();
    const ShellCommand command{"/bin/sh", {"-c", "sleep 60; exit", mark}, folder.path() / "log"};
    EXPECT_FALSE(processCalled(command));
    auto started = ShellProcess::start(io.get_executor(), command);
    ASSERT_TRUE(started);
    // Started it is a moment before the kernel has its call to show.
    std::optional<ProcessId> found;
    ASSERT_TRUE(until(io, [&] { return (found = processCalled(command)).has_value(); }));
    EXPECT_EQ(found->pid, started->pid());
    EXPECT_EQ(found->startTicks, started->startTicks());
    auto shorter = command;
    shorter.arguments.pop_back();
    EXPECT_FALSE(processCalled(shorter));
    auto longer = command;
    longer.arguments.emplace_back("more");
    EXPECT_FALSE(processCalled(longer));
    started->signal(SIGKILL);
    ASSERT_TRUE(resultOf(io, started->ended()));
    EXPECT_EQ(started->howItEnded(), "signal 9 (Killed)");
    EXPECT_FALSE(processCalled(command));
}

TEST(ShellLog, IsCutWhenItHasGrownAndTheShellWritesOn)
{
    const FolderOfItsOwn folder;
    const auto log = folder.path() / "log";
    std::ofstream shell(log, std::ios::app);
    shell << std::string(5000, 'x') << std::flush;
    capLog(log, 10'000);
    EXPECT_EQ(std::filesystem::file_size(log), 5000U);
    shell << std::string(6000, 'y') << std::flush;
    capLog(log, 10'000);
    EXPECT_EQ(std::filesystem::file_size(log), 0U);
    EXPECT_EQ(std::filesystem::file_size(folder.path() / "log.1"), 11'000U);
    shell << "more" << std::flush;
    EXPECT_EQ(folder.read("log"), "more");
}
