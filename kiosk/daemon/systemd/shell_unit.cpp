// SPDX-License-Identifier: Apache-2.0
#include "daemon/systemd/shell_unit.hpp"

#include "core/words/words.hpp"
#include "daemon/small_file.hpp"

#include <spdlog/spdlog.h>

#include <systemd/sd-bus.h>

#include <charconv>
#include <csignal>
#include <cstring>
#include <utility>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr const char* kSystemd = "org.freedesktop.systemd1";
constexpr const char* kManager = "org.freedesktop.systemd1.Manager";
constexpr const char* kService = "org.freedesktop.systemd1.Service";
constexpr const char* kManagerPath = "/org/freedesktop/systemd1";
/// Its process is there as soon as it is made; a busy machine takes its time.
constexpr auto kToAppear = 10s;
/// RestartSec= of the unit: a rest that is shorter is over before systemd acts.
constexpr auto kSystemdWaits = 4s;

int numberIn(const std::string& text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

ShellUnit::ShellUnit(net::any_io_executor executor, Bus& bus, std::string unit, std::filesystem::path modeFile)
    : m_executor(std::move(executor))
    , m_bus(bus)
    , m_unit(std::move(unit))
    , m_modeFile(std::move(modeFile))
{
}

net::awaitable<Result<BusMessage>> ShellUnit::manage(const char* verb, const char* mode)
{
    const std::function<int(sd_bus_message*)> fill = [this, mode](sd_bus_message* message) {
        return mode ? sd_bus_message_append(message, "ss", m_unit.c_str(), mode)
                    : sd_bus_message_append(message, "s", m_unit.c_str());
    };
    const BusMember member{kSystemd, kManagerPath, kManager, verb};
    auto answer = co_await m_bus.call(member, fill);
    co_return answer;
}

net::awaitable<std::string> ShellUnit::serviceProperty(const char* name, char type)
{
    if (m_path.empty()) {
        const auto answer = co_await manage("LoadUnit", nullptr);
        const char* path = nullptr;
        if (answer && sd_bus_message_read(answer->get(), "o", &path) > 0)
            m_path = path;
    }
    if (m_path.empty())
        co_return std::string();
    const BusMember member{kSystemd, m_path, kService, name};
    auto value = co_await m_bus.property(member, type);
    if (!value)
        spdlog::warn("{}: {}", m_unit, value.error().message.en);
    co_return value ? std::move(*value) : std::string();
}

net::awaitable<Result<pid_t>> ShellUnit::mainPid()
{
    const auto text = co_await serviceProperty("MainPID", 'u');
    if (text.empty())
        co_return Error{Errc::Unreachable, phrase("systemd says nothing of {}", m_unit)};
    co_return static_cast<pid_t>(numberIn(text));
}

net::awaitable<std::optional<ShellProcess>> ShellUnit::running()
{
    const auto pid = co_await mainPid();
    const auto ticks = pid && *pid > 0 ? startTicksOf(*pid) : std::nullopt;
    if (!ticks)
        co_return std::nullopt;
    auto process = ShellProcess::adopt(m_executor, *pid, *ticks);
    if (!process)
        co_return std::nullopt;
    co_return std::optional(std::move(*process));
}

net::awaitable<Result<ShellProcess>> ShellUnit::start(ShellMode mode)
{
    const auto line = "VITRINE_SHELL_MODE=" + std::string(argumentFor(mode)) + '\n';
    if (const auto written = writeSmallFile(m_modeFile, line); !written)
        spdlog::warn("{}", written.error().message.en); // a full disk: as it was started last
    const auto before = co_await mainPid();
    // Its limit of starts is for when nobody counts; we do.
    static_cast<void>(co_await manage("ResetFailedUnit", nullptr));
    const auto started = co_await manage("RestartUnit", "replace");
    if (!started)
        co_return Error{started.error().code, phrase("cannot start {}: {}", m_unit, started.error().message)};
    Doorbell pause(m_executor);
    for (const auto deadline = Steady::now() + kToAppear; Steady::now() < deadline;) {
        const auto pid = co_await mainPid();
        if (pid && *pid > 0 && (!before || *pid != *before))
            if (const auto ticks = startTicksOf(*pid)) {
                auto process = ShellProcess::adopt(m_executor, *pid, *ticks);
                if (process)
                    co_return process;
            }
        co_await pause.waitFor(25ms);
    }
    co_return Error{Errc::Timeout, phrase("{} has no process although systemd was told to start it", m_unit)};
}

net::awaitable<void> ShellUnit::signal(ShellProcess& /*shell*/, int number)
{
    const std::function<int(sd_bus_message*)> fill = [this, number](sd_bus_message* message) {
        return sd_bus_message_append(message, "ssi", m_unit.c_str(), number == SIGKILL ? "all" : "main", number);
    };
    const BusMember member{kSystemd, kManagerPath, kManager, "KillUnit"};
    const auto answer = co_await m_bus.call(member, fill);
    if (!answer)
        spdlog::error("{}: {}", m_unit, answer.error().message.en);
}

net::awaitable<std::string> ShellUnit::howItEnded(ShellProcess& shell)
{
    // systemd hears of an end a moment after our descriptor does.
    Doorbell pause(m_executor);
    for (int i = 0; i < 40; ++i) {
        const auto pid = co_await mainPid();
        if (!pid || *pid != shell.pid())
            break;
        co_await pause.waitFor(25ms);
    }
    const auto result = co_await serviceProperty("Result", 's');
    if (result == "oom-kill")
        co_return std::string("memory: the system ended it, because it or the machine had none left");
    const auto code = co_await serviceProperty("ExecMainCode", 'i');
    const auto status = co_await serviceProperty("ExecMainStatus", 'i');
    if (code.empty() || status.empty() || numberIn(code) == 0)
        co_return std::string("unknown");
    if (numberIn(code) == CLD_EXITED)
        co_return "exit code " + status;
    std::string how = "signal " + status + " (" + ::strsignal(numberIn(status)) + ")";
    if (result == "watchdog")
        how += ", by systemd's watchdog";
    co_return how;
}

net::awaitable<void> ShellUnit::rest(std::chrono::milliseconds wait)
{
    if (wait >= kSystemdWaits)
        static_cast<void>(co_await manage("StopUnit", "replace"));
}

net::awaitable<Result<void>> rebootMachine(Bus& bus)
{
    const std::function<int(sd_bus_message*)> fill = [](sd_bus_message* message) {
        return sd_bus_message_append(message, "b", 0); // nobody is there to be asked
    };
    const BusMember member{"org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
                           "Reboot"};
    const auto answer = co_await bus.call(member, fill);
    if (!answer)
        co_return answer.error();
    co_return Result<void>();
}

} // namespace vitrine::daemon
