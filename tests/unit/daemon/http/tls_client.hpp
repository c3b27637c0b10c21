// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/openssl.hpp"

#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// An answer as it came.
struct Reply {
    int status = 0;                            ///< 0: the connection ended without one
    std::map<std::string, std::string> fields; ///< names in lower case
    std::string body;
    std::string head;

    [[nodiscard]] std::string field(const std::string& name) const;
    [[nodiscard]] boost::json::value json() const;
    [[nodiscard]] std::string code() const; ///< of a problem
};

/// A blocking client that sends exactly what it is told to, over real TLS.
class TlsClient {
public:
    struct Options {
        int lowest = TLS1_2_VERSION;
        int highest = TLS1_3_VERSION;
        const char* ciphers = nullptr; ///< of TLS 1.2
        std::string from;              ///< own address, to be another client; empty: any
    };

    explicit TlsClient(std::uint16_t port)
        : TlsClient(port, Options())
    {
    }
    TlsClient(std::uint16_t port, const Options& options);
    ~TlsClient();
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    [[nodiscard]] bool connected() const { return m_connected; }
    [[nodiscard]] SSL* ssl() const { return m_ssl.get(); }
    [[nodiscard]] int fd() const { return m_fd; }

    /// False: the server is gone.
    bool send(std::string_view bytes);
    /// The next answer; `head`: it answers a HEAD and has no body.
    [[nodiscard]] Reply receive(bool head = false);
    /// The next bytes up to and with `mark`, or what came before the end.
    [[nodiscard]] std::string receiveUntil(std::string_view mark);
    /// True when the server ends the connection within ten seconds; what it says before is thrown away.
    [[nodiscard]] bool isClosed();
    void close();

private:
    bool more();

    OpenSsl<SSL_CTX> m_context;
    OpenSsl<SSL> m_ssl;
    int m_fd = -1;
    bool m_connected = false;
    std::string m_read;
};

/// The peer's certificate as the server sent it.
[[nodiscard]] OpenSsl<X509> certificateOf(const TlsClient& client);

} // namespace vitrine::daemon
