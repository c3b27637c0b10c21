// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/canvas.hpp"
#include "light/scene.hpp"

#include <cstdint>
#include <ostream>

namespace studio {

/// Turns collected light into a picture: glow, the shapes' own tint, and a curve as film has it. 8 bits, RGB.
[[nodiscard]] std::vector<std::uint8_t> develop(const Scene& scene, Canvas canvas, long rays);

void writePortablePixmap(std::ostream& out, const std::vector<std::uint8_t>& pixels, std::size_t width,
                         std::size_t height);

} // namespace studio
