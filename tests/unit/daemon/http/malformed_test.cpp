// SPDX-License-Identifier: Apache-2.0
// What is not HTTP as RFC 9112 has it, over a real connection: refused once, and nothing behind it is ever a request.
#include "running_server.hpp"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace vitrine::daemon {

namespace {

/// Sends `head` (without its empty line) and a second request behind it.
Reply refusedAndClosed(const RunningServer& server, const std::string& head, std::string_view what)
{
    TlsClient client(server.port());
    client.send(head + "\r\n" + server.text("POST /api/v1/screen/actions/restart-shell", server.bearer("admin")));
    auto reply = client.receive();
    EXPECT_EQ(reply.field("connection"), "close") << what;
    EXPECT_EQ(client.receive().status, 0) << "nothing behind it is answered: " << what;
    return reply;
}

} // namespace

TEST(Malformed, LengthsThatSayTwoThingsCase130)
{
    const RunningServer server;
    const auto start = "POST /api/v1/login HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\n";
    for (const auto* fields :
         {"Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n",
          "Content-Length: 5, 5\r\n", "Content-Length: +5\r\n", "Content-Length: -5\r\n",
          "Content-Length: 99999999999999999999\r\n", "Content-Length:\r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"})
        EXPECT_EQ(refusedAndClosed(server, start + fields, fields).status, 400) << fields;
    EXPECT_EQ(server.kiosk->changes, 0);
}

TEST(Malformed, TransferCodingsCase131)
{
    const RunningServer server;
    const auto start = "POST /api/v1/login HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\n";
    for (const auto* coding : {"gzip", "gzip, chunked", "identity", "chunked, identity", "chunked;q=1", "x"})
        EXPECT_EQ(refusedAndClosed(server, start + "Transfer-Encoding: " + coding + "\r\n", coding).status, 501)
            << coding;
    EXPECT_EQ(server.kiosk->changes, 0);
}

