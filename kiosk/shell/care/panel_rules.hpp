// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"

#include <vector>

namespace vitrine::shell {

/// How far the picture stands from its place, as a share of the way it may wander, -1 to 1 each.
struct Wander {
    double x = 0;
    double y = 0;
    friend bool operator==(const Wander&, const Wander&) = default;
};

/// Where the picture stands after so many steps. It begins in its place, comes everywhere in turn, and no step is long
/// enough to be noticed.
[[nodiscard]] Wander wanderAt(int step);

/// How bright the panel is while nobody is there, in percent: what the first window says that `when` lies in.
[[nodiscard]] int brightnessAt(const std::vector<CareRules::Dim>& windows, LocalMinute when);

} // namespace vitrine::shell
