// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/head.hpp"

#include <boost/asio/buffer.hpp>

#include <gtest/gtest.h>

namespace vitrine::daemon {

namespace {

HeadScan::State scanned(std::string_view text)
{
    HeadScan scan;
    return scan.look(text);
}

/// 0: taken; else the status it is refused with, 400 also when Beast refuses it.
unsigned refusal(const std::string& fields, const std::string& line = "POST /x HTTP/1.1")
{
    const ServerLimits limits;
    Parser parser;
    parser.body_limit(boost::none);
    boost::system::error_code ec;
    const auto head = line + "\r\n" + fields + "\r\n";
    parser.put(boost::asio::buffer(head), ec);
    if (ec)
        return 400;
    const auto checked = checkHead(parser, limits);
    const auto* refused = std::get_if<Refusal>(&checked);
    return refused ? refused->status : 0;
}

std::string pathOf(std::string_view target)
{
    Parser parser;
    boost::system::error_code ec;
    const std::string head = "GET / HTTP/1.1\r\nHost: localhost:8443\r\n\r\n";
    parser.put(boost::asio::buffer(head), ec);
    Request request;
    request.fields = &parser.get();
    return readTarget(target, request) ? request.path : "refused";
}

} // namespace

TEST(HeadScan, FindsTheEndWhereverTheBytesAreCut)
{
    const std::string head = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    for (std::size_t cut = 0; cut < head.size(); ++cut) {
        HeadScan scan;
        EXPECT_EQ(scan.look(std::string_view(head).substr(0, cut)), HeadScan::State::More) << cut;
        EXPECT_EQ(scan.look(head + "next"), HeadScan::State::Whole) << cut;
        EXPECT_EQ(scan.size(), head.size());
    }
}

TEST(HeadScan, RefusesWhatParsersReadDifferentlyCase133)
{
    using enum HeadScan::State;
    EXPECT_EQ(scanned("GET / HTTP/1.1\nHost: x\n\n"), Bad) << "bare LF";
    EXPECT_EQ(scanned("GET / HTTP/1.1\rHost"), Bad) << "bare CR";
    EXPECT_EQ(scanned("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n"), Bad) << "folded";
    EXPECT_EQ(scanned("GET / HTTP/1.1\r\nA: b\r\n\tc\r\n\r\n"), Bad) << "folded by a tab";
    EXPECT_EQ(scanned(std::string_view("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 26)), Bad) << "NUL";
    EXPECT_EQ(scanned("GET / HTTP/1.1\r\nA: b\x7F\r\n\r\n"), Bad) << "DEL";
    EXPECT_EQ(scanned("\r\nGET / HTTP/1.1\r\n\r\n"), Bad) << "an empty line first";
    EXPECT_EQ(scanned("GET / HTTP/1.1\r\n\nA: b\r\n\r\n"), Bad);
    EXPECT_EQ(scanned("GET / HTTP/1.1\r\nA: b\r\r\n\r\n"), Bad);
    EXPECT_EQ(scanned("GET / HTTP/1.1\r\nA:\tb\r\n\r\n"), Whole) << "a tab in a value is fine";
}

TEST(CheckHead, TakesOneLengthThatIsAPlainNumberCase130)
{
    const std::string host = "Host: localhost\r\n";
    EXPECT_EQ(refusal(host + "Content-Length: 5\r\n"), 0U);
    EXPECT_EQ(refusal(host + "Content-Length: 0\r\n"), 0U);
    for (const auto* bad : {"5, 5", "5,5", "+5", "-5", "0x5", "5 5", "", "5.0", "18446744073709551616", "5;", "٥"})
        EXPECT_EQ(refusal(host + "Content-Length: " + bad + "\r\n"), 400U) << bad;
    EXPECT_EQ(refusal(host + "Content-Length: 5\r\nContent-Length: 5\r\n"), 400U) << "repeated";
    EXPECT_EQ(refusal(host + "Content-Length: 5\r\nContent-Length: 6\r\n"), 400U) << "differing";
}

TEST(CheckHead, RefusesLengthAndChunksTogetherCase130)
{
    const std::string host = "Host: localhost\r\n";
    EXPECT_EQ(refusal(host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400U);
    EXPECT_EQ(refusal(host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), 400U);
}

TEST(CheckHead, KnowsNoTransferCodingButChunkedCase131)
{
    const std::string host = "Host: localhost\r\n";
    EXPECT_EQ(refusal(host + "Transfer-Encoding: chunked\r\n"), 0U);
    EXPECT_EQ(refusal(host + "Transfer-Encoding: Chunked\r\n"), 0U);
    for (const auto* bad :
         {"gzip", "gzip, chunked", "chunked, gzip", "identity", "chunked;x=1", "xchunked", "\"chunked\"", ""})
        EXPECT_EQ(refusal(host + "Transfer-Encoding: " + bad + "\r\n"), 501U) << bad;
    EXPECT_GE(refusal(host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400U);
    EXPECT_GE(refusal(host + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), 400U);
    EXPECT_EQ(refusal(host + "Transfer-Encoding: chunked\r\n", "POST /x HTTP/1.0"), 400U);
}

TEST(CheckHead, WantsOneHostCase134)
{
    EXPECT_EQ(refusal(""), 400U);
    EXPECT_EQ(refusal("Host: a\r\nHost: a\r\n"), 400U);
}

TEST(CheckHead, CountsFieldsAndTheTargetCase133)
{
    std::string fields = "Host: localhost\r\n";
    for (int i = 0; i < 63; ++i)
        fields += "A" + std::to_string(i) + ": b\r\n";
    EXPECT_EQ(refusal(fields), 0U) << "64 fields";
    EXPECT_EQ(refusal(fields + "One: more\r\n"), 431U);
    EXPECT_EQ(refusal("Host: localhost\r\n", "GET /" + std::string(2048, 'x') + " HTTP/1.1"), 414U);
}

TEST(CheckHead, KnowsItsMethodsCase129)
{
    const std::string host = "Host: localhost\r\n";
    EXPECT_EQ(refusal(host, "get /x HTTP/1.1"), 501U);
    EXPECT_EQ(refusal(host, "PROPFIND /x HTTP/1.1"), 501U);
    EXPECT_EQ(refusal(host, "NONSENSE /x HTTP/1.1"), 501U);
    EXPECT_EQ(refusal(host + "Expect: something\r\n"), 417U);
}

TEST(ReadTarget, MeansOneThingOnlyCase135)
{
    EXPECT_EQ(pathOf("/api/v1/screen"), "/api/v1/screen");
    EXPECT_EQ(pathOf("/"), "/");
    EXPECT_EQ(pathOf("/a/"), "/a");
    EXPECT_EQ(pathOf("/a%20b"), "/a b");
    EXPECT_EQ(pathOf("https://localhost:8443/a"), "/a");
    EXPECT_EQ(pathOf("HTTPS://LOCALHOST:8443"), "/");
    for (const auto* bad : {"https://evil.example/a",
                            "http://localhost:8443/a",
                            "//host/path",
                            "/a//b",
                            "/a/../b",
                            "/..",
                            "/.",
                            "/a/./b",
                            "/a%2fb",
                            "/a%2Fb",
                            "/a%5cb",
                            "/a\\b",
                            "/%2e%2e/x",
                            "/%252e%252e/x",
                            "/a%00b",
                            "/a%0ab",
                            "/a%zz",
                            "/a%2",
                            "a",
                            "",
                            "*",
                            "host:443",
                            "/a#b",
                            "/a b",
                            "/\xC3\xA4",
                            "/a%3Fb",
                            "https://localhost:8443@evil.example/"})
        EXPECT_EQ(pathOf(bad), "refused") << bad;
}

TEST(ReadTarget, DecodesParametersOnceAndTakesEachOnce)
{
    Request request;
    ASSERT_TRUE(readTarget("/x?width=960&name=a%20b+c&flag", request));
    EXPECT_EQ(request.parameter("width"), "960");
    EXPECT_EQ(request.parameter("name"), "a b c");
    EXPECT_EQ(request.parameter("flag"), "");
    EXPECT_FALSE(request.parameter("none").has_value());
    Request other;
    EXPECT_FALSE(readTarget("/x?a=1&a=2", other));
    EXPECT_FALSE(readTarget("/x?a=%zz", other));
}

} // namespace vitrine::daemon
