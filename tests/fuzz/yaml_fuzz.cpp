// SPDX-License-Identifier: Apache-2.0
// The strict YAML reader: whatever comes in, out comes a tree within the limits, or findings with places.
#include "fuzz/require.hpp"

#include "core/yaml/read_yaml.hpp"

#include <boost/json/serialize.hpp>

namespace {

using namespace vitrine;
namespace json = boost::json;

constexpr YamlLimits kLimits{.bytes = 64UL * 1024, .depth = 12, .nodes = 500, .scalarBytes = 2048};

/// Goes through a tree with its pointers, as a schema's check does, and asks where everything stands.
void visit(const json::value& value, const Places& places, const std::string& pointer, std::size_t depth,
           std::size_t& nodes)
{
    require(depth <= kLimits.depth && ++nodes <= kLimits.nodes, "a tree over the limits");
    const auto place = places.of(pointer);
    require(place.line >= 0 && place.column >= 0, "a place that cannot be");
    (void)places.excerpt(place.line);
    (void)places.written(pointer);
    if (const auto* list = value.if_array())
        for (std::size_t i = 0; i < list->size(); ++i)
            visit((*list)[i], places, pointer + "/" + std::to_string(i), depth + 1, nodes);
    if (const auto* map = value.if_object())
        for (const auto& [key, entry] : *map) {
            const auto below = pointer + "/" + std::string(key);
            (void)places.ofKey(below);
            visit(entry, places, below, depth + 1, nodes);
        }
    if (const auto* text = value.if_string())
        require(text->size() <= kLimits.scalarBytes, "a text over the limit");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Problems problems;
    const auto document =
        readYaml(std::string(reinterpret_cast<const char*>(data), size), "pack.yaml", problems, kLimits);
    require(document || hasErrors(problems), "no tree and no reason");
    if (document && !hasErrors(problems)) {
        std::size_t nodes = 0;
        visit(document->root, document->places, {}, 0, nodes);
        require(json::serialize(document->root).find('\0') == std::string::npos, "a zero in a text");
    }
    requireFindings(std::move(problems));
    return 0;
}
