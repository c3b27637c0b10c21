// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/generation.hpp"

#include <cstdint>
#include <vector>

namespace vitrine {

/// Drops generations beyond the `keep` newest, never the current and the one before; then the packs, receipts and blobs
/// that neither the rest nor `held` names. Says how many bytes that freed. Needs no space on the disk.
[[nodiscard]] Result<std::uint64_t> collectGenerations(const std::filesystem::path& root, int keep,
                                                       const std::vector<PackRef>& held);

/// DiskFull, with both numbers, if `more` bytes would leave less than `keepFree`, even without the generations that may
/// go: they are dropped one by one, the oldest first, and only as many as must be.
[[nodiscard]] Result<void> findRoom(const std::filesystem::path& root, std::uint64_t more, std::uint64_t keepFree,
                                    const std::vector<PackRef>& held);

} // namespace vitrine
