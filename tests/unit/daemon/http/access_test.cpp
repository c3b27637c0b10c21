// SPDX-License-Identifier: Apache-2.0
#include "running_server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace vitrine::daemon {

using testing::HasSubstr;
using testing::Not;

namespace {

constexpr std::string_view kRestart = "POST /api/v1/screen/actions/restart-shell";
constexpr std::string_view kGuard = "X-Vitrine: 1\r\n";

std::string cookieField(const std::string& cookie)
{
    return "Cookie: " + cookie + "\r\n";
}

std::vector<AuditEntry> auditOf(RunningServer& server)
{
    return net::co_spawn(server.io, server.record->audit(100, 0), net::use_future).get();
}

} // namespace

TEST(Access, HealthSaysUpAndNoMoreCase125)
{
    const RunningServer server;
    const auto reply = server.ask("GET /health");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, R"({"status":"up"})");
}

TEST(Access, ATokenOpensASessionWithAStrictCookieCase171)
{
    const RunningServer server;
    const auto reply =
        server.ask("POST /api/v1/login", kJsonType, R"({"token": ")" + server.token("technician") + R"("})");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json().at("role"), "technician");
    const auto cookie = reply.field("set-cookie");
    EXPECT_TRUE(cookie.starts_with("__Host-vitrine="));
    for (const auto* part : {"; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/"})
        EXPECT_THAT(cookie, HasSubstr(part));
    EXPECT_THAT(cookie, Not(HasSubstr("Domain")));
    EXPECT_THAT(cookie, Not(HasSubstr(server.token("technician"))));
    const auto session = server.ask("GET /api/v1/session", cookieField(cookie.substr(0, cookie.find(';'))));
    EXPECT_EQ(session.json().at("name"), "technician");
    EXPECT_EQ(session.json().at("screen"), "Lobby");
}

TEST(Access, EachLoginIsANewSessionAndAPlantedOneIsNoneCase171)
{
    const RunningServer server;
    EXPECT_NE(server.logIn("viewer"), server.logIn("viewer"));
    EXPECT_EQ(server.ask("GET /api/v1/session", "Cookie: __Host-vitrine=planted\r\n").status, 401);
    const auto cookie = server.logIn("viewer");
    const auto secret = cookie.substr(cookie.find('=') + 1);
    EXPECT_EQ(server.ask("GET /api/v1/session", "Cookie: vitrine=" + secret + "\r\n").status, 401)
        << "without the prefix";
    EXPECT_EQ(server.ask("GET /api/v1/session", "Cookie: __Host-vitrine=planted; " + cookie + "\r\n").status, 401)
        << "two of them";
    EXPECT_EQ(server.ask("GET /api/v1/session", "Cookie: theme=dark; " + cookie + "; x=y\r\n").status, 200);
}

TEST(Access, AfterLogoutTheCookieIsWorthNothingCase171)
{
    const RunningServer server;
    const auto cookie = cookieField(server.logIn("viewer"));
    EXPECT_EQ(server.ask("GET /api/v1/session", cookie).status, 200);
    const auto reply = server.ask("POST /api/v1/logout", cookie + std::string(kGuard));
    EXPECT_EQ(reply.status, 204);
    EXPECT_THAT(reply.field("set-cookie"), HasSubstr("Max-Age=0"));
    EXPECT_EQ(server.ask("GET /api/v1/session", cookie).status, 401);
}

TEST(Access, WrongLoginsAllGetTheSameAnswerCase169)
{
    auto limits = RunningServer::roomy();
    limits.firstDelay = limits.longestDelay = std::chrono::milliseconds(0);
    const RunningServer server(limits);
    const auto ask = [&](const std::string& body) { return server.ask("POST /api/v1/login", kJsonType, body); };
    const auto wrong = ask(R"({"token": "wrong"})");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(ask(R"({"token": ")" + server.token("admin") + R"(x"})").body, wrong.body);
    EXPECT_EQ(ask(R"({"code": "K7QM-2XWD-9FGH-4RTV"})").body, wrong.body);
    EXPECT_EQ(ask(R"({"code": ""})").status, 400);
}

TEST(Access, WrongLoginsDelayTheirSourceAndNobodyElseCase168)
{
    const RunningServer server;
    const auto body = R"({"token": ")" + server.token("admin") + R"("})";
    EXPECT_EQ(server.ask("POST /api/v1/login", kJsonType, R"({"token": "wrong"})").status, 401);
    const auto delayed = server.ask("POST /api/v1/login", kJsonType, body);
    EXPECT_EQ(delayed.status, 429);
    EXPECT_EQ(delayed.code(), "login-delayed");
    EXPECT_EQ(delayed.field("retry-after"), "1");
    EXPECT_EQ(server.ask("GET /api/v1/session", server.bearer("admin")).status, 200)
        << "who holds a token notices nothing";
    TlsClient::Options options;
    options.from = "127.0.0.2";
    TlsClient other(server.port(), options);
    other.send(server.text("POST /api/v1/login", kJsonType, body));
    EXPECT_EQ(other.receive().status, 200);
}

