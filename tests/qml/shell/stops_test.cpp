// SPDX-License-Identifier: Apache-2.0
#include "shell/walk/reading_order.hpp"
#include "shell/walk/stops.hpp"

#include "page_file.hpp"

#include <gtest/gtest.h>

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QStringList>

#include <memory>

namespace vitrine::shell {
namespace {

/// A page in a window of 1000 x 600. `Text` and `Button` in it are short for items with a role and a name.
struct APage : testing::Test {
    QQmlEngine engine;
    QQuickWindow window;
    std::unique_ptr<QQuickItem> page;

    void make(const QByteArray& content)
    {
        static const QByteArray kWords =
            "  component Told: Item { property string say; width: 100; height: 40; Accessible.name: say }\n"
            "  component Words: Told { Accessible.role: Accessible.StaticText }\n"
            "  component Title: Told { Accessible.role: Accessible.Heading }\n"
            "  component Press: Told { activeFocusOnTab: true; Accessible.role: Accessible.Button }\n"
            "  component Choice: Press { Accessible.role: Accessible.RadioButton; Accessible.checkable: true }\n";
        const PageFile file("import QtQuick\nItem { id: root; width: 1000; height: 600\n" + kWords + content + "}\n");
        QQmlComponent component(&engine, file.url());
        page.reset(qobject_cast<QQuickItem*>(component.create()));
        ASSERT_NE(page, nullptr) << component.errorString().toStdString();
        window.resize(1000, 600);
        page->setParentItem(window.contentItem());
        window.show(); // text and lists are laid out
    }
    ~APage() override { page.reset(); }
    APage() = default;
    Q_DISABLE_COPY_MOVE(APage)

