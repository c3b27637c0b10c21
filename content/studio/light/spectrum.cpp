// SPDX-License-Identifier: Apache-2.0
#include "light/spectrum.hpp"

#include <cmath>

namespace studio {

namespace {

double bell(double x, double middle, double left, double right)
{
    const double t = (x - middle) / (x < middle ? left : right);
    return std::exp(-t * t / 2);
}

/// CIE 1931 by sums of bell curves (Wyman, Sloan, Shirley 2013), then linear sRGB.
Rgb linear(double l)
{
    const double x =
        1.056 * bell(l, 599.8, 37.9, 31.0) + 0.362 * bell(l, 442, 16, 26.7) - 0.065 * bell(l, 501.1, 20.4, 26.2);
    const double y = 0.821 * bell(l, 568.8, 46.9, 40.5) + 0.286 * bell(l, 530.9, 16.3, 31.1);
    const double z = 1.217 * bell(l, 437, 11.8, 36) + 0.681 * bell(l, 459, 26, 13.8);
    return {float(3.2406 * x - 1.5372 * y - 0.4986 * z), float(-0.9689 * x + 1.8758 * y + 0.0415 * z),
            float(0.0557 * x - 0.2040 * y + 1.0570 * z)};
}

Rgb whitePoint()
{
    Rgb sum{0, 0, 0};
    for (int l = 380; l < 730; ++l)
        for (std::size_t c = 0; c < 3; ++c)
            sum[c] += linear(l)[c] / 350;
    return sum;
}

} // namespace

Rgb colourOf(double nanometres)
{
    static const Rgb white = whitePoint();
    Rgb colour = linear(nanometres);
    for (std::size_t c = 0; c < 3; ++c)
        colour[c] /= white[c];
    return colour;
}

} // namespace studio
