// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/answer.hpp"
#include "running_server.hpp"

#include <boost/json/parse.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace vitrine::daemon {

namespace json = boost::json;
using testing::HasSubstr;
using testing::Not;

TEST(Answers, AllCarryTheirTypeAndGuardFieldsCase152)
{
    const RunningServer server;
    for (const auto* line :
         {"GET /health", "GET /", "GET /js/app.js", "GET /api/v1/screen", "GET /metrics", "GET /api/v1/screen/picture",
          "GET /api/v1/nothing", "PATCH /api/v1/screen", "POST /api/v1/logout"}) {
        const auto reply = server.ask(line, server.bearer("viewer"));
        EXPECT_EQ(reply.field("x-content-type-options"), "nosniff") << line;
        EXPECT_EQ(reply.field("referrer-policy"), "no-referrer") << line;
        EXPECT_NE(reply.field("content-security-policy"), "") << line;
        EXPECT_NE(reply.field("date"), "") << line;
        EXPECT_EQ(reply.field("server"), "") << "no banner";
        EXPECT_EQ(reply.field("access-control-allow-origin"), "") << "nobody else's page reads this";
        if (reply.status != 204) {
            EXPECT_THAT(reply.field("content-type"), testing::AnyOf(HasSubstr("charset=utf-8"), "image/jpeg")) << line;
        }
    }
}

TEST(Answers, OfAFailureSayInGermanWhatTheyHaveGermanFor)
{
    const auto full = json::parse(answerError({Errc::DiskFull, phrase("the disk is full")}).body);
    EXPECT_EQ(full.at("detail"), "the disk is full");
    EXPECT_EQ(full.at("detail_de"), "der Datenträger ist voll");
    EXPECT_FALSE(json::parse(answerError({Errc::Io, "eth0"}).body).as_object().contains("detail_de"));
}

