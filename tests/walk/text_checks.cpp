// SPDX-License-Identifier: Apache-2.0
#include "page_checks.hpp"

#include <QFont>
#include <QQuickWindow>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine::walk {

namespace {

constexpr double kHairPx = 3;       ///< letters lean over their box by so much
constexpr int kChanged = 36;        ///< of 765: a pixel that words are drawn on
constexpr double kSoftEdgePx = 56;  ///< ScrollArea's, where more is to come
constexpr double kWorstPart = 0.05; ///< of a text's pixels may be worse: an edge, a spark

QRectF paintedOf(const QQuickItem& item)
{
    const double wide = item.property("contentWidth").toDouble();
    const double high = item.property("contentHeight").toDouble();
    const double left = item.property("leftPadding").toDouble();
    const double right = item.property("rightPadding").toDouble();
    // Less than nothing lifts letters that stand lower in their line than Latin ones: so they stand where those would.
    const double top = std::max(0.0, item.property("topPadding").toDouble());
    double x = left;
    switch (item.property("effectiveHorizontalAlignment").toInt()) {
    case Qt::AlignRight:
        x = item.width() - right - wide;
        break;
    case Qt::AlignHCenter:
        x = left + (item.width() - left - right - wide) / 2;
        break;
    default:
        break;
    }
    double y = top;
    switch (item.property("verticalAlignment").toInt()) {
    case Qt::AlignBottom:
        y = item.height() - high;
        break;
    case Qt::AlignVCenter:
        y = top + (item.height() - top - high) / 2;
        break;
    default:
        break;
    }
    return item.mapRectToScene({x, y, wide, high});
}

/// Without the room above the letters of the first line and below those of the last.
QRectF lettersOf(const SeenText& text)
{
    const double room = 0.22 * text.item->property("font").value<QFont>().pixelSize();
    return text.painted.adjusted(0, room, 0, -room);
}

bool meets(const SeenText& one, const SeenText& other)
{
    const QRectF both = lettersOf(one) & lettersOf(other);
    return both.width() > kHairPx && both.height() > kHairPx;
}

double opacityOf(const QQuickItem& item)
{
    double opacity = 1;
    for (const QQuickItem* above = &item; above; above = above->parentItem())
        opacity *= above->opacity();
    return opacity;
}

void collect(const QQuickItem& item, std::vector<SeenText>& texts)
{
    if (!item.isVisible() || item.opacity() == 0)
        return;
    if (item.inherits("QQuickText")) {
        SeenText text;
        text.item = const_cast<QQuickItem*>(&item);
        text.text = item.property("text").toString();
        text.painted = paintedOf(item);
        text.seen = text.painted;
        bool away = false;
        for (const QQuickItem* above = item.parentItem(); above; above = above->parentItem()) {
            if (!above->clip() && !scrolls(*above))
                continue;
            const QRectF view = above->mapRectToScene({0, 0, above->width(), above->height()});
            text.seen &= view;
            // Half a line, or a pale one, at the edge of what scrolls is how one sees that it scrolls.
            const bool paleAbove =
                !above->property("atYBeginning").toBool() && text.painted.top() < view.top() + kSoftEdgePx;
            const bool paleBelow =
                !above->property("atYEnd").toBool() && text.painted.bottom() > view.bottom() - kSoftEdgePx;
            away = away || (above->inherits("QQuickFlickable") &&
                            (paleAbove || paleBelow || text.seen.size() != text.painted.size()));
        }
        if (!text.text.trimmed().isEmpty() && !text.seen.isEmpty() && !away)
            texts.push_back(text);
    }
    for (const QQuickItem* child : item.childItems())
        collect(*child, texts);
}

Finding flaw(const QString& check, const SeenText& text, const QString& numbers)
{
    return {check, nameOf(*text.item, text.text), numbers, text.painted};
}

double light(double part)
{
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const std::array<double, 3>& colour)
{
    return 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
}

double ratio(const std::array<double, 3>& one, const std::array<double, 3>& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What lies behind the words of `text`, as ratios to their colour. Empty: nothing of it is seen.
std::vector<double> ratiosOf(const SeenText& text, const QImage& shown, const QImage& bare, bool everyPixel)
{
    const auto colour = text.item->property("color").value<QColor>();
    const double alpha = colour.alphaF() * opacityOf(*text.item);
    const QRect area = text.seen.toAlignedRect() & shown.rect();
    std::vector<double> ratios;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto* with = reinterpret_cast<const QRgb*>(shown.constScanLine(y));
        const auto* without = reinterpret_cast<const QRgb*>(bare.constScanLine(y));
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb behind = without[x];
            const int changed = std::abs(qRed(with[x]) - qRed(behind)) + std::abs(qGreen(with[x]) - qGreen(behind)) +
                                std::abs(qBlue(with[x]) - qBlue(behind));
            if (!everyPixel && changed < kChanged)
                continue;
            const std::array<double, 3> ground{qRed(behind) / 255.0, qGreen(behind) / 255.0, qBlue(behind) / 255.0};
            const std::array<double, 3> word{colour.redF() * alpha + ground[0] * (1 - alpha),
                                             colour.greenF() * alpha + ground[1] * (1 - alpha),
                                             colour.blueF() * alpha + ground[2] * (1 - alpha)};
            ratios.push_back(ratio(word, ground));
        }
    }
    return ratios;
}

