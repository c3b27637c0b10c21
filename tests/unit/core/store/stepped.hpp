// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <csignal>
#include <optional>

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::workshop {

/// Calls after which something on the disk is not as it was.
inline constexpr std::array kChanging{SYS_openat,    SYS_write,    SYS_fsync,     SYS_mkdirat,   SYS_linkat,
                                      SYS_symlinkat, SYS_unlinkat, SYS_renameat2, SYS_ftruncate, SYS_fchmod,
#ifdef SYS_mkdir // only on machines that keep the calls of old
                                      SYS_mkdir,     SYS_link,     SYS_symlink,   SYS_unlink,    SYS_rmdir,
                                      SYS_rename
#endif
};

/// Runs `work` in a child that stops before and after each call to the system.
class Stepped {
public:
    template <class Work>
    explicit Stepped(const Work& work)
        : m_child(::fork())
    {
        if (m_child != 0)
            return;
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(kNotAllowed);
        ::raise(SIGSTOP);
        ::_exit(work());
    }
    ~Stepped()
    {
        if (m_exit)
            return;
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    Stepped(const Stepped&) = delete;
    Stepped& operator=(const Stepped&) = delete;

    [[nodiscard]] bool mayTrace()
    {
        int status = 0;
        ::waitpid(m_child, &status, 0);
        const bool stopped = WIFSTOPPED(status);
        if (!stopped)
            m_exit = WEXITSTATUS(status);
        return stopped && ::ptrace(PTRACE_SETOPTIONS, m_child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) == 0;
    }
    /// On to where the next changing call is about to be made; false: the child has ended.
    [[nodiscard]] bool toNextChange()
    {
        while (step())
            if (about().op == PTRACE_SYSCALL_INFO_ENTRY &&
                std::ranges::find(kChanging, static_cast<long>(about().entry.nr)) != kChanging.end())
                return true;
        return false;
    }
    /// The call that is about to be made is not made and fails instead.
    void failThisCall(int number);
    void toEnd()
    {
        while (step()) {
        }
    }
    [[nodiscard]] pid_t pid() const { return m_child; }
    [[nodiscard]] std::optional<int> exit() const { return m_exit; }

private:
    static constexpr int kNotAllowed = 9;

    bool step()
    {
        for (long signal = 0;;) {
            ::ptrace(PTRACE_SYSCALL, m_child, nullptr, signal);
            int status = 0;
            ::waitpid(m_child, &status, 0);
            if (WIFSTOPPED(status) && WSTOPSIG(status) == (SIGTRAP | 0x80))
                return true;
            if (WIFSTOPPED(status)) {
                signal = WSTOPSIG(status);
                continue;
            }
            m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
            return false;
        }
    }
    [[nodiscard]] __ptrace_syscall_info about() const
    {
        __ptrace_syscall_info info{};
        ::ptrace(PTRACE_GET_SYSCALL_INFO, m_child, sizeof info, &info);
        return info;
    }

    pid_t m_child;
    std::optional<int> m_exit;
};

#ifdef __x86_64__
inline void Stepped::failThisCall(int number)
{
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, m_child, nullptr, &registers);
    registers.orig_rax = static_cast<unsigned long long>(-1); // no such call, so nothing is done
    ::ptrace(PTRACE_SETREGS, m_child, nullptr, &registers);
    if (!step())
        return;
    ::ptrace(PTRACE_GETREGS, m_child, nullptr, &registers);
    registers.rax = static_cast<unsigned long long>(-number);
    ::ptrace(PTRACE_SETREGS, m_child, nullptr, &registers);
}
#endif

} // namespace vitrine::workshop
