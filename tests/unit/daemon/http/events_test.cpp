// SPDX-License-Identifier: Apache-2.0
#include "running_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vitrine::daemon {

using testing::HasSubstr;

namespace {

/// A client that listens, after `hello`.
struct Listener {
    Listener(const RunningServer& server, const std::string& fields)
        : client(server.port())
    {
        client.send(server.text("GET /api/v1/events", fields));
        reply = client.receive();
        hello = next();
    }
    std::string next() { return client.receiveUntil("\n\n"); }

    TlsClient client;
    Reply reply;
    std::string hello;
};

std::string idOf(const std::string& event)
{
    const auto at = event.find("id: ") + 4;
    return event.substr(at, event.find('\n', at) - at);
}

void publish(RunningServer& server, const std::string& kind, const std::string& text)
{
    server.onThread([&] { server.events.publish(kind, boost::json::object{{"text", text}}); });
}

} // namespace

TEST(EventStream, SaysHelloAndThenWhatHappensInOrder)
{
    RunningServer server;
    Listener listener(server, server.bearer("viewer"));
    EXPECT_EQ(listener.reply.status, 200);
    EXPECT_EQ(listener.reply.field("content-type"), "text/event-stream; charset=utf-8");
    EXPECT_THAT(listener.hello, HasSubstr("event: hello\ndata: {\"name\":\"viewer\",\"role\":\"viewer\"}"));
    for (int i = 0; i < 10; ++i)
        publish(server, "screen", std::to_string(i));
    for (int i = 0; i < 10; ++i)
        EXPECT_THAT(listener.next(), HasSubstr("event: screen\ndata: {\"text\":\"" + std::to_string(i) + "\"}"));
}

TEST(EventStream, GoesOnAfterTheLastEventTheClientHasSeen)
{
    RunningServer server;
    std::string seen;
    {
        Listener listener(server, server.bearer("viewer"));
        publish(server, "screen", "one");
        seen = idOf(listener.next());
    }
    publish(server, "screen", "two");
    publish(server, "screen", "three");
    Listener again(server, server.bearer("viewer") + "Last-Event-ID: " + seen + "\r\n");
    EXPECT_THAT(again.next(), HasSubstr("two"));
    EXPECT_THAT(again.next(), HasSubstr("three"));
}

TEST(EventStream, TellsOfAGapWhenEventsWereLost)
{
    RunningServer server;
    std::string first;
    {
        Listener listener(server, server.bearer("viewer"));
        publish(server, "screen", "first");
        first = idOf(listener.next());
    }
    for (int i = 0; i < 600; ++i)
        publish(server, "screen", "many");
    Listener late(server, server.bearer("viewer") + "Last-Event-ID: " + first + "\r\n");
    EXPECT_THAT(late.next(), HasSubstr("event: gap"));
    EXPECT_THAT(late.next(), HasSubstr("many"));
    for (const auto* foreign : {"0badc0de-3", "3", "x", "-", "00000000-99999999999999999999"}) {
        Listener stranger(server, server.bearer("viewer") + "Last-Event-ID: " + foreign + "\r\n");
        EXPECT_THAT(stranger.next(), HasSubstr("event: gap")) << foreign;
    }
}

TEST(EventStream, AuditIsForTechnicians)
{
    RunningServer server;
    Listener viewer(server, server.bearer("viewer"));
    Listener technician(server, server.bearer("technician"));
    publish(server, "audit", "who did what");
    publish(server, "fault", "something broke");
    EXPECT_THAT(technician.next(), HasSubstr("event: audit"));
    EXPECT_THAT(technician.next(), HasSubstr("event: fault"));
    EXPECT_THAT(viewer.next(), HasSubstr("event: fault"));
}

TEST(EventStream, TextWithLineBreaksStaysOneEventCase147)
{
    RunningServer server;
    Listener listener(server, server.bearer("viewer"));
    publish(server, "fault", "a\n\nevent: login\ndata: x");
    const auto event = listener.next();
    EXPECT_THAT(event, HasSubstr("a\\n\\nevent: login"));
    EXPECT_EQ(std::count(event.begin(), event.end(), '\n'), 4);
}

TEST(EventStream, EndsWithItsSessionWithinFiveSecondsCase137)
{
    RunningServer server;
    const auto cookie = "Cookie: " + server.logIn("viewer") + "\r\n";
    Listener listener(server, cookie);
    EXPECT_EQ(server.ask("POST /api/v1/logout", cookie + "X-Vitrine: 1\r\n").status, 204);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(listener.client.isClosed());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(EventStream, EndsWithItsTokenWithinFiveSecondsCase166)
{
    RunningServer server;
    Listener listener(server, server.bearer("viewer"));
    ASSERT_TRUE(server.record->removeToken("viewer").has_value());
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(listener.client.isClosed());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(EventStream, EndsWhenTheServerStops)
{
    RunningServer server;
    Listener listener(server, server.bearer("viewer"));
    const auto begin = std::chrono::steady_clock::now();
    server.stop();
    EXPECT_TRUE(listener.client.isClosed());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(EventStream, AClientThatLeavesIsNoticedAtOnce)
{
    const RunningServer server;
    for (int i = 0; i < 100; ++i)
        Listener(server, server.bearer("viewer"));
    const auto reply = server.ask("GET /metrics", server.bearer("viewer"));
    EXPECT_EQ(reply.status, 200) << "a hundred reloads leave no streams behind that take the place of others";
}

TEST(EventStream, AClientThatNeverReadsCostsNothingCase138)
{
    RunningServer server;
    TlsClient deaf(server.port());
    deaf.send(server.text("GET /api/v1/events", server.bearer("viewer")));
    (void)deaf.receive();
    for (int i = 0; i < 2000; ++i)
        publish(server, "screen", std::string(10'000, 'x'));
    Listener other(server, server.bearer("viewer"));
    publish(server, "screen", "still here");
    EXPECT_THAT(other.next(), HasSubstr("still here"));
}

} // namespace vitrine::daemon
