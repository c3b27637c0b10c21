// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/layout.hpp"
#include "core/archive/sum_cache.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// A file of an archive that was built before.
struct BuiltFile {
    std::string sum;
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t at = 0;     ///< of the header
    std::uint64_t dataAt = 0; ///< of the bytes
};

/// What an archive holds and where, as its build left it. Written down beside the sums, so that the next build knows
/// what may stay. Worth something only while the archive is the very file it was.
struct LastBuild {
    FileState archive;
    std::vector<BuiltFile> files; ///< as they stand in it
};

/// Nothing: none is known, or the file at `archive` is no longer the one that was built.
[[nodiscard]] std::optional<LastBuild> lastBuildOf(const std::filesystem::path& archive, const SumCache& cache);
/// Before the archive is touched: whatever happens then, nobody takes it for what it was.
void forgetBuild(const std::filesystem::path& archive, const SumCache& cache);
/// After the archive got its name. Without it the next build writes everything, so a failure is none.
void noteBuild(const std::filesystem::path& archive, const Layout& layout, const std::vector<std::string>& sums,
               const SumCache& cache);

} // namespace vitrine
