// SPDX-License-Identifier: Apache-2.0
#include "latest_frame.hpp"

#include <QSignalSpy>
#include <QVideoFrameFormat>

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <thread>
#include <unistd.h>

namespace vitrine::film {

namespace {

constexpr int kFrames = 200;

QVideoFrame frame(int number)
{
    QVideoFrame made(QVideoFrameFormat(QSize(1280, 720), QVideoFrameFormat::Format_BGRA8888));
    EXPECT_TRUE(made.map(QVideoFrame::WriteOnly));
    std::memset(made.bits(0), number, static_cast<std::size_t>(made.mappedBytes(0)));
    made.unmap();
    made.setStartTime(number);
    return made;
}

/// In MiB.
long resident()
{
    std::ifstream about("/proc/self/statm");
    long all = 0;
    long held = 0;
    about >> all >> held;
    return held * ::sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

} // namespace

/// Seven hundred megabytes, if all were kept.
TEST(LatestFrame, OfManyThatNobodyHasTimeForIsTheOnlyOneThatIsKept)
{
    const auto latest = std::make_shared<LatestFrame>();
    const QSignalSpy came(latest.get(), &LatestFrame::came);
    const auto before = resident();
    std::thread decoder([latest] {
        for (int number = 0; number < kFrames; ++number)
            latest->put(frame(number));
    });
    decoder.join();
    EXPECT_LT(resident() - before, 100);
    EXPECT_EQ(came.size(), 1) << "one word is enough";
    EXPECT_EQ(latest->take().startTime(), kFrames - 1);
    EXPECT_FALSE(latest->take().isValid()) << "it is given once";

    latest->put(frame(0));
    EXPECT_EQ(came.size(), 2);
}

} // namespace vitrine::film
