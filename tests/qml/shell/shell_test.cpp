// SPDX-License-Identifier: Apache-2.0
#include "shell/shell.hpp"
#include "temp_pack.hpp"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>

namespace vitrine::shell {
namespace {

const QByteArray kTwo = "  - { id: tale, kind: story, title: { de: A, en: B } }\n"
                        "  - { id: other, kind: story, title: { de: C, en: D } }\n";

/// A shell without a window; the test is the daemon and the visitor.
struct AShell : testing::Test {
    TempPlace place;
    Screen screen;

    AShell()
    {
        place.goodPlugin();
        place.pack("one", kTwo);
        place.pack("single", "  - { id: tale, kind: story, title: { de: A, en: B } }\n");
    }
    [[nodiscard]] std::shared_ptr<const Content> generation(int number, const QString& pack = "one") const
    {
        auto content = std::make_shared<Content>(*place.content(pack));
        content->generation = number;
        return content;
    }
};

TEST_F(AShell, ShowsTheFirstContentAtOnce)
{
    Shell shell(screen, {});
    EXPECT_EQ(shell.exhibition(), nullptr);
    shell.take(generation(1));
    ASSERT_NE(shell.exhibition(), nullptr);
    EXPECT_EQ(shell.shownGeneration(), 1);
    EXPECT_EQ(shell.visit()->page(), "attract");
    EXPECT_EQ(shell.visit()->languages().join(' '), "de en");
}

TEST_F(AShell, LeavesAnExhibitWhoseTimeIsUpToWhoIsInItCase28)
{
    place.pack("hourly", "  - { id: tale, kind: story, title: A, when: { hours: [\"10:00-18:00\"] } }\n"
                         "  - { id: other, kind: story, title: C }\n");
    Shell shell(screen, {});
    shell.clock().hold();
    shell.clock().setWall(QDateTime(QDate(2026, 11, 28), QTime(17, 59, 30)));
    shell.take(generation(1, "hourly"));
    const Cards& cards = *shell.exhibition()->cards();
    EXPECT_EQ(cards.dueCount(), 2);
    shell.visit()->begin();
    shell.open("tale");
    shell.clock().advance(std::chrono::seconds(40));
    EXPECT_EQ(cards.dueCount(), 1);
    EXPECT_EQ(shell.visit()->exhibit(), "tale");
    EXPECT_EQ(shell.exhibitTitle(), "A");
    shell.goHome();
    shell.open("tale");
    EXPECT_EQ(shell.visit()->page(), "home") << "it cannot be opened again";
    shell.clock().setWall(QDateTime(QDate(2026, 11, 29), QTime(10, 0)));
    EXPECT_EQ(cards.dueCount(), 2) << "the clock was set";
}

TEST_F(AShell, WithoutContentShowsThePausePageUntilThereIsSome)
{
    Shell shell(screen, {});
    const QSignalSpy fault(&shell, &Shell::fault);
    shell.refuse(0, "there is no generation", true);
    EXPECT_EQ(shell.visit()->page(), "pause");
    EXPECT_EQ(fault.size(), 0); // an empty store is no fault
    shell.expect(1, false);
    shell.take(generation(1));
    EXPECT_EQ(shell.visit()->page(), "attract");
}

TEST_F(AShell, PreparesANewGenerationBesideTheOldAndThenChangesOver)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    const Exhibition* old = shell.exhibition();
    shell.expect(2, false);
    shell.take(generation(2));
    EXPECT_EQ(shell.exhibition(), old);
    ASSERT_NE(shell.incoming(), nullptr);
    EXPECT_EQ(shell.pendingGeneration(), 2);
    shell.incomingReady();
    EXPECT_EQ(shell.shownGeneration(), 2);
    EXPECT_EQ(shell.incoming(), nullptr);
    EXPECT_EQ(shell.pendingGeneration(), 0);
}

TEST_F(AShell, ChangesOverOnlyWhenTheVisitIsOver)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    shell.touched(false, {});
    shell.expect(2, false);
    shell.take(generation(2));
    shell.incomingReady();
    EXPECT_EQ(shell.shownGeneration(), 1);
    EXPECT_EQ(shell.pendingGeneration(), 2);
    EXPECT_EQ(shell.visit()->page(), "home");
    shell.visit()->end("left");
    QCoreApplication::processEvents();
    EXPECT_EQ(shell.shownGeneration(), 2);
}

