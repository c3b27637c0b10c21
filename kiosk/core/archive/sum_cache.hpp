// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/disk.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>

struct stat;

namespace vitrine {

/// A file as it was when its sum was made. The change time moves with every write, whoever sets the other one back.
struct FileState {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0; ///< ns
    std::int64_t changed = 0;  ///< ns
    bool operator==(const FileState&) const = default;
    bool operator<(const FileState& other) const
    {
        return std::tie(device, inode, size, modified, changed) <
               std::tie(other.device, other.inode, other.size, other.modified, other.changed);
    }
};
[[nodiscard]] FileState stateOf(const struct stat& about);
/// Not so for a file that changed just now: it may change again within the same tick of its clock.
[[nodiscard]] bool isSettled(const FileState& state);

/// Sums of files that have not changed since they were made, so that only what is new is hashed. Each is written down
/// as soon as it is known: a build that is killed goes on where it was. A lost or damaged cache costs time and nothing
/// else.
class SumCache {
public:
    /// $XDG_CACHE_HOME/vitrine/sums, else the same in ~/.cache.
    [[nodiscard]] static std::filesystem::path place();
    /// Remembers nothing if the file cannot be used.
    explicit SumCache(const std::filesystem::path& file);

    [[nodiscard]] const std::string* find(const FileState& state) const;
    void note(const FileState& state, const std::string& sum);
    /// Where other things are kept that a build wants to find again; empty: nowhere.
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
    std::map<FileState, std::string> m_sums;
    Fd m_file;
};

} // namespace vitrine
