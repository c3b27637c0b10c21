// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// The schema that `vitrinectl pack new` lays beside a pack.yaml for editors: hidden, and left out without a notice.
inline constexpr std::string_view kEditorSchema = ".pack.schema.json";

/// What desktops, editors and downloads leave in folders: left out of packs, with a notice.
[[nodiscard]] bool isLitter(std::string_view fileName);

/// The litter in a pack folder, relative and sorted; a folder of litter is named once, with a '/' at its end. Blocking.
[[nodiscard]] std::vector<std::string> litterIn(const std::filesystem::path& folder);

/// The warning "litter" that names what was left out; nothing: there was none.
[[nodiscard]] std::optional<Problem> litterNotice(const std::vector<std::string>& leftOut);

} // namespace vitrine
