// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/outlines.hpp"
#include "light/scene.hpp"

namespace studio {

struct House {
    double x, width, height;
    Roof roof;
};

/// The houses of the title picture.
[[nodiscard]] const std::vector<House>& riverside();
void buildTown(Scene& scene, const std::vector<House>& houses, double left, double ground, double share);

} // namespace studio
