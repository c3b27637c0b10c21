// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::daemon {

/// Whether this machine lets a program have mounts of its own: as root with the right to, or in a namespace of users.
inline bool mayHaveOwnMounts()
{
    const auto number = [](const char* file) {
        std::ifstream in(file);
        long value = -1; // no such setting
        in >> value;
        return value;
    };
    if (::geteuid() == 0) {
        std::ifstream status("/proc/self/status");
        for (std::string word; status >> word;)
            if (word == "CapEff:" && status >> word)
                return (std::stoull(word, nullptr, 16) >> 21 & 1U) != 0; // CAP_SYS_ADMIN
        return false;
    }
    return number("/proc/sys/user/max_user_namespaces") > 0 &&
           number("/proc/sys/kernel/unprivileged_userns_clone") != 0 &&
           number("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") <= 0;
}

/// Runs `body` in a process whose mounts are its own and go with it. Where the machine forbids that to everybody, the
/// test says so and has nothing to show; where it ought to work, it fails.
inline void inOwnMounts(const std::function<void()>& body)
{
    constexpr int kFailed = 1;
    constexpr int kForbidden = 2;
    std::fflush(nullptr);
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const auto user = ::geteuid();
        bool own = false;
        if (user == 0) {
            own = ::unshare(CLONE_NEWNS) == 0;
        } else {
            own = ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
            std::ofstream("/proc/self/setgroups") << "deny";
            std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
        }
        if (!own || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            ::_exit(kForbidden);
        body();
        std::fflush(nullptr);
        ::_exit(testing::Test::HasFailure() ? kFailed : 0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status)) << "it was ended by signal " << WTERMSIG(status);
    if (WEXITSTATUS(status) == kForbidden) {
        EXPECT_FALSE(mayHaveOwnMounts()) << "mounts of its own were refused, and they ought to work here";
        std::cerr << "*** NOT TRIED: this machine lets no program have mounts of its own ***\n";
        return;
    }
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

} // namespace vitrine::daemon
