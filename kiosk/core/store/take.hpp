// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/store.hpp"

/// The two ways a pack comes in. On failure blobs may be left that are nobody's.
namespace vitrine {

[[nodiscard]] Result<Installed> takeFolder(const std::filesystem::path& root, const std::filesystem::path& folder,
                                           const InstallRules& rules, const Progress& progress);
[[nodiscard]] Result<Installed> takeArchive(const std::filesystem::path& root, ByteSource& source,
                                            const InstallRules& rules, const Progress& progress);

} // namespace vitrine
