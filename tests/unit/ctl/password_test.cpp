// SPDX-License-Identifier: Apache-2.0
#include "test_screen.hpp"

#include <gmock/gmock.h>

#include <array>
#include <cstdlib>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace vitrine::ctl {

using namespace workshop;
using testing::HasSubstr;
using testing::Not;

namespace {

/// The tool on a terminal, with a person before it.
class Terminal {
public:
    explicit Terminal(const std::vector<std::string>& words)
    {
        m_child = ::forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_child != 0)
            return;
        const auto said = ctlRun(words);
        ::_exit(said.exit);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal() { ::close(m_master); }

    /// Reads on until it says this; false: it ended before, or said nothing for long.
    bool waitFor(const std::string& words)
    {
        while (m_shown.find(words, m_read) == std::string::npos)
            if (!readMore())
                return false;
        m_read = m_shown.find(words, m_read) + words.size();
        return true;
    }
    bool shows() const
    {
        termios now = {};
        return ::tcgetattr(m_master, &now) == 0 && (now.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
    }
    void type(const std::string& words) const
    {
        ASSERT_EQ(::write(m_master, words.data(), words.size()), static_cast<ssize_t>(words.size()));
    }
    int end()
    {
        while (readMore()) {
        }
        int status = 0;
        ::waitpid(m_child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] const std::string& shown() const { return m_shown; }

private:
    bool readMore()
    {
        pollfd waiting{m_master, POLLIN, 0};
        std::array<char, 512> room{};
        if (::poll(&waiting, 1, 60'000) != 1)
            return false;
        const auto count = ::read(m_master, room.data(), room.size());
        if (count > 0)
            m_shown.append(room.data(), static_cast<std::size_t>(count));
        return count > 0;
    }

    int m_master = -1;
    pid_t m_child = -1;
    std::string m_shown;
    std::size_t m_read = 0;
};

} // namespace

TEST(PasswordOnATerminal, IsAskedForAndNeverShown)
{
    const TempFolder folder;
    write(folder / "exhibits/note/exhibit.yaml",
          "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\n");
    write(folder / "exhibits/note/settings.json", R"({"type": "object", "properties": {"words": {"type": "string"},
        "picture": {"$ref": "../../config/schema/common.json#/definitions/picture"}}})");
    writePack(folder / "sample", "sample", "1.0.0");
    const auto key = (folder / "house").string();
    Terminal made({"key", "new", key});
    for (const auto* question : {"Password for the new key: ", "The same again: "}) {
        ASSERT_TRUE(made.waitFor(question)) << made.shown();
        EXPECT_FALSE(made.shows()) << "the terminal shows what is typed";
        made.type("correct horse\n");
    }
    EXPECT_EQ(made.end(), 0) << made.shown();
    EXPECT_THAT(made.shown(), Not(HasSubstr("correct")));
    EXPECT_TRUE(std::filesystem::exists(key + ".key"));

    const auto archive = (folder / "sample.vpack").string();
    const std::vector<std::string> build{"pack",       "build",      (folder / "sample").string(),
                                         "-o",         archive,      "--key",
                                         key + ".key", "--exhibits", (folder / "exhibits").string()};
    for (const auto& [password, exit] : {std::pair{"wrong horse\n", 1}, std::pair{"correct horse\n", 0}}) {
        Terminal built(build);
        ASSERT_TRUE(built.waitFor("Password of ")) << built.shown();
        ASSERT_TRUE(built.waitFor(": "));
        EXPECT_FALSE(built.shows());
        built.type(password);
        EXPECT_EQ(built.end(), exit) << built.shown();
        EXPECT_THAT(built.shown(), Not(HasSubstr("horse")));
        EXPECT_EQ(std::filesystem::exists(archive), exit == 0);
    }
    std::string said;
    EXPECT_EQ(run({"tar", "-tf", archive}, &said), 0);
    EXPECT_THAT(said, HasSubstr("pack.sums.minisig"));
}

} // namespace vitrine::ctl
