// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QString>
#include <QTextOption>

namespace vitrine::ui {

/// A headline is lowered in steps of 6 % to 70 %, then words break.
inline constexpr qreal kShrinkStep = 0.94;
inline constexpr qreal kLeastShrink = 0.70;

struct TextSize {
    qreal widest = 0; ///< of its lines
    int lines = 0;
};

/// `text` set in `font` within `width`, as Text sets it. With WordWrap a line wider than `width` is one word that is
/// too long. `linesWanted` above 0: `end`, where given, is where the text stands after so many lines.
[[nodiscard]] TextSize sizeOfText(const QString& text, const QFont& font, qreal width,
                                  QTextOption::WrapMode wrap = QTextOption::WordWrap, int linesWanted = 0,
                                  qsizetype* end = nullptr);

/// The same font, smaller.
[[nodiscard]] QFont shrunk(const QFont& font, qreal factor);

} // namespace vitrine::ui
