// SPDX-License-Identifier: Apache-2.0
#include "doctor/sandbox/sandbox.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace vitrine::doctor {

namespace {

/// Runs `act` behind closed doors in a process of its own and answers what it answered; -1: the process was ended.
int inside(const std::filesystem::path& readable, const std::function<int()>& act)
{
    const auto child = ::fork();
    if (child == 0) {
        const auto entered = enterSandbox({.readable = {readable}, .memory = 512ULL << 20U});
        ::_exit(entered ? act() : 99);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int errorOf(long result)
{
    return result < 0 ? errno : 0;
}

} // namespace

TEST(Sandbox, HasNoNetworkAndStartsNothing)
{
    const test::TempFolder folder;
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::socket(AF_INET, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::socket(AF_UNIX, SOCK_STREAM, 0)); }), EPERM);
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::fork()); }), EPERM);
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::syscall(SYS_fork)); }), EPERM);
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::execl("/bin/true", "true", nullptr)); }), EPERM);
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr)); }), EPERM);
    EXPECT_EQ(inside(folder.path(), [] { return errorOf(::kill(::getppid(), 0)); }), EPERM);
}

TEST(Sandbox, ReadsItsFolderAndWritesNowhere)
{
    const test::TempFolder folder;
    const test::TempFolder other;
    folder.write("inside", "x");
    other.write("outside", "x");
    const auto open = [](const std::filesystem::path& file, int how) {
        return [=] { return errorOf(::open(file.c_str(), how, 0600)); };
    };
    EXPECT_EQ(inside(folder.path(), open(folder.path() / "inside", O_RDONLY)), 0);
    EXPECT_EQ(inside(folder.path(), open(folder.path() / "inside", O_RDWR)), EPERM);
    EXPECT_EQ(inside(folder.path(), open(folder.path() / "new", O_WRONLY | O_CREAT)), EPERM);
    EXPECT_EQ(inside(folder.path(), [&] { return errorOf(::unlink((folder.path() / "inside").c_str())); }), EPERM);
    // Without Landlock in the kernel another folder can still be read; it is asked whether it has it.
    const auto version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1);
    EXPECT_EQ(inside(folder.path(), open(other.path() / "outside", O_RDONLY)), version >= 1 ? EACCES : 0);
}

TEST(Sandbox, LetsThreadsWorkAndEndsWhatTakesTooMuch)
{
    const test::TempFolder folder;
    EXPECT_EQ(inside(folder.path(),
                     [] {
                         int answer = 0;
                         std::thread([&] { answer = 7; }).join();
                         return answer;
                     }),
              7);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_EQ(inside(folder.path(),
                     [] {
                         void* got = std::malloc(600ULL << 20U);
                         return got == nullptr ? 5 : 6;
                     }),
              5)
        << "more memory than there may be";
#endif
    EXPECT_EQ(inside(folder.path(),
                     [] {
                         limitCpu(std::chrono::seconds(0));
                         std::atomic<unsigned> turns = 0;
                         while (true)
                             ++turns;
                         return 0;
                     }),
              -1)
        << "more of the processor than there may be";
}

} // namespace vitrine::doctor
