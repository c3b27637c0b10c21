// SPDX-License-Identifier: Apache-2.0
#include "core/archive/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace vitrine {

namespace {

// OpenSSL without SHA-256 or without memory: nothing a caller could do about it.
void require(int answer)
{
    if (answer != 1)
        throw std::runtime_error("SHA-256 is not available");
}

/// Looked up once: whoever only names it has OpenSSL search its providers each time.
const EVP_MD* algorithm()
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> found(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                       EVP_MD_free);
    return found.get();
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    require(m_context && algorithm() != nullptr ? 1 : 0);
    require(EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr));
}

void Sha256::add(std::span<const std::byte> bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish()
{
    std::array<unsigned char, 32> sum{};
    unsigned size = 0;
    require(EVP_DigestFinal_ex(m_context.get(), sum.data(), &size));
    require(EVP_DigestInit_ex(m_context.get(), algorithm(), nullptr));
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const auto byte : sum) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

} // namespace vitrine
