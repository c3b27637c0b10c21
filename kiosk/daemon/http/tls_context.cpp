// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/tls_context.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <cstdio>
#include <string_view>

namespace vitrine::daemon {

namespace {

std::string printFingerprint(X509& certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned size = 0;
    if (X509_digest(&certificate, EVP_sha256(), sum.data(), &size) != 1)
        return {};
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        std::array<char, 4> hex{};
        std::snprintf(hex.data(), hex.size(), i == 0 ? "%02X" : ":%02X", sum[i]);
        text += hex.data();
    }
    return text;
}

/// Clients that offer protocols must offer ours.
int chooseProtocol(SSL* /*ssl*/, const unsigned char** chosen, unsigned char* chosenSize, const unsigned char* offered,
                   unsigned offeredSize, void* /*unused*/)
{
    static constexpr std::array<unsigned char, 9> kHttp{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, chosenSize, kHttp.data(), kHttp.size(), offered, offeredSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

Result<Identity> openIdentity(const CertificateFiles& files)
{
    Identity identity;
    identity.context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX* context = identity.context.get();
    if (!context)
        return Error{Errc::Io, phrase("cannot start TLS: {}", openSslReason())};
    // Cipher suites in the client's order would let a weak client choose; AES-GCM first, for it is fastest here, unless
    // the client puts ChaCha20 first because it has no AES in hardware.
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                     SSL_OP_PRIORITIZE_CHACHA | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets keep the state with the client
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    static constexpr std::string_view kSessions = "vitrined";
    if (SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1 ||
        SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1 ||
        SSL_CTX_set_ciphersuites(context,
                                 "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256") != 1 ||
        SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") != 1 ||
        SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char*>(kSessions.data()),
                                       kSessions.size()) != 1)
        return Error{Errc::Io, phrase("cannot set up TLS: {}", openSslReason())};
    if (SSL_CTX_use_certificate_chain_file(context, files.certificate.c_str()) != 1)
        return Error{Errc::Unreadable,
                     phrase("the certificate {} cannot be used: {}", files.certificate.string(), openSslReason())};
    if (SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_check_private_key(context) != 1)
        return Error{Errc::Unreadable, phrase("the key {} cannot be used or does not belong to {}: {}",
                                              files.key.string(), files.certificate.string(), openSslReason())};
    identity.fingerprint = printFingerprint(*SSL_CTX_get0_certificate(context));
    return identity;
}

Result<Identity> ownIdentity(const std::filesystem::path& folder, const std::vector<std::string>& names)
{
    auto files = ownCertificate(folder, names);
    if (!files)
        return files.error();
    auto identity = openIdentity(*files);
    if (identity)
        return identity;
    spdlog::error("{}; a new key is made: whoever had pinned this screen must add it anew",
                  identity.error().message.en);
    for (const auto& file : {files->certificate, files->key}) {
        std::error_code error;
        std::filesystem::rename(file, file.string() + ".broken", error);
        if (error)
            return Error{Errc::Io, phrase("cannot set {} aside: {}", file.string(), error.message())};
    }
    files = ownCertificate(folder, names);
    if (!files)
        return files.error();
    return openIdentity(*files);
}

} // namespace vitrine::daemon
