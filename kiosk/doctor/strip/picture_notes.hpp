// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

/// The inside of vitrine-strip. Whatever throws here is a picture whose notes nobody can read.
namespace vitrine::doctor {

/// What a picture says about people who did not ask for it.
struct Found {
    bool place = false;
    bool device = false; ///< serial numbers, and the camera's own notes, which hold them
    bool owner = false;
    bool persons = false;
    bool previews = false; ///< smaller pictures inside, often of what was cut away
    bool odd = false;      ///< notes that cannot be read, and stay
    [[nodiscard]] bool any() const { return place || device || owner || persons || previews; }
};

/// The notes without what is private; nothing: there is none of it. An empty text: nothing is left. `found` hears what.
[[nodiscard]] std::optional<std::string> withoutPrivateExif(std::span<const std::byte> tiff, Found& found);
[[nodiscard]] std::optional<std::string> withoutPrivateXmp(const std::string& packet, Found& found);

/// The notes of a whole picture, wherever in it they are and however they are packed.
[[nodiscard]] std::string exifOf(std::span<const std::byte> picture);

} // namespace vitrine::doctor
