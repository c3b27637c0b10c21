// SPDX-License-Identifier: Apache-2.0
#include "supervised.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

/// The shell of a daemon that is gone as if it had been killed.
pid_t leftBehind(const FolderOfItsOwn& folder)
{
    Supervised first(folder);
    EXPECT_TRUE(first.drawing());
    const pid_t shell = first.pid();
    first.vanish();
    return shell;
}

/// What a daemon wrote whose pause page had ended four times, after a while each.
void pausedAndDying(const FolderOfItsOwn& folder)
{
    const auto now = BootClock::now();
    History history;
    history.rung = Rung::Pause;
    history.climbedAt = now - 1min;
    for (int i = 4; i > 0; --i)
        history.deaths.push_back({now - 10s * i, "", 9s});
    ASSERT_TRUE(writeHistory(history, folder.path() / "ladder.json"));
}

} // namespace

TEST(Supervisor, StartsAShellAndHearsIt)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder);
    ASSERT_TRUE(screen.drawing());
    EXPECT_EQ(screen.supervisor.status().starts, 1U);
    EXPECT_EQ(screen.supervisor.status().hello.width, 1920);
    EXPECT_EQ(screen.supervisor.status().last.page, "attract");
    EXPECT_TRUE(screen.faults.empty());
}

TEST(Supervisor, HasTheShellBackWithinASecondOfAKill)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder);
    ASSERT_TRUE(screen.drawing());
    const auto before = screen.pid();
    ::kill(before, SIGKILL);
    ASSERT_TRUE(screen.another(before));
    EXPECT_EQ(screen.restarted, 1);
    EXPECT_EQ(screen.supervisor.status().restarts, 1U);
    ASSERT_EQ(screen.faults.size(), 1U);
    EXPECT_EQ(screen.faults[0].code, "shell-died");
    EXPECT_EQ(screen.faults[0].sentence, "The shell ended by itself: signal 9 (Killed)");
}

TEST(Supervisor, TellsACrashFromAnExitAndNamesTheExhibit)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder);
    screen.behave("open=quiz");
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.exhibit == "quiz"; }));
    const auto first = screen.pid();
    screen.behave("open=quiz die");
    ASSERT_TRUE(screen.until([&] { return screen.faults.size() == 1; }));
    ASSERT_TRUE(screen.another(first));
    const auto second = screen.pid();
    screen.behave("crash");
    ASSERT_TRUE(screen.until([&] { return screen.faults.size() == 2; }));
    ASSERT_TRUE(screen.another(second));
    EXPECT_EQ(screen.faults[0].sentence, "The shell ended by itself: exit code 3, while the exhibit quiz was open");
    EXPECT_EQ(screen.faults[0].exhibit, "quiz");
    EXPECT_EQ(screen.faults[0].detail.at("page").as_string(), "exhibit");
    EXPECT_EQ(screen.faults[1].exhibit, "");
    EXPECT_NE(screen.faults[1].sentence.find("signal 11"), std::string::npos);
}

TEST(Supervisor, EndsAShellWhoseLoopDoesNotTurn)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder, {1500ms, 20s});
    ASSERT_TRUE(screen.drawing());
    const auto before = screen.pid();
    ::kill(before, SIGSTOP); // not even SIGABRT is heard now
    ASSERT_TRUE(screen.another(before));
    ASSERT_EQ(screen.faults.size(), 1U);
    EXPECT_EQ(screen.faults[0].code, "shell-hung");
    EXPECT_EQ(screen.faults[0].sentence, "The shell hung: its event loop has not turned for 1.5 s");
}

TEST(Supervisor, EndsAShellThatDrawsNothingThoughItsLoopTurns)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder, {1500ms, 20s});
    ASSERT_TRUE(screen.drawing());
    const auto before = screen.pid();
    screen.behave("frozen");
    ASSERT_TRUE(screen.until([&] { return !screen.faults.empty(); }));
    screen.behave("");
    ASSERT_TRUE(screen.another(before));
    EXPECT_EQ(screen.faults[0].code, "shell-hung");
    EXPECT_EQ(screen.faults[0].sentence, "The shell hung: its event loop turns, but it has drawn nothing for 1.5 s");
}

