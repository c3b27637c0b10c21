// SPDX-License-Identifier: Apache-2.0
#include "core/pack/pack.hpp"

#include "core/pack/schema_walk.hpp"
#include "core/text/letters.hpp"

namespace vitrine {

LanguageUse languageUse(const Pack& pack, const Exhibit& exhibit, const Kind& kind, std::string_view language,
                        const Fallbacks& declared)
{
    LanguageUse use;
    const auto count = [&](const Text& text) {
        std::string found;
        const auto words = localise(text, language, declared, pack.languages, &found);
        if (!found.empty() && !words.empty())
            use[found] += countLetters(words);
    };
    count(exhibit.title);
    count(exhibit.line);
    walkSchema(kind.settings, kind.settings, exhibit.settings, "", [&](const Meeting& meeting) {
        const auto what = meeting.what();
        if (what == "text" || what == "body")
            count(textFromJson(meeting.value));
        return what.empty(); // what describes a medium is no text to read
    });
    return use;
}

std::string mainLanguage(const LanguageUse& use, std::string_view language)
{
    std::string most(language);
    std::size_t letters = 0;
    if (const auto own = use.find(most); own != use.end())
        letters = own->second;
    for (const auto& [name, count] : use) {
        if (count > letters) {
            most = name;
            letters = count;
        }
    }
    return most;
}

} // namespace vitrine
