// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/generation.hpp"

#include <boost/json/object.hpp>

#include <optional>
#include <string_view>

/// How a generation lies on the disk: for the store's writing side.
namespace vitrine {

/// "12" -> 12; nothing for any other name.
[[nodiscard]] std::optional<int> generationNumber(std::string_view text);
[[nodiscard]] std::filesystem::path generationFolder(const std::filesystem::path& root, int number);
[[nodiscard]] boost::json::object generationToJson(const Generation& generation);

} // namespace vitrine