TEST(Supervisor, EndsAShellThatNeverSaysHello)
{
    const FolderOfItsOwn folder;
    folder.write("behaviour", "mute");
    Supervised screen(folder, {1500ms, 1s});
    ASSERT_TRUE(screen.until([&] { return !screen.faults.empty(); }));
    screen.behave("");
    EXPECT_EQ(screen.faults[0].sentence, "The shell hung: it did not say hello within 1 s of its start");
}

TEST(Supervisor, SetsAnExhibitAsideThatWasOpenAtTwoDeathsAndRemembersIt)
{
    const FolderOfItsOwn folder;
    {
        Supervised screen(folder);
        for (int death = 1; death <= 2; ++death) {
            screen.behave("open=quiz");
            ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.exhibit == "quiz"; }));
            screen.behave("open=quiz crash");
            ASSERT_TRUE(screen.until([&] { return screen.faults.size() == static_cast<std::size_t>(death); }));
            ASSERT_TRUE(screen.drawing());
        }
        EXPECT_EQ(screen.supervisor.setAside(), std::vector<std::string>{"quiz"});
        ASSERT_TRUE(screen.until([&] { return folder.read("shell.log").find("set aside quiz") != std::string::npos; }));
    }
    Supervised later(folder); // another daemon
    EXPECT_EQ(later.supervisor.setAside(), std::vector<std::string>{"quiz"});
    ASSERT_TRUE(later.drawing());
    later.supervisor.contentChanged(8); // a newer version may be mended
    EXPECT_TRUE(later.supervisor.setAside().empty());
}

TEST(Supervisor, WantsTheContentBackAtTheFirstDeathOnTrialCase86)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder);
    ASSERT_TRUE(screen.drawing());
    screen.supervisor.contentChanged(1);
    ASSERT_TRUE(screen.kill(1)); // this life began with the old content, which was still on the glass
    ASSERT_TRUE(screen.until([&] { return screen.restarted == 1; }));
    EXPECT_TRUE(screen.takenBack.empty());
    ASSERT_TRUE(screen.kill(1));
    ASSERT_TRUE(screen.until([&] { return !screen.takenBack.empty(); }));
    EXPECT_EQ(screen.takenBack, std::vector<std::string>{"the shell ended before the new content had lived for 60 s"});
    ASSERT_TRUE(screen.until([&] { return screen.restarted == 2; }));
    ASSERT_TRUE(screen.kill(1)); // once is enough: what came back is not taken back again
    ASSERT_TRUE(screen.until([&] { return screen.restarted == 3; }));
    EXPECT_EQ(screen.takenBack.size(), 1U);
}

TEST(Supervisor, KnowsAcrossItsOwnDeathThatContentIsOnTrialCase86Case98)
{
    const FolderOfItsOwn folder;
    pid_t shell = 0;
    {
        Supervised first(folder);
        ASSERT_TRUE(first.drawing());
        first.supervisor.contentChanged(1);
        shell = first.pid();
        first.vanish();
    }
    Supervised second(folder, {20s, 20s});
    ASSERT_TRUE(second.drawing());
    EXPECT_EQ(second.pid(), shell);
    EXPECT_TRUE(second.supervisor.onTrial());
    ASSERT_TRUE(second.kill(1));
    ASSERT_TRUE(second.until([&] { return second.takenBack.size() == 1; }));
}

TEST(Supervisor, CallsContentProvedThatLivesAndAnswersAfterItsTimeCase86)
{
    const FolderOfItsOwn folder;
    SupervisionRules rules{4s, 20s};
    rules.probation = 1s;
    Supervised screen(folder, rules);
    screen.supervisor.contentChanged(0); // what the stand-in shows without a store
    EXPECT_TRUE(screen.supervisor.onTrial());
    ASSERT_TRUE(screen.until([&] { return !screen.proved.empty(); }));
    EXPECT_FALSE(screen.supervisor.onTrial());
    ASSERT_TRUE(screen.kill(1));
    EXPECT_TRUE(screen.takenBack.empty()) << "one death is an accident by then";
    EXPECT_EQ(screen.proved.size(), 1U);
}

