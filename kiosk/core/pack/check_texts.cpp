// SPDX-License-Identifier: Apache-2.0
#include "core/pack/checks.hpp"

#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/text/letters.hpp"
#include "core/text/nearest.hpp"
#include "core/text/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace vitrine {

namespace json = boost::json;

namespace {

/// "de-simple" falls back to "de": a text without it is no gap, many of them are worth one sentence.
bool isVariant(const std::string& language, const std::vector<std::string>& languages)
{
    const auto dash = language.rfind('-');
    return dash != std::string::npos &&
           std::find(languages.begin(), languages.end(), language.substr(0, dash)) != languages.end();
}

class Texts {
public:
    Texts(const PackSource& source, Problems& problems)
        : m_languages(source.languages)
        , m_source(source)
        , m_problems(problems)
    {
    }

    void check()
    {
        visitAnnotated(m_source, [&](const Places& places, const Meeting& meeting) {
            const auto what = meeting.what();
            if (meeting.room > 0)
                fits(meeting, places);
            if ((what == "text" || what == "body" || what == "captions") && meeting.value.is_object())
                languagesOf(meeting, places);
            if (what == "recording" && meeting.value.is_object())
                knownLanguages(meeting, places);                           // what nobody has read the voice reads
            return what != "text" && what != "body" && what != "captions"; // credits and captions stand inside media
        });
        for (const auto& [variant, count] : m_variants)
            if (count > 0)
                Findings(m_problems, m_source.places())
                    .warning("missing-language", "/languages",
                             std::to_string(count) + (count == 1 ? " text has" : " texts have") + " no \"" + variant +
                                 "\" and will be shown in \"" + variant.substr(0, variant.rfind('-')) + "\"",
                             "write them, or take \"" + variant + "\" out of the list");
    }

private:
    void languagesOf(const Meeting& meeting, const Places& places)
    {
        knownLanguages(meeting, places);
        Findings findings(m_problems, places);
        for (const auto& language : m_languages)
            if (!meeting.value.get_object().contains(language))
                missing(language, meeting, findings);
    }

    void knownLanguages(const Meeting& meeting, const Places& places)
    {
        Findings findings(m_problems, places);
        const auto& words = meeting.value.get_object();
        for (const auto& [language, text] : words) {
            const std::string written(language);
            if (std::find(m_languages.begin(), m_languages.end(), written) != m_languages.end())
                continue;
            auto hint = didYouMean(written, m_languages);
            findings.errorAtKey("bad-language", below(meeting.pointer, written),
                                "\"" + written + "\" is not one of the pack's languages",
                                hint.empty() ? "add it to \"languages\" in pack.yaml, or delete this line" : hint);
        }
    }

    /// Longer words are shown all the same, smaller or cut, and that is seldom what whoever wrote them wanted.
    void fits(const Meeting& meeting, const Places& places)
    {
        const auto judge = [&](const json::value& words, const std::string& pointer, const std::string& language) {
            const auto count =
                words.is_string() ? static_cast<std::int64_t>(countLetters(words.get_string())) : std::int64_t{0};
            if (count > meeting.room)
                Findings(m_problems, places)
                    .warning("too-long", pointer,
                             nameOf(meeting.pointer) + " has " + std::to_string(count) + " letters" + language +
                                 ", too many for its place",
                             "at most " + std::to_string(meeting.room));
        };
        judge(meeting.value, meeting.pointer, "");
        if (const auto* words = meeting.value.if_object())
            for (const auto& [language, text] : *words)
                judge(text, below(meeting.pointer, language), " in \"" + std::string(language) + '"');
    }

    void missing(const std::string& language, const Meeting& meeting, Findings& findings)
    {
        if (isVariant(language, m_languages)) {
            auto found = std::find_if(m_variants.begin(), m_variants.end(),
                                      [&](const auto& variant) { return variant.first == language; });
            if (found == m_variants.end())
                found = m_variants.insert(m_variants.end(), {language, 0});
            ++found->second;
            return;
        }
        const auto sentence = nameOf(meeting.pointer) + " has no \"" + language + "\"";
        const auto hint = "add \"" + language + ": …\"";
        if (language == m_languages.front())
            findings.error("missing-language", meeting.pointer, sentence + ", the pack's first language", hint);
        else
            findings.warning("missing-language", meeting.pointer,
                             sentence + " and will be shown in \"" + m_languages.front() + "\"", hint);
    }

    const std::vector<std::string>& m_languages;
    const PackSource& m_source;
    Problems& m_problems;
    std::vector<std::pair<std::string, int>> m_variants;
};

} // namespace

void checkTexts(const PackSource& source, Problems& problems)
{
    if (!source.languages.empty())
        Texts(source, problems).check();
}

} // namespace vitrine
