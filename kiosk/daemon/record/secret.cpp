// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/secret.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace vitrine::daemon {

namespace {

void fillRandom(std::span<unsigned char> room)
{
    // Guessable secrets are worse than no daemon.
    if (RAND_priv_bytes(room.data(), static_cast<int>(room.size())) != 1)
        std::abort();
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    std::array<unsigned char, 32> sum{};
    if (EVP_Digest(bytes.data(), bytes.size(), sum.data(), nullptr, EVP_sha256(), nullptr) != 1)
        std::abort();
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const auto byte : sum) {
        hex.push_back(kDigits[byte >> 4U]);
        hex.push_back(kDigits[byte & 15U]);
    }
    return hex;
}

std::string randomSecret(std::size_t bytes)
{
    static constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string raw(bytes, '\0');
    fillRandom({reinterpret_cast<unsigned char*>(raw.data()), raw.size()});
    std::string text;
    std::uint32_t bits = 0;
    int waiting = 0;
    for (const char byte : raw) {
        bits = (bits << 8U) | static_cast<unsigned char>(byte);
        for (waiting += 8; waiting >= 6; waiting -= 6)
            text.push_back(kDigits[(bits >> static_cast<unsigned>(waiting - 6)) & 63U]);
    }
    if (waiting > 0)
        text.push_back(kDigits[(bits << static_cast<unsigned>(6 - waiting)) & 63U]);
    return text;
}

std::string randomCode()
{
    static constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::array<unsigned char, 16> raw{};
    fillRandom(raw);
    std::string code;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code.push_back('-');
        code.push_back(kDigits[raw[i] & 31U]);
    }
    return code;
}

bool equalInConstantTime(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace vitrine::daemon
