// SPDX-License-Identifier: Apache-2.0
#include "shell/clock/clock_socket.hpp"
#include "shell/clock/clock_timer.hpp"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;

struct AClockWithASocket : testing::Test {
    QTemporaryDir folder;
    QString path = folder.filePath("clock");
    ShellClock clock;
    ClockSocket door{clock, path};
    QLocalSocket test;

    AClockWithASocket()
    {
        EXPECT_EQ(door.listen().toStdString(), "");
        test.connectToServer(path);
    }
    std::string ask(const QByteArray& order)
    {
        test.write(order + '\n');
        test.flush();
        EXPECT_TRUE(QTest::qWaitFor([this] { return test.canReadLine(); }, 10'000));
        return test.readLine().trimmed().toStdString();
    }
};

TEST_F(AClockWithASocket, IsMovedAndAnswersWhenAllThatCameDueHasHappened)
{
    ASSERT_EQ(ask("hold"), "ok");
    const auto start = clock.now();
    bool queued = false;
    ClockTimer timer(clock);
    QObject::connect(
        &timer, &ClockTimer::timeout, &timer, [&] { queued = true; }, Qt::QueuedConnection);
    timer.start(60s);
    EXPECT_EQ(ask("+60000"), "ok");
    EXPECT_TRUE(queued);
    EXPECT_EQ(clock.now() - start, 60s);
    EXPECT_EQ(ask("go"), "ok");
    EXPECT_FALSE(clock.held());
}

TEST_F(AClockWithASocket, SetsTheWall)
{
    ASSERT_EQ(ask("hold"), "ok");
    EXPECT_EQ(ask("=2026-12-24T18:00:00"), "ok");
    EXPECT_EQ(clock.wall(), QDateTime(QDate(2026, 12, 24), QTime(18, 0)));
}

TEST_F(AClockWithASocket, SaysWhatItDoesNotUnderstand)
{
    for (const char* order : {"", "+", "+soon", "+-5", "=tomorrow", "stop"})
        EXPECT_TRUE(ask(order).starts_with("error: \"" + std::string(order) + "\"")) << order;
    test.write(QByteArray(1000, 'x'));
    EXPECT_TRUE(QTest::qWaitFor([this] { return test.state() == QLocalSocket::UnconnectedState; }, 10'000));
}

TEST_F(AClockWithASocket, IsForOurUserAlone)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
    EXPECT_FALSE(QFileInfo(path).permissions() & others);
}

TEST(ClockSocket, SaysWhyItCannotListen)
{
    ShellClock clock;
    ClockSocket door(clock, "/nowhere/at/all/clock");
    EXPECT_TRUE(door.listen().startsWith("--clock /nowhere/at/all/clock: "));
}

} // namespace
} // namespace vitrine::shell
