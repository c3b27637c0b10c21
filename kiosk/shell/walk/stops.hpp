// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QList>
#include <QPointer>
#include <QQuickItem>
#include <QRectF>
#include <QString>

#include <vector>

namespace vitrine::shell {

/// One thing a page offers: what is pressed, read or looked at.
struct Stop {
    enum class Kind { Control, Text, Picture };

    QPointer<QQuickItem> item;
    Kind kind = Kind::Text;
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QString description; ///< also says the state of what has no other word for it: "On", "Seen"
    QString value;       ///< of a slider
    bool checkable = false;
    bool checked = false;
    bool bar = false; ///< on the bar, which is the same on every page
    int place = 0;    ///< among its like in a row or grid, from 1; 0: it stands alone
    int of = 0;
    QRectF rect; ///< in the scene, in px; what is scrolled out of view lies outside its view

    [[nodiscard]] bool heading() const { return role == QAccessible::Heading; }
};

/// What the pages below `roots` (the lowest first) offer now, in reading order: the headline first, then from the top
/// down and in reading direction, columns one after the other, the bar last. It is what the accessibility tree has,
/// of that what is seen or can be scrolled down to, can be used, and has no sheet or question above it. Pages that are
/// turned sideways show one page at a time. GUI thread; a few ms.
[[nodiscard]] std::vector<Stop> stopsOf(const QList<QQuickItem*>& roots, bool mirrored);

} // namespace vitrine::shell
