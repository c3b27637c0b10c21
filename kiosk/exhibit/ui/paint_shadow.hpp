// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>

namespace vitrine::ui {

/// The shadow of a rounded square of `radius`, blurred so that it reaches `soft` px outside. Corners are
/// 2 * soft + radius wide; between them lie 2 px to stretch.
[[nodiscard]] QImage paintShadow(int soft, int radius, const QColor& colour);

/// The light around a beam of `thickness` that ends on the right: bright at the beam, gone `reach` px away from it. The
/// end is 2 * reach wide, what is left of it stretches.
[[nodiscard]] QImage paintGlow(int reach, int thickness, const QColor& colour);

} // namespace vitrine::ui
