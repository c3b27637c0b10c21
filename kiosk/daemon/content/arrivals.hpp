// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "daemon/content/drop_in_list.hpp"
#include "daemon/content/drop_ins.hpp"
#include "daemon/content/mounts.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace vitrine::daemon {

/// All ways by which packs come without a network program: the drop-in folder, and sticks that come and go. Staff's
/// answers about packs that nobody trusted has signed come here too.
class Arrivals {
public:
    struct Folders {
        std::filesystem::path memory;   ///< of the drop-in folder: a file
        std::filesystem::path sticks;   ///< a folder of such files
        std::filesystem::path arriving; ///< copies under way; emptied at the start
    };
    Arrivals(net::any_io_executor executor, Content& content, ContentRules rules, Folders folders,
             DropInList::Hooks hooks, DropIns::Timing timing = {}, DropIns::Tools tools = {});

    void open(); ///< blocking, before anything runs
    void start();
    void stop();

    [[nodiscard]] const DropInList& list() const { return m_list; }
    /// What waits for staff is shown, or left. `at` is the item's, so that nobody answers about what has changed since.
    [[nodiscard]] net::awaitable<Result<boost::json::object>> answer(std::string id, std::string at, bool show,
                                                                     Actor actor);

private:
    struct Stick {
        Mount mount;
        std::shared_ptr<DropIns> dropIns;
        std::string place; ///< its id in the list
        std::filesystem::path memory;
    };
    [[nodiscard]] net::awaitable<void> watchSticks();
    void compare(const std::vector<Mount>& mounts);
    void came(const Mount& mount);
    void wentAway(const Stick& stick);
    [[nodiscard]] std::filesystem::path memoryOf(const Mount& mount) const;

    net::any_io_executor m_executor;
    Content& m_content;
    ContentRules m_rules;
    Folders m_folders;
    DropIns::Timing m_timing;
    DropIns::Tools m_tools;
    DropInList m_list;
    MountWatch m_mounts;
    std::shared_ptr<DropIns> m_folder; ///< null: screen.yaml names no folder
    std::map<std::string, Stick> m_sticks;
    bool m_stopped = false;
};

} // namespace vitrine::daemon
