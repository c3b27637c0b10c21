// SPDX-License-Identifier: Apache-2.0
#include "ctl/screen_client.hpp"
#include "test_screen.hpp"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include <fstream>

namespace vitrine::ctl {

using namespace workshop;
namespace json = boost::json;

namespace {

constexpr Patience kShort{.connect = std::chrono::seconds(5), .answer = std::chrono::seconds(1)};

} // namespace

TEST(ScreenClient, AsksWithItsTokenAndReadsTheAnswer)
{
    Heard heard;
    TestScreen screen([&](const Heard& question) {
        heard = question;
        return Reply{.body = R"({"name": "Lobby"})"};
    });
    const auto answer = jsonOf(ScreenClient(screen.known()).get("/api/v1/screen"));
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(json::serialize(*answer), R"({"name":"Lobby"})");
    EXPECT_EQ(heard.verb, "GET");
    EXPECT_EQ(heard.target, "/api/v1/screen");
    EXPECT_EQ(heard.token, "Bearer secret-token");
}

TEST(ScreenClient, TellsAnotherDeviceNothing)
{
    bool asked = false;
    TestScreen screen([&](const Heard&) {
        asked = true;
        return Reply();
    });
    auto known = screen.known();
    for (const auto& wrong : {std::string("00:") + known.fingerprint.substr(3), std::string(), std::string("AA")}) {
        known.fingerprint = wrong;
        const auto answer = ScreenClient(known).get("/api/v1/screen");
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, Errc::Unreachable);
        EXPECT_NE(answer.error().message.en.find("another device answered"), std::string::npos)
            << answer.error().message;
    }
    EXPECT_FALSE(asked);
}

TEST(ScreenClient, LearnsAFingerprintWithoutSayingAnything)
{
    bool asked = false;
    TestScreen screen([&](const Heard&) {
        asked = true;
        return Reply();
    });
    const auto seen = ScreenClient::fingerprintOf(screen.known().url);
    ASSERT_TRUE(seen) << seen.error().message;
    EXPECT_EQ(*seen, screen.known().fingerprint);
    EXPECT_FALSE(asked);
}

TEST(ScreenClient, TurnsAnswersIntoFailuresPeopleUnderstand)
{
    Reply reply;
    TestScreen screen([&](const Heard&) { return reply; });
    const ScreenClient client(screen.known());
    reply = {.status = 401, .body = R"({"code": "unauthorized", "title": "Who are you?", "detail": "no such token"})"};
    EXPECT_EQ(jsonOf(client.get("/")).error().code, Errc::NotAllowed);
    EXPECT_EQ(jsonOf(client.get("/")).error().message, "no such token");
    EXPECT_EQ(jsonOf(client.get("/")).error().message.de, "no such token") << "which a screen says in English only";
    reply.body = R"({"detail": "no such token", "detail_de": "so einen Zugangsschlüssel gibt es nicht"})";
    EXPECT_EQ(jsonOf(client.get("/")).error().message.de, "so einen Zugangsschlüssel gibt es nicht");
    reply.status = 403;
    EXPECT_EQ(jsonOf(client.get("/")).error().code, Errc::NotAllowed);
    reply = {.status = 507, .body = R"({"title": "The disk is full"})"};
    EXPECT_EQ(jsonOf(client.get("/")).error().code, Errc::DiskFull);
    EXPECT_EQ(jsonOf(client.get("/")).error().message, "The disk is full");
    reply = {.status = 500, .body = "<html>", .type = "text/html"};
    EXPECT_NE(jsonOf(client.get("/")).error().message.en.find("500"), std::string::npos);
    reply = {.status = 200, .body = "not json"};
    EXPECT_EQ(jsonOf(client.get("/")).error().code, Errc::Unreadable);
    reply = {.status = 204, .body = ""};
    EXPECT_TRUE(jsonOf(client.get("/")));
    reply = {.status = 422, .body = R"({"detail": "the check found an error", "findings": [{"severity": "error",
        "code": "unknown-kind", "file": "pack.yaml", "line": 14, "column": 12, "length": 6,
        "sentence": "no exhibit kind is called \"galery\"", "hint": "did you mean \"gallery\"?", "excerpt": ""}]})"};
    const auto refused = jsonOf(client.get("/"));
    ASSERT_EQ(refused.error().problems.size(), 1U);
    EXPECT_EQ(refused.error().problems.front().place.line, 14);
    EXPECT_EQ(refused.error().problems.front().code, "unknown-kind");
}