TEST(Answers, DataIsNeverKeptAndFilesAreAskedAboutAgain)
{
    const RunningServer server;
    EXPECT_EQ(server.ask("GET /api/v1/screen", server.bearer("viewer")).field("cache-control"), "no-store");
    const auto page = server.ask("GET /");
    EXPECT_EQ(page.field("cache-control"), "no-cache");
    const auto again = server.ask("GET /", "If-None-Match: " + page.field("etag") + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(server.ask("GET /", "If-None-Match: \"other\"\r\n").status, 200);
}

TEST(Dashboard, IsServedFromMemoryWithAStrictPolicyCase151)
{
    RunningServer server;
    const auto page = server.ask("GET /");
    EXPECT_EQ(page.field("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(page.field("content-security-policy"),
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
              "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    EXPECT_EQ(server.ask("GET /js/app.js").field("content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(server.ask("GET /screens/lobby").body, page.body) << "a link into the page is the page";
    EXPECT_EQ(server.ask("GET /notes.txt").status, 404) << "a file of an unknown kind is none of ours";
    EXPECT_EQ(server.ask("POST /").status, 405);
    std::filesystem::remove_all(server.folder / "web");
    EXPECT_EQ(server.ask("GET /js/app.js").status, 200) << "no request reaches the disk";
}

TEST(Answers, StoredScriptsAreTextInJsonCase151)
{
    RunningServer server;
    server.onThread([&] { server.kiosk->title = "<script>alert(1)</script>\"\n"; });
    const auto reply = server.ask("GET /api/v1/screen", server.bearer("viewer"));
    EXPECT_EQ(reply.json().at("name"), "<script>alert(1)</script>\"\n");
    EXPECT_EQ(reply.field("content-type"), "application/json; charset=utf-8");
}

TEST(Answers, BytesThatAreNoTextNeverSpoilTheJsonAroundThem)
{
    RunningServer server;
    server.onThread([&] { server.kiosk->title = "a\xFF\xC3\x28 b"; });
    const auto reply = server.ask("GET /api/v1/screen", server.bearer("viewer"));
    EXPECT_EQ(reply.json().at("name"), "a\uFFFD\uFFFD( b");
    EXPECT_EQ(printJson("Größe \U0001F5BC"), "\"Größe \U0001F5BC\"");
}

TEST(Answers, AHandlerThatThrowsGivesAnIdAndNoMoreCase148)
{
    RunningServer server;
    server.kiosk->throws = true;
    TlsClient client(server.port());
    client.send(server.text("GET /api/v1/screen", server.bearer("viewer")));
    const auto reply = client.receive();
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.code(), "failed");
    EXPECT_FALSE(reply.json().at("id").as_string().empty());
    EXPECT_THAT(reply.body, Not(HasSubstr("nowhere")));
    server.kiosk->throws = false;
    client.send(server.text("GET /api/v1/screen", server.bearer("viewer")));
    EXPECT_EQ(client.receive().status, 200) << "the connection goes on";
}

TEST(Answers, ProblemsAreRfc9457WithAStableCode)
{
    const RunningServer server;
    const auto reply = server.ask("GET /api/v1/operations/7", server.bearer("viewer"));
    const auto problem = reply.json().as_object();
    EXPECT_EQ(problem.at("type"), "urn:vitrine:not-found");
    EXPECT_EQ(problem.at("code"), "not-found");
    EXPECT_EQ(problem.at("status"), 404);
    EXPECT_EQ(problem.at("title"), "Not Found");
    EXPECT_THAT(std::string(problem.at("detail").as_string()), HasSubstr("no such operation"));
}

TEST(Answers, HeadIsGetWithoutItsBodyCase129)
{
    const RunningServer server;
    TlsClient client(server.port());
    for (const auto* target : {"/", "/health", "/api/v1/screen", "/api/v1/screen/picture"}) {
        client.send(server.text(std::string("GET ") + target, server.bearer("viewer")));
        const auto whole = client.receive();
        client.send(server.text(std::string("HEAD ") + target, server.bearer("viewer")));
        const auto head = client.receive(true);
        EXPECT_EQ(head.status, 200) << target;
        EXPECT_EQ(head.field("content-length"), std::to_string(whole.body.size())) << target;
        EXPECT_EQ(head.field("etag"), whole.field("etag")) << target;
    }
}

TEST(Screen, HasAnETagThatFollowsItsState)
{
    RunningServer server;
    const auto first = server.ask("GET /api/v1/screen", server.bearer("viewer"));
    const auto tag = first.field("etag");
    EXPECT_EQ(server.ask("GET /api/v1/screen", server.bearer("viewer") + "If-None-Match: " + tag + "\r\n").status, 304);
    server.onThread([&] {
        server.kiosk->title = "Foyer";
        server.events.publish("screen", {});
    });
    const auto second = server.ask("GET /api/v1/screen", server.bearer("viewer") + "If-None-Match: " + tag + "\r\n");
    EXPECT_EQ(second.status, 200) << "a change is seen at once, not a second later";
    EXPECT_EQ(second.json().at("name"), "Foyer");
}

TEST(Picture, IsTakenOnceForAllWhoAskAtOnceCase149)
{
    const RunningServer server;
    std::vector<std::thread> clients;
    std::atomic<int> good = 0;
    for (int i = 0; i < 10; ++i)
        clients.emplace_back([&] {
            const auto reply = server.ask("GET /api/v1/screen/picture?width=320", server.bearer("viewer"));
            good += reply.status == 200 && reply.body.size() == 3 + 320 * 50 &&
                            reply.field("vitrine-taken-at") == "2026-01-01T00:00:00.000Z"
                        ? 1
                        : 0;
        });
    for (auto& client : clients)
        client.join();
    EXPECT_EQ(good, 10);
    EXPECT_LT(server.kiosk->pictures, 10);
}

TEST(Picture, OfAShellThatIsAwayIsA503)
{
    RunningServer server;
    server.kiosk->shellThere = false;
    const auto reply = server.ask("GET /api/v1/screen/picture", server.bearer("viewer"));
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.code(), "unreachable");
    for (const auto* width : {"0", "-1", "x", "", "100000", "1e3"})
        EXPECT_EQ(server.ask(std::string("GET /api/v1/screen/picture?width=") + width, server.bearer("viewer")).status,
                  400)
            << width;
}

TEST(Lists, FaultsAuditAndLogsPageAndAreAlwaysValidUtf8)
{
    const RunningServer server;
    for (int i = 0; i < 5; ++i)
        server.record->note(FaultEntry{0, {}, "shell-died", {}, "again \xFF", {}});
    const auto faults = server.ask("GET /api/v1/faults?limit=2", server.bearer("viewer")).json().at("items").as_array();
    ASSERT_EQ(faults.size(), 2U);
    const auto next = server.ask("GET /api/v1/faults?limit=10&before=" + std::to_string(faults[1].at("id").as_int64()),
                                 server.bearer("viewer"));
    EXPECT_EQ(next.json().at("items").as_array().size(), 3U);
    for (const auto* bad : {"limit=0", "limit=501", "limit=x", "before=0", "before=-3"})
        EXPECT_EQ(server.ask(std::string("GET /api/v1/faults?") + bad, server.bearer("viewer")).status, 400) << bad;
    const auto logs =
        server.ask("GET /api/v1/logs?of=shell&lines=2", server.bearer("technician")).json().at("items").as_array();
    ASSERT_EQ(logs.size(), 2U);
    EXPECT_EQ(logs[0], "shell says \xEF\xBF\xBD");
    EXPECT_EQ(server.ask("GET /api/v1/logs?of=/etc/passwd", server.bearer("technician")).status, 400);
}

TEST(Lists, WhatAVisitorReportsIsOneFaultWithItsPicture)
{
    const RunningServer server;
    const std::string jpeg = "\xFF\xD8\xFF and what follows";
    for (int i = 0; i < 3; ++i) {
        FaultEntry fault{0, {}, "visitor-sound", "film", "A visitor says that there is no sound", {}};
        fault.grouped = true;
        fault.picture = i == 1 ? jpeg : "";
        server.record->note(std::move(fault));
    }
    const auto faults = server.ask("GET /api/v1/faults", server.bearer("viewer")).json().at("items").as_array();
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].at("detail").at("times"), 3);
    EXPECT_EQ(faults[0].at("detail").at("picture"), true);
    const auto path = "GET /api/v1/faults/" + std::to_string(faults[0].at("id").as_int64()) + "/picture";
    const auto picture = server.ask(path, server.bearer("viewer"));
    EXPECT_EQ(picture.status, 200);
    EXPECT_EQ(picture.field("content-type"), "image/jpeg");
    EXPECT_EQ(picture.body, jpeg);
    const auto again = server.ask(path, server.bearer("viewer") + "If-None-Match: " + picture.field("etag") + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(server.ask(path).status, 401);
    for (const auto* other : {"999", "0", "-1", "x", "1x", "99999999999999999999"})
        EXPECT_EQ(server.ask(std::string("GET /api/v1/faults/") + other + "/picture", server.bearer("viewer")).status,
                  404)
            << other;
}

