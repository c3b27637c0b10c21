// SPDX-License-Identifier: Apache-2.0
#include "doctor/sandbox/sandbox.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <csignal>
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
int inside(const Sandbox& sandbox, const std::function<int()>& act)
{
    const auto child = ::fork();
    if (child == 0) {
        const auto entered = enterSandbox(sandbox);
        ::_exit(entered ? act() : 99);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int inside(const std::filesystem::path& readable, const std::function<int()>& act)
{
    return inside(Sandbox{.readable = {readable}, .memory = 512ULL << 20U}, act);
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

TEST(Sandbox, WritesInOneFolderAlone)
{
    const test::TempFolder folder;
    const test::TempFolder work;
    folder.write("source", "x");
    const Sandbox sandbox{.readable = {folder.path()}, .writable = work.path(), .largest = 10};
    const auto make = [](const std::filesystem::path& file) {
        return [=] { return errorOf(::open(file.c_str(), O_WRONLY | O_CREAT, 0600)); };
    };
    EXPECT_EQ(inside(sandbox,
                     [&] {
                         namespace fs = std::filesystem;
                         std::error_code error;
                         fs::create_directory(work.path() / "a", error);
                         fs::copy_file(folder.path() / "source", work.path() / "a/b", error);
                         fs::rename(work.path() / "a/b", work.path() / "c", error);
                         fs::remove(work.path() / "a", error);
                         return error ? error.value() : fs::exists(work.path() / "c") ? 0 : 98;
                     }),
              0);
    ::signal(SIGXFSZ, SIG_IGN);
    EXPECT_EQ(inside(sandbox,
                     [&] {
                         const int file = ::open((work.path() / "long").c_str(), O_WRONLY | O_CREAT, 0600);
                         return errorOf(::pwrite(file, "too far", 7, 8));
                     }),
              0)
        << "as much as there is room for";
    EXPECT_EQ(std::filesystem::file_size(work.path() / "long"), 10U);
    EXPECT_EQ(inside(sandbox, [&] { return errorOf(::symlink("/etc", (work.path() / "link").c_str())); }), EPERM);
    EXPECT_EQ(inside(sandbox, [&] { return errorOf(::chmod((folder.path() / "source").c_str(), 0777)); }), EPERM);
    EXPECT_EQ(inside(sandbox, [&] { return errorOf(::execl("/bin/true", "true", nullptr)); }), EPERM);
    if (::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) >= 1) {
        EXPECT_EQ(inside(sandbox, make(folder.path() / "new")), EACCES);
        EXPECT_EQ(inside(sandbox, [&] { return errorOf(::unlink((folder.path() / "source").c_str())); }), EACCES);
    }
}

TEST(Sandbox, BecomesTheProgramThatWasNamedAndNoOther)
{
    const test::TempFolder folder;
    Sandbox sandbox{.readable = {"/usr", "/lib", "/lib64", "/etc/ld.so.cache"},
                    .executable = {"/usr/bin/true", "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"}};
    const auto become = [](const char* program) {
        return [=] { return ::execl(program, program, nullptr) < 0 ? errno : 0; };
    };
    EXPECT_EQ(inside(sandbox, become("/usr/bin/true")), 0);
    const bool hasLandlock = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) >= 1;
    EXPECT_EQ(inside(sandbox, become("/usr/bin/false")), hasLandlock ? EACCES : 1);
    EXPECT_EQ(inside(sandbox, [] { return errorOf(::fork()); }), EPERM);
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
