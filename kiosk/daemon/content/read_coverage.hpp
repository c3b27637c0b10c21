// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coverage/coverage.hpp"
#include "core/store/store.hpp"

#include <filesystem>
#include <vector>

namespace vitrine::daemon {

/// What the packs of a generation have in their languages. Blocking. A pack that cannot be read any more is left out.
[[nodiscard]] std::vector<PackCoverage> readCoverage(const std::filesystem::path& root,
                                                     const std::vector<PackRef>& packs, const Kinds& kinds);

} // namespace vitrine::daemon
