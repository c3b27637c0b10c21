// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/text.hpp"

#include <filesystem>
#include <string>

namespace vitrine::intake {

/// What photographers, archives and picture agencies write into a picture.
struct PictureWords {
    Text title;
    Text caption;
    Text alt;
    std::string credit;   ///< who made it, and what holds for it
    std::string licence;  ///< SPDX; empty: none that is sure
    std::string captured; ///< "2024:08:12 10:00:00"; empty: not known
};

/// Reads XMP, IPTC and EXIF of `picture`, and the XMP file that lies beside it (harbour.xmp, harbour.jpg.xmp), which
/// has the last word. What cannot be read is not there. Never throws.
[[nodiscard]] PictureWords readPictureWords(const std::filesystem::path& picture);

} // namespace vitrine::intake
