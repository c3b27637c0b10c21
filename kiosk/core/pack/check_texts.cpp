// SPDX-License-Identifier: Apache-2.0
#include "core/pack/checks.hpp"

#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/text/letters.hpp"
#include "core/text/nearest.hpp"
#include "core/text/pattern.hpp"
#include "core/text/spellings.hpp"
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

double numberOf(const json::object& object, const char* key, double otherwise)
{
    const auto* number = object.if_contains(key);
    return number != nullptr && number->is_number() ? number->to_number<double>() : otherwise;
}

TextPlace placeFrom(const json::object& described)
{
    const auto isOn = [&](const char* key, bool otherwise) {
        const auto* flag = described.if_contains(key);
        return flag != nullptr && flag->is_bool() ? flag->get_bool() : otherwise;
    };
    TextPlace place;
    place.role = textMember(described, "role");
    place.times = std::clamp(numberOf(described, "times", 1), 0.1, 10.0);
    place.weight = static_cast<int>(std::clamp(numberOf(described, "weight", 0), 0.0, 1000.0));
    place.width = std::clamp(numberOf(described, "width", 0), 1.0, 100'000.0);
    place.lines = static_cast<int>(std::clamp(numberOf(described, "lines", 0), 0.0, 1000.0));
    place.wraps = isOn("wraps", true);
    place.shrinks = isOn("shrinks", false);
    return place;
}

/// Whether the schema takes it for a language.
bool isLanguageTag(std::string_view written)
{
    static const auto pattern =
        std::string(textMember(builtInSchema("pack").at("definitions").at("vitrine.language").as_object(), "pattern"));
    return written.size() < 64 && matchesPattern(pattern, std::string(written));
}

class Texts {
public:
    Texts(const PackSource& source, Problems& problems)
        : m_languages(source.languages)
        , m_source(source)
        , m_problems(problems)
    {
    }

    std::vector<TextUse> check()
    {
        visitAnnotated(m_source, [&](const Places& places, const Meeting& meeting) {
            const auto what = meeting.what();
            if (meeting.room > 0)
                fits(meeting, places);
            if (meeting.place != nullptr)
                standsIn(*meeting.place, meeting, places);
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
                             phrase(count == 1 ? "{} text has no \"{}\" and will be shown in \"{}\""
                                               : "{} texts have no \"{}\" and will be shown in \"{}\"",
                                    count, variant, variant.substr(0, variant.rfind('-'))),
                             phrase("write them, or take \"{}\" out of the list", variant));
        return std::move(m_uses);
    }

private:
    void languagesOf(const Meeting& meeting, const Places& places)
    {
        knownLanguages(meeting, places);
        Findings findings(m_problems, places);
        for (const auto& language : m_languages)
            if (!meeting.value.get_object().contains(language) && !isMisspelt(language, meeting))
                missing(language, meeting, findings);
    }

    /// "english" and "En" are no tags, which the schema has said, and what is meant by them is there.
    static bool isMisspelt(const std::string& language, const Meeting& meeting)
    {
        return std::ranges::any_of(meeting.value.get_object(), [&](const json::key_value_pair& words) {
            const auto spellings =
                isLanguageTag(words.key()) ? std::vector<std::string>() : otherSpellings(words.key());
            return std::ranges::find(spellings, language) != spellings.end();
        });
    }

    void knownLanguages(const Meeting& meeting, const Places& places)
    {
        Findings findings(m_problems, places);
        const auto& words = meeting.value.get_object();
        for (const auto& [language, text] : words) {
            const std::string written(language);
            if (!isLanguageTag(written) ||
                std::find(m_languages.begin(), m_languages.end(), written) != m_languages.end())
                continue;
            auto hint = didYouMean(written, m_languages);
            findings.errorAtKey("bad-language", below(meeting.pointer, written),
                                phrase("\"{}\" is not one of the pack's languages", written),
                                hint.empty() ? phrase("add it to \"languages\" in pack.yaml, or delete this line")
                                             : hint);
        }
    }

    /// Longer words are shown all the same, smaller or cut, and that is seldom what whoever wrote them wanted.
    void fits(const Meeting& meeting, const Places& places)
    {
        const auto judge = [&](const json::value& words, const std::string& pointer, const Words& language) {
            const auto count =
                words.is_string() ? static_cast<std::int64_t>(countLetters(words.get_string())) : std::int64_t{0};
            if (count > meeting.room)
                Findings(m_problems, places)
                    .warning(
                        "too-long", pointer,
                        phrase("{} has {} letters{}, too many for its place", nameOf(meeting.pointer), count, language),
                        phrase("at most {}", meeting.room));
        };
        judge(meeting.value, meeting.pointer, "");
        if (const auto* words = meeting.value.if_object())
            for (const auto& [language, text] : *words)
                judge(text, below(meeting.pointer, language), phrase(" in \"{}\"", std::string_view(language)));
    }

    void standsIn(const json::object& described, const Meeting& meeting, const Places& places)
    {
        const auto room = placeFrom(described);
        const auto use = [&](const json::value& words, const std::string& pointer, const std::string& language,
                             const Words& name) {
            if (!words.is_string() || words.get_string().empty())
                return;
            auto place = places.of(pointer);
            auto excerpt = places.excerpt(place.line);
            m_uses.push_back(
                {std::string(words.get_string()), language, room, name, std::move(place), std::move(excerpt)});
        };
        use(meeting.value, meeting.pointer, m_languages.front(), nameOf(meeting.pointer));
        if (const auto* words = meeting.value.if_object())
            for (const auto& [language, text] : *words)
                use(text, below(meeting.pointer, language), language,
                    nameOf(meeting.pointer) + phrase(" in \"{}\"", std::string_view(language)));
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
        const auto hint = phrase("add \"{}: …\"", language);
        if (language == m_languages.front())
            findings.error("missing-language", meeting.pointer,
                           phrase("{} has no \"{}\", the pack's first language", nameOf(meeting.pointer), language),
                           hint);
        else
            findings.warning("missing-language", meeting.pointer,
                             phrase("{} has no \"{}\" and will be shown in \"{}\"", nameOf(meeting.pointer), language,
                                    m_languages.front()),
                             hint);
    }

    const std::vector<std::string>& m_languages;
    const PackSource& m_source;
    Problems& m_problems;
    std::vector<TextUse> m_uses;
    std::vector<std::pair<std::string, int>> m_variants;
};

} // namespace

std::vector<TextUse> checkTexts(const PackSource& source, Problems& problems)
{
    if (source.languages.empty())
        return {};
    return Texts(source, problems).check();
}

} // namespace vitrine
