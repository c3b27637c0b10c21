// SPDX-License-Identifier: Apache-2.0
#include "shell/link_reports.hpp"

#include "shell/window/frame_watch.hpp"
#include "temp_pack.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QQuickWindow>

#include <functional>
#include <vector>

namespace vitrine::shell {
namespace {

/// A shell in a window, and a daemon's end of its link.
struct Reports : testing::Test {
    TempPlace place;
    Screen screen;
    QTemporaryDir dir;
    QLocalServer server;
    std::vector<link::ToDaemon> received;
    QQuickWindow window;
    FrameWatch* frames = nullptr;

    static void SetUpTestSuite() { QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); }
    Reports()
        : frames(new FrameWatch(window))
    {
        place.goodPlugin();
        place.pack("one", "  - { id: tale, kind: story, title: { de: A, en: B } }\n");
        EXPECT_TRUE(server.listen(dir.filePath("link.sock")));
        QObject::connect(&server, &QLocalServer::newConnection, &server, [this] {
            auto* peer = server.nextPendingConnection();
            QObject::connect(peer, &QLocalSocket::readyRead, peer, [this, peer] {
                while (peer->canReadLine()) {
                    auto message = link::decodeToDaemon(peer->readLine().chopped(1).toStdString());
                    ASSERT_TRUE(message) << message.error().message;
                    received.push_back(*message);
                }
            });
        });
    }
    [[nodiscard]] std::shared_ptr<const Content> generation(int number) const
    {
        auto content = std::make_shared<Content>(*place.content("one"));
        content->generation = number;
        return content;
    }
    template <class T>
    [[nodiscard]] const T* last() const
    {
        for (auto message = received.rbegin(); message != received.rend(); ++message)
            if (const auto* found = std::get_if<T>(&*message))
                return found;
        return nullptr;
    }
    static bool waitFor(const std::function<bool()>& there)
    {
        QElapsedTimer time;
        time.start();
        while (!there() && time.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
        return there();
    }
};

TEST_F(Reports, NameAGenerationOnlyWhenItsFirstWholeFrameIsOnTheGlass)
{
    Shell shell(screen, {});
    LinkReports reports(server.fullServerName(), shell, window, *frames);
    shell.take(generation(4));
    window.show();
    reports.start();
    // Frames are drawn, but the page's pictures are still to come.
    ASSERT_TRUE(waitFor([&] { return last<link::Heartbeat>() && last<link::Heartbeat>()->frames > 0; }));
    EXPECT_EQ(last<link::Hello>()->generation, 0);
    EXPECT_EQ(last<link::Heartbeat>()->generation, 0);
    EXPECT_EQ(last<link::Heartbeat>()->pending, 4);
    EXPECT_EQ(last<link::Drawn>(), nullptr);

    shell.pageWhole("attract");
    ASSERT_TRUE(waitFor([&] { return last<link::Heartbeat>()->generation == 4; }));
    EXPECT_EQ(last<link::Heartbeat>()->pending, 0);
    ASSERT_NE(last<link::Drawn>(), nullptr);
    EXPECT_EQ(last<link::Drawn>()->generation, 4);
}

TEST_F(Reports, KeepToTheOldGenerationUntilTheNewOneIsDrawn)
{
    Shell shell(screen, {});
    LinkReports reports(server.fullServerName(), shell, window, *frames);
    shell.take(generation(1));
    window.show();
    reports.start();
    shell.pageWhole("attract");
    ASSERT_TRUE(waitFor([&] { return last<link::Heartbeat>() && last<link::Heartbeat>()->generation == 1; }));

    shell.expect(2, true);
    shell.take(generation(2));
    shell.pageWhole("attract"); // the old page, whose next frame comes after the change
    shell.incomingReady();
    ASSERT_EQ(shell.shownGeneration(), 2);
    const auto before = last<link::Heartbeat>()->frames;
    ASSERT_TRUE(waitFor([&] { return last<link::Heartbeat>()->frames > before + 1; }));
    EXPECT_EQ(last<link::Heartbeat>()->pending, 2);
    EXPECT_EQ(last<link::Heartbeat>()->generation, 1);
    EXPECT_EQ(last<link::Drawn>()->generation, 1);

    shell.pageWhole("attract");
    ASSERT_TRUE(waitFor([&] { return last<link::Heartbeat>()->generation == 2; }));
    EXPECT_EQ(last<link::Drawn>()->generation, 2);
}

} // namespace
} // namespace vitrine::shell
