// SPDX-License-Identifier: Apache-2.0
#include "core/pack/schema.hpp"

#include <boost/json/parse.hpp>

#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <array>
#include <exception>
#include <stdexcept>
#include <utility>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::string_view kLocal = "#/definitions/";
constexpr std::string_view kCommon = "common.json#/definitions/";
/// Before the names of common definitions, so that they meet no name of a kind's own.
constexpr std::string_view kPrefix = "vitrine.";
constexpr int kLongestChain = 64;

std::string_view view(const json::string& text)
{
    return {text.data(), text.size()};
}

/// Rewrites every `$ref` below `node` by `rewrite`, which throws on what it does not know.
template <class Rewrite>
void rewriteReferences(json::value& node, const Rewrite& rewrite)
{
    if (auto* list = node.if_array()) {
        for (auto& entry : *list)
            rewriteReferences(entry, rewrite);
    } else if (auto* object = node.if_object()) {
        for (auto& [key, member] : *object) {
            if (key == "$ref" && member.is_string())
                member = rewrite(view(member.get_string()));
            else
                rewriteReferences(member, rewrite);
        }
    }
}

const json::object& commonDefinitions()
{
    static const json::object definitions = [] {
        auto document = json::parse(schemaText("common"));
        auto& found = document.as_object().at("definitions").as_object();
        json::object prefixed;
        for (auto& [name, definition] : found) {
            rewriteReferences(definition, [](std::string_view target) {
                return std::string(kLocal) + std::string(kPrefix) + std::string(target.substr(kLocal.size()));
            });
            prefixed.emplace(std::string(kPrefix) + std::string(name), definition);
        }
        return prefixed;
    }();
    return definitions;
}

/// Nodes that judge the same value as `node` itself: a circle of them would never end.
std::vector<const json::value*> sameValue(const json::object& node)
{
    std::vector<const json::value*> nodes;
    for (const auto* const key : {"allOf", "anyOf", "oneOf"})
        if (const auto* branches = node.if_contains(key); branches != nullptr && branches->is_array())
            for (const auto& branch : branches->get_array())
                nodes.push_back(&branch);
    for (const auto* const key : {"if", "then", "else", "not"})
        if (const auto* branch = node.if_contains(key))
            nodes.push_back(branch);
    return nodes;
}

void refuseCircles(const json::value& root, const json::value& node, int depth)
{
    if (depth > kLongestChain)
        throw std::runtime_error("a reference leads in a circle");
    const auto* object = node.if_object();
    if (object == nullptr)
        return;
    if (const auto* reference = object->if_contains("$ref"); reference != nullptr && reference->is_string()) {
        const auto pointer = view(reference->get_string()).substr(1);
        boost::system::error_code error;
        const auto* target = root.find_pointer(json::string_view(pointer.data(), pointer.size()), error);
        if (target == nullptr)
            throw std::runtime_error("nothing is at " + std::string(view(reference->get_string())));
        refuseCircles(root, *target, depth + 1);
        return;
    }
    for (const auto* branch : sameValue(*object))
        refuseCircles(root, *branch, depth + 1);
}

void refuseCirclesBelow(const json::value& root, const json::value& node)
{
    refuseCircles(root, node, 0);
    if (const auto* list = node.if_array()) {
        for (const auto& entry : *list)
            refuseCirclesBelow(root, entry);
    } else if (const auto* object = node.if_object()) {
        for (const auto& [key, member] : *object)
            refuseCirclesBelow(root, member);
    }
}

json::value withoutPatterns(const json::value& node)
{
    if (const auto* list = node.if_array()) {
        json::array copy;
        for (const auto& entry : *list)
            copy.push_back(withoutPatterns(entry));
        return copy;
    }
    if (const auto* object = node.if_object()) {
        json::object copy;
        for (const auto& [key, member] : *object)
            if (key != "pattern" || !member.is_string()) // a property may be called "pattern"
                copy.emplace(key, withoutPatterns(member));
        return copy;
    }
    return node;
}

