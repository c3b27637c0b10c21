// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>
#include <string>

namespace vitrine::daemon {

/// Gives OpenSSL's objects back by the function made for each.
struct OpenSslFree {
    void operator()(BIGNUM* it) const { BN_free(it); }
    void operator()(BIO* it) const { BIO_free(it); }
    void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }
    void operator()(SSL* it) const { SSL_free(it); }
    void operator()(SSL_CTX* it) const { SSL_CTX_free(it); }
    void operator()(X509* it) const { X509_free(it); }
    void operator()(X509_EXTENSION* it) const { X509_EXTENSION_free(it); }
};

template <class T>
using OpenSsl = std::unique_ptr<T, OpenSslFree>;

/// What OpenSSL says about the last failure of this thread, for a person.
[[nodiscard]] inline std::string openSslReason()
{
    std::array<char, 256> text{};
    const auto code = ERR_get_error();
    ERR_clear_error();
    if (code == 0)
        return "no reason given";
    ERR_error_string_n(code, text.data(), text.size());
    return text.data();
}

} // namespace vitrine::daemon
