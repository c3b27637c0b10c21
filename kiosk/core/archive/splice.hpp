// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/sum_cache.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vitrine {

/// Bytes of a file as they are, or others in their place.
struct Piece {
    std::uint64_t from = 0;
    std::uint64_t size = 0;
    std::string bytes = {}; ///< these, if there are any
};

/// How a file goes into an archive that is not to hold all of it.
struct Splice {
    FileState of; ///< true of the file in this state alone
    std::vector<Piece> pieces;
    [[nodiscard]] std::uint64_t size() const
    {
        std::uint64_t sum = 0;
        for (const auto& piece : pieces)
            sum += piece.bytes.empty() ? piece.size : piece.bytes.size();
        return sum;
    }
};
/// By the path in the folder, as it is stored there.
using Splices = std::map<std::string, Splice, std::less<>>;

} // namespace vitrine