void compile(const json::value& document, valijson::Schema& schema)
{
    const valijson::adapters::BoostJsonAdapter adapter(document);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(adapter, schema);
}

/// "[exhibits]", "[2]" -> "/exhibits/2"
std::string pointerOf(const std::vector<std::string>& context)
{
    std::string pointer;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const auto& step = context[i];
        pointer += '/';
        for (const char c : std::string_view(step).substr(1, step.size() - 2))
            pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return pointer;
}

} // namespace

Result<json::value> bundleSchema(json::value document)
{
    try {
        if (!document.is_object())
            return Error{Errc::Refused, phrase("a schema is an object in braces")};
        rewriteReferences(document, [](std::string_view target) {
            if (const auto at = target.rfind(kCommon); at != std::string_view::npos)
                return std::string(kLocal) + std::string(kPrefix) + std::string(target.substr(at + kCommon.size()));
            if (!target.starts_with("#/"))
                throw std::runtime_error("\"$ref\": \"" + std::string(target) +
                                         "\" leads neither into this file nor into common.json");
            return std::string(target);
        });
        auto& object = document.get_object();
        auto& definitions = object["definitions"];
        if (!definitions.is_object())
            definitions = json::object();
        for (const auto& [name, definition] : commonDefinitions())
            definitions.get_object().insert_or_assign(name, definition);
        refuseCirclesBelow(document, document);
        valijson::Schema schema;
        compile(document, schema);
        return document;
    } catch (const std::exception& fault) {
        return Error{Errc::Refused, fault.what()};
    }
}

const json::value& builtInSchema(std::string_view name)
{
    static const auto make = [](std::string_view of) { return bundleSchema(json::parse(schemaText(of))).value(); };
    static const json::value pack = make("pack");
    static const json::value exhibit = make("exhibit");
    static const json::value screen = make("screen");
    static const json::value showroom = make("showroom");
    static const json::value trust = make("trust");
    return name == "pack"       ? pack
           : name == "exhibit"  ? exhibit
           : name == "showroom" ? showroom
           : name == "trust"    ? trust
                                : screen;
}

const json::value& dereference(const json::value& root, const json::value& node)
{
    const auto* at = &node;
    for (int step = 0; step < kLongestChain; ++step) {
        const auto* object = at->if_object();
        const auto* reference = object == nullptr ? nullptr : object->if_contains("$ref");
        if (reference == nullptr || !reference->is_string())
            break;
        const auto pointer = view(reference->get_string()).substr(1);
        boost::system::error_code error;
        const auto* target = root.find_pointer(json::string_view(pointer.data(), pointer.size()), error);
        if (target == nullptr)
            break;
        at = target;
    }
    return *at;
}

struct Validators::Ready {
    Ready(const json::value& root, const json::value& node)
        : document(withoutPatterns(node))
    {
        if (&root != &node)
            document.as_object()["definitions"] = withoutPatterns(root.as_object().at("definitions"));
        compile(document, schema);
    }

    json::value document; ///< the schema borrows from it
    valijson::Schema schema;
};

Validators::Validators() = default;
Validators::~Validators() = default;

std::vector<Objection> Validators::validate(const json::value& root, const json::value& node,
                                            const json::value& instance)
{
    std::vector<Objection> objections;
    if (!node.is_object())
        return objections;
    try {
        auto& ready = m_ready[{&root, &node}];
        if (!ready)
            ready = std::make_unique<const Ready>(root, node);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(ready->schema, valijson::adapters::BoostJsonAdapter(instance), &results))
            return objections;
        for (const auto& error : results)
            objections.push_back({pointerOf(error.context), error.description});
        if (objections.empty())
            objections.push_back({"", "it does not fit"});
    } catch (const std::exception& fault) {
        objections.push_back({"", fault.what()});
    }
    return objections;
}

std::vector<Objection> validate(const json::value& root, const json::value& node, const json::value& instance)
{
    return Validators().validate(root, node, instance);
}

} // namespace vitrine
