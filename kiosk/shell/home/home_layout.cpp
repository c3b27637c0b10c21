// SPDX-License-Identifier: Apache-2.0
#include "shell/home/home_layout.hpp"

#include <algorithm>
#include <numeric>

namespace vitrine::shell {

namespace {

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
    bool paged = false;
};

Plan planLandscape(const HomeSpace& space)
{
    const int n = space.count;
    const bool large = space.textScale >= 1.5;
    if (n <= 3)
        return {{Row(static_cast<std::size_t>(n), 1)}, n};
    if (large) // fewer columns, never fewer words
        return n <= 6 ? Plan{twoRows(n, n == 4 ? 2 : 3), n == 4 ? 2 : 3} : Plan{even(2, 3), 3, true};
    if (n <= 8) {
        if (!space.plain)
            return {twoRows(n, 4), 4};
        const int columns = (n + 1) / 2;
        return {twoRows(n, columns), columns};
    }
    return n == 9 ? Plan{even(3, 3), 3} : Plan{even(2, 5), 5, true};
}

Plan planPortrait(const HomeSpace& space)
{
    const int n = space.count;
    if (n <= 3)
        return {std::vector<Row>(static_cast<std::size_t>(n), {1}), 1};
    if (space.textScale >= 1.5)
        return n == 4 ? Plan{even(4, 1), 1} : Plan{even(4, 1), 1, true};
    if (n <= 9) {
        if (!space.plain)
            return {firstAndLastWide(n), 2};
        return {rowByRow(n, 2), 2};
    }
    return {even(4, 2), 2, true};
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

} // namespace

HomeLayout layOutHome(const HomeSpace& space)
{
    HomeLayout layout;
    if (space.count <= 0)
        return layout;
    const Plan plan = space.portrait ? planPortrait(space) : planLandscape(space);
    layout.pagerHeight = plan.paged ? kPagerHeight : 0;
    const double gap = plan.paged && plan.columns >= 5 ? kDenseGap : kCardGap;
    // The next page looks in at the edge of the glass, over the margin: a cut card says that there is more.
    const double inner = plan.paged ? space.width + space.margin - kPeek - gap : space.width;
    const double column = (inner - gap * (plan.columns - 1)) / plan.columns;
    const double height = space.height - layout.pagerHeight - gap * static_cast<double>(plan.rows.size() - 1);

    double weights = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row)
        weights += rowWeight(plan.rows, row, space.portrait);

    std::vector<QRectF> page;
    double y = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const double rowHeight = height * rowWeight(plan.rows, row, space.portrait) / weights;
        int at = 0;
        for (const int span : plan.rows[row]) {
            page.emplace_back(at * (column + gap), y, span * column + (span - 1) * gap, rowHeight);
            at += span;
        }
        y += rowHeight + gap;
    }
    layout.perPage = static_cast<int>(page.size());
    layout.pages = (space.count + layout.perPage - 1) / layout.perPage;
    layout.pageWidth = plan.columns * (column + gap);
    for (int i = 0; i < space.count; ++i)
        layout.cells.push_back(page[static_cast<std::size_t>(i % layout.perPage)]);
    return layout;
}

} // namespace vitrine::shell
