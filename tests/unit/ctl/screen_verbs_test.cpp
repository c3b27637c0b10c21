// SPDX-License-Identifier: Apache-2.0
#include "in_german.hpp"
#include "test_screen.hpp"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include <cstdlib>

namespace vitrine::ctl {

using namespace workshop;
namespace json = boost::json;
using testing::HasSubstr;

namespace {

constexpr auto kState = R"({"name": "Lobby links", "place": "Foyer", "version": "0.1.0", "state": "playing",
    "since": "2026-11-23T08:00:00Z",
    "shell": {"running": true, "pid": 4711, "restarts": 2, "page": "attract", "exhibit": "", "language": "de"},
    "generation": {"current": 3, "shown": 3, "pending": null},
    "packs": [{"id": "sample", "version": "1.0.0", "title": {"de": "Probe", "en": "Sample"}}],
    "disk": {"free_bytes": 5000000000, "total_bytes": 9000000000},
    "faults": {"last_hour": 1, "newest": {"sentence": "a picture\u001b[31m is broken"}}})";

/// One known screen called "lobby" that answers by `m_answers`, by target.
class ScreenVerbs : public testing::Test {
protected:
    void SetUp() override
    {
        ::setenv("VITRINE_SCREENS", (m_folder / "screens.json").c_str(), 1);
        ASSERT_TRUE(writeKnownScreens(m_folder / "screens.json", {{"lobby", m_screen.known()}}));
    }
    void TearDown() override { ::unsetenv("VITRINE_SCREENS"); }
    Reply answer(const Heard& heard)
    {
        m_heard.push_back(heard.verb + " " + heard.target + " " + heard.body);
        const auto found = m_answers.find(heard.target.substr(0, heard.target.find('?')));
        return found != m_answers.end() ? found->second
                                        : Reply{.status = 404, .body = R"({"detail": "no such thing"})"};
    }
    TempFolder m_folder;
    std::map<std::string, Reply> m_answers{{"/api/v1/screen", {.body = kState}}};
    std::vector<std::string> m_heard;
    TestScreen m_screen{[this](const Heard& heard) { return answer(heard); }};
};

} // namespace

TEST_F(ScreenVerbs, StatusIsForPeopleAndForPrograms)
{
    const auto said = ctlRun({"status", "lobby"});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("lobby: Lobby links, Foyer"));
    EXPECT_THAT(said.out, HasSubstr("process 4711"));
    EXPECT_THAT(said.out, HasSubstr("sample 1.0.0 \"Sample\""));
    EXPECT_EQ(said.out.find('\x1b'), std::string::npos) << "what a screen says must not steer the terminal";
    const auto found = json::parse(ctlRun({"status", "lobby", "--json"}).out);
    EXPECT_EQ(found.at(0).at("screen").as_string(), "lobby");
    EXPECT_EQ(found.at(0).at("name").as_string(), "Lobby links");
}

TEST_F(ScreenVerbs, AWrongNameIsNoScreenToReachAndNothingIsAsked)
{
    const auto said = ctlRun({"status", "loby", "lobby"});
    EXPECT_EQ(said.exit, 3);
    EXPECT_THAT(said.err, HasSubstr("did you mean \"lobby\""));
    EXPECT_EQ(said.out, "");
    EXPECT_TRUE(m_heard.empty());
}

TEST_F(ScreenVerbs, OneScreenThatIsAwayDoesNotHideTheOthers)
{
    ASSERT_TRUE(writeKnownScreens(
        m_folder / "screens.json",
        {{"dark", {.url = "https://127.0.0.1:1", .fingerprint = "AA", .token = "t"}}, {"lobby", m_screen.known()}}));
    const auto said = ctlRun({"status", "dark", "lobby"});
    EXPECT_EQ(said.exit, 3);
    EXPECT_THAT(said.out, HasSubstr("Lobby links"));
    EXPECT_THAT(said.err, HasSubstr("dark: "));
    const auto found = json::parse(ctlRun({"status", "dark", "lobby", "--json"}).out);
    EXPECT_EQ(found.at(0).at("error").at("code").as_string(), "unreachable");
    EXPECT_EQ(found.at(1).at("name").as_string(), "Lobby links");
}