TEST(Supervisor, ShowsThePausePageWhenNothingElseHelpsAndTriesTheContentAgainCase96)
{
    const FolderOfItsOwn folder;
    SupervisionRules rules{4s, 20s};
    rules.pauseAfter = 3;
    rules.tryAgainAfter = 2s;
    rules.triesADay = 1;
    Supervised screen(folder, rules);
    screen.means.before = false;
    ASSERT_TRUE(screen.kill(3));
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.page == "pause"; }));
    ASSERT_TRUE(screen.told("paused"));
    EXPECT_TRUE(screen.faults.back().sentence.find("the content is tried again later") != std::string::npos);
    const auto pausing = screen.pid();
    ASSERT_TRUE(screen.another(pausing)) << "after two seconds";
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.page == "attract"; }));
    EXPECT_EQ(screen.supervisor.history().tries.size(), 1U);
    ASSERT_TRUE(screen.kill(3)); // that was the try of this day
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.page == "pause"; }));
    EXPECT_GT(screen.supervisor.untilNextTry(), 20h);
    screen.supervisor.restart(); // a person
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.page == "attract"; }));
    EXPECT_EQ(screen.supervisor.history().steps, 0);
}

TEST(Supervisor, LeavesThePausePageForNewContentCase96)
{
    const FolderOfItsOwn folder;
    SupervisionRules rules{4s, 20s};
    rules.pauseAfter = 3;
    Supervised screen(folder, rules);
    screen.means.before = false;
    ASSERT_TRUE(screen.kill(3));
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.page == "pause"; }));
    screen.supervisor.contentChanged(9);
    ASSERT_TRUE(screen.until([&] { return screen.supervisor.status().last.page == "attract"; }));
    EXPECT_TRUE(screen.supervisor.onTrial());
}

TEST(Supervisor, TakesUpAPausePageThatItDoesNotKnowOfOnlyToReplaceItCase98)
{
    const FolderOfItsOwn folder;
    SupervisionRules rules{4s, 20s};
    rules.pauseAfter = 3;
    {
        Supervised first(folder, rules);
        first.means.before = false;
        ASSERT_TRUE(first.kill(3));
        ASSERT_TRUE(first.until([&] { return first.supervisor.status().last.page == "pause"; }));
        first.vanish();
    }
    {
        Supervised second(folder, {20s, 20s}); // which knows of it
        ASSERT_TRUE(second.until([&] { return second.supervisor.status().last.page == "pause"; }));
        EXPECT_EQ(second.supervisor.status().starts, 0U);
        EXPECT_TRUE(second.supervisor.untilNextTry());
        second.vanish();
    }
    folder.write("ladder.json", "what a power cut left");
    Supervised third(folder, {20s, 20s});
    ASSERT_TRUE(third.until([&] { return third.supervisor.status().last.page == "attract"; }));
}

TEST(Supervisor, WantsTheMachineToBootOnceWhenNotEvenThePausePageStaysCase101)
{
    const FolderOfItsOwn folder;
    pausedAndDying(folder);
    Supervised screen(folder);
    ASSERT_TRUE(screen.kill(1));
    ASSERT_TRUE(screen.until([&] { return screen.told("rebooting"); }));
    EXPECT_EQ(screen.reboots, 1);
    EXPECT_TRUE(readHistory(folder.path() / "ladder.json").rebootedAt);
    ASSERT_TRUE(screen.kill(1));
    EXPECT_EQ(screen.reboots, 1);
}

TEST(Supervisor, WantsNoBootThatItCannotNoteCase101Case184)
{
    const FolderOfItsOwn folder;
    pausedAndDying(folder);
    Supervised screen(folder);
    ASSERT_TRUE(screen.drawing());
    std::filesystem::remove(folder.path() / "ladder.json");
    std::filesystem::create_directories(folder.path() / "ladder.json/in-the-way"); // no file can take this place
    ASSERT_TRUE(screen.kill(2));
    EXPECT_EQ(screen.reboots, 0);
    ASSERT_TRUE(screen.drawing()) << "and the pause page is started again and again";
    EXPECT_EQ(screen.supervisor.status().last.page, "pause");
}

