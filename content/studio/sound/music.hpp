// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sound/synth.hpp"

namespace studio {

[[nodiscard]] Track colourMusic();
[[nodiscard]] Track dataMusic();

} // namespace studio
