// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/tar_header.hpp"
#include "core/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace vitrine {

/// Files from this size on begin at a multiple of kShareBlock in an archive. Smaller ones would grow by too much.
inline constexpr std::uint64_t kAlignFrom = 256UL * 1024;

/// A file and where it stands in an archive. Follows from names and sizes alone.
struct Placed {
    std::string name;
    std::uint64_t size = 0;
    std::string header;
    std::uint64_t at = 0; ///< of the header
    [[nodiscard]] std::uint64_t dataAt() const { return at + header.size(); }
    [[nodiscard]] std::uint64_t end() const { return dataAt() + size + tarPadding(size); }
};

struct Layout {
    std::uint64_t front = 0; ///< bytes that sums and signature take
    std::vector<Placed> files;
    std::string ending;
    [[nodiscard]] std::uint64_t filesEnd() const { return files.empty() ? front : files.back().end(); }
    [[nodiscard]] std::uint64_t total() const { return filesEnd() + ending.size(); }
};

struct NameAndSize {
    std::string name;
    std::uint64_t size = 0;
};
/// Where everything of an archive goes, known before one byte of it is read.
[[nodiscard]] Result<Layout> layOut(const std::vector<NameAndSize>& files, std::uint64_t front);

} // namespace vitrine
