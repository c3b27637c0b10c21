// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/media_limits.hpp"
#include "core/words/words.hpp"

#include <cstdint>
#include <filesystem>

namespace vitrine {

enum class MediumType { Unknown, Png, Jpeg, WebP, Svg, Mp4, WebM, Ogg, Mp3, Wav, WebVtt, Calendar };

/// What a file is by its bytes, and why a screen could not show it.
struct Medium {
    MediumType type = MediumType::Unknown;
    std::int64_t width = 0;
    std::int64_t height = 0;
    double seconds = 0;    ///< how long it plays; 0: not told
    double rate = 0;       ///< pictures a second; 0: not told
    bool hasFilm = false;  ///< a track of pictures
    bool hasSound = false; ///< a track of sound
    Words fault;           ///< a sentence without its file, "ends too early"; empty: whole and showable
    Words hint;
};

/// "a PNG picture", "an MP4 sound"; "a file of an unknown kind".
[[nodiscard]] Words describe(const Medium& medium);

/// Looks at the bytes of `file`, never at its name: what it is and whether it is whole. Decodes nothing.
[[nodiscard]] Medium inspectMedium(const std::filesystem::path& file, const MediaLimits& limits = {});

} // namespace vitrine
