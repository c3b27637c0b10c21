// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/text_lines.hpp"

#include <QFont>
#include <QGuiApplication>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace vitrine::shell {

namespace {

constexpr int kPlainText = Qt::PlainText;
constexpr int kFixedHeight = 1; // Text.FixedHeight

struct Plain {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

/// Our own markup knows <b>, <br> and escaped signs (BlockText::markup).
Plain plainOf(const QString& markup)
{
    static constexpr std::array<std::pair<const char*, char>, 5> kSigns{
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    Plain plain;
    qsizetype strongFrom = -1;
    for (qsizetype i = 0; i < markup.size();) {
        const QStringView rest = QStringView(markup).mid(i);
        if (rest.startsWith(QLatin1String("<b>"))) {
            strongFrom = plain.text.size();
            i += 3;
        } else if (rest.startsWith(QLatin1String("</b>"))) {
            QTextLayout::FormatRange strong;
            strong.start = static_cast<int>(strongFrom);
            strong.length = static_cast<int>(plain.text.size() - strongFrom);
            strong.format.setFontWeight(QFont::Bold);
            plain.formats << strong;
            i += 4;
        } else if (rest.startsWith(QLatin1String("<br>"))) {
            plain.text += QLatin1Char('\n');
            i += 4;
        } else if (const auto sign = std::ranges::find_if(
                       kSigns, [&](const auto& entry) { return rest.startsWith(QLatin1String(entry.first)); });
                   sign != kSigns.end()) {
            plain.text += QLatin1Char(sign->second);
            i += static_cast<qsizetype>(qstrlen(sign->first));
        } else {
            plain.text += markup[i++];
        }
    }
    return plain;
}

bool isText(const QQuickItem& item)
{
    return item.inherits("QQuickText");
}

Plain contentOf(const QQuickItem& text)
{
    const QString content = text.property("text").toString();
    return text.property("textFormat").toInt() == kPlainText ? Plain{content, {}} : plainOf(content);
}

Qt::Alignment alignmentOf(const QQuickItem& text)
{
    const int across = text.property("effectiveHorizontalAlignment").toInt();
    return across == 0 ? Qt::AlignLeft : Qt::Alignment(across);
}

} // namespace

QString wordsOf(const QQuickItem& text)
{
    return isText(text) ? contentOf(text).text : QString();
}

std::vector<QRectF> boxesOf(const QQuickItem& text, qsizetype from, qsizetype length)
{
    const QRectF whole(0, 0, text.width(), text.height());
    if (!isText(text))
        return {whole};
    Plain plain = contentOf(text);
    plain.text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    const auto font = text.property("font").value<QFont>();
    QTextLayout layout(plain.text, font);
    QTextOption option(alignmentOf(text));
    option.setWrapMode(static_cast<QTextOption::WrapMode>(text.property("wrapMode").toInt()));
    option.setUseDesignMetrics(text.property("renderType").toInt() == 0); // as Text does unless drawn natively
    option.setTextDirection(plain.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(plain.formats);
    const qreal left = text.property("leftPadding").toReal();
    const qreal width = text.width() - left - text.property("rightPadding").toReal();
    const qreal fixed =
        text.property("lineHeightMode").toInt() == kFixedHeight ? text.property("lineHeight").toReal() : 0;
    const qreal times = fixed > 0 ? 1 : text.property("lineHeight").toReal();

    std::vector<QRectF> boxes;
    qreal y = text.property("topPadding").toReal();
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const qreal height = fixed > 0 ? fixed : line.height() * times;
        const qsizetype begin = std::max<qsizetype>(from, line.textStart());
        const qsizetype end = std::min<qsizetype>(from + length, line.textStart() + line.textLength());
        if (begin < end) {
            const qreal a = line.cursorToX(static_cast<int>(begin));
            const qreal b = line.cursorToX(static_cast<int>(end));
            boxes.emplace_back(left + std::min(a, b), y, std::abs(b - a), height);
        }
        y += height;
        ++lines;
    }
    layout.endLayout();
    const bool alike = lines == text.property("lineCount").toInt() && !boxes.empty();
    return alike ? boxes : std::vector<QRectF>{whole};
}

} // namespace vitrine::shell
