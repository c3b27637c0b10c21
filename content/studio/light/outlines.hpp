// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/vec.hpp"

#include <functional>

namespace studio {

[[nodiscard]] Outline circle(Vec centre, double radius, int corners = 160);
[[nodiscard]] Outline ring(Vec centre, double outer, double inner, double fromDegrees, double toDegrees);
[[nodiscard]] Outline box(double x, double y, double width, double height, double turn = 0);
/// `half` is half its height; a positive bulge is convex, a negative one concave.
[[nodiscard]] Outline lens(Vec centre, double half, double bulgeLeft, double bulgeRight, double thickness = 6,
                           double turn = 0);
/// A band of even width along a curve given for 0..1.
[[nodiscard]] Outline tube(const std::function<Vec(double)>& curve, double width, int steps = 220);
[[nodiscard]] Outline gear(Vec centre, double radius, int teeth, double offset);
[[nodiscard]] Outline polygon(Vec centre, double radius, int corners, double turn);
/// A soft curve through all points, closed.
[[nodiscard]] Outline smooth(const Outline& points, int steps = 14);
[[nodiscard]] Outline moved(Outline outline, Vec by, double scale = 1);

enum class Roof { Flat, Gable, Slope, Dome };
[[nodiscard]] Outline tower(double x, double ground, double width, double height, Roof roof);

} // namespace studio
