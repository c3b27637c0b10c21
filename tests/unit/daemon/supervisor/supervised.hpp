// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/logs.hpp"
#include "daemon/supervisor/link_server.hpp"
#include "daemon/supervisor/own_child.hpp"
#include "daemon/supervisor/supervisor.hpp"
#include "folder_of_its_own.hpp"
#include "pump.hpp"

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// A supervisor with the real link and a real process as its shell.
class Supervised {
public:
    explicit Supervised(const FolderOfItsOwn& folder,
                        SupervisionRules rules = {std::chrono::seconds(4), std::chrono::seconds(20)})
        : m_folder(folder)
        , link(io.get_executor(), {.belongs = [this](pid_t peer) { return supervisor.owns(peer); },
                                   .heard =
                                       [this](const link::ToDaemon& message) {
                                           ++messages;
                                           supervisor.heard(message);
                                       },
                                   .gone = [this] { supervisor.lostLink(); }})
        , supervisor(io.get_executor(), rules,
                     std::make_unique<OwnChild>(io.get_executor(),
                                                ShellCommand{STAND_IN_SHELL,
                                                             {"--store", (folder.path() / "store").string(), "--link",
                                                              (folder.path() / "link").string()},
                                                             folder.path() / "shell.log"},
                                                folder.path() / "shell.json"),
                     folder.path() / "ladder.json",
                     {.changed = [] {},
                      .send = [this](const link::ToShell& message) { return link.send(message); },
                      .fault = [this](FaultEntry fault) { faults.push_back(std::move(fault)); },
                      .restarted = [this] { ++restarted; },
                      .takeBack = [this](const std::string& reason) { takenBack.push_back(reason); },
                      .means = [this] { return means; },
                      .proved = [this](int generation) { proved.push_back(generation); },
                      .reboot = [this] { ++reboots; }})
    {
        if (const auto listening = link.listen(folder.path() / "link"); !listening)
            throw std::runtime_error(listening.error().message);
        net::co_spawn(io, link.serve(), logFailure("link"));
        net::co_spawn(io, running(), logFailure("supervisor"));
    }
    ~Supervised()
    {
        if (!ended)
            stop();
    }
    Supervised(const Supervised&) = delete;
    Supervised& operator=(const Supervised&) = delete;

    [[nodiscard]] bool until(const std::function<bool()>& isSo) { return daemon::until(io, isSo); }
    [[nodiscard]] bool drawing()
    {
        return until([this] { return supervisor.status().drawing(); });
    }
    /// Another process than `before` draws.
    [[nodiscard]] bool another(pid_t before)
    {
        return until([&] { return supervisor.status().drawing() && supervisor.status().pid != before; });
    }
    [[nodiscard]] pid_t pid() const { return supervisor.status().pid; }
    /// Ends the shell that draws so many times, one life after the other.
    [[nodiscard]] bool kill(int times)
    {
        for (int i = 0; i < times; ++i) {
            if (!drawing())
                return false;
            const auto before = pid();
            const auto said = faults.size();
            ::kill(before, SIGKILL);
            if (!until([&] { return faults.size() > said; }))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool told(std::string_view code) const
    {
        return std::any_of(faults.begin(), faults.end(), [&](const FaultEntry& fault) { return fault.code == code; });
    }
    void behave(std::string_view words) const { m_folder.write("behaviour", words); }

    void stop()
    {
        supervisor.stop();
        daemon::until(io, [this] { return ended; });
        link.stop();
        io.restart();
        io.run_for(std::chrono::milliseconds(50));
    }
    /// As if the daemon had been killed: nobody tells the shell anything.
    void vanish()
    {
        ended = true;
        link.stop();
    }

private:
    net::awaitable<void> running()
    {
        co_await supervisor.run();
        ended = true;
    }
    const FolderOfItsOwn& m_folder;

public:
    net::io_context io;
    LinkServer link;
    Supervisor supervisor;
    std::vector<FaultEntry> faults;
    std::vector<std::string> takenBack;
    Means means{true, true};
    std::vector<int> proved;
    int reboots = 0;
    int restarted = 0;
    int messages = 0;
    bool ended = false;
};

} // namespace vitrine::daemon
