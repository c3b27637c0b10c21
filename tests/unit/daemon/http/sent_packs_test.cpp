// SPDX-License-Identifier: Apache-2.0
// Packs that are sent in pieces, over real connections that are cut.
#include "core/archive/index_archive.hpp"
#include "running_server.hpp"

#include <boost/json.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

namespace vitrine::daemon {

using testing::HasSubstr;
namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

std::string readFile(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void writeFile(const fs::path& file, std::string_view text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

/// A pack at its sender.
struct Sender {
    Sender(const RunningServer& at, const std::string& version, std::size_t large = 400'000,
           std::string_view who = "curator")
        : server(at)
        , fields(at.bearer(who))
    {
        const auto folder = server.folder / ("pack-" + version);
        std::string yaml(kGoodPack);
        writeFile(folder / "pack.yaml", yaml.replace(yaml.find("1.0.0"), 5, version));
        for (int i = 0; i < 10; ++i)
            writeFile(folder / "data" / (std::to_string(i) + ".bin"), version + std::string(5000, char('a' + i)));
        writeFile(folder / "data/large.bin", std::string(large, 'L'));
        const auto file = server.folder / (version + ".vpack");
        if (!writePackArchive(folder, file))
            throw std::runtime_error("no archive");
        bytes = readFile(file);
        index = indexArchive(file).value();
    }
    [[nodiscard]] std::string request() const
    {
        return json::serialize(json::object{{"sums", index.head.sumsText},
                                            {"sizes", json::array(index.sizes.begin(), index.sizes.end())}});
    }
    [[nodiscard]] Reply plan() const
    {
        return server.ask("POST /api/v1/packs/plans", fields + std::string(kJsonType), request());
    }
    [[nodiscard]] std::string missing(const json::value& state) const
    {
        std::string body;
        for (const auto& blob : state.at("missing").as_array()) {
            const auto& place = index.bySum.at(std::string(blob.at("sum").as_string()));
            const auto have = blob.at("have").to_number<std::uint64_t>();
            body += bytes.substr(place.at + have, place.size - have);
        }
        return body;
    }
    [[nodiscard]] static std::string target(const json::value& state)
    {
        return "PATCH /api/v1/blobs/" + std::string(state.at("plan").as_string());
    }
    [[nodiscard]] std::string headFields(std::uint64_t offset, std::uint64_t length) const
    {
        return fields + "Upload-Offset: " + std::to_string(offset) + "\r\nContent-Length: " + std::to_string(length) +
               "\r\n";
    }
    [[nodiscard]] Reply patch(const json::value& state, std::string_view body) const
    {
        TlsClient client(server.port());
        client.send(server.text(target(state), headFields(offsetOf(state), body.size())));
        client.send(body);
        return client.receive();
    }
    [[nodiscard]] Reply install(const json::value& state) const
    {
        return server.ask("POST /api/v1/packs/plans/" + std::string(state.at("plan").as_string()) + "/install", fields);
    }
    [[nodiscard]] static std::uint64_t offsetOf(const json::value& state)
    {
        return state.at("offset").to_number<std::uint64_t>();
    }

    const RunningServer& server;
    std::string fields;
    std::string bytes; ///< of the archive
    ArchiveIndex index;
};

} // namespace

TEST(SendPack, PlansSendsAndInstalls)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0");
    const auto planned = sender.plan();
    ASSERT_EQ(planned.status, 201) << planned.body;
    const auto state = planned.json();
    EXPECT_EQ(planned.field("upload-offset"), "0");
    EXPECT_EQ(planned.field("upload-length"), std::to_string(sender.missing(state).size()));
    const auto early = sender.install(state);
    EXPECT_EQ(early.status, 409);
    EXPECT_THAT(early.body, HasSubstr("12 of the pack's files have not come yet"));
    const auto sent = sender.patch(state, sender.missing(state));
    ASSERT_EQ(sent.status, 200) << sent.body;
    EXPECT_TRUE(sent.json().at("missing").as_array().empty());
    const auto installed = sender.install(state);
    ASSERT_EQ(installed.status, 201) << installed.body;
    EXPECT_EQ(installed.json().at("pack").at("version"), "1.0.0");

    const Sender next(server, "1.0.1"); // large.bin is the same
    const auto less = next.plan().json();
    EXPECT_EQ(less.at("missing").as_array().size(), 11U);
    EXPECT_GT(next.offsetOf(less), 400'000U - 1);
}

TEST(SendPack, IsCutAtTenRandomPointsAndGoesOnCase196)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0", 3'000'000);
    const auto first = sender.plan().json();
    const auto all = sender.missing(first).size();
    std::mt19937 chance(196);
    std::uint64_t sent = 0;
    std::uint64_t offset = 0;
    std::uint64_t arrived = 0;
    for (int cut = 1; cut <= 10; ++cut) {
        const auto state = sender.plan().json();
        EXPECT_GE(sender.offsetOf(state), offset) << "what was verified before cut " << cut << " still counts";
        offset = sender.offsetOf(state);
        const auto rest = sender.missing(state);
        const auto at = std::uniform_int_distribution<std::size_t>(0, rest.size() / 6)(chance);
        TlsClient client(server.port());
        client.send(server.text(Sender::target(state), sender.headFields(offset, rest.size())));
        client.send(rest.substr(0, at));
        while (server.kiosk->receivesBegun < cut)
            ::usleep(1000);
        // Every second cut only ends the sending: all that was sent arrives. A close with unread answers is a reset,
        // which throws away whatever the server has not read yet, and how much that is nobody can say.
        const bool reset = cut % 2 == 1;
        if (!reset)
            ::shutdown(client.fd(), SHUT_WR);
        else
            client.close();
        sent += at;
        while (server.kiosk->receivesEnded < cut)
            ::usleep(1000);
        if (!reset)
            arrived = offset + at;
    }
    const auto state = sender.plan().json();
    EXPECT_GE(sender.offsetOf(state), arrived) << "what arrived before a cut still counts";
    const auto rest = sender.missing(state);
    sent += rest.size();
    ASSERT_EQ(sender.patch(state, rest).status, 200);
    ASSERT_EQ(sender.install(state).status, 201);
    for (const auto& [name, sum] : sender.index.head.sums)
        EXPECT_EQ(*sha256File(server.folder / "store/packs/lobby/1.0.0" / name), sum) << name;
    std::cout << "cut 10 times: " << sent << " bytes sent for a pack of " << all << '\n';
}

TEST(SendPack, SaysWhatIsWrongWithARequestCase144)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0");
    const auto json = sender.fields + std::string(kJsonType);
    for (const auto* body :
         {R"({})", R"({"sums": "x"})", R"({"sums": 1, "sizes": []})", R"({"sums": "x", "sizes": [-1]})",
          R"({"sums": "x", "sizes": [1.5]})", R"({"sums": "x", "sizes": ["1"]})",
          R"({"sums": "x", "signature": 1, "sizes": [1]})", R"({"sums": "x", "sizes": [1], "y": 1})"})
        EXPECT_EQ(server.ask("POST /api/v1/packs/plans", json, body).status, 400) << body;
    EXPECT_EQ(server.ask("POST /api/v1/packs/plans", json, R"({"sums": "nonsense", "sizes": [1]})").status, 422);

