// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"
#include "core/store/generation.hpp"

#include <cstdint>
#include <vector>

namespace vitrine {

/// Something that was not as it was when it came.
struct Damage {
    enum What { Changed, Missing, Surplus, Receipt, Record };

    PackRef pack;           ///< empty for a Record
    std::string file;       ///< of the pack; of a Record, below the store
    What what = Changed;    ///< Surplus: no file of this pack; Receipt: sums and signature; Record: of a generation
    std::string mendedFrom; ///< where the right bytes were found; empty: it is gone
};

struct Verification {
    std::uint64_t files = 0; ///< of all packs, each name counted
    std::uint64_t bytes = 0; ///< that were read, each once
    std::vector<Damage> damages;

    [[nodiscard]] bool isWhole() const; ///< now
};

/// Reads every file of every pack and blob in the store and compares it with the sums that came with the packs. What
/// is changed or missing is put right, each file in one step, from any file of the store that has the right bytes, or
/// from `spares`: archives and folders of packs outside of it, of which nothing is believed but what its SHA-256 says.
/// What is found nowhere is named. Stopped by `progress`, it leaves the store as it was or better.
[[nodiscard]] Result<Verification> verifyStore(const std::filesystem::path& root,
                                               const std::vector<std::filesystem::path>& spares,
                                               const Progress& progress);

} // namespace vitrine
