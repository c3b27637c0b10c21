// SPDX-License-Identifier: Apache-2.0
#include "core/pack/schema_walk.hpp"

#include "core/pack/schema.hpp"
#include "core/text/pattern.hpp"

#include <algorithm>
#include <exception>
#include <optional>

namespace vitrine {

namespace json = boost::json;

namespace {

bool hasTypeNamed(const json::value& value, std::string_view type)
{
    if (type == "string")
        return value.is_string();
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "boolean")
        return value.is_bool();
    if (type == "null")
        return value.is_null();
    if (type == "number")
        return value.is_number();
    return type == "integer" && (value.is_int64() || value.is_uint64());
}

/// How well a branch fits the shape of a value; nothing: not even its type.
std::optional<int> fit(const json::value& root, const json::value& branch, const json::value& value, int depth)
{
    const auto* schema = dereference(root, branch).if_object();
    if (schema == nullptr || depth > 8)
        return 0;
    if (const auto* type = schema->if_contains("type"); type != nullptr && !hasType(value, *type))
        return std::nullopt;
    int score = 1;
    for (const auto* const key : {"anyOf", "oneOf"}) {
        const auto* branches = schema->if_contains(key);
        if (branches == nullptr || !branches->is_array())
            continue;
        std::optional<int> best;
        for (const auto& inner : branches->get_array())
            if (const auto found = fit(root, inner, value, depth + 1))
                best = std::max(best.value_or(0), *found);
        if (!best)
            return std::nullopt;
        score += *best;
    }
    if (const auto* fixed = schema->if_contains("const"))
        score += *fixed == value ? 16 : -16;
    const auto* object = value.if_object();
    if (object == nullptr)
        return score;
    if (const auto* properties = schema->if_contains("properties"); properties != nullptr && properties->is_object()) {
        for (const auto& [key, member] : *object) {
            const auto* property = properties->get_object().if_contains(key);
            if (property == nullptr)
                continue;
            score += 2;
            if (const auto* inner = dereference(root, *property).if_object())
                if (const auto* fixed = inner->if_contains("const"))
                    score += *fixed == member ? 16 : -16; // the key that tells the branches apart
        }
    }
    // A branch may say no more than which key it needs.
    if (const auto* required = schema->if_contains("required"); required != nullptr && required->is_array())
        for (const auto& key : required->get_array())
            if (key.is_string() && object->contains(key.get_string()))
                score += 2;
    return score;
}

std::int64_t roomIn(const json::object& schema)
{
    const auto* room = schema.if_contains("x-room");
    return room != nullptr && room->is_int64() ? room->get_int64() : 0;
}

class Walk {
public:
    Walk(const json::value& root, const std::function<bool(const Meeting&)>& visit)
        : m_root(root)
        , m_visit(visit)
    {
    }

    void go(const json::value& node, const json::value& value, const std::string& pointer)
    {
        const auto* schema = dereference(m_root, node).if_object();
        if (schema == nullptr)
            return;
        const auto* referring = node.if_object();
        const bool own = referring == nullptr || textMember(*referring, "description").empty();
        auto room = node.is_object() ? roomIn(node.get_object()) : 0;
        if (room == 0)
            room = roomIn(*schema);
        const auto* reads = node.is_object() ? node.get_object().if_contains("x-reads") : nullptr;
        const auto* place = node.is_object() ? node.get_object().if_contains("x-place") : nullptr;
        if (!m_visit({*schema, value, pointer, room, reads == nullptr ? nullptr : reads->if_array(),
                      place == nullptr ? nullptr : place->if_object(), own ? schema : referring}))
            return;
        branches(*schema, value, pointer);
        if (value.is_object())
            members(*schema, value.get_object(), pointer);
        else if (value.is_array())
            entries(*schema, value.get_array(), pointer);
    }

private:
    void branches(const json::object& schema, const json::value& value, const std::string& pointer)
    {
        if (const auto* all = schema.if_contains("allOf"); all != nullptr && all->is_array())
            for (const auto& branch : all->get_array())
                go(branch, value, pointer);
        if (const auto* branch = likelyBranch(m_root, schema, value))
            go(*branch, value, pointer);
        if (const auto* condition = schema.if_contains("if")) {
            const auto* next = schema.if_contains(validate(m_root, *condition, value).empty() ? "then" : "else");
            if (next != nullptr)
                go(*next, value, pointer);
        }
        if (const auto* dependencies = schema.if_contains("dependencies");
            dependencies != nullptr && dependencies->is_object() && value.is_object())
            for (const auto& [key, dependency] : dependencies->get_object())
                if (dependency.is_object() && value.get_object().contains(key))
                    go(dependency, value, pointer);
    }

