// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/preview.hpp"
#include "temp_pack.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <filesystem>

namespace vitrine::shell {
namespace {

const QByteArray kGood = "  - { id: tale, kind: story, title: { de: A, en: B } }\n";
const QByteArray kOther = "  - { id: other, kind: story, title: { de: C, en: D } }\n"; // or there is no home

/// A curator saves; what is seen and said follows.
struct APreview : testing::Test {
    TempPlace place;
    Screen screen;
    std::unique_ptr<Shell> shell;
    std::unique_ptr<Preview> preview;

    APreview()
    {
        qputenv("LC_ALL", "C.UTF-8");
        place.goodPlugin();
        save(kGood);
    }
    void save(const QByteArray& first) const { place.pack("pack", first + kOther); }
    void begin()
    {
        shell = std::make_unique<Shell>(screen, Shell::Start{"home", "en"});
        preview = std::make_unique<Preview>(
            *shell, Preview::Order{place.folder("pack"), {place.folder("exhibits")}, panelsFor({}, {}), false});
    }
    [[nodiscard]] bool shows(const QString& title) const
    {
        return QTest::qWaitFor([&] {
            return shell->exhibition() &&
                   shell->exhibition()->cards()->title(shell->exhibition()->cards()->entries().front()) == title;
        });
    }
    [[nodiscard]] bool is(const QString& state) const
    {
        return QTest::qWaitFor([&] { return preview->state() == state; });
    }
};

TEST_F(APreview, ShowsWhatIsSavedAndTellsWhenItIsSetUp)
{
    begin();
    ASSERT_TRUE(shows("B"));
    QSignalSpy renewed(preview.get(), &Preview::renewed);
    save("  - { id: tale, kind: story, title: { de: A, en: Saved } }\n");
    ASSERT_TRUE(shows("Saved"));
    EXPECT_EQ(shell->visit()->page(), "home");
    EXPECT_EQ(renewed.size(), 1);
}

TEST_F(APreview, KeepsTheLastGoodStateWhileThereAreErrorsAndSaysThem)
{
    begin();
    ASSERT_TRUE(shows("B"));
    save("  - { id: tale, kind: stroy, title: { de: A, en: Wrong } }\n");
    ASSERT_TRUE(is("errors"));
    EXPECT_TRUE(shows("B"));
    EXPECT_EQ(preview->findings()->errors(), 1);
    EXPECT_TRUE(preview->findings()->grave());
    EXPECT_EQ(preview->findings()->place().toStdString(), "pack.yaml, line 8");
    EXPECT_EQ(preview->findings()->code(), "unknown-kind");
    EXPECT_TRUE(preview->findings()->hint().contains("story"));
    save("  - { id: tale, kind: story, title: { de: A, en: Mended } }\n");
    EXPECT_TRUE(shows("Mended"));
    EXPECT_TRUE(is("as saved"));
    EXPECT_EQ(preview->findings()->errors(), 0);
}

TEST_F(APreview, BeginsWithThePausePageWhereThePackCannotBeShownYet)
{
    save("  - { id: tale, kind: stroy, title: { de: A, en: Wrong } }\n");
    begin();
    ASSERT_TRUE(is("errors"));
    EXPECT_EQ(shell->visit()->page(), "pause");
    save(kGood);
    ASSERT_TRUE(shows("B"));
    EXPECT_EQ(shell->visit()->page(), "home");
}

TEST_F(APreview, WaitsForAFolderThatIsTakenAway)
{
    begin();
    ASSERT_TRUE(shows("B"));
    std::filesystem::rename(place.folder("pack"), place.folder("away"));
    ASSERT_TRUE(is("errors"));
    EXPECT_TRUE(shows("B"));
    std::filesystem::rename(place.folder("away"), place.folder("pack"));
    EXPECT_TRUE(is("as saved"));
}

TEST_F(APreview, FindsInTheMediaWhatReadingTheWordsDoesNot)
{
    place.write("pack/media/broken.png", "no picture");
    save("  - { id: tale, kind: story, title: { de: A, en: B },\n"
         "      settings: { look: { src: media/broken.png, alt: { de: A, en: B } } } }\n");
    begin();
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview->findings()->errors() > 0; }, 20'000));
    EXPECT_TRUE(shows("B"));
}

TEST_F(APreview, ChoosesThePanelAndHowItStands)
{
    begin();
    preview->choosePanel(3); // 55 inches, upright
    EXPECT_TRUE(preview->upright());
    EXPECT_EQ(preview->pixels(), QSize(2160, 3840));
    EXPECT_EQ(shell->panelWidthMm(), 680);
    preview->chooseUpright(false);
    EXPECT_EQ(preview->pixels(), QSize(3840, 2160));
    EXPECT_EQ(shell->panelWidthMm(), 1210);
}

TEST_F(APreview, GoesByTheDayAndHourThatAreChosen)
{
    begin();
    EXPECT_FALSE(preview->chooseTime("tomorrow", "18:00"));
    EXPECT_FALSE(preview->otherTime());
    EXPECT_TRUE(preview->chooseTime("2027-03-28", "1:30"));
    EXPECT_EQ(preview->date() + ' ' + preview->time(), "2027-03-28 01:30");
    preview->moveTime(60); // summer time began
    EXPECT_EQ(preview->time(), "03:30");
    preview->chooseNow();
    EXPECT_FALSE(preview->otherTime());
    EXPECT_LT(std::abs(shell->clock().wall().secsTo(QDateTime::currentDateTime())), 60);
}

TEST_F(APreview, SleepsOnlyAtATimeThatIsChosen)
{
    screen.hours.given = true; // and never open: a curator writes all the same
    begin();
    ASSERT_TRUE(shows("B"));
    EXPECT_EQ(shell->visit()->page(), "home");
    preview->attract();
    EXPECT_EQ(shell->visit()->page(), "attract");
    EXPECT_TRUE(preview->chooseTime("2027-01-05", "3:00"));
    EXPECT_EQ(shell->visit()->page(), "asleep");
    preview->home();
    EXPECT_EQ(shell->visit()->page(), "home");
    preview->attract();
    preview->chooseNow();
    EXPECT_EQ(shell->visit()->page(), "attract");
}

TEST_F(APreview, IsAtOnceAsAVisitorFindsIt)
{
    begin();
    ASSERT_TRUE(shows("B"));
    shell->visit()->setLanguage("de");
    shell->chooseTextScale(2);
    preview->choosePaused(true);
    preview->chooseNetworkGone(true);
    preview->reset();
    EXPECT_EQ(shell->visit()->language(), "de"); // the first of the pack
    EXPECT_EQ(shell->comfort()->textScale(), 1);
    EXPECT_FALSE(preview->paused());
    EXPECT_FALSE(preview->networkGone());
    preview->attract();
    EXPECT_EQ(shell->visit()->page(), "attract");
    preview->home();
    EXPECT_EQ(shell->visit()->page(), "home");
}

TEST(Panels, BeginWithTheScreenThatIsNamed)
{
    Screen screen;
    screen.name = "Foyer";
    screen.display.widthMm = 680;
    screen.display.heightMm = 1210;
    const auto panels = panelsFor(screen, {});
    EXPECT_EQ(panels.front().name.de, "Foyer");
    EXPECT_TRUE(panels.front().upright);
    EXPECT_EQ(pixelsOf(panels.front(), true), QSize(1080, 1920));
    EXPECT_EQ(displayOf(panels.front(), true).widthMm, 680);
    EXPECT_EQ(displayOf(panels.front(), true).lowerEdgeMm, screen.display.lowerEdgeMm);
    EXPECT_EQ(panelsFor({}, QSize(1280, 800)).front().pixels, QSize(1280, 800));
}

Problem problem(Severity severity, const char* code, int line)
{
    return {severity, code, {"pack.yaml", line, 1, 1}, "a sentence", "a hint", "  id: x"};
}

TEST(AFindingList, StepsThroughErrorsFirstAndRoundAgain)
{
    FindingList list;
    list.set({problem(Severity::Warning, "w", 1), problem(Severity::Error, "e", 9)});
    EXPECT_EQ(list.code(), "e");
    EXPECT_EQ(list.excerpt(), "id: x");
    list.next();
    EXPECT_EQ(list.code(), "w");
    EXPECT_FALSE(list.grave());
    list.next();
    EXPECT_EQ(list.code(), "e");
    list.previous();
    EXPECT_EQ(list.code(), "w");
}

TEST(AFindingList, StaysAtTheFindingThatIsRead)
{
    FindingList list;
    list.set({problem(Severity::Warning, "one", 1), problem(Severity::Warning, "two", 2)});
    list.next();
    list.set({problem(Severity::Warning, "one", 1), problem(Severity::Warning, "two", 3)}); // a line came before it
    EXPECT_EQ(list.code(), "two");
    list.set({problem(Severity::Warning, "two", 3), problem(Severity::Error, "new", 4)});
    EXPECT_EQ(list.code(), "new"); // more urgent than what was read
    list.set({});
    EXPECT_EQ(list.count(), 0);
    EXPECT_EQ(list.sentence(), "");
}

} // namespace
} // namespace vitrine::shell
