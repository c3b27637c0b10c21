// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

/// The program that draws, and how to call it.
struct ShellCommand {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    std::filesystem::path log; ///< stdout and stderr are appended here
};

/// A running shell, ours or one that an earlier daemon started, held by a descriptor of the process (pidfd): its
/// number cannot come to mean another process while we hold it.
class ShellProcess {
public:
    /// A process in a session of its own, so that nothing that ends us ends it.
    [[nodiscard]] static Result<ShellProcess> start(const net::any_io_executor& executor, const ShellCommand& command);
    /// The process `pid`, if it still is the one that started at `startTicks`.
    [[nodiscard]] static Result<ShellProcess> adopt(const net::any_io_executor& executor, pid_t pid,
                                                    std::uint64_t startTicks);

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] std::uint64_t startTicks() const { return m_startTicks; }
    [[nodiscard]] bool isChild() const { return m_isChild; }

    /// Returns when the process has ended, or with false when cancelled by cancelWait().
    [[nodiscard]] net::awaitable<bool> ended();
    void cancelWait();
    /// "signal 11 (Segmentation fault)", "exit code 3"; once, after its end. Nobody knows how a process ended that was
    /// not our child.
    [[nodiscard]] std::string howItEnded();
    void signal(int number);

private:
    ShellProcess(net::posix::stream_descriptor descriptor, pid_t pid, std::uint64_t startTicks, bool isChild);
    net::posix::stream_descriptor m_descriptor;
    pid_t m_pid;
    std::uint64_t m_startTicks;
    bool m_isChild;
};

/// Which process: a number alone comes to mean another one.
struct ProcessId {
    pid_t pid = 0;
    std::uint64_t startTicks = 0;
};

/// A process of ours that was called exactly like this and leads a session: the shell of a daemon that was killed
/// before it noted it, or that had no disk to write on. A script with an interpreter is not found.
[[nodiscard]] std::optional<ProcessId> processCalled(const ShellCommand& command);
/// When a process started, in clock ticks since boot; nothing if there is none.
[[nodiscard]] std::optional<std::uint64_t> startTicksOf(pid_t pid);
/// Resident bytes; 0: no such process.
[[nodiscard]] std::uint64_t residentBytesOf(pid_t pid);

/// Keeps the shell's log within bounds: above `most` bytes it becomes `FILE.1` and starts anew. The shell goes on
/// writing into the same file, which it has open for appending.
void capLog(const std::filesystem::path& file, std::uint64_t most = 4UL * 1024 * 1024);

} // namespace vitrine::daemon
