// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/stepped.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::workshop {

/// What a disk may hold after the power was cut while a process changed files below a folder. The process is watched
/// call by call. Afterwards any of its changes may be lost that no sync had asked for, each by itself:
///  - a name that was made, moved or removed, until its folder is synced (a rename is lost or not as a whole);
///  - a file's bytes, until the file is synced: the file is then as it was, empty, cut short, full of zeros, or whole.
/// That is more than any journaling file system loses, and all that the standard promises.
class LostWrites {
public:
    /// The folder as it lies on the disk now, long since synced.
    explicit LostWrites(std::filesystem::path root);
    /// Takes over a process that works on the folder until it ends. Says what it did that is not understood here;
    /// empty: nothing.
    [[nodiscard]] std::string watch(Stepped& child);
    /// What the folder should be now if all of it was understood; empty: it is.
    [[nodiscard]] std::string whyNotAsSeen() const;

    [[nodiscard]] int changes() const { return static_cast<int>(m_changes.size()); }
    enum class Fate {
        Lost,  ///< all that may be lost is
        Either ///< each by the dice
    };
    /// Makes `to` what the disk holds after a cut behind the first `changes`. Without `syncs` the disk has heard of no
    /// sync: for the proof that it would be seen.
    void cut(int changes, Fate fate, bool syncs, std::mt19937& dice, const std::filesystem::path& to) const;

private:
    struct Node {
        enum Kind { Folder, File, Link } kind = Folder;
        std::map<std::string, int> names; ///< of a folder
        std::string text;                 ///< of a file; where a link leads
    };
    struct Name {
        int folder = 0;
        std::string name;
        std::optional<int> node; ///< nothing: the name goes
    };
    struct Change {
        enum Kind { Names, Bytes, Sync } kind = Names;
        std::vector<Name> names;
        int node = 0;     ///< whose bytes, or what is synced
        std::string text; ///< all of the bytes
    };

    int read(const std::filesystem::path& path, std::map<std::uint64_t, int>& seen);
    [[nodiscard]] std::optional<int> find(const std::filesystem::path& path) const;
    [[nodiscard]] std::optional<std::pair<int, std::string>> place(const std::filesystem::path& path) const;
    [[nodiscard]] bool isOurs(const std::filesystem::path& path) const;
    std::string note(const Stepped& child);
    void open(const std::filesystem::path& path, std::uint64_t flags);
    void make(const std::filesystem::path& path, Node node);
    void link(const std::filesystem::path& from, const std::filesystem::path& to);
    void remove(const std::filesystem::path& path, bool folder);
    void rename(const std::filesystem::path& from, const std::filesystem::path& to, bool exchange);
    void change(std::vector<Name> names);
    void writeOut(const std::vector<Node>& nodes, int node, const std::filesystem::path& to,
                  std::map<int, std::filesystem::path>& seen) const;

    std::filesystem::path m_root;
    std::vector<Node> m_nodes; ///< as the process sees them; 0 is the root
    std::vector<Node> m_first; ///< as they were in the beginning
    std::vector<Change> m_changes;
};

} // namespace vitrine::workshop
