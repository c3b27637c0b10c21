// SPDX-License-Identifier: Apache-2.0
#include "test_screen.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iterator>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace vitrine::ctl {

using namespace workshop;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// A process and the one that started it.
pid_t parentOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string stat((std::istreambuf_iterator<char>(file)), {});
    const auto name = stat.rfind(')'); // then: ") S 123"
    return name == std::string::npos ? -1 : std::atoi(stat.c_str() + std::min(stat.size(), name + 4));
}

/// The children of `parent`, or of everybody, that `wanted` says yes to.
std::vector<pid_t> children(pid_t parent, const std::function<bool(const fs::path& process)>& wanted)
{
    std::vector<pid_t> found;
    std::error_code error;
    for (const auto& process : fs::directory_iterator("/proc", error)) {
        const auto name = process.path().filename().string();
        if (name.find_first_not_of("0123456789") == std::string::npos && parentOf(std::stoi(name)) == parent &&
            wanted(process.path()))
            found.push_back(std::stoi(name));
    }
    return found;
}

bool hasAFilmOpen(const fs::path& process)
{
    std::error_code error;
    for (fs::directory_iterator it(process / "fd", error), end; !error && it != end; it.increment(error))
        if (fs::read_symlink(it->path(), error).extension() == ".mp4")
            return true;
    return false;
}

bool isThere(const fs::path& /*process*/)
{
    return true;
}

/// The real program, its temporary files in a folder of their own.
class Running {
public:
    explicit Running(std::vector<std::string> words, const fs::path& temporary)
    {
        const auto program = fs::read_symlink("/proc/self/exe").parent_path() / "vitrinectl";
        words.insert(words.begin(), program.string());
        m_process = ::fork();
        if (m_process == 0) {
            std::vector<char*> pointers;
            for (auto& word : words)
                pointers.push_back(word.data());
            pointers.push_back(nullptr);
            ::setenv("TMPDIR", temporary.c_str(), 1);
            const int nothing = ::open("/dev/null", O_RDWR);
            ::dup2(nothing, 1);
            ::dup2(nothing, 2);
            ::execv(program.c_str(), pointers.data());
            ::_exit(126);
        }
    }
    [[nodiscard]] pid_t process() const { return m_process; }
    /// Waits until it has a child that `wanted` says yes to. @return what it has; none: it ended before
    std::vector<pid_t> await(const std::function<bool(const fs::path&)>& wanted)
    {
        for (;;) {
            if (auto found = children(m_process, wanted); !found.empty())
                return children(m_process, isThere);
            if (::waitpid(m_process, &m_status, WNOHANG) == m_process)
                return {};
            std::this_thread::yield();
        }
    }
    int exit()
    {
        ::kill(m_process, SIGINT);
        ::waitpid(m_process, &m_status, 0);
        return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -WTERMSIG(m_status);
    }

private:
    pid_t m_process = -1;
    int m_status = 0;
};

} // namespace

TEST(Interrupt, ACheckInTheMiddleOfAFilmEndsAtOnceAndLeavesNothing)
{
    const TempFolder folder;
    const auto film = folder / "pack/media/long.mp4";
    fs::create_directories(film.parent_path());
    const auto line = "ffmpeg -v error -nostdin -y -f lavfi -i testsrc2=s=960x540:r=30:d=40 -c:v libx264 "
                      "-preset ultrafast -pix_fmt yuv420p '" +
                      film.string() + "'";
    ASSERT_EQ(std::system(line.c_str()), 0) << line; // the test's own words
    write(folder / "pack/pack.yaml",
          "vitrine: 1\nid: hall\nversion: 1.0.0\ntitle: T\nlanguages: [de]\nlicence: CC0-1.0\n"
          "attract: { playlist: [media/long.mp4] }\n"
          "exhibits: [ { id: a, kind: story, title: A, settings: { pages: [ { title: B } ] } } ]\n");
    const auto exhibits = (fs::path(VITRINE_TOP) / "exhibits").string();
    const auto archive = (folder / "hall.vpack").string();
    const auto built = ctlRun({"pack", "build", (folder / "pack").string(), "-o", archive, "--exhibits", exhibits});
    ASSERT_EQ(built.exit, 0) << built.err;
    fs::create_directory(folder / "tmp");
    Running check({"pack", "check", archive, "--exhibits", exhibits}, folder / "tmp");
    const auto helpers = check.await(hasAFilmOpen);
    ASSERT_FALSE(helpers.empty());
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(check.exit(), 1);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s) << "it does not wait for the film's end";
    for (const auto helper : helpers)
        EXPECT_EQ(::kill(helper, 0), -1) << "no program of it goes on";
    EXPECT_TRUE(fs::is_empty(folder / "tmp"));
}

TEST(Interrupt, AnImportThatTakesLongEndsAtOnceAndLeavesNothing)
{
    const TempFolder folder;
    const auto kind = folder / "exhibits/note";
    write(kind / "exhibit.yaml", "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\nimports:\n"
                                 "  - {format: words, title: Words, takes: [\"*.words\"], program: words}\n");
    write(kind / "settings.json", R"({"type": "object"})");
    write(kind / "words", "#!/usr/bin/python3 -IS\nimport sys, threading\nopen(sys.argv[2] + '/x.mp4', 'w')\n"
                          "file = open(sys.argv[2] + '/x.mp4')\nthreading.Event().wait()\n");
    fs::permissions(kind / "words", fs::perms::owner_all);
    write(folder / "a.words", "x");
    fs::create_directory(folder / "tmp");
    Running import({"pack", "import", (folder / "a.words").string(), (folder / "new").string(), "--exhibits",
                    (folder / "exhibits").string()},
                   folder / "tmp");
    const auto helpers = import.await(hasAFilmOpen);
    ASSERT_FALSE(helpers.empty());
    EXPECT_EQ(import.exit(), 1);
    for (const auto helper : helpers)
        EXPECT_EQ(::kill(helper, 0), -1);
    EXPECT_TRUE(fs::is_empty(folder / "tmp"));
    EXPECT_FALSE(fs::exists(folder / "new"));
}

} // namespace vitrine::ctl
