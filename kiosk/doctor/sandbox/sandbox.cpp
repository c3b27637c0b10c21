// SPDX-License-Identifier: Apache-2.0
#include "doctor/sandbox/sandbox.hpp"

#include "doctor/sandbox/landlock.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>

// Sanitizers reserve more address space than any machine has.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define VITRINE_SANITIZED 1
#else
#define VITRINE_SANITIZED 0
#endif

namespace vitrine::doctor {

namespace {

/// What reading files and computing need; everything else answers "not permitted". By name, since each kind of
/// processor has its own numbers and some lack the older calls.
constexpr const char* kAllowed[] = {"access",
                                    "brk",
                                    "clock_getres",
                                    "clock_gettime",
                                    "clock_nanosleep",
                                    "close",
                                    "dup",
                                    "epoll_create1",
                                    "epoll_ctl",
                                    "epoll_pwait",
                                    "epoll_wait",
                                    "eventfd2",
                                    "exit",
                                    "exit_group",
                                    "faccessat",
                                    "faccessat2",
                                    "fadvise64",
                                    "fcntl",
                                    "fstat",
                                    "fstatfs",
                                    "futex",
                                    "get_robust_list",
                                    "getcwd",
                                    "getdents64",
                                    "getegid",
                                    "geteuid",
                                    "getgid",
                                    "getpid",
                                    "getppid",
                                    "getrandom",
                                    "getrlimit",
                                    "getrusage",
                                    "gettid",
                                    "gettimeofday",
                                    "getuid",
                                    "lseek",
                                    "lstat",
                                    "madvise",
                                    "membarrier",
                                    "mmap",
                                    "mprotect",
                                    "mremap",
                                    "munmap",
                                    "nanosleep",
                                    "newfstatat",
                                    "poll",
                                    "ppoll",
                                    "pread64",
                                    "preadv",
                                    "read",
                                    "readlink",
                                    "readlinkat",
                                    "readv",
                                    "recvfrom",
                                    "restart_syscall",
                                    "rseq",
                                    "rt_sigaction",
                                    "rt_sigprocmask",
                                    "rt_sigreturn",
                                    "sched_getaffinity",
                                    "sched_getparam",
                                    "sched_getscheduler",
                                    "sched_get_priority_max",
                                    "sched_get_priority_min",
                                    "sched_yield",
                                    "set_robust_list",
                                    "sigaltstack",
                                    "stat",
                                    "statfs",
                                    "statx",
                                    "sysinfo",
                                    "time",
                                    "uname",
                                    "write",
                                    "writev"};

/// What making, writing, moving and deleting files need. Where that may be is Landlock's to say; it has no say in
/// rights, so that those are changed of what is open alone.
constexpr const char* kWriting[] = {"copy_file_range", "fallocate", "fchmod",   "fdatasync", "fsync",
                                    "ftruncate",       "mkdir",     "mkdirat",  "open",      "openat",
                                    "pwrite64",        "rename",    "renameat", "renameat2", "rmdir",
                                    "sendfile",        "truncate",  "umask",    "unlink",    "unlinkat"};

/// What a program needs on its way to its main(), a script's shell too. There is nothing behind descriptors but the
/// files it may have and the pipes it was given.
constexpr const char* kBecoming[] = {"arch_prctl", "dup2", "dup3", "execve", "getpgid", "getpgrp", "set_tid_address"};

class Filter {
public:
    Filter()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release)
    {
        if (m_context == nullptr)
            m_failure = ENOMEM;
    }

    /// A call that this kind of processor lacks is no failure.
    template <class... Conditions>
    void allow(const char* name, Conditions... conditions)
    {
        add(SCMP_ACT_ALLOW, name, conditions...);
    }
    template <class... Conditions>
    void answer(int error, const char* name, Conditions... conditions)
    {
        add(SCMP_ACT_ERRNO(static_cast<std::uint16_t>(error)), name, conditions...);
    }