TEST(Malformed, ChunksCase132)
{
    const RunningServer server;
    const auto start = "POST /api/v1/login HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\n" +
                       std::string(kJsonType) + "Transfer-Encoding: chunked\r\n\r\n";
    const auto status = [&](const std::string& chunks) {
        TlsClient client(server.port());
        client.send(start + chunks);
        const auto reply = client.receive();
        EXPECT_EQ(reply.field("connection"), "close") << chunks.substr(0, 40);
        return reply.status;
    };
    EXPECT_EQ(status("10000000000000000\r\n"), 400) << "overflow";
    EXPECT_EQ(status("xyz\r\n"), 400);
    EXPECT_EQ(status("5;" + std::string(1024 * 1024, 'x')), 400) << "an extension of a mebibyte";
    std::string trailers = "0\r\n";
    for (int i = 0; i < 20'000; ++i)
        trailers += "X-Trailer: without end\r\n";
    EXPECT_EQ(status(trailers), 400);
    EXPECT_EQ(status("5\r\nabcdefg\r\n0\r\n\r\n"), 400) << "longer than it says";
}

TEST(Malformed, ChunkedBodiesThatAreFineAreRead)
{
    const RunningServer server;
    TlsClient client(server.port());
    const auto body = R"({"token": ")" + server.token("viewer") + R"("})";
    std::string chunks;
    for (const char letter : body)
        chunks += std::string("1;x=y\r\n") + letter + "\r\n";
    client.send(server.text("POST /api/v1/login", std::string(kJsonType) + "Transfer-Encoding: chunked\r\n") + chunks +
                "0\r\nX: y\r\n\r\n");
    EXPECT_EQ(client.receive().status, 200);
    client.send(server.text("GET /health"));
    EXPECT_EQ(client.receive().status, 200) << "the connection goes on where the body ended";
}

TEST(Malformed, FieldsCase133)
{
    const RunningServer server;
    const auto start = "GET /health HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\n";
    const auto status = [&](const std::string& fields) {
        return refusedAndClosed(server, start + fields, fields.substr(0, 60)).status;
    };
    EXPECT_EQ(status("A: b\r\n folded\r\n"), 400);
    EXPECT_EQ(status("A : b\r\n"), 400) << "space before the colon";
    EXPECT_EQ(status("A: b\nB: c\r\n"), 400) << "bare LF";
    EXPECT_EQ(status(std::string("A: b\0c\r\n", 8)), 400) << "NUL";
    EXPECT_EQ(status("no colon\r\n"), 400);
    EXPECT_EQ(status(": no name\r\n"), 400);
    std::string many;
    for (int i = 0; i < 64; ++i)
        many += "A" + std::to_string(i) + ": b\r\n";
    EXPECT_EQ(status(many), 431) << "65 fields";
    EXPECT_EQ(status("A: " + std::string(8 * 1024, 'x') + "\r\n"), 431) << "more than 8 KiB";
    EXPECT_EQ(status("A: " + std::string(1024 * 1024, 'x') + "\r\n"), 431);
}

TEST(Malformed, HostsCase134)
{
    const RunningServer server;
    const auto port = std::to_string(server.port());
    const auto status = [&](const std::string& hosts) {
        TlsClient client(server.port());
        client.send("POST /api/v1/screen/actions/restart-shell HTTP/1.1\r\n" + hosts + server.bearer("admin") + "\r\n");
        return client.receive().status;
    };
    EXPECT_EQ(status(""), 400);
    EXPECT_EQ(status("Host: localhost:" + port + "\r\nHost: localhost:" + port + "\r\n"), 400);
    EXPECT_EQ(status("Host: rebound.evil.example:" + port + "\r\n"), 421);
    EXPECT_EQ(status("Host: localhost:1\r\n"), 421);
    EXPECT_EQ(server.kiosk->changes, 0) << "no handler ran";
    EXPECT_EQ(status("Host: 127.0.0.1:" + port + "\r\n"), 202);
    EXPECT_EQ(status("Host: screen.example:" + port + "\r\n"), 202);
}

TEST(Malformed, TargetsCase135)
{
    const RunningServer server;
    const auto status = [&](const std::string& target) {
        return server.ask("GET " + target, server.bearer("viewer")).status;
    };
    EXPECT_EQ(status("https://localhost:" + std::to_string(server.port()) + "/api/v1/session"), 200);
    for (const auto* target : {"//localhost/api/v1/session", "/api/v1%2Fsession", "/api/v1/../v1/session",
                               "/api/./v1/session", "/%252e%252e/etc/passwd", "/api\\v1\\session", "/api/v1/session%00",
                               "/../../etc/passwd", "https://evil.example/", "api/v1/session", "/api//v1/session"})
        EXPECT_EQ(status(target), 400) << target;
}

TEST(Malformed, AHundredPipelinedRequestsAreAnsweredInOrderCase141)
{
    const RunningServer server;
    TlsClient client(server.port());
    std::string all;
    for (int i = 0; i < 100; ++i)
        all += server.text(i % 2 == 0 ? "GET /health" : "GET /api/v1/session", server.bearer("viewer"));
    client.send(all);
    for (int i = 0; i < 100; ++i) {
        const auto reply = client.receive();
        EXPECT_EQ(reply.status, 200) << i;
        EXPECT_EQ(reply.json().as_object().contains("status"), i % 2 == 0) << i;
    }
}

TEST(Malformed, ClientsThatLeaveEarlyHarmNobodyCase141)
{
    const RunningServer server;
    for (const auto* line : {"GET /", "GET /api/v1/screen/picture", "GET /api/v1/events", "PUT /api/v1/packs"}) {
        for (int i = 0; i < 10; ++i) {
            TlsClient client(server.port());
            client.send(server.text(line, server.bearer("admin") + "Content-Length: 1000000\r\n"));
        }
    }
    EXPECT_EQ(server.ask("GET /health").status, 200);
}

TEST(Malformed, AnUpgradeIsAnsweredAsIfItWereNotAskedForCase137Case141)
{
    const RunningServer server;
    TlsClient client(server.port());
    client.send(
        server.text("GET /health", "Connection: Upgrade\r\nUpgrade: websocket\r\nOrigin: https://evil.example\r\n"));
    EXPECT_EQ(client.receive().status, 200);
    client.send(server.text("GET /health"));
    EXPECT_EQ(client.receive().status, 200);
}

TEST(Malformed, ManyBrokenBytesNeverEndTheServerCase155)
{
    const RunningServer server;
    const auto good =
        server.text("POST /api/v1/login", std::string(kJsonType) + "Expect: 100-continue\r\n", R"({"token": "x"})");
    unsigned seed = 12345;
    for (int round = 0; round < 400; ++round) {
        auto bytes = good;
        for (int i = 0; i < 1 + round % 8; ++i) {
            seed = seed * 1103515245U + 12345U;
            bytes[(seed >> 8U) % bytes.size()] = static_cast<char>(seed >> 16U);
        }
        TlsClient client(server.port());
        client.send(bytes.substr(0, bytes.size() - (seed >> 4U) % 40));
    }
    EXPECT_EQ(server.ask("GET /health").status, 200);
}

TEST(Tls, PlainHttpIsClosedWithoutAnAnswerCase156)
{
    const RunningServer server;
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ASSERT_EQ(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    const std::string request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    ASSERT_EQ(::send(fd, request.data(), request.size(), MSG_NOSIGNAL), static_cast<ssize_t>(request.size()));
    std::string answer;
    std::array<char, 256> part{};
    for (ssize_t got = 0; (got = ::recv(fd, part.data(), part.size(), 0)) > 0;)
        answer.append(part.data(), static_cast<std::size_t>(got));
    ::close(fd);
    EXPECT_EQ(answer.find("HTTP/"), std::string::npos) << "at most a TLS alert";
}

TEST(Tls, OldVersionsAndWeakSuitesAreRefusedCase157)
{
    const RunningServer server;
    const auto connects = [&](int lowest, int highest, const char* ciphers) {
        TlsClient::Options options;
        options.lowest = lowest;
        options.highest = highest;
        options.ciphers = ciphers;
        return TlsClient(server.port(), options).connected();
    };
    EXPECT_TRUE(connects(TLS1_2_VERSION, TLS1_2_VERSION, nullptr));
    EXPECT_TRUE(connects(TLS1_3_VERSION, TLS1_3_VERSION, nullptr));
    EXPECT_FALSE(connects(TLS1_VERSION, TLS1_1_VERSION, nullptr));
    for (const auto* weak :
         {"AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "aNULL", "eNULL"})
        EXPECT_FALSE(connects(TLS1_2_VERSION, TLS1_2_VERSION, weak)) << weak;
    TlsClient usual(server.port());
    EXPECT_STREQ(SSL_get_version(usual.ssl()), "TLSv1.3") << "preferred";
    EXPECT_EQ(SSL_get_current_compression(usual.ssl()), nullptr);
}

TEST(Tls, RenegotiationIsRefusedCase157)
{
    const RunningServer server;
    TlsClient::Options options;
    options.highest = TLS1_2_VERSION;
    TlsClient client(server.port(), options);
    ASSERT_TRUE(client.connected());
    EXPECT_EQ(SSL_get_secure_renegotiation_support(client.ssl()), 1);
    SSL_renegotiate(client.ssl());
    client.send(server.text("GET /health"));
    SSL_do_handshake(client.ssl());
    EXPECT_EQ(server.ask("GET /health").status, 200) << "others notice nothing";
}

} // namespace vitrine::daemon
