// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/read_archive.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vitrine {

/// Bytes of a file, one behind the other.
struct Stretch {
    std::uint64_t at = 0;
    std::uint64_t size = 0;
};

/// What an archive has and where in it that stands, for whoever sends parts of it. Nothing of the files is read and
/// nothing is believed: the receiver judges.
struct ArchiveIndex {
    ArchiveHead head;
    std::map<std::string, Stretch> bySum;
    std::vector<std::uint64_t> sizes; ///< of the files, in the order of the lines of pack.sums
};

[[nodiscard]] Result<ArchiveIndex> indexArchive(const std::filesystem::path& file);

} // namespace vitrine
