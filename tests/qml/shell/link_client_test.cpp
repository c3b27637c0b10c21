// SPDX-License-Identifier: Apache-2.0
#include "shell/link_client.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace vitrine::shell {
namespace {

bool waitFor(const std::function<bool()>& there)
{
    QElapsedTimer time;
    time.start();
    while (!there() && time.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return there();
}

/// A daemon's end of the link.
struct ALink : testing::Test {
    QTemporaryDir dir;
    QString name = dir.filePath("link.sock");
    QLocalServer server;
    QLocalSocket* peer = nullptr;
    std::vector<link::ToDaemon> received;
    LinkClient client{name,
                      {[] { return link::Hello{link::kLinkVersion, 4711, "1.0", 3, 1920, 1080}; },
                       [] { return link::Heartbeat{7, "home", "", "", "de", true, 3, 0}; }}};

    void listen()
    {
        QLocalServer::removeServer(name);
        ASSERT_TRUE(server.listen(name));
    }
    ALink()
    {
        QObject::connect(&server, &QLocalServer::newConnection, &server, [this] {
            peer = server.nextPendingConnection();
            QObject::connect(peer, &QLocalSocket::readyRead, peer, [this, from = peer] {
                while (from->canReadLine()) {
                    const QByteArray line = from->readLine().chopped(1);
                    auto message = link::decodeToDaemon(line.toStdString());
                    if (message)
                        received.push_back(*message);
                    else
                        ADD_FAILURE() << message.error().message;
                }
            });
        });
    }
    template <class T>
    [[nodiscard]] int count() const
    {
        int n = 0;
        for (const auto& message : received)
            n += std::holds_alternative<T>(message) ? 1 : 0;
        return n;
    }
};

TEST_F(ALink, BeginsWithAGreetingAndBeatsOnceASecond)
{
    listen();
    client.start();
    ASSERT_TRUE(waitFor([&] { return received.size() >= 2; }));
    ASSERT_TRUE(std::holds_alternative<link::Hello>(received.front()));
    EXPECT_EQ(std::get<link::Hello>(received.front()).pid, 4711);
    ASSERT_TRUE(std::holds_alternative<link::Heartbeat>(received[1]));
    EXPECT_EQ(std::get<link::Heartbeat>(received[1]).page, "home");
    QElapsedTimer time;
    time.start();
    ASSERT_TRUE(waitFor([&] { return count<link::Heartbeat>() >= 3; }));
    EXPECT_GE(time.elapsed(), 900);
}

TEST_F(ALink, IsTriedForEverAndKeepsWhatMustNotGetLost)
{
    client.start();
    client.send(link::FaultReport{"medium-broken", "tale", "story", "it is torn"});
    client.send(link::PictureReply{1, "bytes", ""});
    ASSERT_TRUE(waitFor([&, tries = 0]() mutable { return ++tries > 20; }));
    listen();
    ASSERT_TRUE(waitFor([&] { return count<link::FaultReport>() == 1; }));
    EXPECT_TRUE(std::holds_alternative<link::Hello>(received.front()));
    EXPECT_EQ(count<link::PictureReply>(), 0); // who asked for it is gone
}

TEST_F(ALink, IsTakenUpAgainAfterTheDaemonDied)
{
    listen();
    client.start();
    ASSERT_TRUE(waitFor([&] { return count<link::Hello>() == 1; }));
    server.close();
    peer->abort();
    peer->deleteLater();
    ASSERT_TRUE(waitFor([&] { return !client.connected(); }));
    listen();
    ASSERT_TRUE(waitFor([&] { return count<link::Hello>() == 2; }));
}

TEST_F(ALink, HandsOnWhatTheDaemonAsksFor)
{
    const QSignalSpy load(&client, &LinkClient::loadAsked);
    const QSignalSpy aside(&client, &LinkClient::setAsideAsked);
    const QSignalSpy pause(&client, &LinkClient::pauseAsked);
    const QSignalSpy picture(&client, &LinkClient::pictureAsked);
    const QSignalSpy quit(&client, &LinkClient::quitAsked);
    listen();
    client.start();
    ASSERT_TRUE(waitFor([&] { return peer != nullptr && count<link::Hello>() == 1; }));
    const std::string all =
        link::encode(link::ToShell(link::Load{4, true})) + link::encode(link::ToShell(link::SetAside{{"a", "b"}})) +
        "{this is no message}\n" + link::encode(link::ToShell(link::Pause{true})) +
        link::encode(link::ToShell(link::PictureRequest{9, 640})) + link::encode(link::ToShell(link::Quit{}));
    // In two pieces, cut in the middle of a line.
    peer->write(all.data(), 30);
    peer->flush();
    peer->write(all.data() + 30, static_cast<qint64>(all.size()) - 30);
    ASSERT_TRUE(waitFor([&] { return quit.size() == 1; }));
    ASSERT_EQ(load.size(), 1);
    EXPECT_EQ(load.first()[0], 4);
    EXPECT_EQ(load.first()[1], true);
    EXPECT_EQ(aside.first()[0].toStringList().join(' '), "a b");
    EXPECT_EQ(pause.first()[0], true);
    EXPECT_EQ(picture.first()[0], 9);
    EXPECT_EQ(picture.first()[1], 640);
}

TEST_F(ALink, IsCutWhenALineHasNoEnd)
{
    listen();
    client.start();
    ASSERT_TRUE(waitFor([&] { return peer != nullptr && count<link::Hello>() == 1; }));
    const QByteArray endless(1024 * 1024, 'x');
    QElapsedTimer time;
    time.start();
    while (peer->state() == QLocalSocket::ConnectedState && time.elapsed() < 20'000) {
        peer->write(endless);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    EXPECT_NE(peer->state(), QLocalSocket::ConnectedState);
    ASSERT_TRUE(waitFor([&] { return count<link::Hello>() == 2; })); // and tried again
}

} // namespace
} // namespace vitrine::shell