/// Whether anything of `text` is on the glass; asked where something else is written in the same place.
bool isOnTop(QQuickWindow& window, const SeenText& text)
{
    const QImage with = window.grabWindow().convertToFormat(QImage::Format_RGB32);
    const double opacity = text.item->opacity();
    text.item->setOpacity(0);
    const QImage without = window.grabWindow().convertToFormat(QImage::Format_RGB32);
    text.item->setOpacity(opacity);
    return !ratiosOf(text, with, without, false).empty();
}

} // namespace

std::vector<SeenText> textsOf(const QQuickItem& scene)
{
    std::vector<SeenText> texts;
    collect(scene, texts);
    return texts;
}

Findings checkTexts(const std::vector<SeenText>& texts, QSizeF window)
{
    Findings findings;
    const QRectF screen(QPointF(), window);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const SeenText& text = texts[i];
        if (text.item->property("truncated").toBool())
            findings.push_back(flaw("cut", text, "it ends in dots"));
        const QRectF box = text.item->mapRectToScene({0, 0, text.item->width(), text.item->height()});
        if (text.item->width() > 0 && text.painted.width() > box.width() + kHairPx)
            findings.push_back(flaw("wider than its place", text,
                                    QStringLiteral("%1 > %2 px").arg(text.painted.width()).arg(box.width())));
        const QRectF whole = text.painted.adjusted(kHairPx, kHairPx, -kHairPx, -kHairPx);
        const QRectF letters = lettersOf(text).adjusted(kHairPx, 0, -kHairPx, 0);
        if (!screen.contains(letters))
            findings.push_back(flaw("outside the screen", text,
                                    QStringLiteral("x %1 to %2, y %3 to %4")
                                        .arg(whole.left())
                                        .arg(whole.right())
                                        .arg(whole.top())
                                        .arg(whole.bottom())));
        else if (!text.seen.contains(whole))
            findings.push_back(flaw("cut", text, "something clips it"));
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            if (meets(text, texts[j]))
                findings.push_back(flaw("overlaps", text, nameOf(*texts[j].item, texts[j].text)));
        }
    }
    return findings;
}

Findings checkContrast(QQuickWindow& window, std::vector<SeenText>& texts, const QImage& shown, bool rests,
                       double least)
{
    const std::vector<SeenText> all = texts;
    std::erase_if(texts, [&](const SeenText& text) {
        const bool meetsAnother = std::ranges::any_of(
            all, [&](const SeenText& other) { return other.item != text.item && meets(other, text); });
        return meetsAnother && !isOnTop(window, text);
    });
    std::vector<double> opacities;
    for (const SeenText& text : texts) {
        opacities.push_back(text.item->opacity());
        text.item->setOpacity(0);
    }
    const QImage bare = window.grabWindow().convertToFormat(QImage::Format_RGB32);
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i].item->setOpacity(opacities[i]);

    const QImage with = shown.convertToFormat(QImage::Format_RGB32);
    Findings findings;
    std::vector<SeenText> seen;
    for (const SeenText& text : texts) {
        std::vector<double> ratios = ratiosOf(text, with, bare, !rests);
        // Something covers it, or it cannot be used just now: then it is pale, or lies below a sheet.
        if (ratios.empty() || !text.item->isEnabled())
            continue;
        seen.push_back(text);
        const auto worst = ratios.begin() + std::ptrdiff_t(double(ratios.size()) * kWorstPart);
        std::nth_element(ratios.begin(), worst, ratios.end());
        if (*worst < least - 0.05)
            findings.push_back(flaw("contrast", text, QStringLiteral("%1 < %2").arg(*worst, 0, 'f', 2).arg(least)));
    }
    texts = std::move(seen);
    return findings;
}

} // namespace vitrine::walk
