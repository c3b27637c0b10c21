// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace vitrine::intake {

/// One word of a page as a PDF places it: points from the left and from the top.
struct PdfWord {
    std::string text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double size = 0; ///< of its letters, in points
};

struct PdfText {
    std::string title; ///< the largest words of the upper half, if they are larger than the rest
    std::string body;  ///< CommonMark
};

/// Puts the words of a page together again: lines, paragraphs, lists, a title.
[[nodiscard]] PdfText textOfPage(const std::vector<PdfWord>& words, double pageHeight);

} // namespace vitrine::intake
