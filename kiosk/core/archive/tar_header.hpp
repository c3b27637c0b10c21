// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <cstdint>
#include <string>

namespace vitrine {

inline constexpr std::uint64_t kTarBlock = 512;
inline constexpr std::uint64_t kShareBlock = 4096;

/// All that stands before a file's bytes in a tar: fixed owner, mode and time, a pax header where the name asks for
/// one.
[[nodiscard]] Result<std::string> tarHeader(const std::string& name, std::uint64_t size);
/// The same header for a place at `at`, longer by a comment in its pax header that nobody reads: the file's bytes then
/// begin at a multiple of kShareBlock, where file systems can share, shift and write them without a copy.
[[nodiscard]] std::string alignedHeader(const std::string& header, std::uint64_t at);
/// What fills a file's last block.
[[nodiscard]] std::uint64_t tarPadding(std::uint64_t size);
/// What ends a tar of so many bytes: two empty blocks, and the habit of tools to fill a record of 10 KiB.
[[nodiscard]] std::string tarEnd(std::uint64_t bytesBefore);

} // namespace vitrine
