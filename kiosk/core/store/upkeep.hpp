// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/generation.hpp"

/// The store's folders as a whole: what lies in them, what may go, what must be put right.
namespace vitrine {

/// The names in a folder that are not hidden, in any order; a hidden one is on its way out.
[[nodiscard]] Result<std::vector<std::string>> namesIn(const std::filesystem::path& folder);
/// By id, then by version, oldest first.
[[nodiscard]] Result<std::vector<PackRef>> storedPacks(const std::filesystem::path& root);
/// Newest first.
[[nodiscard]] Result<std::vector<int>> generationNumbers(const std::filesystem::path& root);
/// What was to be read is missing or damaged. Any other failure is the disk's or the system's: nothing is known of it.
[[nodiscard]] bool isLost(const Error& error);
/// All packs of it are there.
[[nodiscard]] bool isWhole(const std::filesystem::path& root, const Generation& generation);

/// The one step that changes what the screen shows.
[[nodiscard]] Result<void> pointTo(const std::filesystem::path& root, int number);
/// Takes a folder out of sight in one step, then away. Needs no space on the disk.
[[nodiscard]] Result<void> removeFolder(const std::filesystem::path& folder);

/// Removes what an interrupted work left behind.
[[nodiscard]] Result<void> sweep(const std::filesystem::path& root);
/// Afterwards `current` names something whole, or nothing has ever been shown, or nothing whole is left.
[[nodiscard]] Result<void> repairCurrent(const std::filesystem::path& root);

} // namespace vitrine
