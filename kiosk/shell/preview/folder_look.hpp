// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vitrine::shell {

/// What lies in a folder and below it, as one look finds it; the litter of desktops and editors does not count. Equal
/// states mean that nobody has written. Blocking, as long as the folder's disk or network takes.
class FolderLook {
public:
    struct State {
        bool folder = false;
        std::uint64_t inode = 0;
        std::uint64_t size = 0;
        std::int64_t changed = 0; ///< ns
        friend bool operator==(const State&, const State&) = default;
    };

    FolderLook() = default; ///< of a folder that is not there
    explicit FolderLook(const std::filesystem::path& folder);

    [[nodiscard]] const std::map<std::string, State>& entries() const { return m_entries; }
    /// What is another than in `before`, or gone, or new, as paths. Of a folder that is gone only itself is named.
    [[nodiscard]] std::vector<std::string> since(const FolderLook& before) const;

private:
    void enter(const std::filesystem::path& folder);

    std::map<std::string, State> m_entries; ///< by path; the folder itself too
};

/// The system tells nobody when another computer writes there: network shares, and what programs make up (FUSE).
[[nodiscard]] bool othersWriteUnheard(const std::filesystem::path& folder);

} // namespace vitrine::shell
