// SPDX-License-Identifier: Apache-2.0
#include "core/config/pin.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <vector>

namespace vitrine {

namespace {

struct PinCost {
    std::uint64_t n = 32'768;
    std::uint64_t r = 8;
    std::uint64_t p = 1;
};

/// What a hash in the file may ask for: more would stop the screen's computer for seconds.
constexpr PinCost kPinMost{131'072, 16, 4};
constexpr std::uint64_t kPinMemory = 320ULL * 1024 * 1024;
constexpr std::size_t kPinSalt = 16;
constexpr std::size_t kPinSum = 32;

struct PinHash {
    PinCost cost;
    std::vector<unsigned char> salt;
    std::vector<unsigned char> sum;
};

std::string hexOf(const std::vector<unsigned char>& bytes)
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const auto byte : bytes) {
        hex.push_back(kDigits[byte >> 4U]);
        hex.push_back(kDigits[byte & 15U]);
    }
    return hex;
}

std::optional<std::vector<unsigned char>> bytesOf(std::string_view hex, std::size_t count)
{
    if (hex.size() != 2 * count)
        return std::nullopt;
    std::vector<unsigned char> bytes(count);
    for (std::size_t i = 0; i < count; ++i) {
        const char* const at = hex.data() + 2 * i;
        const auto [end, error] = std::from_chars(at, at + 2, bytes[i], 16);
        if (error != std::errc() || end != at + 2)
            return std::nullopt;
    }
    return bytes;
}

std::optional<std::uint64_t> costOf(std::string_view text, std::uint64_t most)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0 || number > most)
        return std::nullopt;
    return number;
}

std::optional<PinHash> readPinHash(std::string_view text)
{
    std::array<std::string_view, 6> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto end = text.find('$');
        if ((end == std::string_view::npos) != (i + 1 == parts.size()))
            return std::nullopt;
        parts[i] = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), parts[i].size() + 1));
    }
    const auto n = costOf(parts[1], kPinMost.n);
    const auto r = costOf(parts[2], kPinMost.r);
    const auto p = costOf(parts[3], kPinMost.p);
    auto salt = bytesOf(parts[4], kPinSalt);
    auto sum = bytesOf(parts[5], kPinSum);
    if (parts[0] != "scrypt" || !n || !r || !p || !salt || !sum || *n < 2 || (*n & (*n - 1)) != 0)
        return std::nullopt;
    return PinHash{{*n, *r, *p}, std::move(*salt), std::move(*sum)};
}

std::optional<std::vector<unsigned char>> sumOfPin(std::string_view pin, const PinHash& hash)
{
    std::vector<unsigned char> sum(kPinSum);
    if (EVP_PBE_scrypt(pin.data(), pin.size(), hash.salt.data(), hash.salt.size(), hash.cost.n, hash.cost.r,
                       hash.cost.p, kPinMemory, sum.data(), sum.size()) != 1)
        return std::nullopt;
    return sum;
}

bool isRowOfDigits(std::string_view pin)
{
    const int step = pin[1] - pin[0];
    if (step < -1 || step > 1)
        return false;
    for (std::size_t i = 1; i < pin.size(); ++i)
        if (pin[i] - pin[i - 1] != step)
            return false;
    return true;
}

} // namespace

Result<void> checkNewPin(std::string_view pin)
{
    const bool digits = std::ranges::all_of(pin, [](char letter) { return letter >= '0' && letter <= '9'; });
    if (!digits || pin.size() < 4 || pin.size() > 12)
        return Error{Errc::Refused, phrase("a PIN is four to twelve digits")};
    if (isRowOfDigits(pin))
        return Error{Errc::Refused, phrase("this PIN is one of the first that anybody tries; take another")};
    return {};
}

std::string makePinHash(std::string_view pin)
{
    PinHash hash;
    hash.salt.resize(kPinSalt);
    if (RAND_bytes(hash.salt.data(), static_cast<int>(hash.salt.size())) != 1)
        std::abort();
    const auto sum = sumOfPin(pin, hash);
    if (!sum)
        std::abort(); // no memory
    return "scrypt$" + std::to_string(hash.cost.n) + '$' + std::to_string(hash.cost.r) + '$' +
           std::to_string(hash.cost.p) + '$' + hexOf(hash.salt) + '$' + hexOf(*sum);
}

bool pinMatches(std::string_view pin, std::string_view hash)
{
    const auto known = readPinHash(hash);
    if (!known || pin.empty())
        return false;
    const auto sum = sumOfPin(pin, *known);
    return sum && CRYPTO_memcmp(sum->data(), known->sum.data(), kPinSum) == 0;
}

bool isPinHash(std::string_view hash)
{
    return readPinHash(hash).has_value();
}

} // namespace vitrine
