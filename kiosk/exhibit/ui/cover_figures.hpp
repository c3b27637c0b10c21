// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "palette.hpp"

#include <QString>

#include <cstdint>

class QPainter;

namespace vitrine::ui {

/// The canvas figures are drawn on.
inline constexpr double kCoverWidth = 800;
inline constexpr double kCoverHeight = 600;

/// The same row of numbers in [0, 1) for the same seed, on every machine.
class SeededRandom {
public:
    explicit SeededRandom(const QString& seed);
    double operator()();

private:
    std::uint32_t m_state;
};

/// Draws the figure that belongs to `kind`; an unknown kind gets light through a prism.
void drawCoverFigure(QPainter& painter, SeededRandom random, const QString& kind, const CoverLights& lights);

} // namespace vitrine::ui
