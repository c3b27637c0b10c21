// SPDX-License-Identifier: Apache-2.0
#include "daemon/logs.hpp"
#include "daemon/supervisor/link_server.hpp"
#include "folder_of_its_own.hpp"
#include "pump.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace vitrine;
using namespace vitrine::daemon;

namespace {

using Local = net::local::stream_protocol;

struct Fixture : testing::Test {
    Fixture()
        : server(io.get_executor(), {.belongs = [this](pid_t) { return welcome; },
                                     .heard = [this](const link::ToDaemon& m) { heard.push_back(m); },
                                     .gone = [this] { ++gone; }})
    {
        EXPECT_TRUE(server.listen(socket()));
        net::co_spawn(io, server.serve(), logFailure("link"));
    }
    ~Fixture() override
    {
        server.stop();
        io.restart();
        io.run();
    }

    [[nodiscard]] std::filesystem::path socket() const { return folder.path() / "link"; }
    Local::socket connect()
    {
        Local::socket client(io);
        client.connect(Local::endpoint(socket().string()));
        return client;
    }
    static void say(Local::socket& client, std::string_view text) { net::write(client, net::buffer(text)); }

    FolderOfItsOwn folder;
    net::io_context io;
    bool welcome = true;
    std::vector<link::ToDaemon> heard;
    int gone = 0;
    LinkServer server;
};

using ALinkServer = Fixture;

} // namespace

TEST_F(ALinkServer, LetsNobodyElseOpenItsSocket)
{
    struct stat found = {};
    ASSERT_EQ(::stat(socket().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
}

TEST_F(ALinkServer, HearsMessagesHoweverTheyAreCut)
{
    auto client = connect();
    const auto line = link::encode(link::ToDaemon(link::Drawn{7, 1}));
    for (const char letter : line) {
        say(client, std::string_view(&letter, 1));
        io.restart();
        io.poll();
    }
    say(client, line + line);
    ASSERT_TRUE(until(io, [&] { return heard.size() == 3; }));
    EXPECT_EQ(std::get<link::Drawn>(heard.back()).generation, 7);
}

TEST_F(ALinkServer, CountsMalformedLinesAndGoesOn)
{
    auto client = connect();
    say(client, "nonsense\n{}\n\n" + link::encode(link::ToDaemon(link::Drawn{8, 1})));
    ASSERT_TRUE(until(io, [&] { return heard.size() == 1; }));
    EXPECT_EQ(server.counts().malformed, 3U);
    EXPECT_EQ(gone, 0);
}

TEST_F(ALinkServer, ClosesAConnectionWhoseLineNeverEnds)
{
    auto client = connect();
    client.non_blocking(true);
    const std::string block(1024UL * 1024, 'x');
    std::size_t sent = 0;
    ASSERT_TRUE(until(io, [&] {
        boost::system::error_code error;
        sent += client.write_some(net::buffer(block), error);
        return gone == 1;
    }));
    EXPECT_GE(sent, link::kMaxLine);
    EXPECT_LE(sent, link::kMaxLine + 4 * block.size());
    EXPECT_TRUE(heard.empty());
}

TEST_F(ALinkServer, RefusesAStrangerAndKeepsTheShell)
{
    auto shell = connect();
    ASSERT_TRUE(until(io, [&] { return server.connected(); }));
    welcome = false;
    auto stranger = connect();
    ASSERT_TRUE(until(io, [&] { return server.counts().refused == 1; }));
    say(shell, link::encode(link::ToDaemon(link::Drawn{9, 1})));
    ASSERT_TRUE(until(io, [&] { return heard.size() == 1; }));
    EXPECT_EQ(gone, 0);
}

TEST_F(ALinkServer, TakesTheNewerOfTwoConnections)
{
    auto first = connect();
    ASSERT_TRUE(until(io, [&] { return server.connected(); }));
    auto second = connect();
    ASSERT_TRUE(until(io, [&] { return gone == 1; }));
    EXPECT_TRUE(server.connected());
    ASSERT_TRUE(server.send(link::Pause{true}));
    std::string line;
    bool read = false;
    net::async_read_until(second, net::dynamic_buffer(line), '\n',
                          [&](const auto& error, std::size_t) { read = !error; });
    ASSERT_TRUE(until(io, [&] { return read; }));
    EXPECT_TRUE(std::get<link::Pause>(link::decodeToShell(line).value()).on);
}

TEST_F(ALinkServer, SlowsAFloodDownInsteadOfDrowning)
{
    auto client = connect();
    client.non_blocking(true);
    const auto line = link::encode(link::ToDaemon(link::LogLine{"info", std::string(200, 'x')}));
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(1500);
    ASSERT_TRUE(until(io, [&] {
        boost::system::error_code error;
        client.write_some(net::buffer(line), error);
        client.write_some(net::buffer(line), error);
        return std::chrono::steady_clock::now() >= end;
    }));
    EXPECT_GT(heard.size(), 50U);
    EXPECT_LE(heard.size(), 600U); // 200 a second
}

TEST_F(ALinkServer, GivesUpAShellThatDoesNotRead)
{
    auto client = connect();
    ASSERT_TRUE(until(io, [&] { return server.connected(); }));
    const link::SetAside large{std::vector<std::string>(200, std::string(1000, 'x'))};
    int sent = 0;
    while (server.send(large) && sent < 5000)
        ++sent;
    EXPECT_LE(sent, 1001);
    EXPECT_EQ(gone, 1);
}

TEST_F(ALinkServer, SaysSoWhenNobodyIsThere)
{
    EXPECT_FALSE(server.send(link::Quit{}));
    auto client = connect();
    ASSERT_TRUE(until(io, [&] { return server.connected(); }));
    client.close();
    ASSERT_TRUE(until(io, [&] { return gone == 1; }));
    EXPECT_FALSE(server.send(link::Quit{}));
}

TEST(LinkServer, SaysWhenItsPathIsTooLong)
{
    net::io_context io;
    LinkServer server(io.get_executor(), {});
    const auto listening = server.listen(std::filesystem::path("/tmp") / std::string(120, 'x'));
    ASSERT_FALSE(listening);
    EXPECT_NE(listening.error().message.en.find("too long"), std::string::npos);
}
