// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QQuickItem>
#include <QRectF>
#include <qqmlintegration.h>

namespace vitrine::ui {

/// A place that no picture for staff may show: what a visitor writes or draws there is nobody else's business. It draws
/// nothing; lay it over what is private.
class Veiled : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit Veiled(QQuickItem* parent = nullptr);
};

/// Where the visible veils below `root` lie, in the scene's px.
[[nodiscard]] QList<QRectF> veiledPlaces(const QQuickItem& root);

} // namespace vitrine::ui
