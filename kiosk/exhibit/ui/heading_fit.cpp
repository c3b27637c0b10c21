// SPDX-License-Identifier: Apache-2.0
#include "heading_fit.hpp"

#include "text_size.hpp"
#include "writing.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace vitrine::ui {

namespace {

constexpr int kMostBalanced = 3; // more lines are a paragraph, and end where they end
constexpr int kBalanceSteps = 7;

// Text gives its last line the font's own height where that is more than the fixed one.
qreal heightOf(int lines, const QFont& font, qreal lineHeight)
{
    return (lines - 1) * lineHeight + std::max(lineHeight, QFontMetricsF(font).height());
}

// Whether an item was given a width is known to items only.
struct GivenWidth : QQuickItem {
    static constexpr auto known = &GivenWidth::widthValid;
};

qreal givenWidth(const QQuickItem* box)
{
    if (!box)
        return 0;
    return (box->*GivenWidth::known)() ? box->width() : std::numeric_limits<float>::max();
}

} // namespace

HeadingFit::HeadingFit(QObject* parent)
    : QObject(parent)
{
}

void HeadingFit::setText(const QString& text)
{
    m_text = text;
    m_joins = joins(text);
    fit();
    emit inputChanged();
}

void HeadingFit::setFont(const QFont& font)
{
    m_font = font;
    fit();
    emit inputChanged();
}

void HeadingFit::setBox(QQuickItem* box)
{
    if (m_box)
        disconnect(m_box, nullptr, this, nullptr);
    m_box = box;
    if (m_box) {
        connect(m_box, &QQuickItem::widthChanged, this, &HeadingFit::fit);
        connect(m_box, &QObject::destroyed, this, [this] { m_box = nullptr; });
    }
    fit();
    emit inputChanged();
}

void HeadingFit::setHeight(qreal height)
{
    m_height = height;
    fit();
    emit inputChanged();
}

void HeadingFit::setLineHeight(qreal lineHeight)
{
    m_lineHeight = lineHeight;
    fit();
    emit inputChanged();
}

void HeadingFit::setBalanced(bool balanced)
{
    m_balanced = balanced;
    fit();
    emit inputChanged();
}

QFont HeadingFit::fontAt(qreal factor) const
{
    QFont font = shrunk(m_font, factor);
    if (m_joins)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    return font;
}

/// The narrowest box that takes no more lines is the one whose lines are about equally long.
qreal HeadingFit::spareOf(qreal width, qreal factor, bool breaks) const
{
    if (!m_balanced || breaks || width <= 0)
        return 0;
    const auto font = fontAt(factor);
    const int lines = sizeOfText(m_text, font, width).lines;
    if (lines < 2 || lines > kMostBalanced)
        return 0;
    qreal tooNarrow = 0;
    qreal enough = width;
    for (int i = 0; i < kBalanceSteps; ++i) {
        const qreal middle = (tooNarrow + enough) / 2;
        const auto size = sizeOfText(m_text, font, middle);
        (size.lines > lines || size.widest > middle ? tooNarrow : enough) = middle;
    }
    return std::floor(width - enough);
}

void HeadingFit::componentComplete()
{
    m_complete = true;
    fit();
}

void HeadingFit::fit()
{
    if (!m_complete)
        return;
    qreal factor = 1;
    qreal fullHeight = 0;
    bool breaks = false;
    const qreal width = givenWidth(m_box);
    if (width > 0 && !m_text.isEmpty() && m_font.pixelSize() > 0) {
        for (;; factor *= kShrinkStep) {
            const bool last = factor * kShrinkStep < kLeastShrink;
            const auto font = fontAt(factor);
            const auto size = sizeOfText(m_text, font, width);
            const qreal high = heightOf(size.lines, font, m_lineHeight * font.pixelSize());
            const bool wideEnough = size.widest <= width;
            if (fullHeight <= 0 && (wideEnough || last))
                fullHeight = high;
            if ((wideEnough && (m_height <= 0 || high <= m_height)) || last) {
                breaks = !wideEnough;
                break;
            }
        }
    }
    if (!qFuzzyCompare(1 + fullHeight, 1 + m_fullHeight)) {
        m_fullHeight = fullHeight;
        emit fullHeightChanged();
    }
    if (const qreal spare = spareOf(width, factor, breaks); !qFuzzyCompare(1 + spare, 1 + m_spare)) {
        m_spare = spare;
        emit spareChanged();
    }
    if (const QFont fitted = fontAt(factor); fitted != m_fitted) {
        m_fitted = fitted;
        emit fittedChanged();
    }
    if (qFuzzyCompare(factor, m_factor) && breaks == m_breaks)
        return;
    m_factor = factor;
    m_breaks = breaks;
    emit fitChanged();
}

} // namespace vitrine::ui
