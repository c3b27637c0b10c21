// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace vitrine::ui {

/// A colour by how eyes see it: lightness 0 to 1, chroma from 0 (grey), hue in degrees.
struct Oklch {
    double lightness = 0;
    double chroma = 0;
    double hue = 0;
};

[[nodiscard]] Oklch toOklch(const QColor& colour);
/// Chroma is lowered until the colour exists in sRGB.
[[nodiscard]] QColor fromOklch(const Oklch& colour);
/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

enum class Towards { Dark, Light };
/// `start`, with its lightness moved until the ratio against `ground` is at least `ratio`.
[[nodiscard]] QColor solve(Oklch start, const QColor& ground, double ratio, Towards towards);

enum class Contrast { Standard, Dark, Light };

/// Every colour of the interface, made from one accent. What each is for and which ratios hold: README.md.
struct Palette {
    QColor paper, sheet;              ///< grounds for choosing and reading
    QColor ink, ink2;                 ///< text on them
    QColor night, onInk, onInk2;      ///< ground for looking (bar, films), text on it
    QColor edge, line;                ///< outlines that matter; decoration
    QColor fill, onFill;              ///< main button and what stands on it
    QColor accentText;                ///< accent words on paper
    QColor deep, deep2;               ///< stage, ground without a picture
    QColor tint, tint2;               ///< chosen tile, sentence being read
    QColor mid, bright, glow, onGlow; ///< light; accent on night; open field of the bar and its words
    QColor good, bad;                 ///< always with an icon and a word
};

[[nodiscard]] Palette makePalette(const QColor& accent, Contrast contrast);

/// The four lights and the ground of a drawn cover.
struct CoverLights {
    QColor accent, warmer, cooler, warm;
    QColor groundFrom, groundTo;
};
[[nodiscard]] CoverLights makeCoverLights(const QColor& accent);

} // namespace vitrine::ui
