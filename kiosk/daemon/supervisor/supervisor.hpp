// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "daemon/doorbell.hpp"
#include "daemon/record/record.hpp"
#include "daemon/supervisor/ladder.hpp"
#include "daemon/supervisor/shell_host.hpp"
#include "daemon/supervisor/shell_status.hpp"
#include "link/messages.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// The shell's life: starts it, hears whether it lives, ends it when it hangs, and climbs the ladder when starting it
/// again does not help. It knows nothing of what the shell shows.
class Supervisor {
public:
    struct Hooks {
        std::function<void()> changed;                           ///< status() is different now
        std::function<bool(const link::ToShell&)> send;          ///< to the shell, if it listens
        std::function<void(FaultEntry)> fault;                   ///< for the record
        std::function<void()> restarted;                         ///< it was started again after an unwanted end
        std::function<void(const std::string& reason)> takeBack; ///< the content before the last change is to return
        std::function<Means()> means = {};                       ///< what can be done at all; none: nothing
        std::function<void(int generation)> proved = {};         ///< this content has lived through its probation
        std::function<void()> reboot = {};                       ///< the machine is to boot again
    };

    /// `ladder` is the file with what the ladder remembers.
    Supervisor(net::any_io_executor executor, SupervisionRules rules, std::unique_ptr<ShellHost> host,
               std::filesystem::path ladder, Hooks hooks);

    /// Adopts the shell that runs, or starts one; keeps one running; ends it after stop(), unless it outlives us, and
    /// returns.
    [[nodiscard]] net::awaitable<void> run();
    void stop();
    /// Somebody wants it ended and started again. Exhibits that were set aside get another chance, and so does content
    /// that the pause page stands for.
    void restart();
    /// It lives and draws, but what can be seen is wrong, and nobody uses it: it is ended as one that hangs, once.
    void pictureFails(std::string why);
    /// The content is another one, on somebody's wish: what was set aside may be mended, and the new one must prove
    /// itself unless it has done so before.
    void contentChanged(int generation, bool proved = false);
    /// The content is what it was before, because the new one failed.
    void contentTakenBack();
    /// The shell says that it cannot show what is active, and no change-over waits for it.
    void contentRefused(const std::string& reason);

    void heard(const link::ToDaemon& message);
    void lostLink();
    /// Is this process the shell, or one that the shell's program started?
    [[nodiscard]] bool owns(pid_t peer) const;

    [[nodiscard]] const ShellStatus& status() const { return m_status; }
    [[nodiscard]] const std::vector<std::string>& setAside() const { return m_history.setAside; }
    [[nodiscard]] const History& history() const { return m_history; }
    /// From the pause page, until the content is tried again; nothing: only a person or new content brings it back.
    [[nodiscard]] std::optional<std::chrono::seconds> untilNextTry() const;
    /// What is on the glass has not proved itself yet.
    [[nodiscard]] bool onTrial() const { return m_history.change && !m_history.change->proved; }

private:
    enum class End { Died, Hung, Greedy, Unseen, Wished, Stopping };
    struct Watched; ///< a process and whether it has ended

    [[nodiscard]] net::awaitable<void> adopt();
    [[nodiscard]] net::awaitable<bool> start();
    [[nodiscard]] net::awaitable<End> watch();
    [[nodiscard]] net::awaitable<void> answer(End end);
    void climb(const Step& step);
    void followTrial();
    void takeBack(const std::string& reason);
    void tellFault(const std::string& code, const std::string& sentence);
    /// The next time at which something happens without a message.
    [[nodiscard]] Vitals::Time nextLook(const Hang& hang) const;
    [[nodiscard]] bool mustTryContent() const;
    void unloadIfShort(std::uint64_t memory);
    [[nodiscard]] bool isForgiven() const;
    [[nodiscard]] bool drawsNothingOfTheNew() const;
    [[nodiscard]] ShellMode mode() const;
    [[nodiscard]] net::awaitable<void> waitForEnd(std::shared_ptr<Watched> watched);
    [[nodiscard]] net::awaitable<bool> goneWithin(std::chrono::milliseconds time);
    [[nodiscard]] net::awaitable<void> askToQuit();
    [[nodiscard]] net::awaitable<void> abortHung();
    [[nodiscard]] net::awaitable<void> pause(std::chrono::milliseconds time);
    void hold(ShellProcess process);
    void note(const std::string& code, const std::string& cause);
    void tellSetAside();
    bool keepHistory(); ///< false: it could not be written
    void changed();

    net::any_io_executor m_executor;
    SupervisionRules m_rules;
    std::unique_ptr<ShellHost> m_host;
    std::filesystem::path m_ladder;
    Hooks m_hooks;
    Doorbell m_bell;
    std::shared_ptr<Watched> m_shell; ///< null: none runs
    ShellStatus m_status;
    History m_history;
    std::string m_whyHung;
    Vitals::Time m_unloaded; ///< when its exhibit was to go last
    std::string m_whyUnseen; ///< what is wrong with its picture; empty: nothing
    Vitals::Time m_free;     ///< since when nobody uses the screen, or the shell lives
    bool m_hadShell = false;
    bool m_stopping = false;
    bool m_restartWished = false;
};

} // namespace vitrine::daemon
