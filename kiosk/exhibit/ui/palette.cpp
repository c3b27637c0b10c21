// SPDX-License-Identifier: Apache-2.0
#include "palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vitrine::ui {

namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kMostChroma = 0.14; // above, an accent shouts on paper

using Linear = std::array<double, 3>; // red, green, blue, proportional to light

double toLinear(int byte)
{
    const double v = byte / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

int fromLinear(double v)
{
    const double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
    return static_cast<int>(std::lround(255 * std::clamp(encoded, 0.0, 1.0)));
}

Linear linearOf(const QColor& colour)
{
    return {toLinear(colour.red()), toLinear(colour.green()), toLinear(colour.blue())};
}

double luminance(const QColor& colour)
{
    const auto [r, g, b] = linearOf(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

Linear linearOf(const Oklch& colour)
{
    const double a = colour.chroma * std::cos(colour.hue * kDegree);
    const double b = colour.chroma * std::sin(colour.hue * kDegree);
    const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.291485548 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s};
}

bool existsInSrgb(const Linear& colour)
{
    return std::ranges::all_of(colour, [](double v) { return v >= -0.0005 && v <= 1.0005; });
}

Palette standardPalette(const Oklch& accent)
{
    const double h = accent.hue;
    const double c = std::min(accent.chroma, kMostChroma);
    Palette p;
    p.paper = QColor(0xFA, 0xF8, 0xF4);
    p.sheet = Qt::white;
    p.ink = QColor(0x0B, 0x15, 0x24);
    p.ink2 = QColor(0x48, 0x52, 0x5F);
    p.night = p.ink;
    p.onInk = Qt::white;
    p.onInk2 = QColor(0xB9, 0xC3, 0xCF);
    p.edge = QColor(0x8A, 0x85, 0x78);
    p.line = QColor(0xDD, 0xD7, 0xCC);
    p.fill = solve({accent.lightness, c, h}, Qt::white, 4.6, Towards::Dark);
    p.onFill = Qt::white;
    p.accentText = solve({accent.lightness, c, h}, p.paper, 5.5, Towards::Dark);
    p.deep = fromOklch({0.29, std::min(c, 0.06), h});
    p.deep2 = fromOklch({0.22, std::min(c, 0.045), h});
    p.tint = fromOklch({0.935, std::min(c, 0.028), h});
    p.tint2 = fromOklch({0.87, std::min(c, 0.05), h});
    p.mid = fromOklch({0.66, std::min(c, 0.11), h});
    p.bright = solve({0.80, std::min(c, 0.11), h}, p.ink, 7.5, Towards::Light);
    p.glow = fromOklch({0.92, std::min(c, 0.05), h});
    p.onGlow = p.ink;
    p.good = QColor(0x17, 0x69, 0x3F);
    p.bad = QColor(0xA3, 0x23, 0x1B);
    return p;
}

// High contrast knows two colours and the accent; second text takes the colour of text.
Palette highPalette(const Oklch& accent, const QColor& ground, const QColor& text)
{
    const bool dark = ground == QColor(Qt::black);
    const double c = std::min(accent.chroma, kMostChroma);
    const QColor bright = solve({0.86, std::min(c, 0.13), accent.hue}, Qt::black, 12, Towards::Light);
    const QColor strong = dark ? bright : solve({0.38, std::min(c, 0.10), accent.hue}, Qt::white, 9, Towards::Dark);
    Palette p;
    p.paper = p.sheet = p.tint = ground;
    p.ink = p.ink2 = p.edge = p.line = text;
    p.night = p.deep = p.deep2 = p.onGlow = Qt::black;
    p.onInk = p.onInk2 = Qt::white;
    p.fill = p.accentText = strong;
    p.onFill = ground;
    p.tint2 =
        dark ? fromOklch({0.30, std::min(c, 0.05), accent.hue}) : fromOklch({0.93, std::min(c, 0.05), accent.hue});
    p.mid = p.bright = p.glow = bright;
    p.good = solve({dark ? 0.8 : 0.4, 0.12, 155}, ground, 9, dark ? Towards::Light : Towards::Dark);
    p.bad = solve({dark ? 0.75 : 0.4, 0.14, 28}, ground, 9, dark ? Towards::Light : Towards::Dark);
    return p;
}

} // namespace

Oklch toOklch(const QColor& colour)
{
    const auto [r, g, b] = linearOf(colour);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const double lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
    const double a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
    const double bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
    return {lightness, std::hypot(a, bb), std::atan2(bb, a) / kDegree};
}

QColor fromOklch(const Oklch& colour)
{
    for (double chroma = colour.chroma;; chroma -= 0.004) {
        const auto linear = linearOf(Oklch{colour.lightness, std::max(0.0, chroma), colour.hue});
        if (chroma <= 0 || existsInSrgb(linear))
            return QColor(fromLinear(linear[0]), fromLinear(linear[1]), fromLinear(linear[2]));
    }
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double x = luminance(one);
    const double y = luminance(other);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor solve(Oklch start, const QColor& ground, double ratio, Towards towards)
{
    const double step = towards == Towards::Light ? 0.005 : -0.005;
    QColor colour = fromOklch(start);
    while (contrastRatio(colour, ground) < ratio && start.lightness > 0 && start.lightness < 1) {
        start.lightness += step;
        colour = fromOklch({std::clamp(start.lightness, 0.0, 1.0), start.chroma, start.hue});
    }
    return colour;
}

Palette makePalette(const QColor& accent, Contrast contrast)
{
    const auto seen = toOklch(accent);
    switch (contrast) {
    case Contrast::Dark:
        return highPalette(seen, Qt::black, Qt::white);
    case Contrast::Light:
        return highPalette(seen, Qt::white, Qt::black);
    case Contrast::Standard:
        break;
    }
    return standardPalette(seen);
}

CoverLights makeCoverLights(const QColor& accent)
{
    const auto seen = toOklch(accent);
    const double h = seen.hue;
    const double c = std::min(seen.chroma, kMostChroma);
    return {fromOklch({0.74, c * 1.05, h}),
            fromOklch({0.70, c, h + 32}),
            fromOklch({0.82, std::min(c, 0.07), h - 22}),
            QColor(0xFF, 0xD9, 0xA0),
            fromOklch({0.36, std::min(c, 0.075), h}),
            fromOklch({0.20, std::min(c, 0.045), h + 20})};
}

} // namespace vitrine::ui
