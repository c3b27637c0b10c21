// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/scene.hpp"

#include <algorithm>

namespace studio {

inline constexpr double kColourSeconds = 24;
inline constexpr double kDataSeconds = 38;

void colourFilm(Scene& scene, double second);
void dataFilm(Scene& scene, double second);

/// 0 before `from`, 1 after `to`, and no corner between.
inline double rise(double t, double from, double to)
{
    const double x = std::clamp((t - from) / (to - from), 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

} // namespace studio
