// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/canvas.hpp"

namespace studio {

/// Colour of light of one wavelength (nm) on a screen. All wavelengths from 380 to 730 together are white.
[[nodiscard]] Rgb colourOf(double nanometres);

} // namespace studio
