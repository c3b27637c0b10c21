// SPDX-License-Identifier: Apache-2.0
#include "link/base64.hpp"

#include <openssl/evp.h>

#include <limits>

namespace vitrine::link {

namespace {

constexpr std::size_t kMost = std::numeric_limits<int>::max() / 2;

const unsigned char* octets(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* octets(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    if (bytes.empty() || bytes.size() > kMost)
        return {};
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0'); // OpenSSL ends it with a NUL
    const int written = EVP_EncodeBlock(octets(text), octets(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(written));
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.empty())
        return std::string();
    if (text.size() % 4 != 0 || text.size() > kMost)
        return std::nullopt;
    // OpenSSL's decoder takes white space at both ends and counts padding as zero bytes: both are ours to handle.
    const auto padding = text.ends_with("==") ? 2U : text.ends_with('=') ? 1U : 0U;
    if (text.substr(0, text.size() - padding).find_first_of("= \t\r\n") != std::string_view::npos)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3, '\0');
    const int written = EVP_DecodeBlock(octets(bytes), octets(text), static_cast<int>(text.size()));
    if (written < 0 || static_cast<std::size_t>(written) != bytes.size())
        return std::nullopt;
    bytes.resize(bytes.size() - padding);
    return bytes;
}

} // namespace vitrine::link
