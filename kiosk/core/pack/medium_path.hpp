// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

/// Why a path in a pack cannot be used, ready to become a problem.
struct PathFault {
    std::string code;
    Words sentence;
    Words hint;
};

/// What speaks against the letters of `relative` alone: it must stay inside whatever folder it is joined to.
[[nodiscard]] std::optional<PathFault> checkPathLetters(std::string_view relative);
/// The same, and that it leads over no link to a file of exactly this name.
[[nodiscard]] std::optional<PathFault> checkPackFile(const std::filesystem::path& folder, std::string_view relative);

} // namespace vitrine
