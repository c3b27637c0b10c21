// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace vitrine::doctor {

/// A program of ours that opens what others have made, held by a descriptor of the process (pidfd), so that its number
/// never means somebody else. We speak with it by lines. Killed and forgotten with this object. For one thread.
class Child {
public:
    /// It gets a session of its own (no Ctrl-C), no descriptor, nothing of our environment.
    [[nodiscard]] static Result<Child> start(const std::filesystem::path& program,
                                             const std::vector<std::string>& arguments);
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();

    /// To be polled: readable when it has said something, or ended.
    [[nodiscard]] int descriptor() const { return m_socket; }
    /// False: it is not there any more.
    [[nodiscard]] bool say(std::string line);
    /// Takes what has come without waiting; false: nothing comes any more, or more than anybody needs to say.
    [[nodiscard]] bool hear();
    /// The next whole line it said.
    [[nodiscard]] std::optional<std::string> line();
    /// Processor time that it has used.
    [[nodiscard]] std::chrono::nanoseconds worked() const;
    /// Some of it waits for the processor or the disk, and for nothing else.
    [[nodiscard]] bool isHeldUp() const;
    void kill();
    /// Kills it if need be and answers how it ended: 0 or an exit code, or the signal, negative.
    [[nodiscard]] int end();

private:
    Child(pid_t pid, int watch, int socket);
    pid_t m_pid = -1;
    int m_watch = -1;
    int m_socket = -1;
    std::string m_heard;
    std::size_t m_read = 0;  ///< of m_heard, given out already
    std::size_t m_total = 0; ///< bytes ever heard
};

} // namespace vitrine::doctor
