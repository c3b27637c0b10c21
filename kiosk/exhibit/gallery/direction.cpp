// SPDX-License-Identifier: Apache-2.0
#include "direction.hpp"

#include <QGuiApplication>

namespace vitrine::gallery {

Direction::Direction(QObject* parent)
    : QObject(parent)
{
    connect(qGuiApp, &QGuiApplication::layoutDirectionChanged, this, &Direction::mirroredChanged);
}

bool Direction::mirrored() const
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

void Direction::setMirrored(bool mirrored)
{
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

} // namespace vitrine::gallery
