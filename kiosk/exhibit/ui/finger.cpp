// SPDX-License-Identifier: Apache-2.0
#include "finger.hpp"

#include <QEventPoint>

namespace vitrine::ui {

namespace {

constexpr int kMouse = -1; // fingers are counted from 0

} // namespace

Finger::Finger(QQuickItem* parent)
    : QQuickItem(parent)
{
    setAcceptTouchEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
}

void Finger::touchEvent(QTouchEvent* event)
{
    if (event->type() == QEvent::TouchCancel) {
        lose();
        return;
    }
    for (const QEventPoint& point : event->points()) {
        if (point.state() == QEventPoint::Pressed) {
            if (!m_id || *m_id == point.id())
                come(point.id(), point.position());
        } else if (point.id() == m_id) {
            point.state() == QEventPoint::Released ? lift(point.position()) : move(point.position());
        }
    }
    event->accept();
}

void Finger::mousePressEvent(QMouseEvent* event)
{
    if (!m_id)
        come(kMouse, event->position());
}

void Finger::mouseMoveEvent(QMouseEvent* event)
{
    if (m_id == kMouse)
        move(event->position());
}

void Finger::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_id == kMouse)
        lift(event->position());
}

void Finger::itemChange(ItemChange change, const ItemChangeData& data)
{
    QQuickItem::itemChange(change, data);
    if ((change == ItemEnabledHasChanged || change == ItemVisibleHasChanged) && !data.boolValue)
        lose();
}

void Finger::come(int id, const QPointF& where)
{
    m_id = id;
    m_began = where;
    // Handlers beneath hear of every finger too, later, and must not take it. A list may, once it moves.
    hold(true);
    QMetaObject::invokeMethod(
        this, [this] { hold(false); }, Qt::QueuedConnection);
    emit beganChanged();
    setPressed(true);
}

void Finger::move(const QPointF& where)
{
    setPressed(contains(where));
}

void Finger::lift(const QPointF& where)
{
    const bool here = contains(where);
    lose();
    if (here)
        emit tapped();
}

void Finger::lose()
{
    m_id.reset();
    hold(false);
    setPressed(false);
}

void Finger::setPressed(bool pressed)
{
    if (pressed == m_pressed)
        return;
    m_pressed = pressed;
    emit pressedChanged();
}

void Finger::hold(bool on)
{
    setKeepTouchGrab(on);
    setKeepMouseGrab(on);
}

} // namespace vitrine::ui
