// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vitrine {

/// SHA-256 of each file by its path in the pack: what `pack.sums` says, in the format of `sha256sum`.
using Sums = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] std::string printSums(const Sums& sums);
[[nodiscard]] Result<Sums> readSums(const std::string& text);
[[nodiscard]] Result<std::string> sha256File(const std::filesystem::path& file);

/// The files of a pack folder that belong into a pack, relative and sorted; desktop litter is left out.
[[nodiscard]] Result<std::vector<std::string>> packFiles(const std::filesystem::path& folder);

/// Writes `folder` as a .vpack: a plain tar with `pack.sums`, `pack.sums.minisig` (when `signature` is not empty),
/// pack.yaml and the rest, sorted, with fixed owner, mode and time: the same folder gives the same bytes.
[[nodiscard]] Result<Sums> writePackArchive(const std::filesystem::path& folder, const std::filesystem::path& file,
                                            const std::string& signature = {}, const Progress& progress = {});

} // namespace vitrine
