// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace vitrine {

/// Where an archive's bytes come from, front to back, once. Called from the thread that installs.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;
    /// Fills `room` and says how many bytes it wrote; 0 is the end.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<std::byte> room) = 0;
    /// Passes over at most `count` bytes without reading them and says over how many; 0: it cannot, read them.
    [[nodiscard]] virtual std::uint64_t skip(std::uint64_t /*count*/) { return 0; }
    [[nodiscard]] virtual std::uint64_t total() const { return 0; } ///< 0: unknown
};

/// Bytes done and in all (0: unknown). False cancels the work, which then leaves nothing behind.
using Progress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// A ByteSource over a file.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openFileSource(const std::filesystem::path& file);

} // namespace vitrine