TEST(Access, ALoginTriesOneSecretCase143)
{
    const RunningServer server;
    const auto token = server.token("admin");
    for (const auto& body : {std::string(R"({"token": "a", "code": "b"})"), R"([{"token": ")" + token + R"("}])",
                             R"({"token": [")" + token + R"("]})", R"({"token": "x", "token": ")" + token + R"("})",
                             std::string(R"({"token": "x", "role": "admin"})"), std::string("{}"), std::string("")})
        EXPECT_EQ(server.ask("POST /api/v1/login", kJsonType, body).status, 400) << body;
}

TEST(Access, ACodeLogsInOnceAsWhoMadeItCase161Case163)
{
    const RunningServer server;
    const auto made = server.ask("POST /api/v1/login-codes", server.bearer("admin"));
    ASSERT_EQ(made.status, 200);
    EXPECT_EQ(made.json().at("expires_in_s"), 600);
    const auto body = R"({"code": ")" + std::string(made.json().at("code").as_string()) + R"("})";
    TlsClient one(server.port());
    TlsClient other(server.port());
    one.send(server.text("POST /api/v1/login", kJsonType, body));
    other.send(server.text("POST /api/v1/login", kJsonType, body));
    const int first = one.receive().status;
    const int second = other.receive().status;
    EXPECT_EQ(std::min(first, second), 200);
    EXPECT_NE(std::max(first, second), 200) << "exactly one wins";
}

TEST(Access, FormsScriptsAndOtherSitesAreRefusedCase136)
{
    const RunningServer server;
    const auto cookie = cookieField(server.logIn("technician"));
    const auto guard = std::string(kGuard);
    const auto ask = [&](const std::string& fields, std::string_view body = "{}") {
        return server.ask(kRestart, cookie + fields, body).status;
    };
    EXPECT_EQ(ask(std::string(kJsonType)), 403) << "without the field";
    EXPECT_EQ(ask(guard + "Content-Type: text/plain\r\n"), 415);
    EXPECT_EQ(ask(guard + "Content-Type: application/x-www-form-urlencoded\r\n", "a=b"), 415);
    EXPECT_EQ(ask(guard + "Content-Type: multipart/form-data; boundary=x\r\n", "--x"), 415);
    EXPECT_EQ(ask(guard + std::string(kJsonType) + "Origin: https://evil.example\r\n"), 403);
    EXPECT_EQ(ask(guard + std::string(kJsonType) + "Origin: null\r\n"), 403);
    EXPECT_EQ(ask(guard + std::string(kJsonType) + "Sec-Fetch-Site: cross-site\r\n"), 403);
    EXPECT_EQ(server.kiosk->changes, 0);
    EXPECT_EQ(ask(guard + std::string(kJsonType) + "Origin: https://localhost:" + std::to_string(server.port()) +
                  "\r\nSec-Fetch-Site: same-origin\r\n"),
              202);
    EXPECT_EQ(
        server
            .ask("POST /api/v1/login", std::string(kJsonType) + "Origin: https://evil.example\r\n", R"({"token": "x"})")
            .status,
        403)
        << "nobody logs a browser in as somebody else";
}

TEST(Access, BodiesWithUnknownKeysChangeNothingCase128)
{
    const RunningServer server;
    const auto fields = server.bearer("admin") + std::string(kJsonType);
    EXPECT_EQ(server.ask("POST /api/v1/generations/2/activate", fields, R"({"when": "now", "made_by": "me"})").status,
              400);
    EXPECT_EQ(server.ask("POST /api/v1/generations/2/activate", fields, R"({"when": "never"})").status, 400);
    EXPECT_EQ(server.ask("POST /api/v1/generations/rollback", fields, R"({"when": 1})").status, 400);
    EXPECT_EQ(server.ask("POST /api/v1/login-codes", fields, R"({"role": "admin"})").status, 400);
    EXPECT_EQ(server.kiosk->changes, 0);
    EXPECT_EQ(server.ask("POST /api/v1/generations/2/activate", fields, R"({"when": "now"})").status, 202);
    EXPECT_EQ(server.ask("POST /api/v1/generations/9/activate", fields, R"({"when": "now"})").status, 404);
}

TEST(Access, EveryLoginAndEveryRefusedOneIsInTheAudit)
{
    RunningServer server;
    (void)server.logIn("curator");
    (void)server.ask("POST /api/v1/login", kJsonType, R"({"token": "wrong"})");
    const auto entries = auditOf(server);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[1].who, "curator");
    EXPECT_EQ(entries[1].result, "done");
    EXPECT_EQ(entries[0].who, "");
    EXPECT_EQ(entries[0].from, "127.0.0.1");
    EXPECT_THAT(entries[0].result, HasSubstr("refused"));
}

