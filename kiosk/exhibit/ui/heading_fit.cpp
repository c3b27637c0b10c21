// SPDX-License-Identifier: Apache-2.0
#include "heading_fit.hpp"

#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace vitrine::ui {

namespace {

constexpr qreal kStep = 0.94;
constexpr qreal kLeast = 0.70;

struct Size {
    qreal widest = 0;
    int lines = 0;
};

QFont shrunk(const QFont& font, qreal factor)
{
    QFont smaller(font);
    smaller.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    smaller.setLetterSpacing(QFont::AbsoluteSpacing, font.letterSpacing() * factor);
    return smaller;
}

// Breaks only between words, as Text with WordWrap does, so that a line wider than `width` is one word that is too
// long.
Size measure(const QString& text, const QFont& font, qreal width)
{
    Size size;
    const auto paragraphs = text.split(QLatin1Char('\n'));
    for (const auto& paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            size.widest = std::max(size.widest, line.naturalTextWidth());
            ++size.lines;
        }
        layout.endLayout();
    }
    return size;
}

} // namespace

HeadingFit::HeadingFit(QObject* parent)
    : QObject(parent)
{
}

void HeadingFit::setText(const QString& text)
{
    m_text = text;
    fit();
}

void HeadingFit::setFont(const QFont& font)
{
    m_font = font;
    fit();
}

void HeadingFit::setWidth(qreal width)
{
    m_width = width;
    fit();
}

void HeadingFit::setHeight(qreal height)
{
    m_height = height;
    fit();
}

void HeadingFit::setLineHeight(qreal lineHeight)
{
    m_lineHeight = lineHeight;
    fit();
}

void HeadingFit::fit()
{
    emit inputChanged();
    qreal factor = 1;
    qreal fullHeight = 0;
    bool breaks = false;
    if (m_width > 0 && !m_text.isEmpty() && m_font.pixelSize() > 0) {
        for (;; factor *= kStep) {
            const bool last = factor * kStep < kLeast;
            const auto font = shrunk(m_font, factor);
            const auto size = measure(m_text, font, m_width);
            const qreal high = size.lines * m_lineHeight * font.pixelSize();
            const bool wideEnough = size.widest <= m_width;
            if (fullHeight <= 0 && (wideEnough || last))
                fullHeight = high;
            if ((wideEnough && (m_height <= 0 || high <= m_height)) || last) {
                breaks = !wideEnough;
                break;
            }
        }
    }
    if (qFuzzyCompare(factor, m_factor) && breaks == m_breaks && qFuzzyCompare(1 + fullHeight, 1 + m_fullHeight))
        return;
    m_factor = factor;
    m_fullHeight = fullHeight;
    m_breaks = breaks;
    emit fitChanged();
}

} // namespace vitrine::ui
