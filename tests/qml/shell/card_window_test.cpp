// SPDX-License-Identifier: Apache-2.0
#include "shell/home/card_window.hpp"
#include "temp_pack.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <string>

namespace vitrine::shell {
namespace {

class Window : public testing::Test {
protected:
    Window()
    {
        m_place.goodPlugin();
        QByteArray exhibits;
        for (int i = 0; i < 30; ++i)
            exhibits += "  - { id: t" + QByteArray::number(i) + ", kind: story, title: Tale " + QByteArray::number(i) +
                        ", topics: [" + (i % 3 == 0 ? "light" : "sound") + "] }\n";
        m_place.pack("one", exhibits, "topics: { light: Licht, sound: Klang }\n");
        m_cards = std::make_unique<Cards>(m_place.content("one"));
        m_cards->setLanguage("de");
        m_finder.setActive(true);
        m_finder.setCards(m_cards.get());
        m_window.setFinder(&m_finder);
        m_window.setSize(5);
    }

    /// "t3@1 t6@2": what is in the window, and where it stands among all.
    [[nodiscard]] std::string shown() const
    {
        std::string text;
        for (int row = 0; row < m_window.rowCount(); ++row) {
            const auto index = m_window.index(row);
            text += (row > 0 ? " " : "") + index.data(Cards::ExhibitId).toString().toStdString() + '@' +
                    index.data(CardWindow::kPlace).toString().toStdString();
        }
        return text;
    }

    TempPlace m_place;
    std::unique_ptr<Cards> m_cards;
    HomeFinder m_finder;
    CardWindow m_window;
    QAbstractItemModelTester m_tester{&m_window, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(Window, ShowsOnlyWhatIsNearWhatIsSeen)
{
    EXPECT_EQ(m_window.total(), 30);
    EXPECT_EQ(shown(), "t0@0 t1@1 t2@2 t3@3 t4@4");
    m_window.setFirst(28);
    EXPECT_EQ(shown(), "t28@28 t29@29");
    m_window.setFirst(-3);
    EXPECT_EQ(shown(), "t0@0 t1@1 t2@2 t3@3 t4@4");
}

TEST_F(Window, KeepsWhatStaysInsideWhenItSlides)
{
    const QSignalSpy come(&m_window, &QAbstractItemModel::rowsInserted);
    const QSignalSpy gone(&m_window, &QAbstractItemModel::rowsRemoved);
    m_window.setFirst(2);
    EXPECT_EQ(shown(), "t2@2 t3@3 t4@4 t5@5 t6@6");
    EXPECT_EQ(come.count(), 2);
    EXPECT_EQ(gone.count(), 1);
}

TEST_F(Window, KeepsWhatSuitsWhenAFilterIsChosenAndLetGo)
{
    const QSignalSpy reset(&m_window, &QAbstractItemModel::modelReset);
    m_finder.openShelf("topic:light");
    EXPECT_EQ(shown(), "t0@0 t3@1 t6@2 t9@3 t12@4");
    EXPECT_EQ(m_window.total(), 10);
    EXPECT_EQ(m_finder.groupName(), "Licht");
    m_finder.setSearch("tale 2");
    EXPECT_EQ(shown(), "t21@0 t24@1 t27@2");
    m_finder.forget();
    EXPECT_FALSE(m_finder.any());
    EXPECT_EQ(shown(), "t0@0 t1@1 t2@2 t3@3 t4@4");
    EXPECT_EQ(reset.count(), 0);
}

TEST_F(Window, OfAShelfShowsThatShelfWhateverIsLookedFor)
{
    m_window.setShelf("topic:sound");
    EXPECT_EQ(shown(), "t1@0 t2@1 t4@2 t5@3 t7@4");
    m_finder.setSearch("nothing of that");
    EXPECT_EQ(m_finder.count(), 0);
    EXPECT_EQ(m_window.total(), 20);
}

TEST_F(Window, HearsWhatHappensToACard)
{
    m_window.setFirst(3);
    const QSignalSpy changed(&m_window, &QAbstractItemModel::dataChanged);
    m_cards->markSeen("t4");
    EXPECT_GT(changed.count(), 0);
    EXPECT_TRUE(m_window.index(1).data(Cards::Seen).toBool());
}

TEST_F(Window, OfCardsThatWereWrittenAnewShowsThemInTheSameRows)
{
    m_place.pack("two", "  - { id: x, kind: story, title: X }\n  - { id: y, kind: story, title: Y }\n");
    Cards other(m_place.content("two"));
    const QSignalSpy toldAnew(&m_window, &CardWindow::dataChanged);
    m_finder.setCards(&other);
    EXPECT_EQ(shown(), "x@0 y@1");
    EXPECT_GT(toldAnew.size(), 0);
}

TEST_F(Window, OfCardsThatWereWrittenAnewLooksForTheSame)
{
    m_place.pack("two", "  - { id: x, kind: story, title: Nine }\n  - { id: y, kind: story, title: Y }\n");
    Cards other(m_place.content("two"));
    m_finder.setSearch("nine");
    m_finder.setCards(&other);
    EXPECT_EQ(shown(), "x@0");
    EXPECT_EQ(m_finder.search(), "nine");
}

TEST_F(Window, OfCardsWithoutTheGroupThatWasChosenShowsAll)
{
    m_place.pack("two", "  - { id: x, kind: story, title: X }\n");
    Cards other(m_place.content("two"));
    m_finder.choose(1);
    ASSERT_EQ(m_finder.groupName(), "Licht");
    m_finder.setCards(&other);
    EXPECT_EQ(shown(), "x@0");
    EXPECT_FALSE(m_finder.any());
}

TEST_F(Window, AChipIsChosenAndLetGoAgain)
{
    m_finder.choose(1);
    EXPECT_EQ(m_finder.groupName(), "Licht");
    m_finder.choose(2);
    EXPECT_EQ(m_finder.groupName(), "Klang");
    m_finder.choose(2);
    EXPECT_EQ(m_finder.groupName(), "");
    m_finder.choose(1);
    m_finder.choose(0);
    EXPECT_FALSE(m_finder.any());
}

} // namespace
} // namespace vitrine::shell
