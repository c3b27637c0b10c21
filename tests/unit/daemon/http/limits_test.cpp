// SPDX-License-Identifier: Apache-2.0
#include "running_server.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>

#include <chrono>
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <vector>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Clients = std::vector<std::unique_ptr<TlsClient>>;

namespace {

ServerLimits hasty()
{
    auto limits = RunningServer::roomy();
    limits.handshake = limits.header = limits.keepAlive = 300ms;
    limits.slowWindow = 400ms;
    return limits;
}

TlsClient::Options from(const std::string& address)
{
    TlsClient::Options options;
    options.from = address;
    return options;
}

} // namespace

TEST(Limits, WhoSaysNothingIsClosedCase139)
{
    const RunningServer server(hasty());
    TlsClient silent(server.port());
    EXPECT_TRUE(silent.isClosed());
    TlsClient once(server.port());
    once.send(server.text("GET /health"));
    EXPECT_EQ(once.receive().status, 200);
    EXPECT_TRUE(once.isClosed());
}

TEST(Limits, AHeadThatComesDropByDropIsCutCase139)
{
    const RunningServer server(hasty());
    TlsClient slow(server.port());
    const auto head = server.text("GET /health");
    std::size_t sent = 0;
    while (sent < head.size() && slow.send(head.substr(sent, 1))) {
        ++sent;
        ::usleep(50'000);
    }
    EXPECT_LT(sent, head.size());
}

TEST(Limits, ABodyThatComesDropByDropIsCutCase139)
{
    const RunningServer server(hasty());
    TlsClient slow(server.port());
    slow.send(server.text("PUT /api/v1/packs", server.bearer("curator") + "Content-Length: 1000000\r\n"));
    int sent = 0;
    while (sent < 200 && slow.send("x")) {
        ++sent;
        ::usleep(50'000);
    }
    EXPECT_LT(sent, 200);
    while (server.kiosk->installsEnded == 0)
        ::usleep(10'000);
    EXPECT_EQ(server.ask("GET /health").status, 200);
}

TEST(Limits, SixtyFourSlowClientsDoNotKeepOutTheNextCase139)
{
    const RunningServer server;
    Clients slow;
    for (int address = 2; address < 12; ++address) {
        for (int i = 0; i < 8; ++i) {
            slow.push_back(std::make_unique<TlsClient>(server.port(), from("127.0.0." + std::to_string(address))));
            slow.back()->send("GET /hea");
        }
    }
    const auto begin = std::chrono::steady_clock::now();
    TlsClient honest(server.port(), from("127.0.1.1"));
    honest.send(server.text("GET /health"));
    EXPECT_EQ(honest.receive().status, 200);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

TEST(Limits, OneAddressHasEightConnectionsCase140)
{
    const RunningServer server;
    Clients clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<TlsClient>(server.port(), from("127.0.0.9")));
        clients.back()->send(server.text("GET /api/v1/events", server.bearer("viewer")));
        EXPECT_EQ(clients.back()->receive().status, 200) << i;
    }
    EXPECT_FALSE(TlsClient(server.port(), from("127.0.0.9")).connected()) << "all eight are at work";
    EXPECT_TRUE(TlsClient(server.port(), from("127.0.0.8")).connected());
    EXPECT_NE(server.ask("GET /metrics", server.bearer("viewer")).body.find("vitrine_http_turned_away_total 1\n"),
              std::string::npos);
}

TEST(Limits, AThousandConnectionsOneAfterAnotherLeaveNothingBehindCase140)
{
    const RunningServer server;
    const auto open = [] {
        int count = 0;
        for (int fd = 0; fd < 1024; ++fd)
            count += ::fcntl(fd, F_GETFD) != -1 ? 1 : 0;
        return count;
    };
    EXPECT_EQ(server.ask("GET /health").status, 200);
    const int before = open();
    for (int i = 0; i < 1000; ++i)
        ASSERT_EQ(server.ask("GET /health").status, 200) << i;
    EXPECT_LE(open(), before + 16);
}

TEST(Limits, WithoutDescriptorsTheQuietestClientGivesItsUpCase173)
{
    const RunningServer server;
    TlsClient idle(server.port());
    idle.send(server.text("GET /health"));
    EXPECT_EQ(idle.receive().status, 200);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    // So many descriptors that a client of ours still gets one, and the server for it does not.
    const int lowest = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ASSERT_GE(lowest, 0);
    rlimit few = before;
    few.rlim_cur = static_cast<rlim_t>(lowest) + 1;
    ::close(lowest);
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &few), 0);
    auto next = std::make_unique<TlsClient>(server.port());
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    next->send(server.text("GET /health"));
    EXPECT_EQ(next->receive().status, 200) << "served as soon as there was room";
    EXPECT_EQ(server.ask("GET /health").status, 200) << "and no restart was needed";
}

TEST(Limits, CostlyRequestsAreCountedAndReadingIsNot)
{
    auto limits = RunningServer::roomy();
    limits.requestBurst = 5;
    limits.requestsPerSecond = 0.001;
    const RunningServer server(limits);
    TlsClient client(server.port());
    for (int i = 0; i < 200; ++i) {
        client.send(server.text("GET /api/v1/screen", server.bearer("viewer")));
        ASSERT_EQ(client.receive().status, 200) << i;
    }
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(server.ask("POST /api/v1/screen/actions/restart-shell", server.bearer("admin")).status, 202) << i;
    const auto reply = server.ask("POST /api/v1/screen/actions/restart-shell", server.bearer("admin"));
    EXPECT_EQ(reply.status, 429);
    EXPECT_EQ(reply.field("retry-after"), "1");
    EXPECT_EQ(server.kiosk->changes, 5);
}

TEST(Limits, ABodyThatIsTooLongIsRefusedBeforeItComesCase145)
{
    const RunningServer server;
    TlsClient client(server.port());
    client.send("POST /api/v1/login HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\n" +
                std::string(kJsonType) + "Content-Length: 70000\r\nExpect: 100-continue\r\n\r\n");
    const auto reply = client.receive();
    EXPECT_EQ(reply.status, 413);
    EXPECT_EQ(reply.field("connection"), "close");
}

TEST(Limits, StoppingWaitsForNobodyWhoSaysNothing)
{
    auto server = std::make_unique<RunningServer>();
    TlsClient idle(server->port());
    const auto begin = std::chrono::steady_clock::now();
    server->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
    EXPECT_TRUE(idle.isClosed());
}

} // namespace vitrine::daemon
