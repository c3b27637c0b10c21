// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

namespace studio {

/// A point or a direction on the paper: x to the right, y down, in pixels of a 1920 wide picture.
struct Vec {
    double x = 0;
    double y = 0;
};

using Outline = std::vector<Vec>;

constexpr double kPi = std::numbers::pi;

inline Vec operator+(Vec a, Vec b)
{
    return {a.x + b.x, a.y + b.y};
}
inline Vec operator-(Vec a, Vec b)
{
    return {a.x - b.x, a.y - b.y};
}
inline Vec operator*(Vec a, double s)
{
    return {a.x * s, a.y * s};
}
inline double dot(Vec a, Vec b)
{
    return a.x * b.x + a.y * b.y;
}
inline double length(Vec a)
{
    return std::sqrt(dot(a, a));
}
inline Vec unit(Vec a)
{
    return a * (1 / length(a));
}
inline Vec turned(Vec a, double radians)
{
    const double c = std::cos(radians);
    const double s = std::sin(radians);
    return {a.x * c - a.y * s, a.x * s + a.y * c};
}
inline double radians(double degrees)
{
    return degrees * kPi / 180;
}

} // namespace studio
