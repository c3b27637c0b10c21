// SPDX-License-Identifier: Apache-2.0
#include "test_screen.hpp"

#include "ctl/verbs.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <gtest/gtest.h>

#include <stdexcept>

namespace vitrine::workshop {

namespace net = boost::asio;
namespace http = boost::beast::http;
using net::ip::tcp;

TestScreen::TestScreen(Answer answer)
    : m_tls(net::ssl::context::tls_server)
    , m_acceptor(m_io, tcp::endpoint(net::ip::address_v4::loopback(), 0))
    , m_answer(std::move(answer))
{
    const auto key = (m_folder / "key.pem").string();
    const auto certificate = (m_folder / "cert.pem").string();
    std::string output;
    if (run({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
             key, "-out", certificate, "-days", "2", "-subj", "/CN=screen"},
            &output) != 0 ||
        run({"openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"}, &m_fingerprint) != 0)
        throw std::runtime_error("no certificate: " + output);
    m_fingerprint = m_fingerprint.substr(m_fingerprint.find('=') + 1);
    m_fingerprint.erase(m_fingerprint.find('\n'));
    m_tls.use_private_key_file(key, net::ssl::context::pem);
    m_tls.use_certificate_file(certificate, net::ssl::context::pem);
    m_thread = std::thread([this] { serve(); });
}

TestScreen::~TestScreen()
{
    m_over = true;
    boost::system::error_code ec;
    tcp::socket knock(m_io); // wakes accept()
    knock.connect(m_acceptor.local_endpoint(), ec);
    m_thread.join();
}

ctl::KnownScreen TestScreen::known() const
{
    return {.url = "https://127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()),
            .fingerprint = m_fingerprint,
            .token = "secret-token"};
}

void TestScreen::serve()
{
    for (;;) {
        boost::system::error_code ec;
        auto socket = m_acceptor.accept(ec);
        if (m_over)
            return;
        if (!ec)
            talk(std::move(socket));
    }
}

void TestScreen::talk(tcp::socket socket)
{
    ++m_connections;
    boost::system::error_code ec;
    net::ssl::stream<tcp::socket> stream(std::move(socket), m_tls);
    stream.handshake(net::ssl::stream_base::server, ec);
    if (ec)
        return;
    boost::beast::flat_buffer buffer;
    http::request_parser<http::buffer_body> parser;
    parser.body_limit(boost::none);
    http::read_header(stream, buffer, parser, ec);
    if (ec)
        return;
    Heard heard{.verb = std::string(parser.get().method_string()),
                .target = std::string(parser.get().target()),
                .token = std::string(parser.get()[http::field::authorization]),
                .type = std::string(parser.get()[http::field::content_type]),
                .offset = std::string(parser.get()["Upload-Offset"]),
                .bodyBytes = 0,
                .body = {}};
    auto reply = m_answer(heard);
    if (!reply.early) {
        std::vector<char> room(256 * 1024);
        while (!parser.is_done()) {
            parser.get().body().data = room.data();
            parser.get().body().size = room.size();
            http::read(stream, buffer, parser, ec);
            if (ec && ec != http::error::need_buffer)
                return;
            const auto count = room.size() - parser.get().body().size;
            heard.bodyBytes += count;
            if (heard.body.size() < 64 * 1024)
                heard.body.append(room.data(), count);
        }
        reply = m_answer(heard);
    }
    if (reply.hangUp)
        return;
    http::response<http::string_body> response(static_cast<http::status>(reply.status), 11);
    response.set(http::field::content_type, reply.type);
    response.body() = reply.body;
    response.prepare_payload();
    http::write(stream, response, ec);
    if (!reply.early)
        return;
    // What still comes is read for a moment: closing on it would throw the answer away at the other side.
    std::vector<char> room(256 * 1024);
    for (int i = 0; i < 1000 && !ec; ++i)
        stream.read_some(net::buffer(room), ec);
}

Said ctlRun(const std::vector<std::string>& words)
{
    std::vector<const char*> arguments{"vitrinectl"};
    for (const auto& word : words)
        arguments.push_back(word.c_str());
    Said said;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    said.exit = ctl::run(static_cast<int>(arguments.size()), arguments.data(), "1.2.3");
    said.err = testing::internal::GetCapturedStderr();
    said.out = testing::internal::GetCapturedStdout();
    return said;
}

} // namespace vitrine::workshop
