// SPDX-License-Identifier: Apache-2.0
#include "core/pack/editor_schema.hpp"

#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::string_view kDefinitions = "#/definitions/";
/// Common definitions begin with it in every bundled schema.
constexpr std::string_view kShared = "vitrine.";

/// Keys of a node whose members are names that people chose, not words of JSON Schema.
bool holdsNames(std::string_view key)
{
    return key == "properties" || key == "definitions" || key == "patternProperties";
}

/// What a list lacks that holds no entry of the one kind it must hold.
std::string lackOf(const json::object& node, Language language)
{
    const auto lacks = saidIn(node, "x-lacks");
    return lacks.empty() ? saidIn(node, "description").in(language)
                         : (lacks + "; " + saidIn(node, "x-add")).in(language);
}

/// The node in one language, without what only Vitrine understands.
json::value plainNode(const json::value& node, Language language)
{
    if (const auto* list = node.if_array()) {
        json::array copy;
        for (const auto& entry : *list)
            copy.push_back(plainNode(entry, language));
        return copy;
    }
    const auto* object = node.if_object();
    if (object == nullptr)
        return node;
    json::object copy;
    for (const auto& [key, member] : *object) {
        if (key.starts_with("x-"))
            continue;
        if (key == "const" && member.is_bool()) {
            // The server that editors use (yaml-language-server 1.18) compares the letters that were written.
            copy["type"] = "boolean";
            copy["enum"] = json::array{member, json::serialize(member)};
        } else if (key == "contains") {
            // In a node of its own: what is said there is said of nothing else.
            copy["allOf"] = json::array{
                json::object{{"contains", plainNode(member, language)}, {"errorMessage", lackOf(*object, language)}}};
        } else if (holdsNames(key) && member.is_object()) {
            json::object named;
            for (const auto& [name, inner] : member.get_object())
                named.emplace(name, plainNode(inner, language));
            copy.emplace(key, named);
        } else {
            copy.emplace(key, plainNode(member, language));
        }
    }
    if (language == Language::German)
        if (const auto* german = object->if_contains("x-de"); german != nullptr && german->is_object())
            for (const auto& [key, words] : german->get_object())
                if (!key.starts_with("x-"))
                    copy[key] = words;
    // Such keys are anybody's own, in every file.
    const auto* more = copy.if_contains("additionalProperties");
    if (more != nullptr && more->is_bool() && !more->get_bool())
        copy["patternProperties"] = json::object{{"^x-", json::object()}};
    return copy;
}

/// A kind's own definitions get its name before theirs, so that two kinds can stand in one schema.
void rename(json::value& node, const std::string& prefix)
{
    if (auto* list = node.if_array())
        for (auto& entry : *list)
            rename(entry, prefix);
    auto* object = node.if_object();
    if (object == nullptr)
        return;
    for (auto& [key, member] : *object) {
        if (key == "$ref" && member.is_string()) {
            const std::string name(std::string_view(member.get_string()).substr(kDefinitions.size()));
            if (!name.starts_with(kShared))
                member = std::string(kDefinitions).append(prefix).append(name);
        } else {
            rename(member, prefix);
        }
    }
}

/// Puts a kind's settings beside the pack's definitions; answers what refers to them.
json::value addKind(json::object& definitions, const Kind& kind, Language language)
{
    auto settings = plainNode(kind.settings, language);
    const auto prefix = "kind." + kind.id + '.';
    rename(settings, prefix);
    auto& object = settings.as_object();
    if (const auto* own = object.if_contains("definitions"); own != nullptr && own->is_object())
        for (const auto& [name, definition] : own->get_object())
            if (!name.starts_with(kShared))
                definitions.insert_or_assign(prefix + std::string(name), definition);
    object.erase("definitions");
    object.erase("$schema");
    definitions.insert_or_assign("kind." + kind.id, settings);
    return json::object{{"$ref", std::string(kDefinitions) + "kind." + kind.id}};
}

/// What an editor offers as a whole: one exhibit of each kind.
json::object snippet(const Kind& kind, Language language)
{
    const bool german = language == Language::German;
    const auto name = kind.title.contains(german ? "de" : "en") ? kind.title.at(german ? "de" : "en") : kind.id;
    return {{"label", kind.id},
            {"description", (german ? "ein Exponat: " : "an exhibit: ") + name},
            {"body", json::object{{"id", "${1:" + kind.id + "}"},
                                  {"kind", kind.id},
                                  {"title", german ? "${2:Titel}" : "${2:Title}"},
                                  {"settings", "$3"}}}};
}

void bindKinds(json::object& root, const Kinds& kinds, Language language)
{
    auto& definitions = root.at("definitions").as_object();
    json::array names;
    json::array described;
    json::array bound;
    json::array snippets;
    for (const auto& kind : kinds.all()) {
        names.emplace_back(kind.id);
        const auto settings = addKind(definitions, kind, language);
        described.emplace_back(textMember(definitions.at("kind." + kind.id).as_object(), "description"));
        snippets.push_back(snippet(kind, language));
        bound.push_back(
            json::object{{"if", json::object{{"properties", json::object{{"kind", json::object{{"const", kind.id}}}}},
                                             {"required", json::array{"kind"}}}},
                         {"then", json::object{{"properties", json::object{{"settings", settings}}}}}});
    }
    auto& exhibit = definitions.at("exhibit").as_object();
    if (names.empty())
        return;
    auto& kind = exhibit.at("properties").at("kind").as_object();
    kind["enum"] = names;
    kind["enumDescriptions"] = described;
    exhibit["allOf"] = bound;
    root.at("properties").at("exhibits").as_object()["items"].as_object()["defaultSnippets"] = snippets;
}

} // namespace

std::optional<json::value> editorSchema(std::string_view name, const Kinds& kinds, Language language)
{
    static constexpr std::array kFiles{"pack", "exhibit", "screen", "showroom", "trust"};
    if (std::ranges::find(kFiles, name) == kFiles.end()) {
        const auto* kind = kinds.find(std::string(name));
        return kind == nullptr ? std::nullopt : std::optional(plainNode(kind->settings, language));
    }
    auto schema = plainNode(builtInSchema(name), language);
    if (name == "pack")
        bindKinds(schema.as_object(), kinds, language);
    return schema;
}

} // namespace vitrine
