// SPDX-License-Identifier: Apache-2.0
#include "tls_client.hpp"

#include <boost/json/parse.hpp>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <stdexcept>

namespace vitrine::daemon {

std::string Reply::field(const std::string& name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

boost::json::value Reply::json() const
{
    boost::json::error_code ec;
    auto value = boost::json::parse(body, ec);
    return ec ? boost::json::value("not JSON: " + body) : value;
}

std::string Reply::code() const
{
    const auto value = json();
    return value.is_object() && value.as_object().contains("code") ? std::string(value.at("code").as_string()) : "";
}

TlsClient::TlsClient(std::uint16_t port, const Options& options)
    : m_context(SSL_CTX_new(TLS_client_method()))
    , m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_min_proto_version(m_context.get(), options.lowest);
    SSL_CTX_set_max_proto_version(m_context.get(), options.highest);
    SSL_CTX_set_security_level(m_context.get(), 0); // so that a test may offer what is weak
    if (options.ciphers && SSL_CTX_set_cipher_list(m_context.get(), options.ciphers) != 1)
        throw std::runtime_error("no such ciphers");
    const timeval time{30, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (!options.from.empty()) {
        ::inet_pton(AF_INET, options.from.c_str(), &address.sin_addr);
        if (::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot bind to " + options.from);
    }
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return;
    m_ssl.reset(SSL_new(m_context.get()));
    SSL_set_fd(m_ssl.get(), m_fd);
    SSL_set_tlsext_host_name(m_ssl.get(), "localhost");
    m_connected = SSL_connect(m_ssl.get()) == 1;
}

TlsClient::~TlsClient()
{
    close();
}

void TlsClient::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_connected = false;
}

bool TlsClient::send(std::string_view bytes)
{
    return m_connected && SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
}

bool TlsClient::more()
{
    std::array<char, 16384> part{};
    const int got = m_connected ? SSL_read(m_ssl.get(), part.data(), part.size()) : 0;
    if (got <= 0)
        return false;
    m_read.append(part.data(), static_cast<std::size_t>(got));
    return true;
}

std::string TlsClient::receiveUntil(std::string_view mark)
{
    for (;;) {
        const auto found = m_read.find(mark);
        if (found != std::string::npos) {
            auto text = m_read.substr(0, found + mark.size());
            m_read.erase(0, text.size());
            return text;
        }
        if (!more())
            return std::exchange(m_read, {});
    }
}

Reply TlsClient::receive(bool head)
{
    Reply reply;
    reply.head = receiveUntil("\r\n\r\n");
    if (!reply.head.starts_with("HTTP/1.1 ") || !reply.head.ends_with("\r\n\r\n"))
        return reply;
    reply.status = std::stoi(reply.head.substr(9, 3));
    std::size_t at = reply.head.find("\r\n") + 2;
    while (at + 2 < reply.head.size()) {
        const auto end = reply.head.find("\r\n", at);
        const auto colon = reply.head.find(": ", at);
        auto name = reply.head.substr(at, colon - at);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char letter) { return static_cast<char>(std::tolower(static_cast<unsigned char>(letter))); });
        reply.fields[name] = reply.head.substr(colon + 2, end - colon - 2);
        at = end + 2;
    }
    if (reply.status == 100)
        return reply;
    if (const auto length = reply.field("content-length"); !length.empty() && !head) {
        const auto size = std::stoul(length);
        while (m_read.size() < size && more()) {
        }
        reply.body = m_read.substr(0, size);
        m_read.erase(0, reply.body.size());
    }
    return reply;
}

bool TlsClient::isClosed()
{
    const timeval time{10, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    errno = 0;
    while (more()) {
    }
    return errno != EAGAIN && errno != EWOULDBLOCK;
}

OpenSsl<X509> certificateOf(const TlsClient& client)
{
    return OpenSsl<X509>(SSL_get1_peer_certificate(client.ssl()));
}

} // namespace vitrine::daemon
