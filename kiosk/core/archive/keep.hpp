// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/last_build.hpp"
#include "core/archive/layout.hpp"
#include "core/store/disk.hpp"

#include <string>
#include <vector>

namespace vitrine {

/// What of a file need not be written, because an earlier archive has it.
enum class Stays { Nothing, Bytes, All };

/// Some bytes of an earlier archive, and where the new one has them.
struct Shift {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

struct KeepPlan {
    std::vector<Stays> files;  ///< one for each file of the layout
    std::vector<Shift> shifts; ///< front to back, for all bytes that stay; whole blocks
    std::uint64_t kept = 0;    ///< bytes
};

/// Pure. The most large files that stand in both in the same order; whatever lies between them stays where it fits.
/// `sums` has an empty text where the sum is not known yet.
[[nodiscard]] KeepPlan planToKeep(const LastBuild& last, const Layout& layout, const std::vector<std::string>& sums);

/// Brings what stays to its new place without copying it. False: this file system cannot, and the archive is spoilt.
[[nodiscard]] bool shiftBytes(const Fd& archive, const std::vector<Shift>& shifts);

} // namespace vitrine
