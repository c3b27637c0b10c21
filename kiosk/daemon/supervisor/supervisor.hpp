// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "daemon/doorbell.hpp"
#include "daemon/record/record.hpp"
#include "daemon/supervisor/ladder.hpp"
#include "daemon/supervisor/shell_process.hpp"
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
    struct Files {
        std::filesystem::path note;   ///< who the running shell is
        std::filesystem::path ladder; ///< what the ladder remembers
    };
    struct Hooks {
        std::function<void()> changed;                           ///< status() is different now
        std::function<bool(const link::ToShell&)> send;          ///< to the shell, if it listens
        std::function<void(FaultEntry)> fault;                   ///< for the record
        std::function<void()> restarted;                         ///< it was started again after an unwanted end
        std::function<void(const std::string& reason)> takeBack; ///< the content before the last change is to return
    };

    Supervisor(net::any_io_executor executor, SupervisionRules rules, ShellCommand command, Files files, Hooks hooks);

    /// Adopts the shell that runs, or starts one; keeps one running; ends it after stop() and returns.
    [[nodiscard]] net::awaitable<void> run();
    void stop();
    /// Somebody wants it ended and started again. Exhibits that were set aside get another chance.
    void restart();
    /// The content is another one: what was set aside may be mended, and deaths from now on speak against the change.
    void contentChanged();
    /// The content is what it was before: nothing to take back any more.
    void contentTakenBack();

    void heard(const link::ToDaemon& message);
    void lostLink();
    /// Is this process the shell, or one that the shell's program started?
    [[nodiscard]] bool owns(pid_t peer) const;

    [[nodiscard]] const ShellStatus& status() const { return m_status; }
    [[nodiscard]] const std::vector<std::string>& setAside() const { return m_history.setAside; }

private:
    enum class End { Died, Hung, Wished, Stopping };
    struct Watched; ///< a process and whether it has ended

    /// The shell of a daemon before us.
    [[nodiscard]] std::optional<ShellProcess> leftBehind() const;
    [[nodiscard]] net::awaitable<void> adopt();
    [[nodiscard]] bool start();
    [[nodiscard]] net::awaitable<End> watch();
    [[nodiscard]] net::awaitable<void> answer(End end);
    [[nodiscard]] net::awaitable<void> waitForEnd(std::shared_ptr<Watched> watched);
    [[nodiscard]] net::awaitable<bool> goneWithin(std::chrono::milliseconds time);
    [[nodiscard]] net::awaitable<void> askToQuit();
    [[nodiscard]] net::awaitable<void> abortHung();
    [[nodiscard]] net::awaitable<void> pause(std::chrono::milliseconds time);
    void hold(ShellProcess process, bool adopted);
    void note(const std::string& code, const std::string& cause);
    void tellSetAside();
    void keepHistory();
    void changed();

    net::any_io_executor m_executor;
    SupervisionRules m_rules;
    ShellCommand m_command;
    Files m_files;
    Hooks m_hooks;
    Doorbell m_bell;
    std::shared_ptr<Watched> m_shell; ///< null: none runs
    ShellStatus m_status;
    History m_history;
    std::string m_whyHung;
    bool m_hadShell = false;
    bool m_stopping = false;
    bool m_restartWished = false;
};

} // namespace vitrine::daemon
