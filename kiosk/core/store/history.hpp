// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/generation.hpp"

#include <map>

namespace vitrine {

/// When a generation was last switched to, kept beside it as `active.json`, written before the switch.
struct Activation {
    int order = 0;    ///< grows with each switch, whatever the clock says
    int previous = 0; ///< what was current then; 0: nothing
};

[[nodiscard]] Result<Activation> readActivation(const std::filesystem::path& root, int generation);
[[nodiscard]] Result<void> writeActivation(const std::filesystem::path& root, int generation, int previous);

/// The newest version of each pack that was ever current. It is kept in `newest.json`, outside of packs/ and
/// generations/, so that it outlives both.
using Newest = std::map<std::string, std::string, std::less<>>;

/// From the file and from the generations on the disk: what is lost or damaged of the one, the other makes good.
[[nodiscard]] Result<Newest> readNewest(const std::filesystem::path& root);
/// Brings the file up to date. A version in it is never lowered.
[[nodiscard]] Result<void> noteNewest(const std::filesystem::path& root);

} // namespace vitrine
