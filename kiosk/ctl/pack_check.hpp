// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"
#include "core/result.hpp"

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

/// Checks a folder or an archive. An Error means that nothing could be checked at all.
[[nodiscard]] Result<Checked> checkPack(const std::filesystem::path& pack, const Kinds& kinds, bool strict);

} // namespace vitrine::ctl
