// SPDX-License-Identifier: Apache-2.0
#include "shell/walk/reveal.hpp"

#include <algorithm>
#include <cmath>

namespace vitrine::shell {

namespace {

/// Of the view, left free above and below; it also lets the next stop look in.
constexpr qreal kRoom = 0.12;

void scroll(QQuickItem& view, const QRectF& part)
{
    const qreal height = view.height();
    const qreal limit = view.property("contentHeight").toReal() - height;
    if (limit <= 1)
        return;
    const qreal room = std::min(kRoom * height, std::max(0.0, (height - part.height()) / 2));
    const qreal from = view.property("contentY").toReal();
    const qreal origin = view.property("originY").toReal(); // of lists; 0 for others
    qreal to = from;
    if (part.bottom() > height - room)
        to = from + part.bottom() - height + room;
    if (part.top() - (to - from) < room)
        to = from + part.top() - room; // what is higher than the view is read from its top
    to = std::clamp(to, origin, origin + limit);
    if (std::abs(to - from) > 0.5)
        view.setProperty("contentY", to);
}

} // namespace

void reveal(QQuickItem& item, const QRectF& part)
{
    for (QQuickItem* above = item.parentItem(); above; above = above->parentItem()) {
        if (above->inherits("QQuickFlickable"))
            scroll(*above, item.mapRectToItem(above, part));
    }
}

} // namespace vitrine::shell
