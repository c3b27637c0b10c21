// SPDX-License-Identifier: Apache-2.0
#include "doctor/child.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace vitrine::doctor {

namespace {

/// A pack of 10,000 files is described in a few megabytes.
constexpr std::size_t kMostEverHeard = 256UL * 1024 * 1024;
constexpr std::size_t kLongestLine = 4UL * 1024 * 1024;

Error spawnFailure(const std::filesystem::path& program, int number)
{
    return Error{Errc::Io, phrase("cannot start {}: {}", program.string(), std::generic_category().message(number))};
}

/// What posix_spawn is told: one socket to hear and to speak, a session of its own, no descriptor of ours.
class SpawnOrders {
public:
    explicit SpawnOrders(int socket)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, socket, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
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
    SpawnOrders(const SpawnOrders&) = delete;
    SpawnOrders& operator=(const SpawnOrders&) = delete;
    ~SpawnOrders()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }

    [[nodiscard]] int run(pid_t& pid, const std::filesystem::path& file, std::vector<std::string> words) const
    {
        // No settings from outside: no plugin of the Qt in somebody's home, no preloaded library.
        std::string path = "PATH=/usr/bin:/bin";
        std::string language = "LC_ALL=C.UTF-8";
        std::string platform = "QT_QPA_PLATFORM=offscreen";
        std::array environment{path.data(), language.data(), platform.data(), static_cast<char*>(nullptr)};
        std::string program = file.string();
        std::vector<char*> pointers{program.data()};
        for (auto& word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        return posix_spawn(&pid, program.c_str(), &m_actions, &m_attributes, pointers.data(), environment.data());
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

Child::Child(pid_t pid, int watch, int socket)
    : m_pid(pid)
    , m_watch(watch)
    , m_socket(socket)
{
}

Child::Child(Child&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_watch(std::exchange(other.m_watch, -1))
    , m_socket(std::exchange(other.m_socket, -1))
    , m_heard(std::move(other.m_heard))
    , m_read(std::exchange(other.m_read, 0))
    , m_total(std::exchange(other.m_total, 0))
{
}

Child& Child::operator=(Child&& other) noexcept
{
    if (this != &other) {
        (void)end();
        m_pid = std::exchange(other.m_pid, -1);
        m_watch = std::exchange(other.m_watch, -1);
        m_socket = std::exchange(other.m_socket, -1);
        m_heard = std::move(other.m_heard);
        m_read = std::exchange(other.m_read, 0);
        m_total = std::exchange(other.m_total, 0);
    }
    return *this;
}

Child::~Child()
{
    (void)end();
}

Result<Child> Child::start(const std::filesystem::path& program, const std::vector<std::string>& arguments)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return spawnFailure(program, errno);
    pid_t pid = -1;
    const int number = SpawnOrders(ends[1]).run(pid, program, arguments);
    ::close(ends[1]);
    if (number != 0) {
        ::close(ends[0]);
        return spawnFailure(program, number);
    }
    const int watch = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (watch < 0) {
        const int why = errno;
        ::close(ends[0]);
        ::kill(pid, SIGKILL); // ours and not yet waited for: the number is still its own
        ::waitpid(pid, nullptr, 0);
        return spawnFailure(program, why);
    }
    return Child(pid, watch, ends[0]);
}

bool Child::say(std::string line)
{
    line += '\n';
    for (std::size_t sent = 0; sent < line.size();) {
        const auto count = ::send(m_socket, line.data() + sent, line.size() - sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

bool Child::hear()
{
    m_heard.erase(0, m_read);
    m_read = 0;
    std::array<char, 65536> piece{};
    for (;;) {
        const auto count = ::recv(m_socket, piece.data(), piece.size(), MSG_DONTWAIT);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK;
        if (count == 0)
            return false;
        m_heard.append(piece.data(), static_cast<std::size_t>(count));
        m_total += static_cast<std::size_t>(count);
        if (m_total > kMostEverHeard)
            return false;
        if (m_heard.size() > kLongestLine)
            return m_heard.find('\n') != std::string::npos;
    }
}

std::optional<std::string> Child::line()
{
    const auto end = m_heard.find('\n', m_read);
    if (end == std::string::npos)
        return std::nullopt;
    auto line = m_heard.substr(m_read, end - m_read);
    m_read = end + 1;
    return line;
}

std::chrono::nanoseconds Child::worked() const
{
    clockid_t clock{};
    timespec used{};
    if (m_pid < 0 || ::clock_getcpuclockid(m_pid, &clock) != 0 || ::clock_gettime(clock, &used) != 0)
        return {};
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

bool Child::isHeldUp() const
{
    const auto isHeldUp = [](const std::filesystem::path& thread) {
        std::ifstream in(thread / "stat");
        const std::string about{std::istreambuf_iterator<char>(in), {}};
        const auto name = about.rfind(") "); // a name may have anything in it; the state follows
        return name != std::string::npos && (about[name + 2] == 'R' || about[name + 2] == 'D');
    };
    std::error_code error;
    for (std::filesystem::directory_iterator thread("/proc/" + std::to_string(m_pid) + "/task", error), end;
         !error && thread != end; thread.increment(error))
        if (isHeldUp(thread->path()))
            return true;
    return false;
}

void Child::kill()
{
    if (m_watch >= 0)
        ::syscall(SYS_pidfd_send_signal, m_watch, SIGKILL, nullptr, 0);
}

int Child::end()
{
    if (m_watch < 0)
        return 0;
    kill(); // too late for one that has ended, which is fine
    siginfo_t info{};
    while (::waitid(P_PIDFD, static_cast<id_t>(m_watch), &info, WEXITED) != 0 && errno == EINTR)
        continue;
    ::close(std::exchange(m_watch, -1));
    ::close(std::exchange(m_socket, -1));
    m_pid = -1;
    return info.si_code == CLD_EXITED ? info.si_status : -info.si_status;
}

} // namespace vitrine::doctor