TEST_F(AShell, ChangesOverAtOnceWhenStaffSaysNow)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    shell.touched(false, {});
    shell.expect(2, true);
    shell.take(generation(2));
    shell.incomingReady();
    QCoreApplication::processEvents();
    EXPECT_EQ(shell.shownGeneration(), 2);
    EXPECT_EQ(shell.visit()->page(), "attract");
}

TEST_F(AShell, KeepsWhatItShowsWhenAGenerationCannotBeRead)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    const QSignalSpy fault(&shell, &Shell::fault);
    shell.expect(2, false);
    shell.refuse(2, "it is torn", false);
    EXPECT_EQ(shell.shownGeneration(), 1);
    EXPECT_EQ(shell.pendingGeneration(), 0);
    EXPECT_EQ(shell.visit()->page(), "attract");
    ASSERT_EQ(fault.size(), 1);
    EXPECT_EQ(fault.first()[0], "generation-refused");
}

TEST_F(AShell, TakesBackWhatACloserLookFoundWrong)
{
    Shell shell(screen, {"home", "de"});
    shell.take(generation(1));
    ASSERT_EQ(shell.visit()->page(), "home");
    const QSignalSpy fault(&shell, &Shell::fault);
    shell.refuse(1, "its check found errors", false);
    EXPECT_EQ(shell.exhibition(), nullptr);
    EXPECT_EQ(shell.shownGeneration(), 0);
    EXPECT_EQ(shell.visit()->page(), "pause");
    ASSERT_EQ(fault.size(), 1);
    EXPECT_EQ(fault.first()[0], "generation-refused");
    shell.expect(2, false);
    shell.take(generation(2));
    EXPECT_EQ(shell.shownGeneration(), 2);
    EXPECT_NE(shell.visit()->page(), "pause");
}

TEST_F(AShell, IsQuietWhenNothingThatIsKeptMayBeShownCase69)
{
    Shell shell(screen, {"home", "de"});
    shell.take(generation(1));
    ASSERT_EQ(shell.visit()->page(), "home");
    const QSignalSpy fault(&shell, &Shell::fault);
    auto empty = std::make_shared<Content>(*generation(2));
    empty->packs.clear();
    shell.expect(2, true);
    shell.take(empty);
    EXPECT_EQ(shell.exhibition(), nullptr);
    EXPECT_EQ(shell.shownGeneration(), 2) << "it is what the daemon asked for";
    EXPECT_EQ(shell.pendingGeneration(), 0);
    EXPECT_EQ(shell.visit()->page(), "pause");
    EXPECT_TRUE(fault.empty());
    shell.expect(3, false);
    shell.take(generation(3));
    EXPECT_EQ(shell.shownGeneration(), 3);
    EXPECT_NE(shell.visit()->page(), "pause");
}

TEST_F(AShell, TakesTheNewestWhenAnotherIsAskedForMeanwhile)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    shell.expect(2, false);
    shell.expect(3, false);
    shell.take(generation(2));
    EXPECT_EQ(shell.incoming(), nullptr);
    shell.take(generation(3));
    shell.incomingReady();
    EXPECT_EQ(shell.shownGeneration(), 3);
}

