// SPDX-License-Identifier: Apache-2.0
#include "shell/home/home_frame.hpp"

#include <algorithm>
#include <cmath>

namespace vitrine::shell {

namespace {

/// A line of "support" words (look.md).
constexpr double kLine = 38.3;
/// Home is high where it has the height of its picture in look.md, or not much less.
constexpr double kHighLandscape = 760;
constexpr double kHighPortrait = 1200;
/// From here on a headline and a search field stand side by side.
constexpr double kWide = 1400;

double fieldHeight(double textScale)
{
    return std::max(88.0, kLine * textScale + 32);
}

double chipHeight(double textScale)
{
    return std::max(80.0, kLine * textScale + 28);
}

void leaveTheRest(HomeLayout& layout, const HomeSpace& space, double y)
{
    layout.cards = {layout.margin, y, space.width - 2 * layout.margin, space.height - y};
}

void frameSmall(HomeLayout& layout, const HomeSpace& space)
{
    const double width = space.width - 2 * layout.margin;
    layout.houseEnds = !space.portrait;
    layout.headlineSinks = space.portrait;
    if (space.portrait) {
        layout.house = {layout.margin, 56, width, 70};
        layout.headline = {layout.margin, 138, width, 190};
        leaveTheRest(layout, space, 364);
    } else {
        layout.house = {layout.margin, 23, width, 132};
        layout.headline = {layout.margin, 23, width, 132};
        leaveTheRest(layout, space, 164);
    }
}

void frameLarge(HomeLayout& layout, const HomeSpace& space)
{
    const double width = space.width - 2 * layout.margin;
    const double field = fieldHeight(space.textScale);
    const double fieldWidth = std::min(640 * (0.6 + 0.4 * space.textScale), 0.64 * width);
    const double right = layout.margin + width;
    double y = 0;
    if (space.portrait) {
        layout.house = {layout.margin, 52, width - fieldWidth - 40, field};
        layout.search = {right - fieldWidth, 52, fieldWidth, field};
        layout.headline = {layout.margin, layout.search.bottom() + 20, width, 84 * std::sqrt(space.textScale) + 16};
        y = layout.headline.bottom() + 24;
    } else {
        layout.search = {right - fieldWidth, 88 - field / 2, fieldWidth, field};
        layout.headline = {layout.margin, 24, width - fieldWidth - 56, 128};
        y = std::max(160.0, layout.search.bottom() + 20);
    }
    layout.chips = {layout.margin, y, width, chipHeight(space.textScale)};
    leaveTheRest(layout, space, layout.chips.bottom() + 28);
}

void frameLowSmall(HomeLayout& layout, const HomeSpace& space)
{
    const double width = space.width - 2 * layout.margin;
    const double head = space.width < kWide ? 190 : 110;
    if (space.height < 24 + head + 24 + leastCardHeight(space.textScale) + kPagerHeight) {
        leaveTheRest(layout, space, 24);
        return;
    }
    layout.headline = {layout.margin, 24, width, head};
    layout.headlineSinks = true;
    leaveTheRest(layout, space, layout.headline.bottom() + 28);
}

void frameLowLarge(HomeLayout& layout, const HomeSpace& space)
{
    const double width = space.width - 2 * layout.margin;
    const double field = fieldHeight(space.textScale);
    const double chip = chipHeight(space.textScale);
    const double right = layout.margin + width;
    const double twoRows = 20 + field + 16 + chip + 20;
    if (space.height >= twoRows + leastCardHeight(space.textScale) + kPagerHeight) {
        const bool wide = space.width >= kWide;
        const double fieldWidth = wide ? std::min(640 * (0.6 + 0.4 * space.textScale), 0.64 * width) : width;
        layout.search = {right - fieldWidth, 20, fieldWidth, field};
        if (wide)
            layout.headline = {layout.margin, 20, width - fieldWidth - 56, field};
        layout.chips = {layout.margin, layout.search.bottom() + 16, width, chip};
        leaveTheRest(layout, space, twoRows);
        return;
    }
    const double fieldWidth = std::min(440 * (0.6 + 0.4 * space.textScale), 0.45 * width);
    layout.search = {right - fieldWidth, 16, fieldWidth, field};
    layout.chips = {layout.margin, 16 + (field - chip) / 2, width - fieldWidth - 24, chip};
    leaveTheRest(layout, space, 16 + field + 16);
}

} // namespace

double leastCardHeight(double textScale)
{
    return 120 + 86 * textScale;
}

double leastCardWidth(double textScale)
{
    return textScale >= 1.5 ? 520 : textScale >= 1.25 ? 410 : 330;
}

HomeLayout frameHome(const HomeSpace& space)
{
    HomeLayout layout;
    layout.margin = space.width < kWide ? 56 : 64;
    const bool low = space.height < (space.portrait ? kHighPortrait : kHighLandscape);
    const bool large = space.exhibits > kWallMost;
    if (low)
        large ? frameLowLarge(layout, space) : frameLowSmall(layout, space);
    else
        large ? frameLarge(layout, space) : frameSmall(layout, space);
    if (space.exhibits > kPagesMost && !space.looking && !low)
        layout.form = HomeLayout::Form::Shelves;
    return layout;
}

} // namespace vitrine::shell
