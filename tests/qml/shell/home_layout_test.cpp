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
    return {count, 1792, 768, 64, false, 1.0, false};
}

HomeSpace portrait(int count)
{
    return {count, 968, 1376, 56, true, 1.0, false};
}

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
    const auto layout = layOutHome(landscape(12));
    EXPECT_EQ(widths(layout), "340 340 340 340 340 | 340 340 340 340 340");
    EXPECT_EQ(layout.perPage, 10);
    EXPECT_EQ(layout.pages, 2);
    EXPECT_EQ(layout.pageWidth, 1800);
    // The next page begins 56 px before the edge of the glass.
    EXPECT_EQ(64 + layout.pageWidth + kPeek, 1920);
    EXPECT_EQ(layout.cells[10], layout.cells[0]);
    EXPECT_GT(layout.pagerHeight, 0);
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

/// Every number of exhibits, both formats, every text size, both looks.
TEST(LayOutHome, NeverOverlapsNeverLeavesThePlaceAndLosesNoExhibit)
{
    for (const bool tall : {false, true}) {
        for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
            for (const bool plain : {false, true}) {
                for (int count = 1; count <= 60; ++count) {
                    HomeSpace space = tall ? portrait(count) : landscape(count);
                    space.textScale = scale;
                    space.plain = plain;
                    const auto layout = layOutHome(space);
                    SCOPED_TRACE(testing::Message() << count << " tall " << tall << " scale " << scale << plain);
                    ASSERT_EQ(layout.cells.size(), static_cast<std::size_t>(count));
                    ASSERT_GE(layout.perPage * layout.pages, count);
                    const auto onFirst = std::min(layout.perPage, count);
                    for (int i = 0; i < onFirst; ++i) {
                        const QRectF& cell = layout.cells[static_cast<std::size_t>(i)];
                        EXPECT_GE(cell.left(), 0);
                        EXPECT_GE(cell.top(), 0);
                        EXPECT_LE(cell.right(), space.width + 0.01);
                        EXPECT_LE(cell.bottom(), space.height - layout.pagerHeight + 0.01);
                        EXPECT_GE(cell.width(), 300);
                        EXPECT_GE(cell.height(), 200);
                        for (int j = 0; j < i; ++j) {
                            const auto apart = cell.adjusted(-8, -8, 8, 8);
                            EXPECT_FALSE(apart.intersects(layout.cells[static_cast<std::size_t>(j)]));
                        }
                    }
                }
            }
        }
    }
}

} // namespace
} // namespace vitrine::shell
