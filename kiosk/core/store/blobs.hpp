// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/pack_archive.hpp"

#include <cstdint>
#include <filesystem>

namespace vitrine {

/// Each file once, by its SHA-256: `blobs/ab/cdef…`. A blob is a hard link to files in packs; one that nothing else
/// links to is nobody's.
[[nodiscard]] std::filesystem::path blobFile(const std::filesystem::path& root, const std::string& sum);

/// Makes the files of a staged tree one with the blobs. What the store has already is linked from there, after it was
/// read and found whole; the rest is synced and becomes a blob. A failure may leave stray blobs. Answers with the
/// bytes that are new.
[[nodiscard]] Result<std::uint64_t> keepBlobs(const std::filesystem::path& root, const std::filesystem::path& tree,
                                              const Sums& sums);

/// Whether each file of the tree is the blob of its sum.
[[nodiscard]] bool isMadeOfBlobs(const std::filesystem::path& root, const std::filesystem::path& tree,
                                 const Sums& sums);

/// Removes what is nobody's and says how many bytes that freed.
[[nodiscard]] Result<std::uint64_t> removeStrayBlobs(const std::filesystem::path& root);

} // namespace vitrine