    void members(const json::object& schema, const json::object& object, const std::string& pointer)
    {
        const auto* properties = schema.if_contains("properties");
        const auto* patterns = schema.if_contains("patternProperties");
        const auto* others = schema.if_contains("additionalProperties");
        for (const auto& [key, member] : object) {
            bool spokenFor = false;
            if (properties != nullptr && properties->is_object())
                if (const auto* property = properties->get_object().if_contains(key)) {
                    go(*property, member, below(pointer, key));
                    spokenFor = true;
                }
            if (patterns != nullptr && patterns->is_object())
                for (const auto& [pattern, node] : patterns->get_object())
                    if (matchesPattern(std::string(pattern), std::string(key))) {
                        go(node, member, below(pointer, key));
                        spokenFor = true;
                    }
            if (!spokenFor && others != nullptr && others->is_object())
                go(*others, member, below(pointer, key));
        }
    }

    void entries(const json::object& schema, const json::array& list, const std::string& pointer)
    {
        const auto* items = schema.if_contains("items");
        const auto* others = schema.if_contains("additionalItems");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto* node = items;
            if (items != nullptr && items->is_array())
                node = i < items->get_array().size() ? &items->get_array()[i] : others;
            if (node != nullptr)
                go(*node, list[i], below(pointer, std::to_string(i)));
        }
    }

    const json::value& m_root;
    const std::function<bool(const Meeting&)>& m_visit;
};

} // namespace

std::string_view Meeting::what() const
{
    return textMember(schema, "x-vitrine");
}

Words Meeting::description() const
{
    return described == nullptr ? Words() : saidIn(*described, "description");
}

Words saidIn(const json::object& schema, std::string_view key)
{
    const auto english = textMember(schema, key);
    const auto* german = schema.if_contains("x-de");
    const auto words =
        german != nullptr && german->is_object() ? textMember(german->get_object(), key) : std::string_view();
    return {std::string(english), std::string(words.empty() ? english : words)};
}

std::string_view textMember(const json::object& object, std::string_view key)
{
    const auto* member = object.if_contains(json::string_view(key.data(), key.size()));
    if (member == nullptr || !member->is_string())
        return {};
    return {member->get_string().data(), member->get_string().size()};
}

std::string below(const std::string& pointer, std::string_view key)
{
    auto deeper = pointer + '/';
    for (const char c : key)
        deeper += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return deeper;
}

bool hasType(const json::value& value, const json::value& type)
{
    if (type.is_string())
        return hasTypeNamed(value, {type.get_string().data(), type.get_string().size()});
    if (!type.is_array())
        return true;
    return std::any_of(type.get_array().begin(), type.get_array().end(),
                       [&](const json::value& name) { return name.is_string() && hasType(value, name); });
}

const json::value* likelyBranch(const json::value& root, const json::object& schema, const json::value& value)
{
    const json::value* best = nullptr;
    int bestScore = 0;
    for (const auto* const key : {"anyOf", "oneOf"}) {
        const auto* branches = schema.if_contains(key);
        if (branches == nullptr || !branches->is_array())
            continue;
        for (const auto& branch : branches->get_array()) {
            const auto score = fit(root, branch, value, 0);
            if (score && (best == nullptr || *score > bestScore)) {
                best = &branch;
                bestScore = *score;
            }
        }
    }
    return best;
}

void walkSchema(const json::value& root, const json::value& schema, const json::value& value,
                const std::string& pointer, const std::function<bool(const Meeting&)>& visit)
{
    Walk(root, visit).go(schema, value, pointer);
}

} // namespace vitrine
