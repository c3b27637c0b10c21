// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/content/content.hpp"
#include "daemon/content/drop_in_findings.hpp"
#include "daemon/content/drop_in_scan.hpp"
#include "daemon/content/folder_watch.hpp"

#include <boost/json/value.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace vitrine::daemon {

/// The folder where curators put packs. What lies there whole is checked and installed; what was found is written
/// beside it. Their files are never changed or deleted, and nothing is taken twice as long as it stays the same.
class DropIns {
public:
    struct Timing {
        std::chrono::milliseconds quiet = std::chrono::seconds(2); ///< unchanged for so long: it is whole
        std::chrono::milliseconds look = std::chrono::milliseconds(500);
        std::chrono::milliseconds rescan = std::chrono::seconds(60); ///< where watching misses something
    };
    /// `memory` is the file that says what was taken, so that a restart takes nothing again. `changed` hears of each
    /// item as list() has it, and of one that was taken away: its state is "gone".
    DropIns(const net::any_io_executor& executor, Content& content, std::filesystem::path folder,
            std::filesystem::path memory, std::function<void(boost::json::object)> changed, Timing timing);

    [[nodiscard]] net::awaitable<void> run(); ///< returns after stop()
    void stop();
    [[nodiscard]] boost::json::array list() const; ///< GET /drop-ins, newest first

private:
    struct Item {
        std::string at;
        std::string state; ///< "installed", "refused", "waiting"
        std::string sentence;
        boost::json::value findings;
    };
    [[nodiscard]] net::awaitable<void> take(std::string name, Dropped dropped);
    [[nodiscard]] net::awaitable<DropInOutcome> install(std::string name, Dropped::Kind kind);
    void show(const std::string& name, Item item);
    void writeBeside(const std::string& name, const DropInOutcome& outcome);
    void forgetWhatIsGone(const Scan& scan);
    void remember();
    void recall();

    Content& m_content;
    std::filesystem::path m_folder;
    std::filesystem::path m_memory;
    std::function<void(boost::json::object)> m_changed;
    Timing m_timing;
    FolderWatch m_watch;
    Doorbell m_pause;
    Settling m_settling;
    std::map<std::string, Item> m_items;
    bool m_stopped = false;
};

} // namespace vitrine::daemon
