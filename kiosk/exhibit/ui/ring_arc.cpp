// SPDX-License-Identifier: Apache-2.0
#include "ring_arc.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vitrine::ui {

RingArc::RingArc(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void RingArc::setPortion(qreal portion)
{
    portion = std::clamp(portion, 0.0, 1.0);
    if (qFuzzyCompare(1 + portion, 1 + m_portion))
        return;
    m_portion = portion;
    emit changed();
    update();
}

void RingArc::setThickness(qreal thickness)
{
    if (qFuzzyCompare(1 + thickness, 1 + m_thickness))
        return;
    m_thickness = thickness;
    emit changed();
    update();
}

void RingArc::setColour(const QColor& colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    emit changed();
    update();
}

void RingArc::paint(QPainter* painter)
{
    if (m_portion <= 0)
        return;
    const qreal inset = m_thickness / 2;
    const QRectF ring = boundingRect().adjusted(inset, inset, -inset, -inset);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_colour, m_thickness, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    constexpr int kSixteenths = 16;
    painter->drawArc(ring, 90 * kSixteenths, -static_cast<int>(std::lround(360 * kSixteenths * m_portion)));
}

} // namespace vitrine::ui
