// SPDX-License-Identifier: Apache-2.0
#include "ctl/sarif.hpp"

#include "core/rules/rules.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

/// A path as the reference in a URI: what is not a plain letter is escaped.
std::string uri(const std::string& path)
{
    static constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string text;
    for (const char c : path) {
        if (kPlain.find(c) != std::string_view::npos) {
            text += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    }
    return text;
}

json::object location(const Place& place, const std::string& folder)
{
    const auto path = (std::filesystem::path(folder) / place.file).generic_string();
    json::object physical{{"artifactLocation", json::object{{"uri", uri(path)}}}};
    if (place.line > 0) {
        json::object region{{"startLine", place.line}};
        if (place.column > 0) {
            region["startColumn"] = place.column;
            if (place.length > 0)
                region["endColumn"] = place.column + place.length;
        }
        physical["region"] = std::move(region);
    }
    return {{"physicalLocation", std::move(physical)}};
}

/// What a code means. A code that no rule explains, as of a kind's own schema, says only itself.
json::object ruleOf(const std::string& code, Language language)
{
    json::object found{{"id", code}};
    const auto* rule = findRule(code);
    if (rule == nullptr)
        return found;
    const auto other = language == Language::German ? Language::English : Language::German;
    const auto name = [](Language of) { return of == Language::German ? "de" : "en"; };
    const auto text = [](const std::string& words) { return json::object{{"text", words}}; };
    found["shortDescription"] = text(rule->title.in(language));
    found["fullDescription"] = text(rule->why.in(language));
    found["help"] = json::object{{"text", rule->fix.in(language)}, {"markdown", explainRule(*rule, language)}};
    found["helpUri"] = std::string("content/reference/") + name(language) + "/findings.md#" + code;
    found["defaultConfiguration"] = json::object{{"level", rule->severity == Severity::Error ? "error" : "warning"}};
    found["properties"] = json::object{{name(other), json::object{{"shortDescription", rule->title.in(other)},
                                                                  {"fullDescription", rule->why.in(other)},
                                                                  {"help", rule->fix.in(other)}}}};
    return found;
}

} // namespace

json::value problemsToSarif(const Problems& problems, const std::string& folder, Language language)
{
    std::set<std::string> codes;
    for (const auto& problem : problems)
        codes.insert(problem.code);
    json::array rules;
    for (const auto& code : codes)
        rules.push_back(ruleOf(code, language));
    json::array results;
    for (const auto& problem : problems) {
        auto said = problem.sentence.in(language);
        if (!problem.hint.empty())
            said += "; " + problem.hint.in(language);
        results.push_back({{"ruleId", problem.code},
                           {"ruleIndex", std::distance(codes.begin(), codes.find(problem.code))},
                           {"level", problem.severity == Severity::Error ? "error" : "warning"},
                           {"message", json::object{{"text", said}}},
                           {"locations", json::array{location(problem.place, folder)}}});
    }
    json::object driver{{"name", "vitrinectl pack check"}, {"rules", std::move(rules)}};
    return json::object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                        {"version", "2.1.0"},
                        {"runs", json::array{json::object{{"tool", json::object{{"driver", std::move(driver)}}},
                                                          {"language", language == Language::German ? "de" : "en"},
                                                          {"columnKind", "unicodeCodePoints"},
                                                          {"results", std::move(results)}}}}};
}

} // namespace vitrine::ctl
