// SPDX-License-Identifier: Apache-2.0
#include "core/pack/schema_walk.hpp"
#include "core/rules/rule_texts.hpp"
#include "core/rules/rules.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <exception>

namespace vitrine {

namespace json = boost::json;

namespace {

/// Where an exhibit of an example stands.
constexpr const char* kOrdinaryPack = "vitrine: 1\n"
                                      "id: opening-week\n"
                                      "version: 2026.11.0\n"
                                      "title: {de: Eröffnungswoche, en: Opening week}\n"
                                      "languages: [de, en]\n"
                                      "licence: CC-BY-4.0\n"
                                      "exhibits:\n";

std::string ruleText(const json::object& map, std::string_view key)
{
    return std::string(textMember(map, key));
}

Words bothOf(const json::object& map, std::string_view key)
{
    const auto& words = map.at(key).as_object();
    return {ruleText(words, "en"), ruleText(words, "de")};
}

RuleFile fileFrom(std::string_view name, const json::object& map)
{
    RuleFile file;
    file.name = name;
    file.text = ruleText(map, "text");
    file.copy = ruleText(map, "copy");
    file.bytes = ruleText(map, "bytes");
    file.repeat = ruleText(map, "repeat");
    if (const auto* times = map.if_contains("times"))
        file.times = static_cast<int>(times->as_int64());
    if (const auto* size = map.if_contains("png")) {
        file.width = static_cast<int>(size->as_array().at(0).as_int64());
        file.height = static_cast<int>(size->as_array().at(1).as_int64());
    }
    if (const auto* tone = map.if_contains("tone")) {
        file.toneSeconds = static_cast<int>(tone->as_array().at(0).as_int64());
        file.toneLevel = static_cast<int>(tone->as_array().at(1).as_int64());
    }
    return file;
}

RuleExample exampleFrom(const json::object& map)
{
    RuleExample example{.pack = ruleText(map, "pack"),
                        .exhibit = ruleText(map, "exhibit"),
                        .screen = ruleText(map, "screen"),
                        .showroom = ruleText(map, "showroom"),
                        .files = {}};
    if (const auto* files = map.if_contains("files"))
        for (const auto& [name, file] : files->as_object())
            example.files.push_back(fileFrom(name, file.as_object()));
    return example;
}

Rule ruleFrom(const json::object& map)
{
    Rule rule;
    rule.code = ruleText(map, "code");
    rule.severity = ruleText(map, "severity") == "warning" ? Severity::Warning : Severity::Error;
    rule.title = bothOf(map, "title");
    rule.why = bothOf(map, "why");
    rule.fix = bothOf(map, "fix");
    if (const auto* also = map.if_contains("also"))
        for (const auto& code : also->as_array())
            rule.also.emplace_back(code.as_string());
    rule.provedBy = ruleText(map, "proved_by");
    rule.fails = exampleFrom(map.at("fails").as_object());
    rule.passes = exampleFrom(map.at("passes").as_object());
    return rule;
}

} // namespace

std::string RuleExample::packYaml() const
{
    if (exhibit.empty())
        return pack;
    std::string text = kOrdinaryPack;
    for (std::size_t at = 0; at < exhibit.size();) {
        const auto end = std::min(exhibit.find('\n', at), exhibit.size());
        text.append(at == 0 ? "  - " : "    ").append(exhibit, at, end - at).append("\n");
        at = end + 1;
    }
    return text;
}

Result<Rule> readRule(const std::string& yaml, const std::string& name)
{
    Problems problems;
    try {
        if (const auto document = readYaml(yaml, name, problems); document && problems.empty())
            return ruleFrom(document->root.as_object());
    } catch (const std::exception& fault) {
        return Error{Errc::Refused, Words(name + ": " + fault.what())};
    }
    return Error{Errc::Refused, phrase("{} is no rule", name), std::move(problems)};
}

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> found;
        for (const auto text : ruleTexts()) // whole: a test reads each
            if (auto rule = readRule(std::string(text), "a rule"))
                found.push_back(std::move(*rule));
        std::ranges::sort(found, {}, &Rule::code);
        return found;
    }();
    return all;
}

const Rule* findRule(std::string_view code)
{
    const auto& all = rules();
    const auto found = std::ranges::find(all, code, &Rule::code);
    return found == all.end() ? nullptr : &*found;
}

} // namespace vitrine