TEST(ScreenClient, SaysWhenNobodyIsThere)
{
    KnownScreen nobody{.url = "https://127.0.0.1:1", .fingerprint = "AA", .token = "t"};
    const auto answer = ScreenClient(nobody, kShort).get("/");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::Unreachable);
    EXPECT_NE(answer.error().message.en.find("https://127.0.0.1:1"), std::string::npos);
    for (const auto* url : {"http://127.0.0.1:1", "lobby", "", "https://"}) {
        nobody.url = url;
        EXPECT_EQ(ScreenClient(nobody, kShort).get("/").error().code, Errc::Unreachable) << url;
    }
}

TEST(ScreenClient, GivesUpOnAScreenThatStaysSilentOrHangsUp)
{
    TestScreen silent([](const Heard&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1500));
        return Reply{.hangUp = true};
    });
    const auto late = ScreenClient(silent.known(), kShort).get("/");
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, Errc::Timeout) << late.error().message;
    TestScreen rude([](const Heard&) { return Reply{.hangUp = true}; });
    const auto cut = ScreenClient(rude.known(), kShort).get("/");
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, Errc::Unreachable);
}

TEST(ScreenClient, ReadsNoAnswerWithoutEnd)
{
    TestScreen screen([](const Heard&) { return Reply{.body = std::string(33UL * 1024 * 1024, 'x')}; });
    const auto answer = ScreenClient(screen.known()).get("/");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::Unreachable);
}

TEST(ScreenClient, SendsAFileAsItLies)
{
    const TempFolder folder;
    std::string content;
    for (int i = 0; i < 300'000; ++i)
        content += static_cast<char>(i * 7);
    write(folder / "pack.vpack", content);
    Heard heard;
    TestScreen screen([&](const Heard& question) {
        heard = question;
        return Reply{.status = 201, .body = R"({"generation": 2})"};
    });
    std::uint64_t last = 0;
    const auto answer =
        ScreenClient(screen.known()).put("/api/v1/packs?when=now", folder / "pack.vpack", [&](auto done, auto total) {
            last = done;
            EXPECT_EQ(total, content.size());
            return true;
        });
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->status, 201U);
    EXPECT_EQ(heard.verb, "PUT");
    EXPECT_EQ(heard.type, "application/x-tar");
    EXPECT_EQ(heard.bodyBytes, content.size());
    EXPECT_EQ(heard.body.substr(0, 1000), content.substr(0, 1000));
    EXPECT_EQ(last, content.size());
}

TEST(ScreenClient, HearsARefusalBeforeItHasSentEverything)
{
    const TempFolder folder;
    write(folder / "pack.vpack", std::string(200UL * 1024 * 1024, 'x'));
    TestScreen screen([](const Heard&) {
        return Reply{.status = 403, .body = R"({"detail": "only curators install packs"})", .early = true};
    });
    std::uint64_t sent = 0;
    const auto answer =
        jsonOf(ScreenClient(screen.known()).put("/api/v1/packs", folder / "pack.vpack", [&](auto done, auto) {
            sent = done;
            return true;
        }));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::NotAllowed) << answer.error().message;
    EXPECT_EQ(answer.error().message, "only curators install packs");
    EXPECT_LT(sent, 200UL * 1024 * 1024);
}

TEST(ScreenClient, StopsAnUploadOnRequestAndTellsOfAFileThatIsGone)
{
    const TempFolder folder;
    write(folder / "pack.vpack", std::string(20UL * 1024 * 1024, 'x'));
    TestScreen screen([](const Heard&) { return Reply(); });
    const ScreenClient client(screen.known());
    const auto stopped = client.put("/", folder / "pack.vpack", [](auto, auto) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Errc::Cancelled);
    const auto gone = client.put("/", folder / "gone.vpack", {});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, Errc::NotFound);
}

} // namespace vitrine::ctl