TEST(Operations, AreListedAskedForAndCancelledCase85)
{
    RunningServer server;
    const auto begun = server.ask("POST /api/v1/generations/rollback", server.bearer("curator")).json();
    const auto id = std::string(begun.at("operation").as_string());
    const auto found = server.ask("GET /api/v1/operations/" + id, server.bearer("viewer")).json();
    EXPECT_EQ(found.at("what"), "roll-back");
    EXPECT_EQ(found.at("who"), "curator");
    EXPECT_EQ(server.ask("GET /api/v1/operations", server.bearer("viewer")).json().at("items").as_array().size(), 1U);
    EXPECT_EQ(server.ask("DELETE /api/v1/operations/" + id, server.bearer("curator")).status, 200);
    server.onThread([&] {
        EXPECT_TRUE(server.operations.find(id)->cancelAsked);
        server.operations.end(id, "done", "done");
    });
    const auto late = server.ask("DELETE /api/v1/operations/" + id, server.bearer("curator"));
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.code(), "too-late");
}

TEST(Metrics, AreTextForPrometheus)
{
    const RunningServer server;
    const auto reply = server.ask("GET /metrics", server.bearer("viewer"));
    EXPECT_EQ(reply.field("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    for (const auto* line : {"vitrine_up 1\n", "vitrine_http_connections 1\n",
                             "# TYPE vitrine_http_answers_total counter\n", "vitrine_http_sessions 0\n"})
        EXPECT_THAT(reply.body, HasSubstr(line));
}

} // namespace vitrine::daemon
