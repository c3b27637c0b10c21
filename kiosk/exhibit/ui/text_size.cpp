// SPDX-License-Identifier: Apache-2.0
#include "text_size.hpp"

#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace vitrine::ui {

TextSize sizeOfText(const QString& text, const QFont& font, qreal width, QTextOption::WrapMode wrap, int linesWanted,
                    qsizetype* end)
{
    TextSize size;
    qsizetype begin = 0;
    const auto paragraphs = text.split(QLatin1Char('\n'));
    for (const auto& paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(wrap);
        layout.setTextOption(option);
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            size.widest = std::max(size.widest, line.naturalTextWidth());
            if (++size.lines == linesWanted && end != nullptr)
                *end = begin + line.textStart() + line.textLength();
        }
        layout.endLayout();
        begin += paragraph.size() + 1;
    }
    return size;
}

QFont shrunk(const QFont& font, qreal factor)
{
    if (factor == 1 || font.pixelSize() <= 0)
        return font;
    QFont smaller(font);
    smaller.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    smaller.setLetterSpacing(QFont::AbsoluteSpacing, font.letterSpacing() * factor);
    return smaller;
}

} // namespace vitrine::ui
