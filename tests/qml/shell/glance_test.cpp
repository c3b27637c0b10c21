// SPDX-License-Identifier: Apache-2.0
#include "shell/window/glance.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace vitrine::shell {

namespace {

Glance glanceOf(const std::vector<std::uint32_t>& row, int black = 6)
{
    GlanceMaker maker(black);
    for (int i = 0; i < 36; ++i)
        maker.row(row);
    return maker.made();
}

} // namespace

TEST(Glance, IsNothingBeforeSomebodyHasLooked)
{
    EXPECT_EQ(GlanceMaker(6).made().print, 0U);
}

TEST(Glance, TellsBlackFromADarkPage)
{
    const std::vector<std::uint32_t> black(1920, 0xFF000000);
    const std::vector<std::uint32_t> night(1920, 0xFF0B1524); // the theme's darkest ground
    EXPECT_EQ(glanceOf(black).dark, 100);
    EXPECT_EQ(glanceOf(black).brightness, 0);
    EXPECT_EQ(glanceOf(night).dark, 0);
    EXPECT_EQ(glanceOf(std::vector<std::uint32_t>(1920, 0xFFFFFFFF)).brightness, 100);
}

TEST(Glance, OfAScreenThatIsDimmedOnPurposeCallsLessBlack)
{
    const std::vector<std::uint32_t> dimmed(1920, 0xFF010102); // night at a twentieth of its light
    EXPECT_EQ(glanceOf(dimmed, 6).dark, 100);
    EXPECT_EQ(glanceOf(dimmed, 0).dark, 0);
}

TEST(Glance, HasAnotherPrintWhenASinglePixelOfARowChanges)
{
    std::vector<std::uint32_t> row(1920, 0xFF808080);
    const auto before = glanceOf(row);
    EXPECT_EQ(glanceOf(row).print, before.print);
    row[1777] = 0xFF818080;
    EXPECT_NE(glanceOf(row).print, before.print);
    row[1777] = 0x00808080; // what is behind the glass is no picture
    EXPECT_EQ(glanceOf(row).print, before.print);
}

} // namespace vitrine::shell
