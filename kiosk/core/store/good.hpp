// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>

namespace vitrine {

/// A generation that has proved itself on the glass has a file `good.json` beside it. It goes with its generation.
[[nodiscard]] Result<void> markGood(const std::filesystem::path& root, int generation);
[[nodiscard]] bool isGood(const std::filesystem::path& root, int generation);
/// Of those the one that was switched to last; 0: none has proved itself yet. An error: that cannot be known now.
[[nodiscard]] Result<int> lastProved(const std::filesystem::path& root);

} // namespace vitrine
