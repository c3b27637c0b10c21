// SPDX-License-Identifier: Apache-2.0
#include "ctl/sarif.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <filesystem>
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

} // namespace

json::value problemsToSarif(const Problems& problems, const std::string& folder)
{
    std::set<std::string> codes;
    json::array results;
    for (const auto& problem : problems) {
        codes.insert(problem.code);
        results.push_back(
            {{"ruleId", problem.code},
             {"level", problem.severity == Severity::Error ? "error" : "warning"},
             {"message", json::object{{"text", problem.hint.empty() ? problem.sentence.en
                                                                    : problem.sentence.en + "; " + problem.hint.en}}},
             {"locations", json::array{location(problem.place, folder)}}});
    }
    json::array rules;
    for (const auto& code : codes)
        rules.push_back(json::object{{"id", code}});
    json::object driver{{"name", "vitrinectl pack check"}, {"rules", std::move(rules)}};
    return json::object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                        {"version", "2.1.0"},
                        {"runs", json::array{json::object{{"tool", json::object{{"driver", std::move(driver)}}},
                                                          {"columnKind", "unicodeCodePoints"},
                                                          {"results", std::move(results)}}}}};
}

} // namespace vitrine::ctl
