// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include <vector>

namespace vitrine::shell {

/// What the layout of home depends on. Lengths in design px (look.md); the result is in the same.
struct HomeSpace {
    int exhibits = 0; ///< in all: they decide what kind of home it is
    int count = 0;    ///< how many of them suit what is looked for
    double width = 0; ///< of home: the glass without the bar, the keyboard, and what is out of reach
    double height = 0;
    bool portrait = false;
    double textScale = 1.0;
    bool plain = false;   ///< high contrast: text stands below the picture, so no card is double wide
    bool looking = false; ///< something is looked for: what was found is shown, not shelves
};

/// Where everything on home stands, as read from left to right. An empty rectangle: it is not there.
struct HomeLayout {
    enum class Form {
        Wall,  ///< all cards at once
        Pages, ///< some at a time, and a glimpse of the next page
        Shelves
    };
    Form form = Form::Wall;
    double margin = 64; ///< left and right of everything; the next page looks in there
    QRectF headline;
    bool headlineSinks = false; ///< it stands at the bottom of its place, not in the middle
    QRectF house;               ///< its place; how wide it becomes its words say
    bool houseEnds = false;     ///< it stands at the end of its place
    QRectF search;
    QRectF chips;
    QRectF cards;              ///< the first page, or what is seen of the shelves
    QRectF pager;              ///< arrows and marks
    bool arrowsBeside = false; ///< there is no room for a pager: arrows stand left and right of the cards

    std::vector<QRectF> cells; ///< of one page, relative to it
    int perPage = 0;
    int pages = 0;
    double pageWidth = 0; ///< distance from a page to the next

    QRectF rail;           ///< arrows beside the shelves
    double shelfPitch = 0; ///< from one shelf to the next
    double shelfHead = 0;  ///< its name and the button that opens it
    QSizeF shelfCard;
};

inline constexpr double kCardGap = 24;
inline constexpr double kDenseGap = 20;
inline constexpr double kPeek = 56;
/// Arrows and marks with the room around them, down to the bar.
inline constexpr double kPagerHeight = 124;
/// Beside the cards, an arrow with the room around it.
inline constexpr double kArrowRoom = 104;
/// More exhibits than these have search and filters; more than those have shelves.
inline constexpr int kWallMost = 9;
inline constexpr int kPagesMost = 60;

/// The table "Layouts" of look.md. Pure.
[[nodiscard]] HomeLayout layOutHome(const HomeSpace& space);

} // namespace vitrine::shell
