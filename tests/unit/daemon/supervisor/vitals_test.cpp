// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/vitals.hpp"

#include <gtest/gtest.h>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

const Vitals::Time kStart(1h);
const SupervisionRules kRules{5000ms, 20000ms};

link::Heartbeat frames(std::uint64_t count)
{
    link::Heartbeat heartbeat;
    heartbeat.frames = count;
    return heartbeat;
}

} // namespace

TEST(Vitals, AShellThatSaysNothingHasItsStartTimeToDoSo)
{
    const auto hang = nextHang({kStart, {}, {}, 0}, kRules);
    EXPECT_EQ(hang.at, kStart + 20s);
    EXPECT_EQ(hang.why, "it did not say hello within 20 s of its start");
}

TEST(Vitals, SilenceAfterHelloIsAHang)
{
    Vitals vitals{kStart, {}, {}, 0};
    vitals.hear(link::Hello{}, kStart + 1s);
    const auto hang = nextHang(vitals, kRules);
    EXPECT_EQ(hang.at, kStart + 6s);
    EXPECT_EQ(hang.why, "its event loop has not turned for 5 s");
}

TEST(Vitals, FramesThatStandStillAreAHangAlthoughTheLoopTurns)
{
    Vitals vitals{kStart, {}, {}, 0};
    vitals.hear(link::Hello{}, kStart + 1s);
    vitals.hear(frames(10), kStart + 2s);
    for (auto second = 3s; second <= 6s; ++second)
        vitals.hear(frames(10), kStart + second);
    const auto hang = nextHang(vitals, kRules);
    EXPECT_EQ(hang.at, kStart + 7s);
    EXPECT_EQ(hang.why, "its event loop turns, but it has drawn nothing for 5 s");
}

TEST(Vitals, AFirstFrameMayTakeAsLongAsAStart)
{
    Vitals vitals{kStart, {}, {}, 0};
    for (auto second = 1s; second <= 19s; ++second)
        vitals.hear(frames(0), kStart + second);
    const auto hang = nextHang(vitals, kRules);
    EXPECT_EQ(hang.at, kStart + 20s);
    EXPECT_EQ(hang.why, "it drew nothing within 20 s of its start");
}

TEST(Vitals, BeatsAndFramesPutTheHangOff)
{
    Vitals vitals{kStart, {}, {}, 0};
    for (auto second = 1s; second <= 3600s; ++second) {
        vitals.hear(frames(static_cast<std::uint64_t>(second.count())), kStart + second);
        ASSERT_EQ(nextHang(vitals, kRules).at, kStart + second + 5s);
    }
}

TEST(Vitals, AShellThatWasThereBeforeIsJudgedByItsNextFrames)
{
    Vitals vitals{kStart, {}, {}, 0};
    vitals.hear(link::Hello{}, kStart + 1s);
    vitals.hear(frames(500'000), kStart + 1s);
    EXPECT_EQ(vitals.drew, kStart + 1s);
    vitals.hear(link::Hello{}, kStart + 2s); // the link was lost and is back; the count goes on
    vitals.hear(frames(500'001), kStart + 3s);
    EXPECT_EQ(vitals.drew, kStart + 3s);
}
