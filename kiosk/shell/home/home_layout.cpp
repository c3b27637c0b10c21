// SPDX-License-Identifier: Apache-2.0
#include "shell/home/home_layout.hpp"

#include "shell/home/home_frame.hpp"

#include <algorithm>
#include <cmath>

namespace vitrine::shell {

namespace {

/// Below cards that have no pager, down to the bar.
constexpr double kWallFoot = 28;
/// A larger panel gains margin, not columns that nobody can look over.
constexpr int kMostColumns = 7;
/// Cards of one row are easier to look over than two rows of low ones.
constexpr double kOneRowBelow = 500;
/// The column of arrows beside shelves.
constexpr double kRail = 88;
/// Between a shelf's name and its cards, and below them.
constexpr double kShelfGaps = 8 + 22;

/// One row: how many columns each of its cards takes.
using Row = std::vector<int>;

/// `cards` over `columns`; what is left over makes cards wider, the first of a row or the last.
Row fillRow(int cards, int columns, bool widenFirst)
{
    Row row(static_cast<std::size_t>(cards), 1);
    for (int left = columns - cards, i = 0; left > 0; --left, ++i) {
        const int at = widenFirst ? i % cards : cards - 1 - i % cards;
        ++row[static_cast<std::size_t>(at)];
    }
    return row;
}

/// `count` cards as two rows, as even as can be. With room for one wide card only, the first card gets it.
std::vector<Row> twoRows(int count, int columns)
{
    const int above = 2 * columns - count == 1 ? count / 2 : (count + 1) / 2;
    std::vector<Row> rows{fillRow(above, columns, true)};
    if (count > above)
        rows.push_back(fillRow(count - above, columns, false));
    return rows;
}

/// Two columns; the first card takes both, and with an even number the last one too.
std::vector<Row> firstAndLastWide(int count)
{
    std::vector<Row> rows{{2}};
    const bool lastWide = count % 2 == 0;
    for (int i = 0; i < (count - 1 - (lastWide ? 1 : 0)) / 2; ++i)
        rows.push_back({1, 1});
    if (lastWide)
        rows.push_back({2});
    return rows;
}

std::vector<Row> even(int rows, int columns)
{
    return std::vector<Row>(static_cast<std::size_t>(rows), Row(static_cast<std::size_t>(columns), 1));
}

/// `count` cards row by row over `columns`; the last of an unfinished row grows to the edge.
std::vector<Row> rowByRow(int count, int columns)
{
    std::vector<Row> rows;
    for (int left = count; left > 0; left -= columns)
        rows.push_back(fillRow(std::min(left, columns), columns, false));
    return rows;
}

struct Plan {
    std::vector<Row> rows; ///< of one page
    int columns = 1;
};

/// All cards at once, or no rows: they are too many for that.
Plan planWallLandscape(const HomeSpace& space)
{
    const int n = space.exhibits;
    if (n <= 3)
        return {{Row(static_cast<std::size_t>(n), 1)}, n};
    if (space.textScale >= 1.5) // fewer columns, never fewer words
        return n <= 6 ? Plan{twoRows(n, n == 4 ? 2 : 3), n == 4 ? 2 : 3} : Plan{};
    if (n == 9)
        return {even(3, 3), 3};
    if (!space.plain)
        return {twoRows(n, 4), 4};
    const int columns = (n + 1) / 2;
    return {twoRows(n, columns), columns};
}

Plan planWallPortrait(const HomeSpace& space)
{
    const int n = space.exhibits;
    if (n <= 3)
        return {std::vector<Row>(static_cast<std::size_t>(n), {1}), 1};
    if (space.textScale >= 1.5)
        return n == 4 ? Plan{even(4, 1), 1} : Plan{};
    return {space.plain ? rowByRow(n, 2) : firstAndLastWide(n), 2};
}

/// Full-width rows among others: of four rows the first is a little higher and the last a little lower; of five each is
/// higher, or its card would have no room for a sentence.
double rowWeight(const std::vector<Row>& rows, std::size_t row, bool portrait)
{
    if (!portrait || rows.size() < 4 || rows.front().size() != 1 || rows[1].size() == 1 || rows[row].size() != 1)
        return 1;
    if (rows.size() > 4)
        return 1.25;
    return row == 0 ? 1.08 : 0.92;
}

/// Where the cards of `plan` stand in a place of that size.
std::vector<QRectF> cellsOf(const Plan& plan, double width, double height, double gap, bool portrait)
{
    const double column = (width - gap * (plan.columns - 1)) / plan.columns;
    const double all = height - gap * static_cast<double>(plan.rows.size() - 1);
    double weights = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        weights += rowWeight(plan.rows, row, portrait);
    std::vector<QRectF> cells;
    double y = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const double rowHeight = all * rowWeight(plan.rows, row, portrait) / weights;
        int at = 0;
        for (const int span : plan.rows[row]) {
            cells.emplace_back(at * (column + gap), y, span * column + (span - 1) * gap, rowHeight);
            at += span;
        }
        y += rowHeight + gap;
    }
    return cells;
}

double lowest(const std::vector<QRectF>& cells)
{
    double height = cells.empty() ? 0 : cells.front().height();
    for (const QRectF& cell : cells)
        height = std::min(height, cell.height());
    return height;
}

int fitting(double room, double least, double gap, int most)
{
    return std::clamp(static_cast<int>(std::floor((room + gap) / (least + gap))), 1, most);
}

/// True: all cards have their place on one wall.
bool layOutWall(HomeLayout& layout, const HomeSpace& space)
{
    const Plan plan = space.portrait ? planWallPortrait(space) : planWallLandscape(space);
    layout.cards.setBottom(space.height - kWallFoot);
    layout.cells = cellsOf(plan, layout.cards.width(), layout.cards.height(), kCardGap, space.portrait);
    layout.perPage = static_cast<int>(layout.cells.size());
    layout.pages = 1;
    return !plan.rows.empty() && lowest(layout.cells) >= 0.9 * leastCardHeight(space.textScale);
}

void layOutPages(HomeLayout& layout, const HomeSpace& space)
{
    layout.form = HomeLayout::Form::Pages;
    layout.cards.setBottom(space.height - kPagerHeight);
    const double least = leastCardHeight(space.textScale);
    if (layout.cards.height() < 0.9 * least) {
        layout.arrowsBeside = true;
        layout.cards.setBottom(space.height - kWallFoot);
        layout.cards.adjust(kArrowRoom, 0, -kArrowRoom, 0);
    }
    // The next page looks in at the edge of the glass, over the margin: a cut card says that there is more.
    const double whole = layout.cards.width() + (layout.arrowsBeside ? 0 : layout.margin) - kPeek;
    Plan plan;
    plan.columns = fitting(whole - kDenseGap, leastCardWidth(space.textScale), kDenseGap, kMostColumns);
    const double gap = plan.columns >= 5 ? kDenseGap : kCardGap;
    double inner = whole - gap;
    const int most = layout.cards.height() < kOneRowBelow ? 1 : space.portrait ? 4 : 2;
    int rows = fitting(layout.cards.height(), least, gap, most);
    if (space.exhibits <=
        std::min(kWallMost, plan.columns * rows)) { // then there is no next page, and each may be larger
        inner = layout.cards.width();
        plan.columns = (space.exhibits + rows - 1) / rows;
        rows = (space.exhibits + plan.columns - 1) / plan.columns;
    }
    plan.rows = even(rows, plan.columns);
    layout.cells = cellsOf(plan, inner, layout.cards.height(), gap, space.portrait);
    layout.perPage = rows * plan.columns;
    layout.pages = std::max(1, (space.count + layout.perPage - 1) / layout.perPage);
    layout.pageWidth = inner + gap;
    if (layout.pages > 1 && !layout.arrowsBeside)
        layout.pager = {layout.margin, space.height - kPagerHeight + 22, space.width - 2 * layout.margin, 80};
}

void layOutShelves(HomeLayout& layout, const HomeSpace& space)
{
    layout.rail = {space.width - layout.margin - kRail, layout.cards.y(), kRail, layout.cards.height() - kWallFoot};
    layout.cards.setRight(layout.rail.left() - kCardGap);
    const double inner = layout.cards.width();
    const int columns = fitting(inner - kPeek, leastCardWidth(space.textScale), kDenseGap, kMostColumns);
    const double cardWidth = (inner - kPeek) / columns - kDenseGap;
    layout.shelfHead = std::max(64.0, 40 * space.textScale + 16);
    const double leastPitch = layout.shelfHead + kShelfGaps + 66 + 118 * space.textScale;
    layout.shelfPitch = std::max(layout.cards.height() / (space.portrait ? 3.5 : 2.5), leastPitch);
    layout.shelfCard = {cardWidth, layout.shelfPitch - layout.shelfHead - kShelfGaps};
}

} // namespace

HomeLayout layOutHome(const HomeSpace& space)
{
    HomeLayout layout = frameHome(space);
    if (space.exhibits <= 0)
        return layout;
    if (layout.form == HomeLayout::Form::Shelves) {
        layOutShelves(layout, space);
        return layout;
    }
    if (space.exhibits <= kWallMost && layOutWall(layout, space))
        return layout;
    layOutPages(layout, space);
    return layout;
}

} // namespace vitrine::shell