TEST(Supervisor, LetsTheProcessorDrawAfterTwoLivesWithoutAFrameCase97)
{
    const FolderOfItsOwn folder;
    folder.write("behaviour", "frozen");
    Supervised screen(folder, {1500ms, 1s});
    ASSERT_TRUE(screen.until([&] { return screen.told("drawn-by-processor"); }));
    screen.behave("");
    ASSERT_TRUE(screen.drawing());
    std::ifstream call("/proc/" + std::to_string(screen.pid()) + "/cmdline", std::ios::binary);
    EXPECT_NE(std::string(std::istreambuf_iterator<char>(call), {}).find("--software"), std::string::npos);
}

TEST(Supervisor, EndsAShellThatTakesTooMuchMemoryCase103)
{
    const FolderOfItsOwn folder;
    SupervisionRules rules{4s, 20s};
    rules.shellBytes = 1024; // any process has more
    Supervised screen(folder, rules);
    ASSERT_TRUE(screen.until([&] { return !screen.faults.empty(); }));
    EXPECT_EQ(screen.faults[0].code, "shell-died");
    EXPECT_EQ(screen.faults[0].sentence.find("The shell ended by itself: memory: it used "), 0U)
        << screen.faults[0].sentence;
}

TEST(Supervisor, RestartsOnAWishWithoutCallingItAFault)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder);
    ASSERT_TRUE(screen.drawing());
    const auto before = screen.pid();
    screen.supervisor.restart();
    ASSERT_TRUE(screen.another(before));
    EXPECT_TRUE(screen.faults.empty());
    EXPECT_EQ(screen.restarted, 0);
    EXPECT_EQ(screen.supervisor.status().restarts, 1U);
}

TEST(Supervisor, TakesUpTheShellOfADaemonThatIsGone)
{
    const FolderOfItsOwn folder;
    const pid_t shell = leftBehind(folder);
    ASSERT_EQ(::kill(shell, 0), 0);
    Supervised second(folder, {20s, 20s}); // time enough for the shell to find us, however busy the machine is
    ASSERT_TRUE(second.drawing());
    EXPECT_EQ(second.pid(), shell);
    EXPECT_EQ(second.supervisor.status().starts, 0U);
    ::kill(shell, SIGKILL);
    ASSERT_TRUE(second.another(shell));
    EXPECT_EQ(second.supervisor.status().restarts, 1U);
    ASSERT_EQ(second.faults.size(), 1U);
    EXPECT_EQ(second.faults[0].code, "shell-died");
    ::waitpid(shell, nullptr, WNOHANG); // in this test both daemons are one process
}

TEST(Supervisor, TakesUpAShellThatWasNotNoted)
{
    const FolderOfItsOwn folder;
    const pid_t shell = leftBehind(folder);
    ASSERT_TRUE(std::filesystem::remove(folder.path() / "shell.json"));
    Supervised second(folder, {20s, 20s});
    ASSERT_TRUE(second.drawing());
    EXPECT_EQ(second.pid(), shell);
    EXPECT_EQ(second.supervisor.status().starts, 0U);
    second.stop();
    ::waitpid(shell, nullptr, WNOHANG);
}

TEST(Supervisor, ReplacesARunningShellThatDoesNotAnswer)
{
    const FolderOfItsOwn folder;
    const pid_t shell = leftBehind(folder);
    ::kill(shell, SIGSTOP);
    Supervised second(folder, {1500ms, 20s});
    ASSERT_TRUE(second.another(shell));
    ::waitpid(shell, nullptr, WNOHANG);
}

TEST(Supervisor, EndsADeafShellWhenItStops)
{
    const FolderOfItsOwn folder;
    pid_t shell = 0;
    {
        Supervised screen(folder);
        screen.behave("deaf");
        ASSERT_TRUE(screen.drawing());
        shell = screen.pid();
    }
    EXPECT_NE(::kill(shell, 0), 0);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "shell.json"));
}

TEST(Supervisor, GoesOnWhenTheShellTalksNonsense)
{
    const FolderOfItsOwn folder;
    Supervised screen(folder);
    screen.behave("noise");
    ASSERT_TRUE(screen.until([&] { return screen.link.counts().malformed > 20; }));
    EXPECT_TRUE(screen.supervisor.status().drawing());
    EXPECT_TRUE(screen.faults.empty());
}
