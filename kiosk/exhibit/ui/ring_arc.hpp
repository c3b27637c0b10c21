// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace vitrine::ui {

/// A part of a ring with round ends, from twelve o'clock on clockwise. Looks the same with and without a GPU.
class RingArc : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qreal portion READ portion WRITE setPortion NOTIFY changed)
    Q_PROPERTY(qreal thickness READ thickness WRITE setThickness NOTIFY changed)
    Q_PROPERTY(qreal halo READ halo WRITE setHalo NOTIFY changed)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY changed)

public:
    explicit RingArc(QQuickItem* parent = nullptr);

    [[nodiscard]] qreal portion() const { return m_portion; } ///< 0 to 1
    [[nodiscard]] qreal thickness() const { return m_thickness; }
    [[nodiscard]] qreal halo() const { return m_halo; } ///< how far its light reaches; the ring is so much smaller
    [[nodiscard]] const QColor& colour() const { return m_colour; }
    void setPortion(qreal portion);
    void setThickness(qreal thickness);
    void setHalo(qreal halo);
    void setColour(const QColor& colour);

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    qreal m_portion = 1;
    qreal m_thickness = 8;
    qreal m_halo = 0;
    QColor m_colour = Qt::white;
};

} // namespace vitrine::ui
