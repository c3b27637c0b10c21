// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"
#include "core/archive/splice.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace vitrine {

/// SHA-256 of each file by its path in the pack: what `pack.sums` says, in the format of `sha256sum`.
using Sums = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] std::string printSums(const Sums& sums);
[[nodiscard]] Result<Sums> readSums(const std::string& text);
struct SumLine {
    std::string name;
    std::string sum;
};
/// The same in the order in which they stand there, of a text that readSums() has taken.
[[nodiscard]] std::vector<SumLine> sumLines(const std::string& text);
[[nodiscard]] Result<std::string> sha256File(const std::filesystem::path& file);

/// The files of a pack folder that belong into a pack, relative and sorted; desktop litter is left out.
[[nodiscard]] Result<std::vector<std::string>> packFiles(const std::filesystem::path& folder);

/// Makes the text of `pack.sums.minisig` for exactly these sums; an empty one: the pack is not signed. It is asked
/// twice, first for how long the text will be.
using SignSums = std::function<Result<std::string>(const std::string& sumsText)>;

struct BuildWays {
    /// So many bytes must be spared before an earlier archive is taken to pieces for them: when such a build is
    /// stopped, the earlier archive is gone.
    std::uint64_t keepFrom = 32ULL * 1024 * 1024;
    /// Files of which not everything goes into the archive.
    Splices splices = {};
};

/// Writes `folder` as a .vpack: a plain tar with `pack.sums`, `pack.sums.minisig` (when `sign` gives one), pack.yaml
/// and the rest, sorted, with fixed owner, mode and time: the same folder gives the same bytes. Appears whole or not at
/// all. Each file is read once, and not at all when `cache` knows its sum and an earlier archive at `file` has its
/// bytes, or the file system can share them; other threads hash and write.
[[nodiscard]] Result<Sums> writePackArchive(const std::filesystem::path& folder, const std::filesystem::path& file,
                                            const SignSums& sign, SumCache& cache, const Progress& progress = {},
                                            const BuildWays& ways = {});
/// The same with a signature that is there already; empty: none.
[[nodiscard]] Result<Sums> writePackArchive(const std::filesystem::path& folder, const std::filesystem::path& file,
                                            const std::string& signature = {}, const Progress& progress = {});

} // namespace vitrine
