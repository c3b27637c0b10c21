// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace vitrine {

/// The archives and pack folders that lie in a folder, such as the one that is watched for packs. None if it is not
/// there.
[[nodiscard]] std::vector<std::filesystem::path> sparesIn(const std::filesystem::path& folder);

/// Looks into a pack outside the store, an archive or a folder, for files whose SHA-256 is among `sums`. Those found
/// are copied into `staging`, hashed there, and answered by their sum. Of a folder only files called one of `names` are
/// read. A pack that cannot be read has nothing to give; only a wish to stop and a store that cannot be written are
/// errors.
[[nodiscard]] Result<std::map<std::string, std::filesystem::path>>
takeSpares(const std::filesystem::path& spare, const std::set<std::string>& sums, const std::set<std::string>& names,
           const std::filesystem::path& staging, const Progress& progress);

} // namespace vitrine
