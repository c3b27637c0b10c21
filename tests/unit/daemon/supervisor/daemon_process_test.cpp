// SPDX-License-Identifier: Apache-2.0
// The real vitrined with a stand-in for its shell: what starts, refuses to start, survives and stops.
#include "folder_of_its_own.hpp"

#include "daemon/supervisor/shell_note.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <functional>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace vitrine::daemon;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

bool soon(const std::function<bool()>& isSo)
{
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    while (!isSo()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(20ms);
    }
    return true;
}

bool alive(pid_t pid)
{
    std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
    std::string number, name, state;
    return stat >> number >> name >> state && state != "Z";
}

class Daemon {
public:
    explicit Daemon(const FolderOfItsOwn& folder, const std::vector<std::string>& more = {},
                    const std::string& shell = STAND_IN_SHELL)
        : m_folder(folder)
    {
        if (!fs::exists(folder.path() / "screen.yaml"))
            folder.write("screen.yaml", "vitrine: 1\nname: Test\ncontrol: {listen: 127.0.0.1, port: 0}\n");
        std::error_code inTheWay; // a test may have put a folder there
        fs::remove(state() / "run/control.json", inTheWay);
        std::vector<std::string> words{
            VITRINED,         "run",     "--config", (folder.path() / "screen.yaml").string(), "--state",
            state().string(), "--shell", shell};
        words.insert(words.end(), more.begin(), more.end());
        std::vector<char*> pointers;
        pointers.reserve(words.size() + 1);
        for (auto& word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        pid = ::fork();
        if (pid == 0) {
            if (std::freopen((folder.path() / m_errors).c_str(), "w", stderr))
                ::execv(pointers[0], pointers.data());
            ::_exit(127);
        }
    }
    ~Daemon()
    {
        if (pid > 0) {
            ::kill(pid, SIGTERM);
            end();
        }
        if (const auto shell = shellPid(); shell > 0 && alive(shell))
            ::kill(shell, SIGKILL);
    }
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    [[nodiscard]] fs::path state() const { return m_folder.path() / "state"; }
    [[nodiscard]] bool listening() const
    {
        return soon([&] { return fs::exists(state() / "run/control.json") || !alive(pid); }) && alive(pid);
    }
    [[nodiscard]] pid_t shellPid() const
    {
        const auto note = readShellNote(state() / "run/shell.json");
        return note ? note->pid : 0;
    }
    /// The shell that this daemon started or took up, once its note is written: it may greet before that. 0: none came.
    [[nodiscard]] pid_t shellOtherThan(pid_t before) const
    {
        const auto other = [&] { return shellPid() > 0 && shellPid() != before; };
        return soon(other) ? shellPid() : 0;
    }
    /// The shell has said hello to this daemon's link `times` times in all.
    [[nodiscard]] bool greeted(int times) const
    {
        return soon([&] {
            const auto log = m_folder.read("state/log/shell.log");
            int count = 0;
            for (auto at = log.find("hello "); at != std::string::npos; at = log.find("hello ", at + 1))
                ++count;
            return count >= times;
        });
    }
    int end()
    {
        int status = 0;
        ::waitpid(pid, &status, 0);
        pid = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    [[nodiscard]] std::string errors() const { return m_folder.read(m_errors); }

    pid_t pid = 0;

private:
    const FolderOfItsOwn& m_folder;
    static inline int s_count = 0;
    std::string m_errors = "errors-" + std::to_string(++s_count);
};

std::size_t linesIn(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST(Vitrined, SaysWhereItListensAndStopsCleanlyWithItsShell)
{
    const FolderOfItsOwn folder;
    Daemon daemon(folder);
    ASSERT_TRUE(daemon.listening()) << daemon.errors();
    ASSERT_TRUE(daemon.greeted(1));
    const auto control = boost::json::parse(folder.read("state/run/control.json"));
    EXPECT_GT(control.at("port").as_int64(), 0);
    EXPECT_EQ(control.at("url").as_string(), "https://127.0.0.1:" + std::to_string(control.at("port").as_int64()));
    EXPECT_EQ(control.at("fingerprint").as_string().size(), 95U);
    const auto shell = daemon.shellOtherThan(0);
    ASSERT_TRUE(alive(shell));
    ::kill(daemon.pid, SIGTERM);
    EXPECT_EQ(daemon.end(), 0) << daemon.errors();
    EXPECT_FALSE(alive(shell));
    EXPECT_NE(daemon.errors().find("listening on https://127.0.0.1:"), std::string::npos);
}

TEST(Vitrined, KilledLeavesTheShellPlayingAndTheNextOneTakesItUp)
{
    const FolderOfItsOwn folder;
    pid_t shell = 0;
    {
        Daemon first(folder);
        ASSERT_TRUE(first.listening() && first.greeted(1)) << first.errors();
        shell = first.shellOtherThan(0);
        ::kill(first.pid, SIGKILL);
        EXPECT_EQ(first.end(), 128 + SIGKILL);
        ASSERT_TRUE(alive(shell));
        Daemon second(folder);
        ASSERT_TRUE(second.listening() && second.greeted(2)) << second.errors();
        EXPECT_EQ(second.shellPid(), shell);
        ::kill(shell, SIGKILL); // it is looked after like one of its own
        ASSERT_TRUE(second.greeted(3)) << second.errors();
        EXPECT_TRUE(alive(second.shellOtherThan(shell)));
    }
}

TEST(Vitrined, StaysAloneWithItsStateFolder)
{
    const FolderOfItsOwn folder;
    Daemon first(folder);
    ASSERT_TRUE(first.listening()) << first.errors();
    Daemon second(folder);
    EXPECT_EQ(second.end(), 1);
    EXPECT_EQ(linesIn(second.errors()), 1U) << second.errors();
    EXPECT_NE(second.errors().find("in use by another vitrined (process " + std::to_string(first.pid) + ")"),
              std::string::npos)
        << second.errors();
}

TEST(Vitrined, WithoutRoomForItsSmallFilesRunsTheScreen)
{
    const FolderOfItsOwn folder;
    fs::create_directories(folder.path() / "state/run/control.json/in-the-way"); // no file can take this place
    fs::create_directories(folder.path() / "state/run/shell.json/in-the-way");
    Daemon daemon(folder);
    ASSERT_TRUE(daemon.greeted(1)) << daemon.errors();
    EXPECT_NE(daemon.errors().find("programs on this machine are not told where we listen"), std::string::npos);
    EXPECT_NE(daemon.errors().find("a later daemon will not know this shell"), std::string::npos);
    ::kill(daemon.pid, SIGTERM);
    EXPECT_EQ(daemon.end(), 0) << daemon.errors();
}

TEST(Vitrined, OnATakenPortSaysSoInOneLine)
{
    const FolderOfItsOwn folder;
    const int taken = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ASSERT_EQ(::bind(taken, reinterpret_cast<sockaddr*>(&address), length), 0);
    ASSERT_EQ(::listen(taken, 1), 0);
    ASSERT_EQ(::getsockname(taken, reinterpret_cast<sockaddr*>(&address), &length), 0);
    const auto port = std::to_string(ntohs(address.sin_port));
    Daemon daemon(folder, {"--port", port});
    EXPECT_EQ(daemon.end(), 1);
    EXPECT_EQ(linesIn(daemon.errors()), 1U) << daemon.errors();
    EXPECT_NE(daemon.errors().find(port), std::string::npos) << daemon.errors();
    ::close(taken);
}

TEST(Vitrined, WithAConfigurationItCannotUseSaysWhere)
{
    const FolderOfItsOwn folder;
    folder.write("screen.yaml", "vitrine: 1\nnam: Test\n");
    Daemon daemon(folder);
    EXPECT_EQ(daemon.end(), 1);
    EXPECT_NE(daemon.errors().find("screen.yaml:2:1: error: "), std::string::npos) << daemon.errors();
    EXPECT_FALSE(fs::exists(daemon.state() / "store"));
}

TEST(Vitrined, RefusesWrongCallsWithCodeTwo)
{
    const FolderOfItsOwn folder;
    Daemon daemon(folder, {"--colour", "red"});
    EXPECT_EQ(daemon.end(), 2);
}

TEST(Vitrined, WithoutAShellOrWithABrokenFirstPackDoesNotStart)
{
    const FolderOfItsOwn folder;
    Daemon shellLess(folder, {}, "/nowhere/shell");
    EXPECT_EQ(shellLess.end(), 1);
    EXPECT_EQ(shellLess.errors(), "vitrined: there is no shell at /nowhere/shell\n");
    folder.write("notes.txt", "no program");
    Daemon noProgram(folder, {}, (folder.path() / "notes.txt").string());
    EXPECT_EQ(noProgram.end(), 1);
    EXPECT_EQ(linesIn(noProgram.errors()), 1U) << noProgram.errors();
    fs::create_directories(folder.path() / "pack");
    folder.write("pack/pack.yaml", "vitrine: 1\nidd: x\n");
    Daemon broken(folder, {"--install", (folder.path() / "pack").string()});
    EXPECT_EQ(broken.end(), 1);
    EXPECT_NE(broken.errors().find("the first pack cannot be installed"), std::string::npos) << broken.errors();
}

TEST(Vitrined, OfAScreenOfAHouseStaysInReachWithoutItsFirstPack)
{
    const FolderOfItsOwn folder;
    fs::create_directories(folder.path() / "pack");
    folder.write("pack/pack.yaml", "vitrine: 1\nidd: x\n");
    const Daemon daemon(folder, {"--shell-unit", "none.service", "--bus", "unix:path=/nowhere", "--install",
                                 (folder.path() / "pack").string()});
    EXPECT_TRUE(daemon.listening()) << daemon.errors();
    EXPECT_NE(daemon.errors().find("the first pack cannot be installed"), std::string::npos) << daemon.errors();
    EXPECT_TRUE(fs::exists(folder.path() / "state/log/shell.log")) << "systemd would make it as root's";
}
