// SPDX-License-Identifier: Apache-2.0
#include "core/words/speak.hpp"

#include "core/words/catalogue.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include <cstdlib>
#include <map>
#include <optional>

namespace vitrine {

namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

Catalogue readCatalogue()
{
    Catalogue german;
    for (const auto text : germanCatalogues()) {
        // Compiled in and read by the tests, so it is an object of strings.
        const auto file = boost::json::parse(text);
        for (const auto& [english, words] : file.as_object())
            german.emplace(std::string(english), std::string(words.as_string()));
    }
    return german;
}

std::optional<Language>& wishedLanguage()
{
    static std::optional<Language> wished;
    return wished;
}

std::string fill(std::string_view pattern, std::span<const Words> words, Language language)
{
    std::string text;
    std::size_t next = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool opens = pattern[at] == '{';
        const auto close = opens ? pattern.find('}', at) : std::string_view::npos;
        const auto length = close == std::string_view::npos ? std::string_view::npos : close - at - 1;
        const bool numbered = length == 1 && pattern[at + 1] >= '0' && pattern[at + 1] <= '9';
        const auto which = numbered ? static_cast<std::size_t>(pattern[at + 1] - '0') : next;
        if (!opens || (length != 0 && !numbered) || which >= words.size()) {
            text += pattern[at];
            continue;
        }
        text += words[which].in(language);
        next = which + 1;
        at = close;
    }
    return text;
}

} // namespace

void speak(Language language)
{
    wishedLanguage() = language;
}

Language staffLanguage()
{
    if (wishedLanguage())
        return *wishedLanguage();
    for (const auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody changes the environment
        if (value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("de") ? Language::German : Language::English;
    }
    return Language::English;
}

const std::string* germanOf(std::string_view english)
{
    static const Catalogue german = readCatalogue();
    const auto found = german.find(english);
    return found == german.end() ? nullptr : &found->second;
}

Words fillPhrase(std::string_view pattern, std::span<const Words> words)
{
    const auto* german = germanOf(pattern);
    return {fill(pattern, words, Language::English),
            fill(german == nullptr ? pattern : std::string_view(*german), words, Language::German)};
}

} // namespace vitrine
