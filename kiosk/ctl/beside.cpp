// SPDX-License-Identifier: Apache-2.0
#include "ctl/beside.hpp"

#include "core/store/disk.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace {

std::atomic<pid_t> companion{0};

extern "C" void passOn(int number)
{
    if (const pid_t pid = companion.load(); pid > 0)
        ::kill(pid, number);
}

/// While it lives, what asks this program to end is passed on.
class PassingOn {
public:
    PassingOn()
    {
        struct sigaction pass {};
        pass.sa_handler = passOn;
        for (std::size_t i = 0; i < kSignals.size(); ++i)
            ::sigaction(kSignals[i], &pass, &m_before[i]);
    }
    ~PassingOn()
    {
        for (std::size_t i = 0; i < kSignals.size(); ++i)
            ::sigaction(kSignals[i], &m_before[i], nullptr);
        companion = 0;
    }
    PassingOn(const PassingOn&) = delete;
    PassingOn& operator=(const PassingOn&) = delete;

private:
    static constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, kSignals.size()> m_before{};
};

/// In the child: only what may be called between fork and exec.
[[noreturn]] void become(const char* program, char* const* words, pid_t parent, int failed)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() == parent)
        ::execv(program, words);
    const int why = errno;
    static_cast<void>(!::write(failed, &why, sizeof why));
    ::_exit(127);
}

} // namespace

Result<int> runBeside(const std::filesystem::path& program, const std::vector<std::string>& words)
{
    std::vector<std::string> all{program.string()};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    pointers.reserve(all.size() + 1);
    for (auto& word : all)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return systemError(errno, phrase("cannot start {}", program.string()));
    const PassingOn passing;
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0)
        become(pointers.front(), pointers.data(), parent, ends[1]);
    const int forked = errno;
    companion = pid;
    ::close(ends[1]);
    int why = 0;
    const bool started = pid > 0 && ::read(ends[0], &why, sizeof why) != sizeof why;
    ::close(ends[0]);
    if (pid < 0)
        return systemError(forked, phrase("cannot start {}", program.string()));
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (!started)
        return systemError(why, phrase("cannot start {}", program.string()));
    if (WIFSIGNALED(status))
        return Error{Errc::Refused, phrase("{} was ended by signal {} ({})", program.filename().string(),
                                           WTERMSIG(status), ::strsignal(WTERMSIG(status)))};
    return WEXITSTATUS(status);
}

} // namespace vitrine::ctl
