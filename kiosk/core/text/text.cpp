// SPDX-License-Identifier: Apache-2.0
#include "core/text/text.hpp"

#include "core/text/letters.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

namespace vitrine {

namespace {

std::string_view parentOf(std::string_view language)
{
    const auto dash = language.rfind('-');
    return dash == std::string_view::npos ? std::string_view{} : language.substr(0, dash);
}

const std::string* lookUp(const Text& text, std::string_view language, std::string* found)
{
    // "de-simple" without words of its own speaks plain "de".
    while (!language.empty()) {
        if (const auto entry = text.find(language); entry != text.end()) {
            if (found != nullptr)
                *found = entry->first;
            return &entry->second;
        }
        language = parentOf(language);
    }
    return nullptr;
}

bool beginsEmbedding(char32_t code)
{
    return code == 0x202A || code == 0x202B || code == 0x202D || code == 0x202E;
}

bool beginsIsolate(char32_t code)
{
    return code >= 0x2066 && code <= 0x2068;
}

bool endsDirection(char32_t code)
{
    return code == 0x202C || code == 0x2069;
}

/// The words with their marks of direction shut in, so that they turn nothing that stands beside them.
std::string isolated(std::string_view text)
{
    constexpr std::string_view kFirstStrong = "\xE2\x81\xA8";
    constexpr std::string_view kEndIsolate = "\xE2\x81\xA9";
    constexpr std::string_view kEndEmbedding = "\xE2\x80\xAC";
    std::string shut;
    std::vector<std::string_view> open; // what ends that which is open
    bool turns = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        const auto code = letter.valid ? letter.code : U'?';
        const auto written = text.substr(at, letter.bytes);
        at += letter.bytes;
        turns = turns || beginsEmbedding(code) || beginsIsolate(code) || endsDirection(code) || code == 0x061C ||
                code == 0x200E || code == 0x200F;
        if (endsDirection(code)) {
            // An end of nothing would end what is around this text.
            const auto match = std::find(open.rbegin(), open.rend(), written);
            if (match == open.rend())
                continue;
            open.erase(match.base() - 1, open.end());
        } else if (beginsEmbedding(code)) {
            open.push_back(kEndEmbedding);
        } else if (beginsIsolate(code)) {
            open.push_back(kEndIsolate);
        }
        shut += written;
    }
    if (!turns)
        return std::string(text);
    for (; !open.empty(); open.pop_back())
        shut += open.back();
    return std::string(kFirstStrong).append(shut).append(kEndIsolate);
}

/// The words as they were written.
std::string pick(const Text& text, std::string_view language, const std::vector<std::string>& fallbacks,
                 std::string* found)
{
    if (const auto* words = lookUp(text, language, found))
        return *words;
    if (const auto same = text.find(""); same != text.end()) {
        if (found != nullptr)
            found->clear();
        return same->second;
    }
    for (const auto& fallback : fallbacks)
        if (const auto* words = lookUp(text, fallback, found))
            return *words;
    if (text.empty()) {
        if (found != nullptr)
            found->clear();
        return {};
    }
    if (found != nullptr)
        *found = text.begin()->first;
    return text.begin()->second;
}

std::string pick(const Text& text, std::string_view language, const Fallbacks& declared,
                 const std::vector<std::string>& others, std::string* found)
{
    for (auto name = language; !name.empty(); name = parentOf(name)) {
        if (const auto own = text.find(name); own != text.end()) {
            if (found != nullptr)
                *found = own->first;
            return own->second;
        }
        const auto order = declared.find(std::string(name));
        if (order == declared.end() || text.contains(""))
            continue;
        for (const auto& next : order->second)
            if (const auto* words = lookUp(text, next, found))
                return *words;
    }
    return pick(text, {}, others, found);
}

} // namespace

Text textFromJson(const boost::json::value& value)
{
    Text text;
    if (const auto* words = value.if_string()) {
        text.emplace("", *words);
    } else if (const auto* languages = value.if_object()) {
        for (const auto& [language, inLanguage] : *languages)
            if (inLanguage.is_string() && !language.starts_with("x-"))
                text.emplace(language, inLanguage.get_string());
    }
    return text;
}

std::string localise(const Text& text, std::string_view language, const std::vector<std::string>& fallbacks,
                     std::string* found)
{
    return isolated(pick(text, language, fallbacks, found));
}

std::string localise(const Text& text, std::string_view language, const Fallbacks& declared,
                     const std::vector<std::string>& others, std::string* found)
{
    return isolated(pick(text, language, declared, others, found));
}

boost::json::array localiseBody(const Text& body, std::string_view language, const Fallbacks& declared,
                                const std::vector<std::string>& others, std::string* found)
{
    std::string in;
    const auto markdown = pick(body, language, declared, others, &in); // each block is a paragraph of its own
    if (found != nullptr)
        *found = in;
    return in.ends_with("-simple") ? sentencesApart(markdownBlocks(markdown, LineEnds::Kept))
                                   : markdownBlocks(markdown);
}

bool speaks(std::string_view given, std::string_view wanted)
{
    constexpr std::string_view kEasy = "-simple";
    if (given.empty())
        return true;
    if (wanted.ends_with(kEasy) && !given.ends_with(kEasy))
        return false;
    return given.substr(0, given.find('-')) == wanted.substr(0, wanted.find('-'));
}

} // namespace vitrine
