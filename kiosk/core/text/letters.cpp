// SPDX-License-Identifier: Apache-2.0
#include "core/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace vitrine {

namespace {

bool turnsDirection(char32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

std::string spelled(const char* format, unsigned number)
{
    std::array<char, 16> room{};
    const int length = std::snprintf(room.data(), room.size(), format, number);
    return {room.data(), static_cast<std::size_t>(std::max(length, 0))};
}

} // namespace

Letter letterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return {lead, 1, true};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size())
        return {lead, 1, false};
    char32_t code = lead & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0u) != 0x80u)
            return {lead, 1, false};
        code = (code << 6) | (byte(at + i) & 0x3Fu);
    }
    // Longer forms of shorter ones, surrogates and what lies beyond Unicode are not UTF-8.
    const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
    if (overlong || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF)
        return {lead, 1, false};
    return {code, bytes, true};
}

std::vector<std::string> letters(std::string_view text)
{
    std::vector<std::string> list;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        list.emplace_back(text.substr(at, letter.bytes));
        at += letter.bytes;
    }
    return list;
}

std::size_t countLetters(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += letterAt(text, at).bytes;
    return count;
}

bool isControl(char32_t code)
{
    if (code == '\t' || code == '\n' || code == '\r')
        return false;
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0xFFFE || code == 0xFFFF;
}

std::string printable(std::string_view text)
{
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (!letter.valid)
            shown += spelled("\\x%02X", static_cast<unsigned>(letter.code));
        else if (letter.code == '\n')
            shown += "\\n";
        else if (letter.code == '\r')
            shown += "\\r";
        else if (letter.code == '\t')
            shown += "\\t";
        else if (isControl(letter.code) || turnsDirection(letter.code))
            shown += spelled("\\u%04X", static_cast<unsigned>(letter.code));
        else
            shown += text.substr(at, letter.bytes);
        at += letter.bytes;
    }
    return shown;
}

} // namespace vitrine
