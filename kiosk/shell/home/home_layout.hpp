// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include <vector>

namespace vitrine::shell {

/// What a layout of cards depends on. Lengths in design px (look.md); the result is in the same.
struct HomeSpace {
    int count = 0;
    double width = 0; ///< of the whole place for cards, between the page margins
    double height = 0;
    double margin = 64; ///< right of that place; the next page looks in there
    bool portrait = false;
    double textScale = 1.0;
    bool plain = false; ///< high contrast: text stands below the picture, so no card is double wide
};

/// Where the cards stand: `cells` for all exhibits, in order, each relative to its page.
struct HomeLayout {
    std::vector<QRectF> cells;
    int perPage = 0;
    int pages = 0;
    double pageWidth = 0;   ///< distance from a page to the next
    double pagerHeight = 0; ///< kept free below the cards for arrows and page marks; 0: one page
};

inline constexpr double kCardGap = 24;
inline constexpr double kDenseGap = 20;
inline constexpr double kPeek = 56;
inline constexpr double kPagerHeight = 124;

/// The table "Layouts" of look.md. Pure.
[[nodiscard]] HomeLayout layOutHome(const HomeSpace& space);

} // namespace vitrine::shell
