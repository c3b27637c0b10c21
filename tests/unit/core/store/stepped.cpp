// SPDX-License-Identifier: Apache-2.0
#include "store/stepped.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstddef>
#include <vector>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>

namespace vitrine::workshop {

namespace fs = std::filesystem;

namespace {

constexpr std::array kChanging{
    SYS_write,    SYS_writev,    SYS_pwrite64,        SYS_pwritev,   SYS_pwritev2,  SYS_copy_file_range,
    SYS_sendfile, SYS_ftruncate, SYS_truncate,        SYS_fallocate, SYS_ioctl, // FICLONE among them
    SYS_fsync,    SYS_fdatasync, SYS_sync_file_range, SYS_syncfs,    SYS_sync,      SYS_mkdirat,
    SYS_mknodat,  SYS_linkat,    SYS_symlinkat,       SYS_unlinkat,  SYS_renameat2, SYS_fchmod,
    SYS_fchmodat, SYS_fchown,    SYS_fchownat,        SYS_utimensat, SYS_setxattr,  SYS_fsetxattr,
#ifdef SYS_renameat
    SYS_renameat,
#endif
#ifdef SYS_mkdir // only on machines that keep the calls of old
    SYS_open,     SYS_creat,     SYS_mkdir,           SYS_rmdir,     SYS_link,      SYS_symlink,
    SYS_unlink,   SYS_rename,    SYS_chmod,           SYS_chown,
#endif
};

constexpr std::uint32_t kOpenedToChange = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

/// A program for the kernel that stops the process at `calls`.
std::vector<sock_filter> filterFor(Calls calls)
{
    const auto load = [](std::size_t offset) {
        return sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset));
    };
    const auto unless = [](std::uint16_t test, std::uint32_t value, std::uint8_t skip) {
        return sock_filter BPF_JUMP(static_cast<std::uint16_t>(BPF_JMP | BPF_K | test), value, 0, skip);
    };
    const sock_filter stop BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
    const sock_filter goOn BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const sock_filter noneLeft BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EAGAIN);

    std::vector<sock_filter> filter{load(offsetof(seccomp_data, nr))};
    for (const long call : {SYS_clone, SYS_clone3}) {
        filter.push_back(unless(BPF_JEQ, static_cast<std::uint32_t>(call), 1));
        filter.push_back(noneLeft);
    }
    filter.push_back(unless(BPF_JEQ, SYS_openat, calls == Calls::Changing ? 4 : 1));
    if (calls == Calls::Changing) { // the low half of the third argument; every machine here has it first
        filter.push_back(load(offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t)));
        filter.push_back(unless(BPF_JSET, kOpenedToChange, 1));
        filter.push_back(stop);
        filter.push_back(goOn);
    } else {
        filter.push_back(stop);
    }
    for (const long call : kChanging) {
        filter.push_back(unless(BPF_JEQ, static_cast<std::uint32_t>(call), 1));
        filter.push_back(stop);
    }
    filter.push_back(goOn);
    return filter;
}

} // namespace

bool Stepped::letMeBeStepped(Calls calls)
{
    auto filter = filterFor(calls);
    const sock_fprog program{.len = static_cast<unsigned short>(filter.size()), .filter = filter.data()};
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        return false;
    ::raise(SIGSTOP); // until somebody listens
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

Stepped::~Stepped()
{
    if (m_exit)
        return;
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
}

bool Stepped::mayTrace()
{
    int status = 0;
    ::waitpid(m_child, &status, 0);
    const bool stopped = WIFSTOPPED(status);
    if (!stopped)
        m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return stopped && ::ptrace(PTRACE_SETOPTIONS, m_child, nullptr, PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL) == 0;
}

bool Stepped::step()
{
    for (long signal = 0;;) {
        ::ptrace(PTRACE_CONT, m_child, nullptr, signal);
        int status = 0;
        if (::waitpid(m_child, &status, 0) != m_child)
            return false;
        if (WIFSTOPPED(status) && status >> 8 == (SIGTRAP | (PTRACE_EVENT_SECCOMP << 8)))
            return true;
        if (WIFSTOPPED(status)) {
            signal = WSTOPSIG(status);
            continue;
        }
        m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return false;
    }
}

bool Stepped::toNextChange()
{
    return !m_exit && step();
}

bool Stepped::failThisCall([[maybe_unused]] int number)
{
#ifdef __x86_64__
    user_regs_struct registers{};
    if (::ptrace(PTRACE_GETREGS, m_child, nullptr, &registers) != 0)
        return false;
    registers.orig_rax = static_cast<unsigned long long>(-1); // no such call, so nothing is done
    registers.rax = static_cast<unsigned long long>(-static_cast<long long>(number));
    return ::ptrace(PTRACE_SETREGS, m_child, nullptr, &registers) == 0;
#else
    return false;
#endif
}

void Stepped::killHere()
{
    ::kill(m_child, SIGKILL);
    toEnd();
}

void Stepped::toEnd()
{
    while (!m_exit && step()) {
    }
}

long Stepped::call() const
{
    __ptrace_syscall_info info{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, m_child, sizeof info, &info);
    return static_cast<long>(info.seccomp.nr);
}

std::uint64_t Stepped::argument(int index) const
{
    __ptrace_syscall_info info{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, m_child, sizeof info, &info);
    return info.seccomp.args[index];
}

std::string Stepped::bytesAt(std::uint64_t address, std::size_t count) const
{
    std::string bytes(count, '\0');
    const iovec here{.iov_base = bytes.data(), .iov_len = count};
    const iovec there{.iov_base = reinterpret_cast<void*>(address), .iov_len = count};
    const auto got = ::process_vm_readv(m_child, &here, 1, &there, 1, 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

std::string Stepped::text(int index) const
{
    // A read may not lead over the end of what is mapped: page by page.
    constexpr std::uint64_t kPage = 4096;
    std::string text;
    for (auto address = argument(index); text.size() < PATH_MAX;) {
        const auto piece = bytesAt(address, kPage - address % kPage);
        const auto end = piece.find('\0');
        text += piece.substr(0, end);
        if (end != std::string::npos || piece.empty())
            break;
        address += piece.size();
    }
    return text;
}

fs::path Stepped::opened(int index) const
{
    const auto fd = static_cast<int>(argument(index));
    const auto process = fs::path("/proc") / std::to_string(m_child);
    std::error_code ec;
    return fs::read_symlink(fd == AT_FDCWD ? process / "cwd" : process / "fd" / std::to_string(fd), ec);
}

} // namespace vitrine::workshop
