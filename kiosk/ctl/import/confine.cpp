// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/confine.hpp"

#include <seccomp.h>

#include <cerrno>
#include <cstring>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace vitrine::ctl {

namespace {

bool limit(__rlimit_resource what, std::uint64_t most) noexcept
{
    const rlimit value{most, most};
    return setrlimit(what, &value) == 0;
}

/// Doors that an importer never needs: the network, other processes, the machine. It is told "not permitted" and goes
/// on: libraries ask for a socket on the way to a name or a log and do without.
constexpr const char* kClosed[] = {"socket",
                                   "socketpair",
                                   "connect",
                                   "bind",
                                   "io_uring_setup",
                                   "ptrace",
                                   "process_vm_readv",
                                   "process_vm_writev",
                                   "kill",
                                   "tkill",
                                   "bpf",
                                   "mount",
                                   "umount2",
                                   "unshare",
                                   "setns",
                                   "keyctl",
                                   "add_key",
                                   "request_key",
                                   "perf_event_open",
                                   "userfaultfd"};

} // namespace

const char* confine(const Confines& confines) noexcept
{
    const auto seconds = static_cast<std::uint64_t>(confines.processor.count());
    bool held = limit(RLIMIT_CPU, seconds) && limit(RLIMIT_FSIZE, confines.file) && limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // sanitizers reserve more than any machine has
    held = held && limit(RLIMIT_AS, confines.memory);
#endif
    if (!held || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return std::strerror(errno);
    auto* filter = seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr)
        return "no filter could be made";
    int failed = 0;
    for (const auto* name : kClosed) {
        const int call = seccomp_syscall_resolve_name(name);
        if (call != __NR_SCMP_ERROR && failed == 0)
            failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0);
    }
    if (failed == 0)
        failed = seccomp_load(filter);
    seccomp_release(filter);
    return failed == 0 ? nullptr : std::strerror(-failed);
}

} // namespace vitrine::ctl
