// SPDX-License-Identifier: Apache-2.0
#include "core/media/xml_references.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t kLongestReference = 10;

std::string utf8(std::uint32_t code)
{
    const auto tail = [&](unsigned shift) { return static_cast<char>(0x80u | ((code >> shift) & 0x3Fu)); };
    if (code < 0x80)
        return {static_cast<char>(code)};
    if (code < 0x800)
        return {static_cast<char>(0xC0u | (code >> 6)), tail(0)};
    if (code < 0x10000)
        return {static_cast<char>(0xE0u | (code >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0u | (code >> 18)), tail(12), tail(6), tail(0)};
}

/// The letter a name between & and ; stands for; nothing: it stands for none.
std::optional<std::string> meaning(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 5> kNames{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
    for (const auto& [known, text] : kNames)
        if (name == known)
            return text;
    if (!name.starts_with('#'))
        return std::nullopt;
    const bool hexadecimal = name.starts_with("#x");
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
    const bool space = code == 0x9 || code == 0xA || code == 0xD;
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (error != std::errc{} || end != digits.data() + digits.size() || (code < 0x20 && !space) || surrogate ||
        code > 0x10FFFF)
        return std::nullopt;
    return utf8(code);
}

} // namespace

std::optional<std::string> withoutReferences(std::string_view text)
{
    std::string plain;
    for (;;) {
        const auto begin = text.find('&');
        plain += text.substr(0, begin);
        if (begin == std::string_view::npos)
            return plain;
        text.remove_prefix(begin + 1);
        const auto end = text.substr(0, kLongestReference).find(';');
        const auto found = end == std::string_view::npos ? std::nullopt : meaning(text.substr(0, end));
        if (!found)
            return std::nullopt;
        plain += *found;
        text.remove_prefix(end + 1);
    }
}

} // namespace vitrine
