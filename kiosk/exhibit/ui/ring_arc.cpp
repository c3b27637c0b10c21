// SPDX-License-Identifier: Apache-2.0
#include "ring_arc.hpp"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vitrine::ui {

namespace {

constexpr int kSixteenths = 16; // of a degree, as QPainter counts
constexpr int kLayers = 13;
constexpr float kFaint = 0.028F;

} // namespace

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

void RingArc::setHalo(qreal halo)
{
    if (qFuzzyCompare(1 + halo, 1 + m_halo))
        return;
    m_halo = halo;
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
    const qreal inset = m_thickness / 2 + m_halo;
    const QRectF ring = boundingRect().adjusted(inset, inset, -inset, -inset);
    const int span = -static_cast<int>(std::lround(360 * kSixteenths * m_portion));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    // Light falls off outward: strokes of the same faint colour, each narrower than the one below.
    QColor faint(m_colour);
    faint.setAlphaF(kFaint);
    for (int i = kLayers; i > 0 && m_halo > 0; --i) {
        painter->setPen(QPen(faint, m_thickness + 2 * m_halo * i / kLayers, Qt::SolidLine, Qt::RoundCap));
        painter->drawArc(ring, 90 * kSixteenths, span);
    }
    painter->setPen(QPen(m_colour, m_thickness, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(ring, 90 * kSixteenths, span);
}

} // namespace vitrine::ui