TEST_F(ScreenVerbs, RestartStaysUntilItHasHappenedAndLooksAtTheScreen)
{
    m_answers["/api/v1/screen/actions/restart-shell"] = {.status = 202, .body = R"({"operation": "7"})"};
    m_answers["/api/v1/operations/7"] = {
        .body = R"({"id": "7", "state": "done", "progress": 1, "sentence": "The shell runs again after 0.8 s"})"};
    const auto said = ctlRun({"restart", "lobby"});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_THAT(said.out, HasSubstr("The shell runs again after 0.8 s"));
    EXPECT_THAT(said.out, HasSubstr("process 4711 shows attract"));
    EXPECT_EQ(m_heard.back().substr(0, 18), "GET /api/v1/screen");
}

TEST_F(ScreenVerbs, VerifyNamesWhatIsMendedAndWhatIsGoneCase82)
{
    m_answers["/api/v1/packs/verify"] = {.status = 202, .body = R"({"operation": "9"})"};
    m_answers["/api/v1/operations/9"] = {.body = R"({"id": "9", "state": "done", "sentence": "3 files read", "result": {
        "files": 12, "bytes": 3500000, "whole": false,
        "mended": [{"id": "sample", "version": "1.0.0", "file": "media/a.jpg", "what": "missing", "mended_from": "usb.vpack"},
                   {"id": "sample", "version": "1.0.0", "file": "media/x.txt", "what": "surplus", "mended_from": "removed"}],
        "gone": [{"id": "sample", "version": "1.0.0", "file": "media/film.mp4", "what": "changed"},
                 {"id": "old", "version": "2.0.0", "file": "", "what": "receipt"},
                 {"id": "", "version": "", "file": "generations/2", "what": "record"}]}})"};
    const auto said = ctlRun({"verify", "lobby"});
    EXPECT_EQ(said.exit, 1) << "something is gone";
    EXPECT_THAT(m_heard.front(), HasSubstr("POST /api/v1/packs/verify"));
    EXPECT_THAT(said.out, HasSubstr("lobby: sample 1.0.0: media/a.jpg had suffered and was mended from usb.vpack\n"));
    EXPECT_THAT(said.out, HasSubstr("lobby: sample 1.0.0: media/x.txt belonged to no pack and was removed\n"));
    EXPECT_THAT(said.out,
                HasSubstr("media/film.mp4 is damaged and nowhere else to be found; install the pack once more"));
    EXPECT_THAT(said.out, HasSubstr("old 2.0.0: its sums and signature are lost"));
    EXPECT_THAT(said.out, HasSubstr("generations/2 cannot be read"));
    EXPECT_THAT(said.out, HasSubstr("lobby: 12 files, 3.5 MB read: 2 mended, 3 not\n"));
    const auto found = json::parse(ctlRun({"verify", "lobby", "--json"}).out);
    EXPECT_EQ(found.at(0).at("operation").at("result").at("files").as_int64(), 12);

    m_answers["/api/v1/operations/9"] = {.body = R"({"id": "9", "state": "done", "sentence": "x", "result":
        {"files": 12, "bytes": 3500000, "whole": true, "mended": [], "gone": []}})"};
    const auto whole = ctlRun({"verify", "lobby"});
    EXPECT_EQ(whole.exit, 0);
    EXPECT_EQ(whole.out, "lobby: 12 files, 3.5 MB read: all as they came\n");
    ::setenv("LC_ALL", "de_DE.UTF-8", 1);
    EXPECT_EQ(ctlRun({"verify", "lobby"}).out, "lobby: 12 Dateien, 3.5 MB gelesen: alle, wie sie kamen\n");
    ::unsetenv("LC_ALL");
}

TEST_F(ScreenVerbs, SleepAndWakeTellTheScreen)
{
    m_answers["/api/v1/screen/actions/sleep"] = {.status = 202, .body = R"({"asked": "sleep"})"};
    m_answers["/api/v1/screen/actions/wake"] = {.status = 202, .body = R"({"asked": "wake"})"};
    const auto slept = ctlRun({"sleep", "lobby"});
    EXPECT_EQ(slept.exit, 0) << slept.err;
    EXPECT_THAT(slept.out, HasSubstr("lobby: sleeps as soon as nobody uses it"));
    EXPECT_EQ(m_heard.back().substr(0, 34), "POST /api/v1/screen/actions/sleep ");
    EXPECT_EQ(ctlRun({"wake", "lobby"}).exit, 0);
    EXPECT_EQ(m_heard.back().substr(0, 33), "POST /api/v1/screen/actions/wake ");
}

