// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <string>

namespace vitrine {

/// Where a text is drawn, as `x-place` of its schema says: the narrowest such place on a screen, at text size 100 %.
struct TextPlace {
    std::string role;     ///< of the type scale: "card"
    double times = 1;     ///< times the role's size
    int weight = 0;       ///< 0: the role's own
    double width = 0;     ///< design px
    int lines = 1;        ///< that it has room for; 0: the page grows or scrolls, and only words can be too wide
    bool wraps = true;    ///< at the end of the place; else at line ends of the text alone
    bool shrinks = false; ///< a word that is too wide makes it smaller, down to 70 %, before it is broken
};

/// A text of a pack in one language, and the place it is for.
struct TextUse {
    std::string text;
    std::string language; ///< it is drawn as
    TextPlace room;
    Words name; ///< as sentences call it: "title" in "de"
    Place place;
    std::string excerpt; ///< the line there
};

} // namespace vitrine