    [[nodiscard]] int load()
    {
        if (m_failure == 0)
            m_failure = -seccomp_load(m_context.get());
        return m_failure;
    }

private:
    template <class... Conditions>
    void add(std::uint32_t action, const char* name, Conditions... conditions)
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (number == __NR_SCMP_ERROR || m_failure != 0)
            return;
        const int result = seccomp_rule_add(m_context.get(), action, number, sizeof...(Conditions), conditions...);
        if (result != 0 && result != -EDOM)
            m_failure = -result;
    }

    std::unique_ptr<void, decltype(&seccomp_release)> m_context;
    int m_failure = 0;
};

int closeCalls(bool writes, bool becomes)
{
    Filter filter;
    for (const auto* const name : kAllowed)
        filter.allow(name);
    if (writes) {
        for (const auto* const name : kWriting)
            filter.allow(name);
    } else {
        constexpr scmp_datum_t kWrites = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
        filter.allow("open", SCMP_CMP(1, SCMP_CMP_MASKED_EQ, kWrites, 0));
        filter.allow("openat", SCMP_CMP(2, SCMP_CMP_MASKED_EQ, kWrites, 0));
    }
    if (becomes) {
        for (const auto* const name : kBecoming)
            filter.allow(name);
        filter.answer(ENOTTY, "ioctl"); // "is this a terminal?"
    }
    // Threads yes, processes no. What clone3 is to make stands in memory, where no filter looks: "unknown here" makes
    // the library take the older call.
    filter.allow("clone", SCMP_CMP(0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    filter.answer(ENOSYS, "clone3");
    filter.allow("prctl", SCMP_CMP(0, SCMP_CMP_EQ, PR_SET_NAME));
    // Limits may be asked; only the processor's changes, from file to file.
    filter.allow("prlimit64", SCMP_CMP(0, SCMP_CMP_EQ, 0), SCMP_CMP(2, SCMP_CMP_EQ, 0));
    filter.allow("prlimit64", SCMP_CMP(0, SCMP_CMP_EQ, 0), SCMP_CMP(1, SCMP_CMP_EQ, RLIMIT_CPU));
    // abort(): to itself alone.
    filter.allow("tgkill", SCMP_CMP(0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
    return filter.load();
}

int limit(__rlimit_resource_t what, std::uint64_t most)
{
    const rlimit limits{most, most};
    return ::setrlimit(what, &limits) == 0 ? 0 : errno;
}

Error noSandbox(const std::string& what, int number)
{
    return Error{Errc::NotAllowed, what + ": " + std::generic_category().message(number)};
}

} // namespace

void limitCpu(std::chrono::seconds most)
{
    rusage used{};
    rlimit limits{};
    if (::getrusage(RUSAGE_SELF, &used) != 0 || ::getrlimit(RLIMIT_CPU, &limits) != 0)
        return; // whoever started us has a clock too
    const auto spent = used.ru_utime.tv_sec + used.ru_stime.tv_sec;
    limits.rlim_cur = static_cast<rlim_t>(spent + 1 + most.count());
    ::setrlimit(RLIMIT_CPU, &limits);
}

void endWithParent()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // where that fails there is still the socket, which nobody reads any more
}

Result<void> enterSandbox(const Sandbox& sandbox)
{
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return noSandbox("rights cannot be given up", errno);
    if (auto closed =
            keepTo({.readable = sandbox.readable, .writable = sandbox.writable, .executable = sandbox.executable});
        !closed)
        return closed;
    for (const auto& [what, most] :
         {std::pair{RLIMIT_CORE, std::uint64_t{0}}, {RLIMIT_FSIZE, sandbox.largest}, {RLIMIT_NOFILE, sandbox.files}})
        if (const int number = limit(what, most); number != 0)
            return noSandbox("the system's limits cannot be lowered", number);
    if (sandbox.memory != 0 && VITRINE_SANITIZED == 0)
        if (const int number = limit(RLIMIT_AS, sandbox.memory); number != 0)
            return noSandbox("memory cannot be limited", number);
    if (sandbox.cpu.count() > 0)
        limitCpu(sandbox.cpu);
    if (const int number = closeCalls(!sandbox.writable.empty(), !sandbox.executable.empty()); number != 0)
        return noSandbox("the kernel's calls cannot be closed", number);
    return {};
}

} // namespace vitrine::doctor
