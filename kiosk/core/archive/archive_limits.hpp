// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace vitrine {

inline constexpr std::size_t kMaxSums = 4UL * 1024 * 1024;
inline constexpr std::size_t kMaxSignature = 16UL * 1024;

/// What an archive may bring at most, counted before anything is written.
struct ArchiveLimits {
    std::uint64_t archiveBytes = 8ULL * 1024 * 1024 * 1024; ///< all files together
    std::uint64_t fileBytes = 4ULL * 1024 * 1024 * 1024;
    std::size_t entries = 10'000;
};

} // namespace vitrine
