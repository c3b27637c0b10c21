// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"

#include "core/text/letters.hpp"

namespace vitrine {

namespace {

/// Marks that Arabic and Hebrew need (U+200E, U+200F, U+061C) bind only their neighbours and stay.
bool turnsWhatFollows(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isBreak(char32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

} // namespace

std::string calmText(std::string_view text)
{
    std::string calm;
    calm.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (!letter.valid)
            calm += "\uFFFD";
        else if (isBreak(letter.code))
            calm += ' ';
        else if (!isControl(letter.code) && !turnsWhatFollows(letter.code))
            calm += text.substr(at, letter.bytes);
        at += letter.bytes;
    }
    return calm;
}

} // namespace vitrine
