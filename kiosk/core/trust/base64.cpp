// SPDX-License-Identifier: Apache-2.0
#include "core/trust/base64.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace vitrine {

std::string encodeBase64(std::span<const std::uint8_t> bytes)
{
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // the library ends it with a zero
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(), static_cast<int>(bytes.size()));
    text.pop_back();
    return text;
}

std::optional<std::vector<std::uint8_t>> decodeBase64(std::string_view text, std::size_t size)
{
    if (text.size() != (size + 2) / 3 * 4)
        return {};
    std::vector<std::uint8_t> bytes(text.size() / 4 * 3);
    const auto* letters = reinterpret_cast<const unsigned char*>(text.data());
    if (EVP_DecodeBlock(bytes.data(), letters, static_cast<int>(text.size())) < 0)
        return {};
    bytes.resize(size);
    auto again = encodeBase64(bytes);
    const bool same = again == text;
    OPENSSL_cleanse(again.data(), again.size()); // it may be a secret key
    if (!same) {
        OPENSSL_cleanse(bytes.data(), bytes.size());
        return {};
    }
    return bytes;
}

} // namespace vitrine