    const auto state = sender.plan().json();
    const auto target = Sender::target(state);
    const auto all = sender.missing(state);
    EXPECT_EQ(server.ask(target, sender.fields, all).status, 400) << "no Upload-Offset";
    for (const auto* offset : {"", "-1", "x", "1x", "99999999999999999999"})
        EXPECT_EQ(server.ask(target, sender.fields + "Upload-Offset: " + offset + "\r\n", all).status, 400) << offset;
    EXPECT_EQ(server.ask(target, sender.fields + "Upload-Offset: 0\r\n").status, 411);
    EXPECT_EQ(server.ask(target, sender.fields + "Upload-Offset: 0\r\nContent-Type: text/plain\r\n", all).status, 415);
    const auto elsewhere = server.ask(target, sender.fields + "Upload-Offset: 7\r\n", all);
    EXPECT_EQ(elsewhere.status, 409);
    EXPECT_EQ(elsewhere.code(), "wrong-offset");
    EXPECT_EQ(elsewhere.json().at("offset"), 0);
    EXPECT_EQ(sender.patch(state, all + "x").status, 413) << "more than is missing";
    const auto unknown = std::string(64, 'a');
    EXPECT_EQ(server.ask("PATCH /api/v1/blobs/" + unknown, sender.fields + "Upload-Offset: 0\r\n", all).status, 404);
    EXPECT_EQ(server.ask("GET /api/v1/packs/plans/" + unknown, sender.fields).status, 404);
    EXPECT_EQ(server.ask("DELETE /api/v1/packs/plans/" + unknown, sender.fields).status, 404);
    EXPECT_EQ(server.ask("POST /api/v1/packs/plans/" + unknown + "/install", sender.fields).status, 404);
}

TEST(SendPack, WrongBytesAreRefusedCase144)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0");
    const auto state = sender.plan().json();
    auto wrong = sender.missing(state);
    wrong[100] ^= 1;
    const auto refused = sender.patch(state, wrong);
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_THAT(refused.body, HasSubstr("is not what pack.sums says"));
    const auto again = sender.plan().json();
    EXPECT_EQ(sender.offsetOf(again), 0U);
    EXPECT_EQ(sender.patch(again, sender.missing(again)).status, 200);
}

