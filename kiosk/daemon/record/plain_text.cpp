// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/plain_text.hpp"

#include <array>
#include <cstdio>

namespace vitrine::daemon {

namespace {

/// How many bytes the well-formed character at the front of `bytes` has (Unicode, table 3-7); 0: it is not well-formed.
std::size_t characterLength(std::string_view bytes)
{
    const auto at = [bytes](std::size_t i) -> unsigned { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    std::size_t length = 0;
    unsigned lowest = 0x80;
    unsigned highest = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF)
        length = 2;
    else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        lowest = lead == 0xE0 ? 0xA0 : lowest;
        highest = lead == 0xED ? 0x9F : highest;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        lowest = lead == 0xF0 ? 0x90 : lowest;
        highest = lead == 0xF4 ? 0x8F : highest;
    }
    if (length == 0 || bytes.size() < length || at(1) < lowest || at(1) > highest)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((at(i) & 0xC0U) != 0x80U)
            return 0;
    return length;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto length = characterLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string asUtf8(std::string_view bytes, std::size_t most)
{
    std::string text;
    while (!bytes.empty()) {
        const auto length = characterLength(bytes);
        if (text.size() + (length == 0 ? 3 : length) > most)
            return text + "…";
        if (length == 0)
            text += "\xEF\xBF\xBD";
        else
            text += bytes.substr(0, length);
        bytes.remove_prefix(length == 0 ? 1 : length);
    }
    return text;
}

std::string asOneLine(std::string_view bytes, std::size_t most)
{
    std::string line;
    while (!bytes.empty() && line.size() < most) {
        auto length = characterLength(bytes);
        const auto byte = static_cast<unsigned char>(bytes.front());
        // C1 controls (U+0080 to U+009F) and the bidirectional overrides could redraw a terminal's line too.
        const bool control = byte < 0x20 || byte == 0x7F || (length == 2 && byte == 0xC2 && bytes[1] < '\xA0') ||
                             (length == 3 && bytes.starts_with("\xE2\x80") && bytes[2] >= '\xA8' && bytes[2] <= '\xAE');
        if (length != 0 && !control) {
            line += byte == '\\' ? std::string_view("\\\\") : bytes.substr(0, length);
        } else {
            length = length == 0 ? 1 : length;
            for (std::size_t i = 0; i < length; ++i) {
                std::array<char, 5> escape{};
                std::snprintf(escape.data(), escape.size(), "\\x%02X", static_cast<unsigned char>(bytes[i]));
                line += escape.data();
            }
        }
        bytes.remove_prefix(length);
    }
    return bytes.empty() ? line : line + "…";
}

} // namespace vitrine::daemon
