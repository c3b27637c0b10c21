// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "light/canvas.hpp"
#include "light/scene.hpp"

namespace studio {

/// Sends `rays` rays through the scene. The same rays each time, so that neighbouring frames of a film agree.
[[nodiscard]] Canvas trace(const Scene& scene, double scale, long rays, unsigned threads);

} // namespace studio
