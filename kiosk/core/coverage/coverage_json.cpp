// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace vitrine {

namespace json = boost::json;

namespace {

json::object shareToJson(const Share& share)
{
    json::object object{{"have", share.have}, {"of", share.wanted}};
    if (share.same > 0)
        object["same_in_every_language"] = share.same;
    return object;
}

/// Language -> aspect -> share; aspects of which nothing is wanted are left out.
json::object languagesToJson(const std::vector<LanguageCoverage>& languages)
{
    json::object object;
    for (const auto& language : languages) {
        json::object shares;
        for (const auto aspect : kAspects)
            if (language.of(aspect).wanted > 0)
                shares[nameOf(aspect)] = shareToJson(language.of(aspect));
        object[language.language] = std::move(shares);
    }
    return object;
}

json::object wordsToJson(const Text& text, const std::vector<LanguageCoverage>& languages)
{
    json::object object;
    if (const auto same = text.find(""); same != text.end())
        for (const auto& language : languages)
            object[language.language] = same->second;
    for (const auto& [language, words] : text)
        if (!language.empty())
            object[language] = words;
    return object;
}

json::object exhibitToJson(const ExhibitCoverage& exhibit)
{
    json::array gaps;
    for (const auto& gap : exhibit.gaps)
        gaps.push_back(json::object{{"what", nameOf(gap.aspect)},
                                    {"language", gap.language},
                                    {"name", gap.name},
                                    {"file", gap.place.file},
                                    {"line", gap.place.line},
                                    {"column", gap.place.column}});
    json::object object;
    if (!exhibit.id.empty() || !exhibit.kind.empty()) {
        object["id"] = exhibit.id;
        object["kind"] = exhibit.kind;
        object["title"] = wordsToJson(exhibit.title, exhibit.languages);
    }
    object["languages"] = languagesToJson(exhibit.languages);
    object["sign_language"] = shareToJson(exhibit.signLanguage);
    object["gaps"] = std::move(gaps);
    return object;
}

json::object packToJson(const PackCoverage& pack)
{
    json::object object{{"id", pack.id},
                        {"version", pack.version},
                        {"title", wordsToJson(pack.title, pack.frame.languages)},
                        {"licence", pack.licence}};
    if (!pack.contact.empty())
        object["contact"] = wordsToJson(pack.contact, pack.frame.languages);
    json::array languages;
    for (const auto& language : pack.languages)
        languages.emplace_back(language);
    object["languages"] = std::move(languages);
    object["totals"] = languagesToJson(pack.totals());
    object["sign_language"] = shareToJson(pack.signLanguage());
    object["frame"] = exhibitToJson(pack.frame);
    json::array exhibits;
    for (const auto& exhibit : pack.exhibits)
        exhibits.push_back(exhibitToJson(exhibit));
    object["exhibits"] = std::move(exhibits);
    return object;
}

} // namespace

json::object coverageToJson(const CoverageReport& report)
{
    json::object object{{"vitrine_coverage", 1}, {"made", report.made}};
    if (report.screen) {
        json::array languages;
        for (const auto& language : report.screen->languages)
            languages.emplace_back(language);
        object["screen"] = json::object{
            {"name", report.screen->name}, {"place", report.screen->place}, {"languages", std::move(languages)}};
    }
    json::array packs;
    for (const auto& pack : report.packs)
        packs.push_back(packToJson(pack));
    object["packs"] = std::move(packs);
    return object;
}

} // namespace vitrine
