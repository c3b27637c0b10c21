// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/throttle.hpp"

#include <gtest/gtest.h>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {
const BootTime kStart{1h};
}

TEST(Throttle, GivesABurstAndThenARate)
{
    Throttle throttle(20, 40);
    for (int i = 0; i < 40; ++i)
        EXPECT_TRUE(throttle.take("a", kStart)) << i;
    EXPECT_FALSE(throttle.take("a", kStart));
    EXPECT_TRUE(throttle.take("b", kStart)) << "another client does not wait";
    EXPECT_TRUE(throttle.take("a", kStart + 50ms));
    EXPECT_FALSE(throttle.take("a", kStart + 50ms));
}

TEST(Throttle, StrangersWithoutEndNeverFillTheMemory)
{
    Throttle throttle(20, 1);
    EXPECT_TRUE(throttle.take("busy", kStart + 1s));
    for (int i = 0; i < 5000; ++i)
        EXPECT_TRUE(throttle.take(std::to_string(i), kStart));
    EXPECT_FALSE(throttle.take("busy", kStart + 1s)) << "the busiest is not forgotten for them";
}

TEST(LoginDelays, DoubleFromASecondToAQuarterOfAnHourCase168)
{
    LoginDelays delays{ServerLimits()};
    auto now = kStart;
    std::chrono::milliseconds expected = 1s;
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(delays.wait("a", now), 0ms) << i;
        delays.failed("a", now);
        EXPECT_EQ(delays.wait("a", now), expected) << i;
        now += expected;
        expected = std::min<std::chrono::milliseconds>(expected * 2, 15min);
    }
    EXPECT_EQ(delays.wait("a", now), 0ms) << "never a lock";
}

TEST(LoginDelays, ConcernTheirSourceOnlyAndEndWithASuccessCase168)
{
    LoginDelays delays{ServerLimits()};
    delays.failed("a", kStart);
    delays.failed("a", kStart);
    EXPECT_EQ(delays.wait("b", kStart), 0ms);
    delays.succeeded("a");
    EXPECT_EQ(delays.wait("a", kStart), 0ms);
    delays.failed("a", kStart);
    EXPECT_EQ(delays.wait("a", kStart), 1s);
}

TEST(LoginDelays, AreForgottenAfterAQuietTime)
{
    LoginDelays delays{ServerLimits()};
    for (int i = 0; i < 8; ++i)
        delays.failed("a", kStart);
    delays.failed("a", kStart + 24h);
    EXPECT_EQ(delays.wait("a", kStart + 24h), 1s);
}

TEST(Source, IsAnAddressOrAHousehold)
{
    const auto source = [](const char* text) { return sourceOf(boost::asio::ip::make_address(text)); };
    EXPECT_EQ(source("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(source("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(source("2001:db8:1:2:3:4:5:6"), source("2001:db8:1:2:ffff::1"));
    EXPECT_NE(source("2001:db8:1:2::1"), source("2001:db8:1:3::1"));
    EXPECT_EQ(source("::1"), "::1");
}

} // namespace vitrine::daemon