TEST_F(ScreenVerbs, AFailedOperationIsANoAndARefusalIsAClosedDoor)
{
    m_answers["/api/v1/generations/rollback"] = {.status = 202, .body = R"({"operation": "8"})"};
    m_answers["/api/v1/operations/8"] = {
        .body = R"({"id": "8", "state": "failed", "progress": 0.5, "sentence": "generation 2 did not come up"})"};
    const auto failed = ctlRun({"rollback", "lobby", "--when", "now"});
    EXPECT_EQ(failed.exit, 1);
    EXPECT_THAT(failed.err, HasSubstr("generation 2 did not come up"));
    EXPECT_THAT(m_heard, testing::Contains(HasSubstr(R"({"when":"now"})")));
    m_answers["/api/v1/generations/rollback"] = {.status = 403, .body = R"({"detail": "only curators may do this"})"};
    const auto closed = ctlRun({"rollback", "lobby"});
    EXPECT_EQ(closed.exit, 4);
    EXPECT_THAT(closed.err, HasSubstr("only curators may do this"));
}

TEST_F(ScreenVerbs, WhatAScreenRefusesIsReadInGerman)
{
    m_answers["/api/v1/generations/rollback"] = {.status = 202, .body = R"({"operation": "8"})"};
    m_answers["/api/v1/operations/8"] = {.body = R"({"id": "8", "state": "failed", "progress": 0.5,
        "sentence": "the disk is full", "sentence_de": "der Datenträger ist voll"})"};
    const InGerman curator;
    EXPECT_EQ(ctlRun({"rollback", "lobby", "--when", "now"}).err, "vitrinectl: lobby: der Datenträger ist voll\n");
    const auto json = ctlRun({"rollback", "lobby", "--when", "now", "--json"});
    EXPECT_THAT(json.out, HasSubstr(R"("sentence":"the disk is full","sentence_de":"der Datenträger ist voll")"));
    EXPECT_THAT(ctlRun({"rollback", "loby"}).err, HasSubstr("kein Bildschirm heißt „loby“; meinten Sie „lobby“?"));
}

TEST_F(ScreenVerbs, InstallBuildsAFolderAndPrintsTheScreensFindingsLikeACheck)
{
    const auto pack = m_folder / "sample";
    writePack(pack, "sample", "1.0.0");
    m_answers["/api/v1/packs"] = {.status = 422, .body = R"({"detail": "the check found an error", "findings": [
        {"severity": "error", "code": "unknown-kind", "file": "pack.yaml", "line": 9, "column": 11, "length": 4,
         "sentence": "no exhibit kind is called \"note\"", "hint": "", "excerpt": "    kind: note"}]})"};
    const auto refused = ctlRun({"install", pack.string(), "lobby"});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_THAT(refused.err, HasSubstr("sample/pack.yaml:9:11: error: no exhibit kind is called \"note\""));
    m_answers["/api/v1/packs"] = {.status = 201, .body = R"({"pack": {"id": "sample", "version": "1.0.0"},
        "generation": 4, "findings": [], "operation": "9"})"};
    m_answers["/api/v1/operations/9"] = {
        .body = R"({"id": "9", "state": "waiting", "progress": 0.9, "sentence": "Somebody is using the screen"})"};
    const auto done = ctlRun({"install", pack.string(), "lobby"});
    EXPECT_EQ(done.exit, 0) << done.err;
    EXPECT_THAT(done.out, HasSubstr("sample 1.0.0 is installed as generation 4. Somebody is using the screen"));
    EXPECT_EQ(ctlRun({"install", (m_folder / "gone").string(), "lobby"}).exit, 1);
}

