// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/openssl.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace vitrine::daemon {

namespace net = boost::asio;
using tcp = net::ip::tcp;

/// TLS on a socket. OpenSSL reads and writes the socket itself and Asio only waits for it: no second set of buffers
/// for each client, no copy between them, and nothing is suspended while there is something to read.
/// One reader and one writer at a time; a failure is the end of the stream, why does not matter to a server.
class TlsStream {
public:
    TlsStream(tcp::socket socket, SSL_CTX& context);
    ~TlsStream();
    TlsStream(const TlsStream&) = delete;
    TlsStream& operator=(const TlsStream&) = delete;

    [[nodiscard]] net::awaitable<bool> handshake();
    /// At least one byte, and as many as there are now; 0: the stream is over, or its reading was cancelled.
    [[nodiscard]] net::awaitable<std::size_t> read(std::span<char> room);
    /// True when the socket took everything.
    [[nodiscard]] net::awaitable<bool> write(std::string_view bytes);
    /// Says goodbye and waits until the client has read it: closing with unread input would take back our last answer.
    [[nodiscard]] net::awaitable<void> finish();

    /// What waits ends at once.
    void close();
    /// A read that waits ends with 0; the stream can still be written.
    void cancelRead();
    [[nodiscard]] bool isOpen() const { return m_socket.is_open(); }
    /// Fewer, larger system calls, for an upload.
    void readAhead(std::size_t bytes);
    /// Calls `gone` once when the client hangs up or says more than it should, until stopWatching().
    void watch(std::function<void()> gone);
    void stopWatching();
    [[nodiscard]] tcp::socket& socket() { return m_socket; }

private:
    friend int readSocket(BIO* bio, char* room, int size);
    friend int writeSocket(BIO* bio, const char* bytes, int size);
    /// True: wait done, try again. False: over.
    [[nodiscard]] net::awaitable<bool> waitFor(int result);

    tcp::socket m_socket;
    OpenSsl<SSL> m_ssl;
    bool m_broken = false;
    bool m_readCancelled = false;
    std::shared_ptr<bool> m_watching; ///< true while the watch stands; outlives the stream in its handler
};

} // namespace vitrine::daemon
