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
/// A file of a pack where it lies, or what speaks against its path.
struct PackFile {
    std::filesystem::path path; ///< as its folders have it; empty with a fault
    std::optional<PathFault> fault;
};
/// Checks the letters, and that `relative` leads over no link to a file of exactly this name in `folder`.
[[nodiscard]] PackFile findPackFile(const std::filesystem::path& folder, std::string_view relative);

} // namespace vitrine
