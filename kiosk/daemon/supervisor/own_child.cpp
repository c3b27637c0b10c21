// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/own_child.hpp"

#include "daemon/supervisor/shell_note.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace vitrine::daemon {

OwnChild::OwnChild(net::any_io_executor executor, ShellCommand command, std::filesystem::path note)
    : m_executor(std::move(executor))
    , m_command(std::move(command))
    , m_note(std::move(note))
{
}

ShellCommand OwnChild::callFor(ShellMode mode) const
{
    auto command = m_command;
    if (const auto argument = argumentFor(mode); !argument.empty())
        command.arguments.emplace_back(argument);
    return command;
}

net::awaitable<std::optional<ShellProcess>> OwnChild::running()
{
    auto found = readShellNote(m_note);
    if (found)
        if (auto process = ShellProcess::adopt(m_executor, found->pid, found->startTicks))
            co_return std::optional(std::move(*process));
    for (const auto mode : {ShellMode::Content, ShellMode::Software, ShellMode::Pause})
        if (!found || startTicksOf(found->pid) != found->startTicks)
            found = processCalled(callFor(mode));
    if (!found)
        co_return std::nullopt;
    auto process = ShellProcess::adopt(m_executor, found->pid, found->startTicks);
    if (!process)
        co_return std::nullopt;
    co_return std::optional(std::move(*process));
}

net::awaitable<Result<ShellProcess>> OwnChild::start(ShellMode mode)
{
    capLog(m_command.log);
    auto process = ShellProcess::start(m_executor, callFor(mode));
    if (process)
        if (const auto written = writeShellNote({process->pid(), process->startTicks()}, m_note); !written)
            spdlog::warn("a later daemon will not know this shell: {}", written.error().message.en);
    co_return process;
}

net::awaitable<void> OwnChild::signal(ShellProcess& shell, int number)
{
    shell.signal(number);
    co_return;
}

net::awaitable<std::string> OwnChild::howItEnded(ShellProcess& shell)
{
    std::error_code ignored; // a note of a process that is gone is recognised as such
    std::filesystem::remove(m_note, ignored);
    co_return shell.howItEnded();
}

net::awaitable<void> OwnChild::rest(std::chrono::milliseconds /*wait*/)
{
    co_return;
}

} // namespace vitrine::daemon
