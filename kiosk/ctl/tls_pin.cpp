// SPDX-License-Identifier: Apache-2.0
#include "ctl/tls_pin.hpp"

#include "ctl/fingerprint.hpp"

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <cstdio>

namespace vitrine::ctl {

namespace {

int verify(X509_STORE_CTX* store, void* pin)
{
    auto* certificate = X509_STORE_CTX_get0_cert(store);
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned size = 0;
    if (certificate == nullptr || X509_digest(certificate, EVP_sha256(), sum.data(), &size) != 1)
        return 0;
    std::string digits;
    for (unsigned i = 0; i < size; ++i) {
        std::array<char, 3> hex{};
        (void)std::snprintf(hex.data(), hex.size(), "%02X", sum.at(i));
        digits += hex.data();
    }
    if (static_cast<TlsPin*>(pin)->judge(readFingerprint(digits)))
        return 1;
    X509_STORE_CTX_set_error(store, X509_V_ERR_CERT_UNTRUSTED);
    return 0;
}

} // namespace

TlsPin::TlsPin(std::string fingerprint)
    : m_context(boost::asio::ssl::context::tls_client)
    , m_wanted(std::move(fingerprint))
{
    SSL_CTX_set_min_proto_version(m_context.native_handle(), TLS1_2_VERSION);
    m_context.set_verify_mode(boost::asio::ssl::verify_peer);
    SSL_CTX_set_cert_verify_callback(m_context.native_handle(), &verify, this);
}

bool TlsPin::judge(std::string seen)
{
    m_seen = std::move(seen);
    return !m_seen.empty() && (m_wanted.empty() || m_seen == m_wanted);
}

} // namespace vitrine::ctl
