// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/disk.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vitrine {

/// A file by offset, read in small pieces: a header may claim any size without costing any memory. Empty if it is no
/// file, or none that can be read.
class FileBytes {
public:
    explicit FileBytes(const std::filesystem::path& file);

    [[nodiscard]] bool isOpen() const { return static_cast<bool>(m_file); }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Up to `count` bytes from `offset`; fewer at the end of the file.
    [[nodiscard]] std::string at(std::uint64_t offset, std::size_t count);
    /// The whole file if it is no larger than `most`; else nothing.
    [[nodiscard]] std::string all(std::size_t most);

private:
    [[nodiscard]] std::string read(std::uint64_t offset, std::size_t count) const;

    Fd m_file;
    std::uint64_t m_size = 0;
    std::string m_window; ///< what was read last, so that the next small step costs no system call
    std::uint64_t m_windowAt = 0;
};

/// Numbers in bytes that were read, 0 where there are too few of them.
[[nodiscard]] std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count);
[[nodiscard]] std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count);

} // namespace vitrine