TEST(SendPack, MayComeInAnyNumberOfRequestsAndInChunks)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0", 10'000);
    auto state = sender.plan().json();
    int requests = 0;
    while (!state.at("missing").as_array().empty()) {
        const auto part = sender.missing(state).substr(0, 7001);
        TlsClient client(server.port());
        client.send(server.text(Sender::target(state), sender.fields + "Transfer-Encoding: chunked\r\nUpload-Offset: " +
                                                           std::to_string(sender.offsetOf(state)) + "\r\n"));
        std::array<char, 16> size{};
        std::snprintf(size.data(), size.size(), "%zx\r\n", part.size());
        client.send(size.data() + part + "\r\n0\r\n\r\n");
        const auto reply = client.receive();
        ASSERT_EQ(reply.status, 200) << reply.body;
        state = reply.json();
        ++requests;
    }
    EXPECT_GT(requests, 5);
    EXPECT_EQ(sender.install(state).status, 201);
}

TEST(SendPack, OneAtATimeIsTheUsualLimitAndMoreAreAllowed)
{
    for (const std::size_t most : {1U, 2U}) {
        auto limits = RunningServer::roomy();
        limits.uploads = most;
        const RunningServer server(limits);
        const Sender one(server, "1.0.0");
        const Sender two(server, "1.0.1", 500'000, "admin");
        const auto first = one.plan().json();
        TlsClient client(server.port());
        const auto all = one.missing(first);
        client.send(server.text(Sender::target(first), one.headFields(0, all.size())));
        client.send(all.substr(0, 1000));
        while (server.kiosk->receivesBegun == 0)
            ::usleep(1000);
        const auto second = two.plan().json();
        const auto beside = two.patch(second, two.missing(second));
        EXPECT_EQ(beside.status, most == 1 ? 409 : 200) << beside.body;
        EXPECT_EQ(server.ask("PUT /api/v1/packs", one.fields, "x").status, most == 1 ? 409 : 422);
        client.send(all.substr(1000));
        EXPECT_EQ(client.receive().status, 200);
        EXPECT_EQ(one.install(first).status, 201);
        if (most == 1) {
            EXPECT_EQ(two.patch(second, two.missing(second)).status, 200);
        }
        EXPECT_EQ(two.install(second).status, 201);
    }
}

TEST(SendPack, ASenderWhoComesBackDoesNotWaitForHisOwnDeadConnectionCase196)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0");
    const auto state = sender.plan().json();
    const auto all = sender.missing(state);
    TlsClient dead(server.port()); // its cable was pulled: it says nothing any more, not even goodbye
    dead.send(server.text(Sender::target(state), sender.headFields(0, all.size())));
    dead.send(all.substr(0, 20'000));
    while (server.kiosk->receivesBegun == 0)
        ::usleep(1000);
    // Whatever of it has been taken by now: where to go on is told when the old request has ended.
    auto reply = sender.patch(state, all);
    for (int i = 0; reply.status == 409 && i < 3; ++i) {
        const auto again = sender.plan().json();
        reply = sender.patch(again, sender.missing(again));
    }
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(server.kiosk->receivesEnded, server.kiosk->receivesBegun);
    EXPECT_EQ(sender.install(state).status, 201);
}

TEST(SendPack, StoppingBreaksAnUploadOffAndKeepsWhatCame)
{
    RunningServer server;
    const Sender sender(server, "1.0.0");
    const auto state = sender.plan().json();
    const auto all = sender.missing(state);
    TlsClient client(server.port());
    client.send(server.text(Sender::target(state), sender.headFields(0, all.size())));
    client.send(all.substr(0, 100'000));
    const Incoming look(server.folder / "store");
    const auto known = look.plan(std::string(state.at("plan").as_string()));
    ASSERT_TRUE(known);
    while (Incoming(server.folder / "store").state(*known).offset == 0)
        ::usleep(1000);
    server.stop();
    EXPECT_EQ(server.kiosk->receivesEnded, 1);
    EXPECT_GT(Incoming(server.folder / "store").state(*known).offset, 0U);
}

TEST(SendPack, ThatIsLetGoLeavesNothing)
{
    const RunningServer server;
    const Sender sender(server, "1.0.0");
    const auto state = sender.plan().json();
    ASSERT_EQ(sender.patch(state, sender.missing(state).substr(0, 12'345)).status, 200);
    const auto id = std::string(state.at("plan").as_string());
    EXPECT_EQ(server.ask("GET /api/v1/packs/plans/" + id, sender.fields).field("upload-offset"), "12345");
    EXPECT_EQ(server.ask("DELETE /api/v1/packs/plans/" + id, sender.fields).status, 204);
    EXPECT_EQ(server.ask("GET /api/v1/packs/plans/" + id, sender.fields).status, 404);
    EXPECT_TRUE(fs::is_empty(server.folder / "store/incoming"));
}

} // namespace vitrine::daemon
