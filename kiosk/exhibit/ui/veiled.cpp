// SPDX-License-Identifier: Apache-2.0
#include "veiled.hpp"

namespace vitrine::ui {

Veiled::Veiled(QQuickItem* parent)
    : QQuickItem(parent)
{
}

QList<QRectF> veiledPlaces(const QQuickItem& root)
{
    QList<QRectF> places;
    if (!root.isVisible())
        return places;
    if (qobject_cast<const Veiled*>(&root))
        places << root.mapRectToScene(root.boundingRect());
    for (const QQuickItem* child : root.childItems())
        places << veiledPlaces(*child);
    return places;
}

} // namespace vitrine::ui