    [[nodiscard]] std::vector<Stop> stops(bool mirrored = false) const { return stopsOf({page.get()}, mirrored); }
    [[nodiscard]] QString names(bool mirrored = false) const
    {
        QStringList all;
        for (const Stop& stop : stops(mirrored))
            all << stop.name;
        return all.join(' ');
    }
};

TEST(ReadingOrder, GoesDownRowsThenAlongThemThenByColumns)
{
    using Order = std::vector<std::size_t>;
    const QRectF headline(0, 0, 400, 50);
    const QRectF left(0, 100, 200, 300);
    const QRectF rightAbove(250, 100, 200, 100);
    const QRectF rightBelow(250, 250, 200, 100);
    EXPECT_EQ(readingOrder({rightBelow, left, headline, rightAbove}, false), (Order{2, 1, 3, 0}));
    EXPECT_EQ(readingOrder({rightBelow, left, headline, rightAbove}, true), (Order{2, 3, 0, 1}));
    EXPECT_TRUE(readingOrder({}, false).empty());
}

TEST(ReadingOrder, LetsBoxesReachALittleIntoEachOther)
{
    EXPECT_EQ(readingOrder({QRectF(300, 0, 100, 50), QRectF(0, 45, 900, 50)}, false), (std::vector<std::size_t>{0, 1}));
}

TEST_F(APage, SaysTheHeadlineFirstAndTheBarLast)
{
    make("Press { say: 'home'; y: 550; Item { } }\n"
         "Item { y: 500; width: 1000; height: 100; Accessible.role: Accessible.ToolBar\n"
         "  Press { say: 'adjust'; x: 700 } Press { say: 'start'; x: 10 } }\n"
         "Words { say: 'second'; y: 120 }\n"
         "Words { say: 'picture'; width: 300; height: 90 }\n"
         "Title { say: 'headline'; x: 500; y: 20 }\n");
    EXPECT_EQ(names(), "headline picture second home start adjust");
    ASSERT_FALSE(stops().empty());
    EXPECT_TRUE(stops().back().bar);
    EXPECT_FALSE(stops().front().bar);
}

TEST_F(APage, ReadsColumnsOneAfterTheOtherAndFromTheRightInArabic)
{
    make("Row { spacing: 50\n"
         "  Column { Words { say: 'a1' } Words { say: 'a2' } }\n"
         "  Column { Words { say: 'b1' } Words { say: 'b2' } } }\n");
    EXPECT_EQ(names(), "a1 a2 b1 b2");
    EXPECT_EQ(names(true), "b1 b2 a1 a2");
}

TEST_F(APage, LeavesOutWhatIsHiddenDisabledFadedIgnoredOrNameless)
{
    make("Press { say: 'here' }\n"
         "Press { say: 'hidden'; y: 50; visible: false }\n"
         "Press { say: 'off'; y: 100; enabled: false }\n"
         "Item { opacity: 0; width: 100; height: 100; Press { say: 'faded'; y: 10 } }\n"
         "Press { say: 'ignored'; y: 200; Accessible.ignored: true }\n"
         "Press { say: 'away'; x: 2000 }\n"
         "Words { say: ''; y: 300 }\n"
         "Press { say: ''; y: 400 }\n");
    EXPECT_EQ(names(), "here "); // a control without a name is there, and a fault of its page
}

TEST_F(APage, LeavesOutWhatASheetCovers)
{
    make("Press { say: 'below' } Words { say: 'text'; y: 100 }\n"
         "Item { anchors.fill: parent; visible: sheet.open; id: sheet; property bool open: true\n"
         "  objectName: 'sheet'\n"
         "  MouseArea { anchors.fill: parent }\n"
         "  Title { say: 'sheet' } Press { say: 'done'; y: 60 } }\n");
    EXPECT_EQ(names(), "sheet done");
    page->findChild<QQuickItem*>(QStringLiteral("sheet"))->setProperty("open", false);
    EXPECT_EQ(names(), "below text");
}

TEST_F(APage, CountsWhatCanBeScrolledDownToButNotTheNextPage)
{
    make("Flickable { width: 500; height: 200; clip: true; contentWidth: width; contentHeight: 1000\n"
         "  Words { say: 'seen' } Words { say: 'further'; y: 800 } Words { say: 'beside'; x: 700 } }\n"
         "Flickable { y: 300; width: 500; height: 200; contentWidth: 1000; contentHeight: height\n"
         "  Press { say: 'page1' } Press { say: 'page2'; x: 600 } }\n");
    EXPECT_EQ(names(), "seen further page1");
}

TEST_F(APage, KnowsRoleStateAndPlaceAmongItsLike)
{
    make("Column { Repeater { model: 3; Choice { required property int index; say: 'c' + index;\n"
         "  Accessible.checked: index === 1; Accessible.description: index === 1 ? 'chosen' : '' } }\n"
         "  Press { say: 'on' } }\n"
         "Item { y: 300; width: 50; height: 50; property real value: 20; property real minimumValue: 0\n"
         "  property real maximumValue: 60; Accessible.role: Accessible.Slider; Accessible.name: 'position' }\n"
         "Item { y: 400; width: 50; height: 50; Accessible.role: Accessible.Graphic; Accessible.name: 'a tower' }\n");
    const auto all = stops();
    ASSERT_EQ(all.size(), 6U);
    EXPECT_EQ(all[1].role, QAccessible::RadioButton);
    EXPECT_TRUE(all[1].checkable && all[1].checked && !all[0].checked);
    EXPECT_EQ(all[1].description, "chosen");
    EXPECT_EQ(all[1].place, 2);
    EXPECT_EQ(all[1].of, 3);
    EXPECT_EQ(all[3].of, 0);
    EXPECT_EQ(all[4].value, "20");
    EXPECT_EQ(all[4].kind, Stop::Kind::Control);
    EXPECT_EQ(all[5].kind, Stop::Kind::Picture);
    EXPECT_EQ(all[5].rect, QRectF(0, 400, 50, 50));
}

} // namespace
} // namespace vitrine::shell
