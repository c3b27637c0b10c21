// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::daemon {

/// Of the namespace of users that this process is in: /proc/sys/user/NAME.
inline void setKernelLimit(const std::string& name, long limit)
{
    std::ofstream out("/proc/sys/user/" + name);
    out << limit << std::flush;
    ASSERT_TRUE(out.good()) << name;
}

/// Runs `body` in a process for whom the kernel has only so much of something, as on a machine that has used it up.
/// No other program notices.
inline void withKernelLimit(const std::string& name, long limit, const std::function<void()>& body)
{
    std::fflush(nullptr);
    const auto user = ::geteuid();
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const bool own = ::unshare(CLONE_NEWUSER) == 0;
        EXPECT_TRUE(own) << "this machine lets no program have limits of its own";
        if (own) {
            std::ofstream("/proc/self/setgroups") << "deny";
            std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
            setKernelLimit(name, limit);
            body();
        }
        std::fflush(nullptr);
        ::_exit(testing::Test::HasFailure() ? 1 : 0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
}

} // namespace vitrine::daemon
