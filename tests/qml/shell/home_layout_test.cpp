// SPDX-License-Identifier: Apache-2.0
#include "shell/home/home_layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine::shell {
namespace {

HomeSpace landscape(int count)
{
    HomeSpace space;
    space.exhibits = space.count = count;
    space.width = 1920;
    space.height = 960; // the bar takes 120
    return space;
}

HomeSpace portrait(int count)
{
    HomeSpace space;
    space.exhibits = space.count = count;
    space.width = 1080;
    space.height = 1768;
    space.portrait = true;
    return space;
}

using Form = HomeLayout::Form;

/// "884 430 430 | 430 430 884": the widths of the cards, row by row, of the first page.
std::string widths(const HomeLayout& layout)
{
    std::string text;
    double y = -1;
    for (std::size_t i = 0; i < std::min<std::size_t>(layout.cells.size(), static_cast<std::size_t>(layout.perPage));
         ++i) {
        const QRectF& cell = layout.cells[i];
        if (!text.empty())
            text += cell.y() > y ? " | " : " ";
        text += std::to_string(std::lround(cell.width()));
        y = cell.y();
    }
    return text;
}

TEST(LayOutHome, GivesTwoAndThreeExhibitsPostersInLandscape)
{
    EXPECT_EQ(widths(layOutHome(landscape(2))), "884 884");
    const auto three = layOutHome(landscape(3));
    EXPECT_EQ(widths(three), "581 581 581");
    EXPECT_EQ(three.cells.front().height(), 768);
}

TEST(LayOutHome, MakesTheFirstAndTheLastOfSixDoubleWide)
{
    const auto layout = layOutHome(landscape(6));
    EXPECT_EQ(widths(layout), "884 430 430 | 430 430 884");
    EXPECT_EQ(layout.cells.front(), QRectF(0, 0, 884, 372));
    EXPECT_EQ(layout.cells.back(), QRectF(908, 396, 884, 372));
}

TEST(LayOutHome, FillsFourColumnsAndTwoRowsForFourToEight)
{
    EXPECT_EQ(widths(layOutHome(landscape(4))), "884 884 | 884 884");
    EXPECT_EQ(widths(layOutHome(landscape(5))), "884 430 430 | 884 884");
    EXPECT_EQ(widths(layOutHome(landscape(7))), "884 430 430 | 430 430 430 430");
    EXPECT_EQ(widths(layOutHome(landscape(8))), "430 430 430 430 | 430 430 430 430");
}

TEST(LayOutHome, GivesNineThreeByThree)
{
    EXPECT_EQ(widths(layOutHome(landscape(9))), "581 581 581 | 581 581 581 | 581 581 581");
}

TEST(LayOutHome, GivesTenAndMorePagesOfFiveByTwoWithAGlimpseOfTheNext)
{
    for (const int count : {10, 12, 40, 60}) {
        const auto layout = layOutHome(landscape(count));
        EXPECT_EQ(layout.form, Form::Pages);
        EXPECT_EQ(widths(layout), "340 340 340 340 340 | 340 340 340 340 340");
        EXPECT_EQ(layout.perPage, 10);
        EXPECT_EQ(layout.pages, (count + 9) / 10);
        EXPECT_EQ(layout.pageWidth, 1800);
        // The next page begins 56 px before the edge of the glass.
        EXPECT_EQ(layout.margin + layout.pageWidth + kPeek, 1920);
        EXPECT_EQ(layout.cells.size(), 10U);
        EXPECT_EQ(layout.pager.isNull(), count == 10);
        EXPECT_EQ(layout.search, QRectF(1216, 44, 640, 88));
        EXPECT_EQ(layout.chips, QRectF(64, 160, 1792, 80));
        EXPECT_EQ(layout.cards, QRectF(64, 268, 1792, 568));
    }
}

TEST(LayOutHome, KeepsTheCardsOfALargeHomeAsLargeWhenFewSuit)
{
    auto few = landscape(40);
    few.count = 3;
    few.looking = true;
    const auto all = layOutHome(landscape(40));
    const auto layout = layOutHome(few);
    EXPECT_EQ(layout.cells, all.cells);
    EXPECT_EQ(layout.pages, 1);
    few.count = 0;
    EXPECT_EQ(layOutHome(few).pages, 1);
}

TEST(LayOutHome, GivesMoreThanSixtyShelvesOfWhichTwoAndAHalfAreSeen)
{
    for (const int count : {61, 500}) {
        const auto layout = layOutHome(landscape(count));
        EXPECT_EQ(layout.form, Form::Shelves);
        EXPECT_NEAR(layout.cards.height() / layout.shelfPitch, 2.5, 0.05);
        EXPECT_GE(layout.shelfCard.height(), 160);
        EXPECT_FALSE(layout.rail.intersects(layout.cards));
        const auto tall = layOutHome(portrait(count));
        EXPECT_NEAR(tall.cards.height() / tall.shelfPitch, 3.5, 0.01);
        EXPECT_GE(tall.shelfCard.height(), 260);
    }
    EXPECT_EQ(layOutHome(landscape(60)).form, Form::Pages);
}

TEST(LayOutHome, ShowsWhatWasFoundAmongHundredsAsPages)
{
    auto space = landscape(500);
    space.looking = true;
    space.count = 42;
    const auto layout = layOutHome(space);
    EXPECT_EQ(layout.form, Form::Pages);
    EXPECT_EQ(layout.pages, 5);
}

/// The next shelf and the next card look in, so that everybody sees that there is more.
TEST(LayOutHome, LetsTheNextCardOfAShelfLookIn)
{
    for (const bool tall : {false, true}) {
        for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
            auto space = tall ? portrait(500) : landscape(500);
            space.textScale = scale;
            const auto layout = layOutHome(space);
            const double step = layout.shelfCard.width() + kDenseGap;
            const double cut = std::fmod(layout.cards.width(), step);
            EXPECT_GT(cut, 40) << scale;
            EXPECT_GE(layout.cards.height() / layout.shelfPitch, 1.4) << scale;
            EXPECT_GE(layout.shelfCard.height(), 66 + 118 * scale - 0.01) << scale;
        }
    }
}

