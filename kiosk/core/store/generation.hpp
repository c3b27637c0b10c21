// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// A pack in the store.
struct PackRef {
    std::string id;
    std::string version;
    bool operator==(const PackRef&) const = default;
};

/// A generation: what the screen shows as a whole. Numbers only grow.
struct Generation {
    int number = 0;
    std::vector<PackRef> packs;
    std::string madeAt; ///< RFC 3339, UTC
    std::string madeBy;
};

/// The reading side of the store, all that the shell may know of it. `root/current` is a link to
/// `root/generations/N`, which holds `generation.json`; packs lie in `root/packs/ID/VERSION`.
[[nodiscard]] Result<Generation> readCurrentGeneration(const std::filesystem::path& root);
[[nodiscard]] Result<Generation> readGeneration(const std::filesystem::path& root, int number);
[[nodiscard]] std::filesystem::path packFolder(const std::filesystem::path& root, const PackRef& pack);

} // namespace vitrine
