// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/pack_archive.hpp"
#include "core/store/disk.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vitrine {

/// Each file once, by its SHA-256: `blobs/ab/cdef…`. A blob is a hard link to files in packs; one that nothing else
/// links to is nobody's.
[[nodiscard]] std::filesystem::path blobFile(const std::filesystem::path& root, const std::string& sum);

/// A tree that was just written.
struct NewFiles {
    const std::filesystem::path& folder;
    const Fd& opened; ///< on the same file system, opened before the first of them was written
};

/// What keepBlobs() made.
struct KeptBlobs {
    std::uint64_t newBytes = 0;
    std::vector<std::string> made; ///< sums that had no blob before
};

/// Makes the files of a staged tree one with the blobs. What the store has already is linked from there, after it was
/// read and found whole, if it was not linked before; the rest is synced and becomes a blob. A failure may leave stray
/// blobs. From `syncTogether` new files on the whole file system is synced instead of each.
[[nodiscard]] Result<KeptBlobs> keepBlobs(const std::filesystem::path& root, const NewFiles& files, const Sums& sums,
                                          std::size_t syncTogether);

/// Makes `to` another name of the blob, if there is one of this size; false: there is none, or it has as many names as
/// a file may have. Its content is not read: it was verified when it came, and verify() reads it again.
[[nodiscard]] Result<bool> linkBlob(const std::filesystem::path& root, const std::string& sum, std::uint64_t size,
                                    const std::filesystem::path& to);
/// There is a blob with this sum, and of this size. What is in it is not looked at.
[[nodiscard]] bool hasBlob(const std::filesystem::path& root, const std::string& sum, std::uint64_t size);
/// The bytes of those of the files whose blobs there are.
[[nodiscard]] std::uint64_t knownBytes(const std::filesystem::path& root, const Sums& sums);

/// Whether each file of the tree is the blob of its sum.
[[nodiscard]] bool isMadeOfBlobs(const std::filesystem::path& root, const std::filesystem::path& tree,
                                 const Sums& sums);

/// Removes what is nobody's, and says how many bytes that freed. A blob that a pack's receipt names is kept, also when
/// the pack has lost its file.
[[nodiscard]] Result<std::uint64_t> removeStrayBlobs(const std::filesystem::path& root);

} // namespace vitrine