TEST(LayOutHome, GivesBandsToTwoAndThreeInPortrait)
{
    EXPECT_EQ(widths(layOutHome(portrait(2))), "968 | 968");
    EXPECT_EQ(widths(layOutHome(portrait(3))), "968 | 968 | 968");
}

TEST(LayOutHome, GivesTheFirstAndTheLastTheWholeWidthInPortrait)
{
    EXPECT_EQ(widths(layOutHome(portrait(6))), "968 | 472 472 | 472 472 | 968");
    EXPECT_EQ(widths(layOutHome(portrait(5))), "968 | 472 472 | 472 472");
    EXPECT_EQ(widths(layOutHome(portrait(9))), "968 | 472 472 | 472 472 | 472 472 | 472 472");
}

TEST(LayOutHome, GivesWideCardsAmongFiveRowsRoomForASentence)
{
    for (const int count : {8, 9}) {
        const auto layout = layOutHome(portrait(count));
        EXPECT_GE(layout.cells.front().height(), 285) << count;
        EXPECT_GE(layout.cells[1].height(), 230) << count;
    }
    EXPECT_GE(layOutHome(portrait(8)).cells.back().height(), 285);
}

TEST(LayOutHome, GivesTenAndMorePagesOfTwoByFourInPortrait)
{
    const auto layout = layOutHome(portrait(12));
    EXPECT_EQ(layout.perPage, 8);
    EXPECT_EQ(layout.pages, 2);
    EXPECT_EQ(56 + layout.pageWidth + kPeek, 1080);
    EXPECT_LT(layout.search.bottom(), layout.headline.top());
    EXPECT_LT(layout.headline.bottom(), layout.chips.top());
}

TEST(LayOutHome, GivesVeryLargePanelsAtMostSevenColumns)
{
    auto space = landscape(500);
    space.looking = true;
    space.width = 3840;
    space.height = 2040;
    const auto layout = layOutHome(space);
    EXPECT_EQ(layout.perPage, 14);
}

/// An on-screen keyboard or a band in reach leaves little height: one row, arrows below it.
TEST(LayOutHome, MakesOneRowWithArrowsWhereHomeIsLow)
{
    for (const int count : {6, 9, 40, 500}) {
        for (const double width : {1920.0, 1080.0}) {
            for (const double height : {440.0, 520.0, 620.0, 700.0}) {
                auto space = width > 1400 ? landscape(count) : portrait(count);
                space.height = height;
                const auto layout = layOutHome(space);
                SCOPED_TRACE(testing::Message() << count << " in " << width << " x " << height);
                if (layout.form == Form::Wall && count <= 9)
                    continue; // six fit two rows of an almost high home
                EXPECT_EQ(layout.form, Form::Pages);
                EXPECT_EQ(layout.cells.front().top(), layout.cells.back().top());
                EXPECT_GE(layout.cells.front().height(), 185);
                EXPECT_LE(layout.cards.top() + layout.cells.front().bottom(), height - 20);
                EXPECT_TRUE(layout.pages == 1 || layout.arrowsBeside || !layout.pager.isNull());
                EXPECT_EQ(layout.search.isNull(), count <= 9);
            }
        }
    }
}

