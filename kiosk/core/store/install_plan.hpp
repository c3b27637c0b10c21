// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/archive_limits.hpp"
#include "core/archive/pack_archive.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vitrine {

/// A pack that is to be installed, known before any of its files has come: sums, signature, and how large each file is
/// said to be. Only the sums are signed; a size that is not true is found out when the bytes are there.
struct InstallPlan {
    std::string sumsText;                       ///< the exact text of pack.sums
    std::string signature;                      ///< as it came; empty: none
    std::map<std::string, std::uint64_t> sizes; ///< SHA-256 -> bytes

    /// The same for the same sums, so that whoever asks again goes on with what has come.
    [[nodiscard]] std::string id() const;
    [[nodiscard]] std::uint64_t bytes() const; ///< of all files, each content once
};

/// What an id looks like: nothing else becomes part of a file's name.
[[nodiscard]] bool isPlanId(std::string_view text);

/// `sizes` in the order of the lines of `sumsText`. Refused if they do not fit to it or break a limit. To be asked
/// after the signature was judged: this parses the sums.
[[nodiscard]] Result<InstallPlan> makePlan(std::string sumsText, std::string signature,
                                           const std::vector<std::uint64_t>& sizes, const ArchiveLimits& limits);

[[nodiscard]] Result<InstallPlan> readPlan(const std::filesystem::path& file);
[[nodiscard]] Result<void> writePlan(const std::filesystem::path& file, const InstallPlan& plan);

} // namespace vitrine
