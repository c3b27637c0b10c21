// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/file_bytes.hpp"
#include "core/words/words.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string>

/// Files that an exhibit reads itself, held to the standard that their ending promises and to what a screen can draw.
namespace vitrine {

/// What is wrong with one: a sentence without its file, "has no rows".
struct DataFault {
    Words sentence;
    Words hint;
};

/// By the ending: .json, .geojson (RFC 7946), .csv (RFC 4180), .gltf and .glb (glTF 2.0); others are not looked into.
[[nodiscard]] std::optional<DataFault> checkDataFile(FileBytes& file, const std::string& ending);

/// Rows of as many columns as the first, in UTF-8; at most 200,000.
[[nodiscard]] std::optional<DataFault> checkTable(const std::string& text);
/// Features on the globe; at most 500,000 positions.
[[nodiscard]] std::optional<DataFault> checkMap(const boost::json::value& map);
/// The description of a model with everything in one file; at most 2,000,000 vertices. `binary`: bytes of the second
/// chunk of a GLB.
[[nodiscard]] std::optional<DataFault> checkModel(const boost::json::value& model, std::uint64_t binary);

} // namespace vitrine
