// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/sha256.hpp"
#include "core/store/disk.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

/// Writes stretches of a file, each front to back, and makes the sums of what goes by. While one piece is filled, two
/// other threads hash and write the one before. Whole blocks go to the disk past the page cache where the file system
/// can: for a film that saves the processor a copy and the system the memory. For one thread.
class PlacedWriter {
public:
    /// Hears each sum as soon as it is there, with the number of its file.
    using OnSum = std::function<void(std::size_t file, const std::string& sum)>;

    /// `direct` is the same file opened with O_DIRECT, or none. `name` is for messages.
    PlacedWriter(const Fd& plain, Fd direct, std::string name, OnSum onSum);
    ~PlacedWriter();
    PlacedWriter(const PlacedWriter&) = delete;
    PlacedWriter& operator=(const PlacedWriter&) = delete;

    /// Goes on at `at`. Free when it is there already. Not `isWritten`: what comes is there and only hashed.
    [[nodiscard]] Result<void> seek(std::uint64_t at, bool isWritten = true);
    [[nodiscard]] Result<void> text(std::string_view text);
    [[nodiscard]] std::uint64_t at() const { return m_at; }

    /// Room for what comes next, to be filled from the front; never empty.
    [[nodiscard]] Result<std::span<std::byte>> room();
    void filled(std::size_t count);
    /// The same, and it belongs to the sum of a file, of which it may be the last.
    void filled(std::size_t count, std::size_t file, bool isLast);
    /// All is written and every sum is told when it returns.
    [[nodiscard]] Result<void> finish();

private:
    struct Part {
        std::span<const std::byte> bytes;
        std::size_t file = 0;
        bool isLast = false;
    };
    struct Sum {
        std::size_t file = 0;
        std::string text;
    };
    struct Free {
        void operator()(std::byte* bytes) const;
    };
    struct Piece {
        std::unique_ptr<std::byte[], Free> bytes; ///< lies in memory as in the file: same place within a block
        std::uint64_t at = 0;                     ///< where in the file its first byte belongs
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isWritten = true;
        std::vector<Part> parts;
    };
    void begin(Piece& piece);
    [[nodiscard]] Result<void> handOver();
    [[nodiscard]] Result<void> wait();
    [[nodiscard]] Result<void> write(const Piece& piece);
    [[nodiscard]] std::vector<Sum> hash(const Piece& piece);

    const Fd& m_plain;
    Fd m_direct;
    std::string m_name;
    OnSum m_onSum;
    std::uint64_t m_at = 0;
    bool m_isWritten = true;
    std::array<Piece, 2> m_pieces;
    std::size_t m_turn = 0;
    Sha256 m_sum;
    std::future<Result<void>> m_writing;
    std::future<std::vector<Sum>> m_hashing;
};

} // namespace vitrine
