// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/supervisor/shell_host.hpp"
#include "daemon/systemd/bus.hpp"

namespace vitrine::daemon {

/// The shell as a unit of its own, which systemd runs as somebody else. A polkit rule lets us start, stop and kill this
/// one unit (deploy/systemd/vitrine.rules). Its process is watched like any other, by a descriptor of it.
class ShellUnit final : public ShellHost {
public:
    /// `modeFile` is the unit's EnvironmentFile.
    ShellUnit(net::any_io_executor executor, Bus& bus, std::string unit, std::filesystem::path modeFile);

    [[nodiscard]] net::awaitable<std::optional<ShellProcess>> running() override;
    [[nodiscard]] net::awaitable<Result<ShellProcess>> start(ShellMode mode) override;
    [[nodiscard]] net::awaitable<void> signal(ShellProcess& shell, int number) override;
    [[nodiscard]] net::awaitable<std::string> howItEnded(ShellProcess& shell) override;
    [[nodiscard]] net::awaitable<void> rest(std::chrono::milliseconds wait) override;
    [[nodiscard]] bool outlivesUs() const override { return true; }

private:
    [[nodiscard]] net::awaitable<Result<pid_t>> mainPid();
    /// A call of the manager about our unit.
    [[nodiscard]] net::awaitable<Result<BusMessage>> manage(const char* verb, const char* mode);
    [[nodiscard]] net::awaitable<std::string> serviceProperty(const char* name, char type);

    net::any_io_executor m_executor;
    Bus& m_bus;
    std::string m_unit;
    std::filesystem::path m_modeFile;
    std::string m_path; ///< of the unit on the bus; empty: not asked yet
};

/// The machine boots again, by logind; refused where no polkit rule allows it.
[[nodiscard]] net::awaitable<Result<void>> rebootMachine(Bus& bus);

} // namespace vitrine::daemon
