// SPDX-License-Identifier: Apache-2.0
#include "core/text/text.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

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

std::string localise(const Text& text, std::string_view language, const Fallbacks& declared,
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
    return localise(text, {}, others, found);
}

boost::json::array localiseBody(const Text& body, std::string_view language, const Fallbacks& declared,
                                const std::vector<std::string>& others, std::string* found)
{
    std::string in;
    const auto markdown = localise(body, language, declared, others, &in);
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
