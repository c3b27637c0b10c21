// SPDX-License-Identifier: Apache-2.0
#include "core/media/data_files.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::uint64_t kMostVertices = 2'000'000;

DataFault wrongModel(Words sentence)
{
    return {std::move(sentence), phrase("export it again as GLB (glTF 2.0), with everything in one file")};
}

const json::array& listIn(const json::object& object, const char* key)
{
    static const json::array kNone;
    const auto* list = object.if_contains(key);
    return list != nullptr && list->is_array() ? list->get_array() : kNone;
}

/// A whole number of the file; what is none, or is missing, is `otherwise`.
std::uint64_t numberIn(const json::value& value, const char* key, std::uint64_t otherwise)
{
    const auto* object = value.if_object();
    const auto* number = object == nullptr ? nullptr : object->if_contains(key);
    if (number == nullptr)
        return otherwise;
    if (const auto* whole = number->if_int64(); whole != nullptr && *whole >= 0)
        return static_cast<std::uint64_t>(*whole);
    return UINT64_MAX; // fits nowhere
}

std::string_view addressIn(const json::value& value)
{
    const auto* object = value.if_object();
    const auto* address = object == nullptr ? nullptr : object->if_contains("uri");
    return address != nullptr && address->is_string() ? std::string_view(address->get_string()) : std::string_view();
}

bool namesOtherFiles(const json::object& model)
{
    for (const auto* const key : {"buffers", "images"})
        for (const auto& entry : listIn(model, key))
            if (const auto address = addressIn(entry); !address.empty() && !address.starts_with("data:"))
                return true;
    return false;
}

bool viewsFit(const json::object& model, std::uint64_t binary)
{
    const auto& buffers = listIn(model, "buffers");
    for (std::size_t i = 0; i < buffers.size(); ++i)
        if (addressIn(buffers[i]).empty() && (i != 0 || numberIn(buffers[i], "byteLength", UINT64_MAX) > binary))
            return false;
    for (const auto& view : listIn(model, "bufferViews")) {
        const auto buffer = numberIn(view, "buffer", UINT64_MAX);
        if (buffer >= buffers.size())
            return false;
        const auto all = numberIn(buffers[static_cast<std::size_t>(buffer)], "byteLength", 0);
        const auto from = numberIn(view, "byteOffset", 0);
        if (from > all || numberIn(view, "byteLength", UINT64_MAX) > all - from)
            return false;
    }
    return true;
}

} // namespace

std::optional<DataFault> checkModel(const json::value& model, std::uint64_t binary)
{
    const auto* object = model.if_object();
    const auto* asset = object == nullptr ? nullptr : object->if_contains("asset");
    const auto* version =
        asset == nullptr || !asset->is_object() ? nullptr : asset->get_object().if_contains("version");
    if (version == nullptr || !version->is_string() || !std::string_view(version->get_string()).starts_with("2."))
        return wrongModel(phrase("is a model in another version of glTF than 2.0"));
    if (namesOtherFiles(*object))
        return wrongModel(phrase("is a model that names other files"));
    if (!viewsFit(*object, binary))
        return wrongModel(phrase("is a model that describes more than it holds"));
    const auto views = listIn(*object, "bufferViews").size();
    std::uint64_t vertices = 0;
    for (const auto& accessor : listIn(*object, "accessors")) {
        const auto count = numberIn(accessor, "count", UINT64_MAX);
        if (count == UINT64_MAX || numberIn(accessor, "bufferView", 0) > views)
            return wrongModel(phrase("is a model that describes more than it holds"));
        vertices = std::max(vertices, count);
    }
    std::uint64_t all = 0; // of every mesh, by the accessor of its positions
    const auto& accessors = listIn(*object, "accessors");
    for (const auto& mesh : listIn(*object, "meshes"))
        if (const auto* one = mesh.if_object())
            for (const auto& primitive : listIn(*one, "primitives"))
                if (const auto* attributes =
                        primitive.is_object() ? primitive.get_object().if_contains("attributes") : nullptr) {
                    const auto at = numberIn(*attributes, "POSITION", 0);
                    if (at < accessors.size())
                        all +=
                            std::min(kMostVertices + 1, numberIn(accessors[static_cast<std::size_t>(at)], "count", 0));
                }
    if (std::max(vertices / 6, all) > kMostVertices) // a list of indices may be six times as long
        return DataFault{phrase("is a model of more than {} vertices", kMostVertices),
                         phrase("simplify it before you export it")};
    return std::nullopt;
}

} // namespace vitrine