TEST_F(AShell, WaitsForNothingWhenItHasTheGenerationAlready)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    const QSignalSpy whole(&shell, &Shell::whole);
    shell.expect(1, false);
    EXPECT_EQ(shell.pendingGeneration(), 0);
    EXPECT_EQ(whole.size(), 0); // whether its pictures are there already, only its page can say
    shell.pageWhole("attract");
    EXPECT_EQ(whole.size(), 1);
}

TEST_F(AShell, UsesUpTheTouchThatWakes)
{
    Shell shell(screen, {});
    EXPECT_TRUE(shell.touched(false, {})); // nothing is there to wake yet, and nothing is pressed
    EXPECT_EQ(shell.visit()->page(), "attract");
    shell.take(generation(1));
    EXPECT_TRUE(shell.touched(false, {100, 100}));
    EXPECT_EQ(shell.visit()->page(), "home");
    EXPECT_EQ(shell.wokenAt(), QPointF(100, 100));
    EXPECT_FALSE(shell.touched(false, {}));
}

TEST_F(AShell, ForgetsComfortWhenTheVisitEnds)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    shell.touched(false, {});
    shell.chooseTextScale(2);
    shell.chooseContrast("dark");
    shell.chooseCalm(true);
    EXPECT_EQ(shell.comfort()->textScale(), 2);
    shell.visit()->end("left");
    EXPECT_EQ(shell.comfort()->textScale(), 1);
    EXPECT_EQ(shell.comfort()->contrast(), "standard");
    EXPECT_FALSE(shell.comfort()->calm());
}

TEST_F(AShell, OpensTheOneExhibitOfAHouseWithoutAHome)
{
    Shell shell(screen, {});
    shell.take(generation(1, "single"));
    EXPECT_TRUE(shell.single());
    shell.touched(false, {});
    EXPECT_EQ(shell.visit()->exhibit(), "tale");
    const QSignalSpy opened(shell.visit(), &Visit::opened);
    shell.goHome();
    EXPECT_EQ(shell.visit()->exhibit(), "tale");
    EXPECT_EQ(opened.size(), 1); // anew, from its first page
}

TEST_F(AShell, DoesNotOpenWhatWasSetAside)
{
    Shell shell(screen, {});
    shell.setAside({"tale"});
    shell.take(generation(1));
    shell.touched(false, {});
    shell.open("tale");
    EXPECT_EQ(shell.visit()->page(), "home");
    shell.open("other");
    EXPECT_EQ(shell.visit()->page(), "exhibit");
}

TEST_F(AShell, PausesAndComesBack)
{
    Shell shell(screen, {});
    shell.take(generation(1));
    shell.touched(false, {});
    shell.pause(true);
    EXPECT_EQ(shell.visit()->page(), "pause");
    shell.pause(false);
    EXPECT_EQ(shell.visit()->page(), "attract");
}

TEST_F(AShell, StartsWhereItIsTold)
{
    Shell home(screen, {"home", "en"});
    home.take(generation(1));
    EXPECT_EQ(home.visit()->page(), "home");
    EXPECT_EQ(home.visit()->language(), "en");
    Shell exhibit(screen, {"other", {}});
    exhibit.take(generation(1));
    EXPECT_EQ(exhibit.visit()->exhibit(), "other");
    Shell wrong(screen, {"nobody", {}});
    const QSignalSpy unknown(&wrong, &Shell::startPageUnknown);
    wrong.take(generation(1));
    EXPECT_EQ(unknown.size(), 1);
}

TEST_F(AShell, AnswersTheQuestionWithAnyKey)
{
    screen.idle.ask = std::chrono::seconds(0); // asks at once
    Shell shell(screen, {});
    shell.take(generation(1));
    shell.touched(false, {});
    QSignalSpy changed(shell.visit(), &Visit::changed);
    while (!shell.visit()->asking())
        ASSERT_TRUE(changed.wait(10'000));
    EXPECT_TRUE(shell.touched(true, {}));
    EXPECT_FALSE(shell.visit()->asking());
}

} // namespace
} // namespace vitrine::shell
