// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ssl/context.hpp>

#include <string>

namespace vitrine::ctl {

/// Trust by one certificate's fingerprint: OpenSSL's own search for an authority is replaced, not left out.
class TlsPin {
public:
    /// An empty fingerprint takes any certificate, to learn its fingerprint.
    explicit TlsPin(std::string fingerprint);
    TlsPin(const TlsPin&) = delete;
    TlsPin& operator=(const TlsPin&) = delete;
    [[nodiscard]] boost::asio::ssl::context& context() { return m_context; }
    [[nodiscard]] const std::string& seen() const { return m_seen; } ///< what the other side showed; may be empty
    [[nodiscard]] bool isOther() const { return !m_seen.empty() && !m_wanted.empty() && m_seen != m_wanted; }
    /// Called for each handshake.
    [[nodiscard]] bool judge(std::string seen);

private:
    boost::asio::ssl::context m_context;
    std::string m_wanted;
    std::string m_seen;
};

} // namespace vitrine::ctl
