// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/medium.hpp"
#include "import/note.hpp"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace vitrine::intake {

/// The media of what is being taken over: `media/` in the work folder. Names are what every file system takes, and no
/// two are the same. What no screen could show is refused, and why is said.
class MediaFolder {
public:
    explicit MediaFolder(std::filesystem::path work);

    /// Copies a file; answers with its path for the exhibit, "media/hafen.jpg". Named after `name`, else as it is.
    [[nodiscard]] Outcome<std::string> add(const std::filesystem::path& file, std::string_view name = {});
    /// The same with bytes that came out of an archive.
    [[nodiscard]] Outcome<std::string> addBytes(std::string_view bytes, std::string_view name);

private:
    [[nodiscard]] std::string freeName(std::string_view wished, std::string_view extension);

    std::filesystem::path m_work;
    std::set<std::string> m_names;
};

/// Why a file of this name is of no use whatever its bytes are: raw photographs, HEIC, TIFF … Empty: nothing is known
/// against it. Two lines in both languages: what it is and what to save it as.
[[nodiscard]] Note whyNotShown(std::string_view fileName);

/// What is wrong with a medium, for people.
[[nodiscard]] Note faultOf(const Medium& medium);

} // namespace vitrine::intake