TEST_F(ScreenVerbs, ScreenshotWritesThePictureAndLogsTheLines)
{
    m_answers["/api/v1/screen/picture"] = {.body = "\xff\xd8\xff picture", .type = "image/jpeg"};
    const auto file = m_folder / "shot.jpg";
    EXPECT_EQ(ctlRun({"screenshot", "lobby", "-o", file.string()}).exit, 0);
    EXPECT_EQ(read(file), "\xff\xd8\xff picture");
    m_answers["/api/v1/screen/picture"] = {.status = 503, .body = R"({"detail": "the shell is away"})"};
    EXPECT_EQ(ctlRun({"screenshot", "lobby", "-o", (m_folder / "x.jpg").string()}).exit, 1);
    m_answers["/api/v1/logs"] = {.body = R"({"items": ["one", "two\u001b[2J"]})"};
    const auto logs = ctlRun({"logs", "lobby"});
    EXPECT_THAT(logs.out, HasSubstr("one\ntwo"));
    EXPECT_EQ(logs.out.find('\x1b'), std::string::npos);
}

TEST_F(ScreenVerbs, GenerationsAndPacksAreListed)
{
    m_answers["/api/v1/generations"] = {.body = R"({"items": [{"number": 3, "made_at": "2026-11-23T08:00:00Z",
        "made_by": "anna", "state": "current", "packs": [{"id": "sample", "version": "1.1.0", "title": "Sample"}]}]})"};
    EXPECT_THAT(ctlRun({"generations", "lobby"}).out,
                HasSubstr("lobby: 3  current  2026-11-23T08:00:00Z  anna  sample 1.1.0"));
    m_answers["/api/v1/packs"] = {.body =
                                      R"({"items": [{"id": "sample", "version": "1.1.0", "title": {"de": "Probe"}}]})"};
    EXPECT_THAT(ctlRun({"packs", "lobby"}).out, HasSubstr("sample 1.1.0 \"Probe\""));
}

TEST_F(ScreenVerbs, AddKeepsAScreenOnlyWhenItLetsUsIn)
{
    std::filesystem::remove(m_folder / "screens.json");
    write(m_folder / "token", "secret-token\n");
    const auto known = m_screen.known();
    const std::vector<std::string> words{
        "add", "foyer", known.url, "--fingerprint", known.fingerprint, "--token-file", (m_folder / "token").string()};
    m_answers["/api/v1/session"] = {.status = 401, .body = R"({"detail": "no such token"})"};
    EXPECT_EQ(ctlRun(words).exit, 4);
    EXPECT_FALSE(std::filesystem::exists(m_folder / "screens.json"));
    m_answers["/api/v1/session"] = {.body = R"({"name": "anna", "role": "technician"})"};
    const auto added = ctlRun(words);
    EXPECT_EQ(added.exit, 0) << added.err;
    EXPECT_THAT(added.out, HasSubstr("technician"));
    EXPECT_EQ(readKnownScreens(m_folder / "screens.json")->at("foyer").token, "secret-token");
    const auto listed = ctlRun({"screens"});
    EXPECT_THAT(listed.out, HasSubstr("foyer"));
    EXPECT_EQ((listed.out + ctlRun({"screens", "--json"}).out).find("secret-token"), std::string::npos);
}

TEST_F(ScreenVerbs, ReportBringsThePageThatTheScreenWrote)
{
    m_answers["/api/v1/coverage"] = {.body = "<!doctype html>x", .type = "text/html"};
    const auto file = m_folder / "lobby.html";
    const auto said = ctlRun({"report", "lobby", "--language", "de", "-o", file.string()});
    EXPECT_EQ(said.exit, 0) << said.err;
    EXPECT_EQ(read(file), "<!doctype html>x");
    EXPECT_EQ(m_heard.back(), "GET /api/v1/coverage?format=html&language=de ");
    m_answers["/api/v1/coverage"] = {.body = R"({"vitrine_coverage": 1})"};
    EXPECT_EQ(json::parse(ctlRun({"report", "lobby", "--json"}).out).at(0).at("vitrine_coverage").as_int64(), 1);
    m_answers["/api/v1/coverage"] = {.status = 409, .body = R"({"code": "busy", "detail": "it takes in a pack"})"};
    const auto busy = ctlRun({"report", "lobby", "-o", file.string()});
    EXPECT_EQ(busy.exit, 1);
    EXPECT_EQ(read(file), "<!doctype html>x");
    EXPECT_EQ(ctlRun({"report", "lobby", "lobby", "-o", file.string()}).exit, 2);
}

} // namespace vitrine::ctl
