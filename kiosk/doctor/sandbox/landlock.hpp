// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <vector>

namespace vitrine::doctor {

/// From now on this program reads what lies below `readable` and writes nowhere (Landlock). No failure on a kernel that
/// does not know it. Wants no_new_privs.
[[nodiscard]] Result<void> readOnlyBelow(const std::vector<std::filesystem::path>& readable);

} // namespace vitrine::doctor
