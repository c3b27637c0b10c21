// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/sha256.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

/// One file of a pack as its bytes go by: whether they are what its name says and what the sums say, whichever way
/// they come.
class PassingFile {
public:
    /// `names`: all that the file is called in the pack, at least one.
    PassingFile(std::vector<std::string> names, std::string sum);
    /// Refused as soon as the first bytes show what has no place in a pack.
    [[nodiscard]] Result<void> add(std::span<const std::byte> bytes);
    /// All bytes have gone by.
    [[nodiscard]] Result<void> end();

private:
    [[nodiscard]] Result<void> judgeStart() const;

    std::vector<std::string> m_names;
    std::string m_expected;
    std::vector<std::byte> m_start;
    Sha256 m_sum;
};

} // namespace vitrine
