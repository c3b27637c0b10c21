// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "daemon/http/certificate.hpp"
#include "daemon/http/openssl.hpp"

#include <string>

namespace vitrine::daemon {

/// Who this screen is to its clients.
struct Identity {
    OpenSsl<SSL_CTX> context;
    std::string fingerprint; ///< SHA-256 of the certificate, "AB:CD:…"
};

/// TLS 1.3, or 1.2 with forward secrecy and authenticated encryption only; no compression, no renegotiation.
[[nodiscard]] Result<Identity> openIdentity(const CertificateFiles& files);

/// The same with the key and certificate that the screen makes for itself. What a broken disk left of them is set aside
/// as *.broken: a screen that stays dark would be worse than one that must be added anew.
[[nodiscard]] Result<Identity> ownIdentity(const std::filesystem::path& folder, const std::vector<std::string>& names);

} // namespace vitrine::daemon
