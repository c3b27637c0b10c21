// SPDX-License-Identifier: Apache-2.0
#include "running_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <array>
#include <fstream>
#include <future>

namespace vitrine::daemon {

using testing::HasSubstr;

namespace {

constexpr std::string_view kTar = "Content-Type: application/x-tar\r\n";

std::string length(std::uint64_t bytes)
{
    return "Content-Length: " + std::to_string(bytes) + "\r\n";
}

/// Reads all and says how much.
Result<boost::json::object> readAll(ByteSource& source)
{
    std::array<std::byte, 65536> room{};
    std::uint64_t read = 0;
    for (;;) {
        const auto got = source.read(room);
        if (!got)
            return got.error();
        if (*got == 0)
            return boost::json::object{{"read", read}};
        read += *got;
    }
}

std::size_t residentKiB()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stoul(line.substr(6));
    return 0;
}

} // namespace

TEST(PutPack, InstallsAGoodPack)
{
    const RunningServer server;
    const auto archive = packArchive(server.folder, kGoodPack);
    const auto reply = server.ask("PUT /api/v1/packs?when=now", server.bearer("curator") + std::string(kTar), archive);
    ASSERT_EQ(reply.status, 201) << reply.body;
    EXPECT_EQ(reply.json().at("pack").at("id"), "lobby");
    EXPECT_EQ(reply.json().at("generation"), 1);
    const auto generations = server.ask("GET /api/v1/generations", server.bearer("viewer")).json();
    EXPECT_EQ(generations.at("items").at(0).at("made_by"), "curator");
}

TEST(PutPack, TakesChunksToo)
{
    const RunningServer server;
    const auto archive = packArchive(server.folder, kGoodPack);
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + "Transfer-Encoding: chunked\r\n"));
    for (std::size_t at = 0; at < archive.size(); at += 1000) {
        const auto part = archive.substr(at, 1000);
        std::array<char, 16> size{};
        std::snprintf(size.data(), size.size(), "%zx\r\n", part.size());
        client.send(size.data() + part + "\r\n");
    }
    client.send("0\r\n\r\n");
    EXPECT_EQ(client.receive().status, 201);
}

TEST(PutPack, RefusesABadPackWithItsFindingsAndKeepsTheOldOne)
{
    const RunningServer server;
    ASSERT_EQ(server.ask("PUT /api/v1/packs", server.bearer("curator"), packArchive(server.folder, kGoodPack)).status,
              201);
    const auto reply = server.ask("PUT /api/v1/packs", server.bearer("curator"), packArchive(server.folder, kBadPack));
    EXPECT_EQ(reply.status, 422) << reply.body;
    EXPECT_THAT(reply.body, HasSubstr("unknown-kind"));
    EXPECT_EQ(server.ask("GET /api/v1/generations", server.bearer("viewer")).json().at("items").as_array().size(), 1U);
}

TEST(PutPack, AnArchiveCutAnywhereLeavesNothingCase144)
{
    const RunningServer server;
    const auto archive = packArchive(server.folder, kGoodPack);
    int tried = 0;
    for (std::size_t cut = 0; cut < archive.size(); cut += 613) {
        TlsClient client(server.port());
        client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(archive.size())));
        if (cut > 0)
            client.send(archive.substr(0, cut));
        client.close();
        ++tried;
        while (server.kiosk->installsEnded < tried)
            ::usleep(1000);
    }
    EXPECT_GT(tried, 5);
    EXPECT_TRUE(std::filesystem::is_empty(server.folder / "store/staging"));
    EXPECT_EQ(server.ask("GET /api/v1/generations", server.bearer("viewer")).json().at("items").as_array().size(), 0U);
    EXPECT_EQ(server.ask("PUT /api/v1/packs", server.bearer("curator"), archive).status, 201)
        << "the next one is taken";
}

TEST(PutPack, SaysWhatIsWrongWithTheRequestCase144)
{
    const RunningServer server;
    const auto fields = server.bearer("curator");
    EXPECT_EQ(server.ask("PUT /api/v1/packs", fields).status, 411);
    EXPECT_EQ(server.ask("PUT /api/v1/packs?when=later", fields, "x").status, 400);
    EXPECT_EQ(
        server.ask("PUT /api/v1/packs", fields + "Content-Type: application/x-www-form-urlencoded\r\n", "x").status,
        415);
    EXPECT_EQ(server.ask("PUT /api/v1/packs", fields + "Content-Type: multipart/form-data; boundary=x\r\n", "x").status,
              415);
    EXPECT_EQ(server.ask("PUT /api/v1/packs", fields + std::string(kTar), "this is no archive").status, 422);
    EXPECT_EQ(server.kiosk->changes, 1);
}

TEST(PutPack, TooLargeIsRefusedBeforeTheBodyCase145)
{
    auto limits = RunningServer::roomy();
    limits.packBytes = 1'000'000;
    const RunningServer server(limits);
    TlsClient client(server.port());
    client.send(
        server.text("PUT /api/v1/packs", server.bearer("curator") + length(1'000'001) + "Expect: 100-continue\r\n"));
    EXPECT_EQ(client.receive().status, 413) << "and no 100 first";
    TlsClient stranger(server.port());
    stranger.send(server.text("PUT /api/v1/packs", length(1000) + "Expect: 100-continue\r\n"));
    EXPECT_EQ(stranger.receive().status, 401) << "who may not is told before the body too";
    EXPECT_EQ(server.kiosk->changes, 0);
}