TEST(Access, EveryRefusedChangeIsInTheAuditWithItsReason)
{
    RunningServer server;
    const auto json = std::string(kJsonType);
    (void)server.ask(kRestart, server.bearer("viewer"));
    (void)server.ask("POST /api/v1/generations/7/activate", server.bearer("viewer"));
    (void)server.ask("POST /api/v1/generations/rollback", server.bearer("curator") + json, R"({"when": "never"})");
    (void)server.ask("PUT /api/v1/packs", server.bearer("curator") + "Content-Type: application/zip\r\n", "PK");
    (void)server.ask(kRestart, cookieField(server.logIn("technician")) + "Origin: https://evil.example\r\n");
    EXPECT_EQ(server.kiosk->changes, 0);
    std::vector<std::string> lines;
    for (const auto& entry : auditOf(server))
        if (entry.what != "login")
            lines.push_back(entry.who + ' ' + entry.what + ' ' + entry.target + ": " + entry.result);
    EXPECT_THAT(lines,
                testing::ElementsAre(
                    "technician restart-shell : refused: the page that asked for this change is not from this screen",
                    "curator install : refused: a pack is sent as application/x-tar",
                    R"(curator roll-back : refused: when is "idle" or "now")",
                    "viewer activate 7: refused: this needs the role curator",
                    "viewer restart-shell : refused: this needs the role technician"));
}

TEST(Access, WhoAsksInVainOverAndOverDoesNotFillTheAudit)
{
    RunningServer server;
    TlsClient client(server.port());
    for (int i = 0; i < 70; ++i) {
        client.send(server.text(kRestart, server.bearer("viewer")));
        ASSERT_EQ(client.receive().status, 403);
    }
    const auto entries = auditOf(server);
    EXPECT_GE(entries.size(), 40U);
    EXPECT_LT(entries.size(), 60U);
}

TEST(Access, TheNameOfTheSchemeIsTakenInAnyCase)
{
    const RunningServer server;
    for (const auto* scheme : {"bearer ", "BEARER "})
        EXPECT_EQ(
            server.ask("GET /api/v1/session", "Authorization: " + std::string(scheme) + server.token("viewer") + "\r\n")
                .status,
            200);
    EXPECT_EQ(server.ask("GET /api/v1/session", "Authorization: Basic " + server.token("viewer") + "\r\n").status, 401);
}

TEST(Access, NoTokenCodeOrForeignLineReachesTheLogCase147Case170)
{
    std::ostringstream log;
    const auto before = spdlog::default_logger();
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log)));
    std::string secrets;
    {
        const RunningServer server;
        const auto& token = server.token("admin");
        const auto cookie = server.logIn("admin");
        const auto code = server.ask("POST /api/v1/login-codes", server.bearer("admin")).json().at("code").as_string();
        (void)server.ask("POST /api/v1/login", kJsonType, R"({"code": ")" + std::string(code) + R"("})");
        (void)server.ask("POST /api/v1/login?token=" + token, kJsonType, R"({"token": "stolen-guess"})");
        (void)server.ask("POST /api/v1/operations/%e2%80%ae%c2%9bx?token=" + token, server.bearer("admin"));
        (void)server.ask("DELETE /api/v1/operations/%c2%9b2J", server.bearer("admin"));
        server.kiosk->throws = true;
        (void)server.ask("GET /api/v1/screen?token=" + token, server.bearer("viewer"));
        for (const auto& secret : {token, cookie.substr(cookie.find('=') + 1), std::string(code),
                                   std::string("stolen-guess"), server.token("viewer")})
            EXPECT_THAT(log.str(), Not(HasSubstr(secret)));
    }
    spdlog::set_default_logger(before);
    EXPECT_THAT(log.str(), HasSubstr("POST /api/v1/login-codes 200")) << "changes are logged";
    EXPECT_THAT(log.str(), HasSubstr("\\xC2\\x9B2J")) << "escaped";
    EXPECT_THAT(log.str(), Not(HasSubstr("\xC2\x9B")));
    EXPECT_THAT(log.str(), HasSubstr("secret path /nowhere\\x0Asecond line")) << "the failure, on one line";
}

TEST(Access, WhatNobodyTrustedHasSignedIsDecidedByTechniciansCase53)
{
    const RunningServer server;
    const std::string body = R"({"at": "2026-11-28T20:00:00Z"})";
    const auto ask = [&](std::string_view verb, std::string_view role, const std::string& text) {
        return server
            .ask("POST /api/v1/drop-ins/" + std::string(verb),
                 server.bearer(std::string(role)) + std::string(kJsonType), text)
            .status;
    };
    EXPECT_EQ(ask("abc/show", "curator", body), 403);
    EXPECT_EQ(ask("abc/leave", "curator", body), 403);
    EXPECT_EQ(ask("abc/show", "technician", "{}"), 400);
    EXPECT_EQ(ask("xyz/show", "technician", body), 404);
    EXPECT_EQ(ask("abc/show", "technician", body), 202);
    EXPECT_EQ(ask("abc/leave", "technician", body), 200);
}

} // namespace vitrine::daemon
