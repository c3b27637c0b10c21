// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

/// What something in the drop-in folder looks like from outside. Equal prints: nobody has written to it in between.
struct Print {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::int64_t newest = 0; ///< time of the last change of name, content or attributes, in nanoseconds
    bool operator==(const Print&) const = default;
};

struct Dropped {
    enum Kind { PackFolder, OtherFolder, Archive, NotAPack, BadName } kind = OtherFolder;
    Print print;
    std::string inner = {};      ///< of OtherFolder: a folder in it that is a pack, as unpacking often leaves it
    std::string unfinished = {}; ///< a file by whose name a copy or download is still under way
    bool operator==(const Dropped&) const = default;
};

/// The names that programs give files while they copy or load them: film.mp4.part, ~$list.csv, .cover.jpg.k3J9xQ.
[[nodiscard]] bool isBeingCopied(std::string_view name);

/// Everything in the folder that a person may have meant as a pack, by name. Desktop litter, half downloads, links and
/// our own findings are passed over. `folderSeen` is called for each folder on the way.
using Scan = std::map<std::string, Dropped>;
[[nodiscard]] Scan scanDropIns(const std::filesystem::path& folder,
                               const std::function<void(const std::filesystem::path&)>& folderSeen);

/// Where packs are put.
struct PackPlace {
    enum Kind { Folder, Stick } kind = Folder;
    std::string label; ///< of a stick: as its people call it
    std::filesystem::path folder;
};

/// What lies in a place, or that it cannot be reached. Blocking: a share whose server is gone may hang for minutes.
struct Look {
    Scan scan;
    std::vector<std::filesystem::path> folders; ///< all that were seen, to be watched
    bool share = false;                         ///< on a network file system, which tells no changes
    int failure = 0;                            ///< an errno; not 0: the rest says nothing
};
/// On a stick, whose other files are nobody's business, only archives and pack folders count, in its root and in its
/// folder "vitrine"; their names are relative to the root.
[[nodiscard]] Look lookThrough(const PackPlace& place);

/// When something that was put there is whole. Pure: a scan and the time go in, names come out.
class Settling {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Names that nobody is copying, that have not changed for `quiet` and have not been taken as they are now.
    [[nodiscard]] std::vector<std::string> ready(const Scan& scan, Time now, std::chrono::milliseconds quiet);
    void taken(const std::string& name, const Print& print) { m_taken[name] = print; }
    [[nodiscard]] bool isTaken(const std::string& name, const Print& print) const
    {
        const auto found = m_taken.find(name);
        return found != m_taken.end() && found->second == print;
    }
    /// It is taken again, when it has been quiet anew.
    void forget(const std::string& name)
    {
        m_taken.erase(name);
        m_seen.erase(name);
    }
    /// True while something changes or has not been quiet for long enough.
    [[nodiscard]] bool restless() const { return m_restless; }
    [[nodiscard]] const std::map<std::string, Print>& allTaken() const { return m_taken; }

private:
    struct Seen {
        Dropped dropped;
        Time since;
    };
    std::map<std::string, Seen> m_seen;
    std::map<std::string, Print> m_taken;
    bool m_restless = false;
};

} // namespace vitrine::daemon
