// SPDX-License-Identifier: Apache-2.0
#include "shell/reach/reach_band.hpp"

#include <algorithm>

namespace vitrine::shell {

namespace {

/// Of the glass's height; with less, no page can be laid out.
constexpr double kLeastShare = 0.4;

double millimetresAPixel(const Display& display, QSizeF glass)
{
    if (display.heightMm > 0)
        return display.heightMm / glass.height();
    return display.widthMm > 0 ? display.widthMm / glass.width() : 0;
}

} // namespace

QRectF reachBand(const Display& display, QSizeF glass)
{
    if (glass.isEmpty())
        return {};
    const double pitch = millimetresAPixel(display, glass);
    if (pitch <= 0)
        return {0, glass.height() / 2, glass.width(), glass.height() / 2};
    // Heights above the floor become distances from the upper edge.
    const auto fromTop = [&](int heightMm) {
        return std::clamp(glass.height() - (heightMm - display.lowerEdgeMm) / pitch, 0.0, glass.height());
    };
    double top = fromTop(display.reachToMm);
    double bottom = fromTop(display.reachFromMm);
    const double least = kLeastShare * glass.height();
    if (bottom - top < least) {
        top = std::clamp(top, 0.0, glass.height() - least);
        bottom = std::max(bottom, top + least);
        top = std::min(top, bottom - least);
    }
    return {0, top, glass.width(), bottom - top};
}

} // namespace vitrine::shell
