// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/keep.hpp"
#include "core/store/disk.hpp"

#include <cstdint>
#include <filesystem>

namespace vitrine {

/// The file beside an archive that becomes it when it is whole. One program at a time has it; without done() it goes
/// again.
class ArchivePart {
public:
    [[nodiscard]] static Result<ArchivePart> open(const std::filesystem::path& archive);
    ArchivePart(ArchivePart&& other) noexcept;
    ArchivePart& operator=(ArchivePart&&) = delete;
    ArchivePart(const ArchivePart&) = delete;
    ArchivePart& operator=(const ArchivePart&) = delete;
    ~ArchivePart();

    /// Takes the earlier archive itself, which from then on is no more, with what stays of it in its new places. False:
    /// that was not possible, and an empty file is there.
    [[nodiscard]] Result<bool> takeEarlier(const KeepPlan& plan, const FileState& earlier);
    /// Lets the archive have blocks in common with a file, where both lie on one file system that can; says how many
    /// bytes from the file's beginning that are. 0: none.
    [[nodiscard]] std::uint64_t share(const Fd& file, std::uint64_t at, std::uint64_t size) const;
    /// As long as it will be, so that a full disk shows now.
    [[nodiscard]] Result<void> reserve(std::uint64_t bytes);
    [[nodiscard]] const Fd& file() const { return m_file; }
    /// The same once more, past the page cache; none where that does not go.
    [[nodiscard]] Fd openDirect() const;
    /// On the disk, and under its name.
    [[nodiscard]] Result<void> done();

private:
    ArchivePart(std::filesystem::path archive, std::filesystem::path part, Fd file);
    [[nodiscard]] Result<void> empty();

    std::filesystem::path m_archive;
    std::filesystem::path m_part;
    Fd m_file;
};

} // namespace vitrine
