// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/file_bytes.hpp"
#include "core/media/medium.hpp"

namespace vitrine::doctor {

/// What a decoder does not tell of the bytes it decodes.
struct PictureHeader {
    int bits = 8;     ///< per channel, as stored
    int channels = 0; ///< of a JPEG: 1 grey, 3 colours, 4 colours for print; others: 0
    bool hasProfile = false;
};

[[nodiscard]] PictureHeader readPictureHeader(FileBytes& file, MediumType type);

} // namespace vitrine::doctor
