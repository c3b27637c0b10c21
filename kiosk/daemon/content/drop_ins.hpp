// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/content/apart.hpp"
#include "daemon/content/content.hpp"
#include "daemon/content/drop_in_findings.hpp"
#include "daemon/content/drop_in_list.hpp"
#include "daemon/content/drop_in_scan.hpp"
#include "daemon/content/fetch.hpp"
#include "daemon/content/folder_watch.hpp"
#include "daemon/content/mounts.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// One place where curators put packs: the drop-in folder, here or on a share, or a stick. What lies there whole is
/// checked and installed; what was found is written beside it. Their files are never changed or deleted, and nothing
/// is taken twice as long as it stays the same. What may go away at any moment is copied to this machine first, by a
/// thread that may hang; nothing here ever waits for it.
class DropIns {
public:
    struct Timing {
        std::chrono::milliseconds quiet = std::chrono::seconds(2); ///< unchanged for so long: it is whole
        std::chrono::milliseconds look = std::chrono::milliseconds(500);
        std::chrono::milliseconds rescan = std::chrono::seconds(60); ///< where watching misses something
        std::chrono::milliseconds quietOnShare = std::chrono::seconds(10);
        std::chrono::milliseconds lookAtShare = std::chrono::seconds(3); ///< which tells no changes
        std::chrono::milliseconds patience = std::chrono::seconds(20);   ///< for an answer of a share or a stick
        std::chrono::milliseconds mounts =
            std::chrono::seconds(5); ///< to look for sticks, where the system says nothing
    };
    struct Where {
        PackPlace place;
        std::string id;                 ///< of the place, in the list
        std::filesystem::path memory;   ///< says what was taken, so that a restart takes nothing again
        std::filesystem::path arriving; ///< a folder of ours for copies
    };
    /// What a test may slow down or let fail; called on other threads.
    struct Tools {
        std::function<Look(const PackPlace&)> look = lookThrough;
        std::function<void()> atEachPiece = {};          ///< of a copy
        std::function<std::vector<Mount>()> mounts = {}; ///< instead of the system's; on our thread
    };
    DropIns(const net::any_io_executor& executor, Content& content, DropInList& list, Where where, ContentRules limits,
            Timing timing, Tools tools);

    [[nodiscard]] net::awaitable<void> run(); ///< returns after stop() or gone()
    void stop();
    /// The stick was pulled out. What is here as a whole already is still installed.
    void gone();
    /// Something in the list is to be written beside its pack.
    void ring();

private:
    [[nodiscard]] bool isOver() const { return m_stopped || m_gone; }
    [[nodiscard]] bool isRemote() const { return m_share || m_where.place.kind == PackPlace::Stick; }
    [[nodiscard]] net::awaitable<std::optional<Look>> lookNow();
    void cannotReach();
    void tellPlace(bool reading, bool empty);
    [[nodiscard]] net::awaitable<void> wait();
    [[nodiscard]] net::awaitable<void> take(std::string name, Dropped dropped);
    [[nodiscard]] net::awaitable<Fetched> bringHere(std::string name, std::filesystem::path target);
    [[nodiscard]] net::awaitable<DropInOutcome> bringAndInstall(std::string name, Dropped::Kind kind);
    [[nodiscard]] net::awaitable<DropInOutcome> install(std::filesystem::path path, Dropped::Kind kind);
    void show(const std::string& name, std::string state, const DropInOutcome& outcome);
    [[nodiscard]] net::awaitable<bool> writeBeside(std::string name, std::string text);
    [[nodiscard]] net::awaitable<void> sayWhatIsUnsaid(Scan scan);
    [[nodiscard]] net::awaitable<void> forgetWhatIsGone(Scan scan);
    void showNew(const Scan& scan);
    [[nodiscard]] std::string idOf(const std::string& name) const { return dropInId(m_where.id, name); }
    void remember();
    void recall();

    Content& m_content;
    DropInList& m_list;
    Where m_where;
    ContentRules m_limits;
    Timing m_timing;
    Tools m_tools;
    FolderWatch m_watch;
    Doorbell m_pause;
    Apart m_apart;
    Settling m_settling;
    std::shared_ptr<Pulse> m_pulse;             ///< of what runs apart
    bool m_share = false;                       ///< as far as is known
    std::map<std::string, std::string> m_names; ///< of files, by id: their text may be another
    bool m_rung = false;
    bool m_stopped = false;
    bool m_gone = false;
};

} // namespace vitrine::daemon
