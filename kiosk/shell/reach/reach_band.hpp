// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"

#include <QRectF>
#include <QSizeF>

namespace vitrine::shell {

/// The part of the glass that a person who sits or is small can touch: between the display's two heights above the
/// floor, over the whole width, in pixels from the glass's upper left corner. `glass` is its size in pixels.
/// A panel without known millimetres gives its lower half. A panel that hangs too high or stands too low for the band
/// gives the part that comes nearest, never less than what the pages need.
[[nodiscard]] QRectF reachBand(const Display& display, QSizeF glass);

} // namespace vitrine::shell
