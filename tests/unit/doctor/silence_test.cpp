// SPDX-License-Identifier: Apache-2.0
#include "doctor/silence.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace vitrine::doctor {

using namespace std::chrono_literals;

namespace {

Child shell(const std::string& words)
{
    auto child = Child::start("/bin/sh", {"-c", words});
    if (!child)
        throw std::runtime_error(child.error().message.en);
    return std::move(*child);
}

} // namespace

/// Nothing holds it up: it will never say anything.
TEST(Silence, OfAProgramThatSleepsIsTooLongAtOnceCase117)
{
    const auto child = shell("exec sleep 600");
    std::this_thread::sleep_for(200ms); // it falls asleep
    const Silence silence(child, 100ms);
    EXPECT_FALSE(silence.isTooLong());
    std::this_thread::sleep_for(150ms);
    EXPECT_TRUE(silence.isTooLong());
}

TEST(Silence, OfAProgramThatWorksIsTooLongWhenItHasHadItsTimeOrTenTimesAsLongHasPassedCase117)
{
    const auto child = shell("while :; do :; done");
    const Silence silence(child, 100ms);
    const auto before = child.worked();
    const auto began = std::chrono::steady_clock::now();
    while (!silence.isTooLong())
        std::this_thread::sleep_for(5ms);
    EXPECT_TRUE(child.worked() - before > 90ms || std::chrono::steady_clock::now() - began > 1s);
}

TEST(Silence, BeginsAnewWithEveryWord)
{
    const auto child = shell("exec sleep 600");
    std::this_thread::sleep_for(200ms);
    Silence silence(child, 60s);
    std::this_thread::sleep_for(20ms);
    silence.end();
    EXPECT_FALSE(silence.isTooLong());
}

} // namespace vitrine::doctor
