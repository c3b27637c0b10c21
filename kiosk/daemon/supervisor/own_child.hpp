// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/supervisor/shell_host.hpp"

namespace vitrine::daemon {

/// The shell as a child of the daemon, where no systemd runs it: demo, tests, a desktop. It ends with the daemon, but
/// survives its sudden death: `note` says to the next one who it is.
class OwnChild final : public ShellHost {
public:
    OwnChild(net::any_io_executor executor, ShellCommand command, std::filesystem::path note);

    [[nodiscard]] net::awaitable<std::optional<ShellProcess>> running() override;
    [[nodiscard]] net::awaitable<Result<ShellProcess>> start(ShellMode mode) override;
    [[nodiscard]] net::awaitable<void> signal(ShellProcess& shell, int number) override;
    [[nodiscard]] net::awaitable<std::string> howItEnded(ShellProcess& shell) override;
    [[nodiscard]] net::awaitable<void> rest(std::chrono::milliseconds wait) override;
    [[nodiscard]] bool outlivesUs() const override { return false; }

private:
    [[nodiscard]] ShellCommand callFor(ShellMode mode) const;

    net::any_io_executor m_executor;
    ShellCommand m_command;
    std::filesystem::path m_note;
};

} // namespace vitrine::daemon
