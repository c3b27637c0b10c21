// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace vitrine {

/// What one medium may ask of a screen. The defaults are what packs may count on everywhere; a weak screen takes less.
struct MediaLimits {
    std::int64_t megapixels = 33;      ///< of a picture, whole ones: 7680 × 4320 has 33
    std::chrono::minutes playing{120}; ///< of a film or a sound
};

} // namespace vitrine
