// SPDX-License-Identifier: Apache-2.0
#include "core/archive/names.hpp"

#include "core/text/letters.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace vitrine {

namespace {

std::string normalised(std::string_view name, const icu::Normalizer2* (*form)(UErrorCode&))
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = form(status);
    std::string text;
    if (U_SUCCESS(status)) {
        icu::StringByteSink sink(&text);
        normalizer->normalizeUTF8(0, icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())), sink,
                                  nullptr, status);
    }
    if (U_FAILURE(status)) // ICU without its data: without it names cannot be compared, so nothing may be taken
        throw std::runtime_error(std::string("Unicode normalisation is not available: ") + u_errorName(status));
    return text;
}

std::string fold(std::string_view name)
{
    return normalised(name, icu::Normalizer2::getNFKCCasefoldInstance);
}

/// Letters that move, hide or turn other letters, and controls.
bool isInvisible(UChar32 letter)
{
    switch (u_charType(letter)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_PRIVATE_USE_CHAR:
    case U_SURROGATE:
        return true;
    default:
        return false;
    }
}

std::optional<Words> whyBadLetters(std::string_view name)
{
    for (std::size_t at = 0; at < name.size();) {
        const auto letter = letterAt(name, at);
        if (!letter.valid)
            return phrase("is not valid UTF-8");
        if (isInvisible(static_cast<UChar32>(letter.code)))
            return phrase("has a control or invisible character");
        if (letter.code == U'\\')
            return phrase("has a backslash");
        at += letter.bytes;
    }
    return {};
}

std::optional<Words> whyBadPart(std::string_view part)
{
    if (part.empty())
        return phrase("has an empty part (two slashes in a row, or one at the end)");
    if (part == "." || part == "..")
        return phrase("has a \"{}\" part", part);
    if (part.front() == '-')
        return phrase("has a part that begins with a dash, which tools take for an option");
    if (part.front() == ' ' || part.back() == ' ' || part.back() == '.')
        return phrase("has a part that begins or ends with a space, or ends with a dot");
    return {};
}

} // namespace

std::optional<Words> whyBadName(std::string_view name)
{
    if (name.empty())
        return phrase("is empty");
    if (name.size() > kMaxNameBytes)
        return phrase("is longer than {} bytes", kMaxNameBytes);
    if (name.front() == '/')
        return phrase("is an absolute path");
    if (auto why = whyBadLetters(name))
        return why;
    std::size_t depth = 0;
    for (std::size_t at = 0; at <= name.size(); ++depth) {
        const auto end = std::min(name.find('/', at), name.size());
        if (depth == kMaxNameDepth)
            return phrase("lies deeper than {} levels", kMaxNameDepth);
        if (auto why = whyBadPart(name.substr(at, end - at)))
            return why;
        at = end + 1;
    }
    return {};
}

std::string composedName(std::string_view name)
{
    if (std::ranges::all_of(name, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }))
        return std::string(name);
    return normalised(name, icu::Normalizer2::getNFCInstance);
}

Likeness likeness(std::string_view a, std::string_view b)
{
    if (fold(a) != fold(b))
        return Likeness::None;
    const bool composedAlike =
        normalised(a, icu::Normalizer2::getNFKCInstance) == normalised(b, icu::Normalizer2::getNFKCInstance);
    return composedAlike ? Likeness::UnicodeForm : Likeness::LetterCase;
}

std::string printName(std::string_view name)
{
    static constexpr std::size_t kLongest = 80;
    std::string text;
    std::size_t count = 0;
    for (const auto& letter : letters(name)) {
        if (++count > kLongest)
            return "\"" + text + "…\"";
        text += printable(letter);
    }
    return "\"" + text + "\"";
}

std::optional<Words> NameTable::note(const std::string& name, bool folder)
{
    const auto [place, isNew] = m_folded.try_emplace(fold(name), Seen{name, folder});
    const auto& seen = place->second;
    if (isNew || (folder && seen.folder && seen.name == name))
        return {};
    if (seen.name == name && seen.folder != folder)
        return phrase("{} is both a file and a folder", printName(name));
    if (seen.name == name)
        return phrase("{} is there twice", printName(name));
    return phrase("{} and {} differ by upper and lower case or by Unicode form alone; rename one of them",
                  printName(seen.name), printName(name));
}

std::optional<Words> NameTable::add(const std::string& file)
{
    if (const auto why = whyBadName(file))
        return phrase("the name {} {}", printName(file), *why);
    for (auto slash = file.find('/'); slash != std::string::npos; slash = file.find('/', slash + 1))
        if (auto why = note(file.substr(0, slash), true))
            return why;
    return note(file, false);
}

} // namespace vitrine
