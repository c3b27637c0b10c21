// SPDX-License-Identifier: Apache-2.0
#include "block_text.hpp"

#include <QVariantMap>

namespace vitrine::ui {

namespace {

// Mean advance of Inter's letters and spaces in German and English prose, times the size. A constant, not a
// measurement: the measure must not change with the words.
constexpr qreal kMeanAdvance = 0.5;

} // namespace

BlockText::BlockText(QObject* parent)
    : QObject(parent)
{
}

QString BlockText::markup(const QVariantList& runs)
{
    QString text;
    for (const auto& entry : runs) {
        const auto run = entry.toMap();
        const bool strong =
            run.value(QStringLiteral("strong")).toBool() || run.value(QStringLiteral("emphasis")).toBool();
        auto words = run.value(QStringLiteral("text")).toString().toHtmlEscaped();
        words.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        text += strong ? QStringLiteral("<b>%1</b>").arg(words) : words;
    }
    return text;
}

QString BlockText::plain(const QVariantList& runs)
{
    QString text;
    for (const auto& run : runs)
        text += run.toMap().value(QStringLiteral("text")).toString();
    return text;
}

qreal BlockText::measure(int letters, qreal pixels)
{
    return letters * kMeanAdvance * pixels;
}

} // namespace vitrine::ui