TEST(PutPack, WithExpectTheBodyIsAskedFor)
{
    const RunningServer server;
    const auto archive = packArchive(server.folder, kGoodPack);
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs",
                            server.bearer("curator") + length(archive.size()) + "Expect: 100-continue\r\n"));
    EXPECT_EQ(client.receive().status, 100);
    client.send(archive);
    EXPECT_EQ(client.receive().status, 201);
}

TEST(PutPack, ChunksWithoutEndAreCutAtTheLimitCase40)
{
    auto limits = RunningServer::roomy();
    limits.packBytes = 1'000'000;
    RunningServer server(limits);
    server.kiosk->installer = readAll;
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + "Transfer-Encoding: chunked\r\n"));
    const auto chunk = "10000\r\n" + std::string(65536, 'x') + "\r\n";
    auto sender = std::async(std::launch::async, [&] {
        for (int i = 0; i < 200 && client.send(chunk); ++i) {
        }
    });
    sender.wait();
    EXPECT_EQ(client.receive().status, 413);
    while (server.kiosk->installsEnded == 0)
        ::usleep(1000);
}

TEST(PutPack, WhatComesBehindTheAnnouncedLengthIsNoPartOfItCase40)
{
    RunningServer server;
    server.kiosk->installer = readAll;
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(10)) + "0123456789" +
                server.text("GET /health"));
    EXPECT_EQ(client.receive().json().at("read"), 10);
    EXPECT_EQ(client.receive().json().at("status"), "up");
}

TEST(PutPack, ARefusalComesWhileTheBodyIsStillOnItsWay)
{
    RunningServer server;
    server.kiosk->installer = [](ByteSource& source) -> Result<boost::json::object> {
        std::array<std::byte, 512> room{};
        (void)source.read(room);
        return Error{Errc::Refused, "the signature is wrong"};
    };
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(1ULL << 30U)) +
                std::string(1000, 'x'));
    const auto reply = client.receive();
    EXPECT_EQ(reply.status, 422) << "a gibibyte was announced and a kilobyte sent";
    EXPECT_EQ(reply.field("connection"), "close");
    EXPECT_THAT(reply.body, HasSubstr("the signature is wrong"));
}

TEST(PutPack, ARefusalReachesAClientThatGoesOnSending)
{
    RunningServer server;
    server.kiosk->installer = [](ByteSource&) -> Result<boost::json::object> {
        return Error{Errc::DiskFull, "310 MB are free"};
    };
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(1ULL << 30U)));
    const std::string part(100'000, 'x');
    for (int i = 0; i < 50 && client.send(part); ++i) {
    }
    EXPECT_EQ(client.receive().status, 507);
}

TEST(PutPack, ASecondUploadIsToldOfTheFirstCase83)
{
    RunningServer server;
    server.kiosk->installer = readAll;
    TlsClient first(server.port());
    first.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(20)) + "0123456789");
    while (server.kiosk->changes == 0)
        ::usleep(1000);
    const auto second = server.ask("PUT /api/v1/packs", server.bearer("curator"), "x");
    EXPECT_EQ(second.status, 409);
    EXPECT_EQ(second.json().at("operation"), "1");
    first.send("0123456789");
    EXPECT_EQ(first.receive().status, 201);
}

TEST(PutPack, MemoryStaysFlatHoweverSlowTheDiskIs)
{
    RunningServer server;
    server.kiosk->installer = [](ByteSource& source) -> Result<boost::json::object> {
        std::vector<std::byte> room(1024 * 1024);
        std::uint64_t read = 0;
        for (int i = 0;; ++i) {
            const auto got = source.read(room);
            if (!got || *got == 0)
                return boost::json::object{{"read", read}};
            read += *got;
            if (i % 50 == 0)
                ::usleep(10'000);
        }
    };
    constexpr std::uint64_t kBytes = 200ULL * 1024 * 1024;
    const std::string part(1024 * 1024, 'x');
    const auto before = residentKiB();
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(kBytes)));
    for (std::uint64_t sent = 0; sent < kBytes; sent += part.size())
        ASSERT_TRUE(client.send(part));
    EXPECT_EQ(client.receive().json().at("read"), kBytes);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(residentKiB() - before, 20'000U) << "KiB more at the peak, for 200 MiB";
#else
    (void)before;
#endif
}

TEST(PutPack, StoppingBreaksAnUploadOff)
{
    RunningServer server;
    server.kiosk->installer = readAll;
    TlsClient client(server.port());
    client.send(server.text("PUT /api/v1/packs", server.bearer("curator") + length(1000)) + "0123456789");
    while (server.kiosk->changes == 0)
        ::usleep(1000);
    server.stop();
    EXPECT_EQ(server.kiosk->installsEnded, 1);
}

TEST(PutPack, AnInstallerThatThrowsIsAFaultWithAnIdCase148)
{
    RunningServer server;
    server.kiosk->installer = [](ByteSource&) -> Result<boost::json::object> { throw std::bad_alloc(); };
    const auto reply = server.ask("PUT /api/v1/packs", server.bearer("curator"), std::string(10, 'x'));
    EXPECT_EQ(reply.status, 500);
    EXPECT_EQ(reply.code(), "failed");
    EXPECT_EQ(server.ask("PUT /api/v1/packs", server.bearer("curator"), std::string(10, 'x')).status, 500)
        << "not for ever busy";
}

} // namespace vitrine::daemon
