// SPDX-License-Identifier: Apache-2.0
#include "shell/net/network_watch.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace vitrine::shell {

TEST(ANetworkWatch, TellsOncePerChange)
{
    bool there = true;
    NetworkWatch watch([&] { return there; });
    QSignalSpy changed(&watch, &NetworkWatch::changed);
    EXPECT_TRUE(watch.online());
    watch.ask();
    EXPECT_EQ(changed.size(), 0);
    there = false;
    watch.ask();
    watch.ask();
    EXPECT_FALSE(watch.online());
    there = true;
    watch.ask();
    ASSERT_EQ(changed.size(), 2);
    EXPECT_FALSE(changed.at(0).at(0).toBool());
    EXPECT_TRUE(changed.at(1).at(0).toBool());
}

TEST(ANetworkWatch, BeginsWithHowItIs)
{
    EXPECT_FALSE(NetworkWatch([] { return false; }).online());
    EXPECT_EQ(NetworkWatch().online(), !networkAddresses().isEmpty());
}

} // namespace vitrine::shell
