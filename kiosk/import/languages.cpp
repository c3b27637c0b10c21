// SPDX-License-Identifier: Apache-2.0
#include "import/languages.hpp"

#include "import/clean_text.hpp"

#include <boost/json/object.hpp>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace vitrine::intake {

namespace json = boost::json;

std::string languageTag(std::string_view foreign)
{
    if (foreign.empty() || foreign.size() > 40 || foreign.starts_with('@') || foreign.starts_with("x-") ||
        foreign == "none" || foreign == "und" || foreign == "zxx" || foreign == "mul")
        return {};
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (!std::ranges::all_of(foreign, isWord))
        return {};
    if (foreign == "de-simple" || foreign == "de-x-simple" || foreign == "de-simplified")
        return "de-simple";
    const std::string locale(foreign);
    std::array<char, ULOC_LANG_CAPACITY> language{};
    std::array<char, ULOC_SCRIPT_CAPACITY> script{};
    UErrorCode status = U_ZERO_ERROR;
    // ICU knows that "deu" and "ger" are "de".
    uloc_getLanguage(locale.c_str(), language.data(), static_cast<std::int32_t>(language.size()), &status);
    uloc_getScript(locale.c_str(), script.data(), static_cast<std::int32_t>(script.size()), &status);
    std::string tag = language.data();
    if (U_FAILURE(status) || tag.size() < 2 || tag.size() > 3)
        return {};
    if (tag == "ger")
        tag = "de";
    if (script.front() != '\0')
        tag += std::string("-") + script.data();
    return tag;
}

json::value textValue(const Text& text, std::string_view fallback)
{
    json::object map;
    std::string bare;
    for (const auto& [language, words] : text) {
        if (words.empty())
            continue;
        if (language.empty())
            bare = words;
        else
            map[language] = words;
    }
    if (map.empty())
        return bare.empty() ? json::value() : json::value(bare);
    // A default that only repeats one of the others is in that one's language.
    const auto repeats = [&bare](const auto& member) { return member.value().as_string() == std::string_view(bare); };
    if (!bare.empty() && !fallback.empty() && !map.contains(fallback) && std::ranges::none_of(map, repeats))
        map[fallback] = bare;
    return map;
}

void collectLanguages(const Text& text, std::vector<std::string>& languages)
{
    for (const auto& [language, words] : text)
        if (!language.empty() && !words.empty() && std::ranges::find(languages, language) == languages.end())
            languages.push_back(language);
}

} // namespace vitrine::intake
