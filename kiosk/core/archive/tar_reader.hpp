// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/byte_source.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct archive;
struct archive_entry;

namespace vitrine {

/// An entry of a plain tar that holds nothing but files and folders.
struct TarEntry {
    std::string name; ///< not checked; folders have lost their slash at the end
    bool folder = false;
    std::uint64_t size = 0;
};

/// A tar (ustar or pax, no compression) front to back. libarchive parses, this class refuses what packs may not hold:
/// links, devices, sparse files, other formats, a missing end, anything behind the end.
class TarReader {
public:
    TarReader(ByteSource& source, const Progress& progress);
    ~TarReader();
    TarReader(const TarReader&) = delete;
    TarReader& operator=(const TarReader&) = delete;

    /// The next entry; none after the last, when the end has been found clean. What is left of the current file is
    /// passed over, without reading it where the source can do that.
    [[nodiscard]] Result<std::optional<TarEntry>> next();
    /// More of the current file, valid until the next call; empty at its end.
    [[nodiscard]] Result<std::span<const std::byte>> data();
    /// Where in the source the current file's bytes begin; before data() is called.
    [[nodiscard]] std::uint64_t dataAt() const;

private:
    static long feed(archive* reader, void* self, const void** bytes);
    static std::int64_t pass(archive* reader, void* self, std::int64_t count);
    [[nodiscard]] long feedMore(const void** bytes);
    [[nodiscard]] Error failure(const Words& what) const;
    [[nodiscard]] Result<void> checkEnd();

    ByteSource& m_source;
    const Progress& m_progress;
    std::vector<std::byte> m_buffer;
    std::optional<Error> m_failure; ///< of the source, or the wish to stop
    std::uint64_t m_taken = 0;      ///< bytes read from the source
    std::uint64_t m_lastByte = 0;   ///< position behind the last byte that is not zero
    std::uint64_t m_given = 0;      ///< bytes of the current file given out
    std::uint64_t m_size = 0;       ///< of the current file
    archive* m_archive;
};

} // namespace vitrine
