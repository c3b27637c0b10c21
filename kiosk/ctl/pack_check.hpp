// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"
#include "core/result.hpp"
#include "ctl/console.hpp"
#include "doctor/strip_pictures.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine::ctl {

struct Checked {
    Problems problems; ///< errors first
    std::string id;    ///< of a pack without errors
    std::string version;
    std::string shownAs; ///< what goes before the files' names: the folder as it was typed, or the archive
    bool isArchive = false;
};

struct CheckOptions {
    bool strict = false; ///< warnings count as errors
    bool decode = true;  ///< open the media
};
/// Checks a folder or an archive, in programs of its own; shows how far it is. An Error means that nothing could be
/// checked at all, or that somebody pressed Ctrl-C.
[[nodiscard]] Result<Checked> checkPack(const std::filesystem::path& pack, const Kinds& kinds,
                                        const CheckOptions& options);

/// What of the pack's pictures stays out of its archive, and is said by the check too.
[[nodiscard]] Result<doctor::StrippedPictures>
strippedPictures(const std::filesystem::path& pack, const std::filesystem::path& memory, ProgressLine& line);

} // namespace vitrine::ctl
