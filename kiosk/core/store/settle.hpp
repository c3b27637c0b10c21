// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/pack_archive.hpp"
#include "core/store/admission.hpp"
#include "core/store/staging.hpp"
#include "core/store/store.hpp"

namespace vitrine {

/// A piece of work in staging with the empty folder where a pack's files are to arrive.
struct Landing {
    Staging staging;
    std::unique_ptr<StagedTree> tree;
};

/// Makes one. Files may land as long as the disk has room for them and for what must stay free, or old generations can
/// make it.
[[nodiscard]] Result<Landing> makeLanding(const std::filesystem::path& root, const InstallRules& rules);

/// Files of a pack that have arrived in staging, and what is known of them.
struct Arrival {
    const StagedTree& tree;
    const Fd& opened; ///< on the tree's file system, before its first file was written
    Sums sums;
    std::string sumsText;
    Admission admission;
};

/// From staging into the store: checked, made of blobs, synced, then visible by one rename.
[[nodiscard]] Result<Installed> settle(const std::filesystem::path& root, const Arrival& arrival,
                                       const InstallRules& rules);

} // namespace vitrine