TEST(LayOutHome, PutsTheArrowsBesideWhereLargeTextNeedsTheHeight)
{
    auto space = landscape(40);
    space.height = 440;
    space.textScale = 2;
    const auto layout = layOutHome(space);
    EXPECT_TRUE(layout.arrowsBeside);
    EXPECT_TRUE(layout.pager.isNull());
    EXPECT_GE(layout.cards.left(), layout.margin + 80);
    EXPECT_GE(layout.cells.front().height(), 240);
}

TEST(LayOutHome, GivesTheCardsInReachTheirHeadlineWhereThereIsRoom)
{
    auto space = portrait(6);
    space.height = 848; // look/16
    const auto layout = layOutHome(space);
    EXPECT_FALSE(layout.headline.isNull());
    EXPECT_TRUE(layout.house.isNull());
    EXPECT_EQ(layout.perPage, 2);
    EXPECT_FALSE(layout.pager.isNull());
}

TEST(LayOutHome, LosesColumnsWhenTheTextIsLarge)
{
    auto six = landscape(6);
    six.textScale = 1.5;
    EXPECT_EQ(widths(layOutHome(six)), "581 581 581 | 581 581 581");
    auto eight = landscape(8);
    eight.textScale = 2;
    const auto pages = layOutHome(eight);
    EXPECT_EQ(pages.perPage, 6);
    EXPECT_EQ(pages.pages, 2);
    auto tall = portrait(6);
    tall.textScale = 2;
    EXPECT_EQ(layOutHome(tall).perPage, 4);
}

TEST(LayOutHome, HasEqualCardsInHighContrast)
{
    auto six = landscape(6);
    six.plain = true;
    EXPECT_EQ(widths(layOutHome(six)), "581 581 581 | 581 581 581");
}

TEST(LayOutHome, IsEmptyWithoutExhibits)
{
    EXPECT_TRUE(layOutHome(landscape(0)).cells.empty());
}

/// Every number of exhibits, both formats, every text size, both looks, every height.
TEST(LayOutHome, NeverOverlapsNeverLeavesThePlaceAndLosesNoExhibit)
{
    for (const bool tall : {false, true}) {
        for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
            for (const bool plain : {false, true}) {
                for (const double lost : {0.0, 150.0, 300.0, 520.0}) {
                    for (int count = 1; count <= 62; ++count) {
                        HomeSpace space = tall ? portrait(count) : landscape(count);
                        space.height -= tall ? 2 * lost : lost;
                        space.textScale = scale;
                        space.plain = plain;
                        space.looking = true;
                        const auto layout = layOutHome(space);
                        SCOPED_TRACE(testing::Message()
                                     << count << " tall " << tall << " scale " << scale << plain << " lost " << lost);
                        ASSERT_EQ(layout.cells.size(), static_cast<std::size_t>(layout.perPage));
                        ASSERT_GE(layout.perPage * layout.pages, count);
                        const QRectF glass(0, 0, space.width, space.height);
                        std::vector<QRectF> places;
                        for (const QRectF& place : {layout.headline, layout.search, layout.chips, layout.pager}) {
                            if (!place.isNull())
                                places.push_back(place);
                        }
                        for (const QRectF& cell : layout.cells) {
                            EXPECT_GE(cell.width(), 300);
                            EXPECT_GE(cell.height(), 160);
                            places.push_back(cell.translated(layout.cards.topLeft()));
                        }
                        for (std::size_t i = 0; i < places.size(); ++i) {
                            EXPECT_TRUE(glass.adjusted(0, -0.01, 0.01, 0.01).contains(places[i]));
                            for (std::size_t j = 0; j < i; ++j) {
                                const auto apart = places[i].adjusted(-6, -6, 6, 6);
                                EXPECT_FALSE(apart.intersects(places[j])) << i << " and " << j;
                            }
                        }
                    }
                }
            }
        }
    }
}

} // namespace
} // namespace vitrine::shell
