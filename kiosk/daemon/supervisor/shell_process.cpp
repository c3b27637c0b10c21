// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/shell_process.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <array>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sstream>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::daemon {

namespace {

int openPidfd(pid_t pid)
{
    return static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
}

std::string words(int number)
{
    return std::generic_category().message(number);
}

/// What posix_spawn is told: a session of its own, no signal of ours, no descriptor of ours.
class SpawnPlan {
public:
    explicit SpawnPlan(const std::filesystem::path& log)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0640);
        posix_spawn_file_actions_adddup2(&m_actions, STDOUT_FILENO, STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1);
        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }

    [[nodiscard]] int run(pid_t& pid, const ShellCommand& command) const
    {
        std::string program = command.program.string();
        std::vector<std::string> arguments = command.arguments;
        std::vector<char*> pointers{program.data()};
        for (auto& argument : arguments)
            pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        return posix_spawn(&pid, program.c_str(), &m_actions, &m_attributes, pointers.data(), environ);
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

ShellProcess::ShellProcess(net::posix::stream_descriptor descriptor, pid_t pid, std::uint64_t startTicks, bool isChild)
    : m_descriptor(std::move(descriptor))
    , m_pid(pid)
    , m_startTicks(startTicks)
    , m_isChild(isChild)
{
}

Result<ShellProcess> ShellProcess::start(const net::any_io_executor& executor, const ShellCommand& command)
{
    pid_t pid = 0;
    if (const int number = SpawnPlan(command.log).run(pid, command); number != 0)
        return Error{Errc::Io, phrase("cannot start {}: {}", command.program.string(), words(number))};
    const int descriptor = openPidfd(pid);
    if (descriptor < 0) {
        const int number = errno;
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        return Error{Errc::Io, phrase("cannot watch the shell: {}", words(number))};
    }
    return ShellProcess(net::posix::stream_descriptor(executor, descriptor), pid, startTicksOf(pid).value_or(0), true);
}

Result<ShellProcess> ShellProcess::adopt(const net::any_io_executor& executor, pid_t pid, std::uint64_t startTicks)
{
    const int descriptor = pid > 0 ? openPidfd(pid) : -1;
    if (descriptor < 0)
        return Error{Errc::NotFound, phrase("no process {}", pid)};
    net::posix::stream_descriptor held(executor, descriptor);
    // Asked after the descriptor was opened: if the start is the same now, the descriptor means that process.
    if (startTicksOf(pid) != startTicks)
        return Error{Errc::NotFound, phrase("process {} is another one by now", pid)};
    return ShellProcess(std::move(held), pid, startTicks, false);
}

net::awaitable<bool> ShellProcess::ended()
{
    const auto [error] =
        co_await m_descriptor.async_wait(net::posix::stream_descriptor::wait_read, net::as_tuple(net::use_awaitable));
    co_return !error;
}

void ShellProcess::cancelWait()
{
    m_descriptor.cancel();
}

std::string ShellProcess::howItEnded()
{
    siginfo_t info{};
    // What it had started in its session goes with it; asked before its number is given back.
    if (m_isChild)
        ::kill(-m_pid, SIGKILL);
    if (!m_isChild ||
        ::waitid(P_PIDFD, static_cast<id_t>(m_descriptor.native_handle()), &info, WEXITED | WNOHANG) != 0 ||
        info.si_pid == 0)
        return "unknown";
    if (info.si_code == CLD_EXITED)
        return "exit code " + std::to_string(info.si_status);
    return "signal " + std::to_string(info.si_status) + " (" + ::strsignal(info.si_status) + ")";
}

void ShellProcess::signal(int number)
{
    ::syscall(SYS_pidfd_send_signal, m_descriptor.native_handle(), number, nullptr, 0);
}

std::optional<ProcessId> processCalled(const ShellCommand& command)
{
    std::string call = command.program.string() + '\0';
    for (const auto& argument : command.arguments)
        call += argument + '\0';
    std::error_code error; // without /proc nobody is found
    for (std::filesystem::directory_iterator entry("/proc", error), end; !error && entry != end;
         entry.increment(error)) {
        pid_t pid = 0;
        const auto name = entry->path().filename().string();
        if (std::from_chars(name.data(), name.data() + name.size(), pid).ptr != name.data() + name.size())
            continue;
        struct stat about = {};
        if (::stat(entry->path().c_str(), &about) != 0 || about.st_uid != ::geteuid())
            continue;
        // A shell leads a session of its own; what it forks looks like it until it becomes another program.
        if (::getsid(pid) != pid)
            continue;
        const auto ticks = startTicksOf(pid); // before its call: then both are of one process
        std::ifstream in(entry->path() / "cmdline", std::ios::binary);
        if (ticks && std::string(std::istreambuf_iterator<char>(in), {}) == call)
            return ProcessId{pid, *ticks};
    }
    return std::nullopt;
}

std::optional<std::uint64_t> startTicksOf(pid_t pid)
{
    std::string text;
    std::getline(std::ifstream("/proc/" + std::to_string(pid) + "/stat"), text, '\0');
    const auto nameEnd = text.rfind(')'); // the name before it may contain anything
    if (nameEnd == std::string::npos)
        return std::nullopt;
    std::istringstream rest(text.substr(nameEnd + 1));
    std::string field;
    for (int i = 3; i <= 21; ++i)
        rest >> field;
    std::uint64_t ticks = 0;
    if (!(rest >> ticks))
        return std::nullopt;
    return ticks;
}

std::uint64_t residentBytesOf(pid_t pid)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    if (!(in >> total >> resident))
        return 0;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void capLog(const std::filesystem::path& file, std::uint64_t most)
{
    std::error_code error;
    if (const auto size = std::filesystem::file_size(file, error); error || size <= most)
        return;
    auto old = file;
    old += ".1";
    // The last part is what a technician wants; a copy, because the shell holds the file itself.
    std::filesystem::copy_file(file, old, std::filesystem::copy_options::overwrite_existing, error);
    std::filesystem::resize_file(file, 0, error); // even if the copy failed: a full disk is the likelier reason
}

} // namespace vitrine::daemon
