// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/supervisor/shell_process.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace vitrine::daemon {

/// What the shell is started for.
enum class ShellMode { Content, Software, Pause };

/// The argument that says so; empty: none.
[[nodiscard]] inline std::string_view argumentFor(ShellMode mode)
{
    return mode == ShellMode::Pause ? "--pause" : mode == ShellMode::Software ? "--software" : "";
}

/// Where the shell's process comes from and who ends it: a child of ours, or a unit of systemd's.
class ShellHost {
public:
    ShellHost() = default;
    ShellHost(const ShellHost&) = delete;
    ShellHost& operator=(const ShellHost&) = delete;
    virtual ~ShellHost() = default;

    /// One that runs already, from a daemon before us or by the system.
    [[nodiscard]] virtual net::awaitable<std::optional<ShellProcess>> running() = 0;
    [[nodiscard]] virtual net::awaitable<Result<ShellProcess>> start(ShellMode mode) = 0;
    [[nodiscard]] virtual net::awaitable<void> signal(ShellProcess& shell, int number) = 0;
    /// "signal 11 (Segmentation fault)", "exit code 3", "unknown"; once, after its end.
    [[nodiscard]] virtual net::awaitable<std::string> howItEnded(ShellProcess& shell) = 0;
    /// It is over, and nobody else is to start one before we do, `wait` from now.
    [[nodiscard]] virtual net::awaitable<void> rest(std::chrono::milliseconds wait) = 0;
    /// When the daemon stops in good order, its shell goes on.
    [[nodiscard]] virtual bool outlivesUs() const = 0;
};

} // namespace vitrine::daemon
