// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/archive_limits.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/tar_reader.hpp"

#include <functional>
#include <optional>
#include <span>

namespace vitrine {

/// What stands at the front of an archive, as it was written and as it was read.
struct ArchiveHead {
    std::string sumsText; ///< the exact bytes that were signed
    std::string signature;
    Sums sums;
};

/// Where the files of a pack go, one after the other. Names are checked before they come here.
class FileSink {
public:
    FileSink() = default;
    FileSink(const FileSink&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    virtual ~FileSink() = default;
    /// True: a file of this name, size and sum is there already, and its bytes need not be read.
    [[nodiscard]] virtual Result<bool> takeKnown(const std::string& /*name*/, std::uint64_t /*size*/,
                                                 const std::string& /*sum*/)
    {
        return false;
    }
    [[nodiscard]] virtual Result<void> begin(const std::string& name, std::uint64_t size) = 0;
    [[nodiscard]] virtual Result<void> write(std::span<const std::byte> bytes) = 0;
    [[nodiscard]] virtual Result<void> end() = 0;
};

/// Takes nothing: for a check of the sums alone.
class NoSink final : public FileSink {
public:
    [[nodiscard]] Result<void> begin(const std::string& /*name*/, std::uint64_t /*size*/) override { return {}; }
    [[nodiscard]] Result<void> write(std::span<const std::byte> /*bytes*/) override { return {}; }
    [[nodiscard]] Result<void> end() override { return {}; }
};

/// Decides by the exact sums and the signature (empty: none) whether the rest is taken. Asked before the sums are
/// parsed and before a file goes to the sink.
using Judge = std::function<Result<void>(const std::string& sumsText, const std::string& signature)>;

using NextEntry = std::function<Result<std::optional<TarEntry>>()>;

/// Takes sums and signature, which must stand first, from an archive that has not been read yet. Answers with the entry
/// behind them. Sums that are not parsed yet are not in `head.sums`.
[[nodiscard]] Result<std::optional<TarEntry>> readArchiveHead(TarReader& tar, ArchiveHead& head,
                                                              const NextEntry& nextEntry);

/// Reads a .vpack front to back, once. Each file is hashed as it passes to `sink`, but for those that the sink knows;
/// what does not agree with the sums, the format or the limits is Refused, and what `sink` has got by then is not to be
/// trusted.
[[nodiscard]] Result<ArchiveHead> readPackArchive(ByteSource& source, const ArchiveLimits& limits, const Judge& judge,
                                                  FileSink& sink, const Progress& progress = {});

} // namespace vitrine
