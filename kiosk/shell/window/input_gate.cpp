// SPDX-License-Identifier: Apache-2.0
#include "shell/window/input_gate.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QTouchEvent>

#include <utility>

namespace vitrine::shell {

namespace {

constexpr int kMouse = -1; ///< what the staff's gesture calls a mouse that stands for a finger

FingerStep::Phase phaseOf(QEventPoint::State state)
{
    return state == QEventPoint::State::Pressed    ? FingerStep::Phase::Down
           : state == QEventPoint::State::Released ? FingerStep::Phase::Up
                                                   : FingerStep::Phase::Move;
}

} // namespace

bool keyAllowed(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Backtab:
        return (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    case Qt::Key_Tab:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
    case Qt::Key_Space:
        return (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    default:
        return false;
    }
}

InputGate::InputGate(Touched touched, Keyed keyed)
    : m_touched(std::move(touched))
    , m_keyed(std::move(keyed))
{
}

bool InputGate::swallows(QEvent& event)
{
    switch (event.type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return swallowsTouch(event);
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        return swallowsMouse(event);
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
        return swallowsKey(event);
    case QEvent::Shortcut:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::NativeGesture:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        event.accept();
        return true;
    default:
        return false;
    }
}

bool InputGate::isForStaff(int id, FingerStep::Phase phase, QPointF at) const
{
    return m_staff.finger && m_staff.finger({id, phase, at});
}

bool InputGate::swallowsTouch(QEvent& event)
{
    auto& touch = static_cast<QTouchEvent&>(event);
    // A cancelled touch may not say which fingers it was of.
    if (event.type() == QEvent::TouchBegin || event.type() == QEvent::TouchCancel)
        static_cast<void>(isForStaff(kMouse, FingerStep::Phase::AllUp, {}));
    for (const QEventPoint& point : touch.points()) {
        if (isForStaff(point.id(), phaseOf(point.state()), point.position()) ||
            (point.state() == QEventPoint::State::Pressed && m_touched(By::Finger, point.position())))
            m_touchUsedUp = true;
    }
    const bool used = m_touchUsedUp;
    if (event.type() == QEvent::TouchEnd || event.type() == QEvent::TouchCancel)
        m_touchUsedUp = false;
    if (used)
        event.accept(); // else Qt would make a mouse event of it
    return used;
}

bool InputGate::swallowsMouse(QEvent& event)
{
    auto& mouse = static_cast<QMouseEvent&>(event);
    const bool press = event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick;
    const bool move = event.type() == QEvent::MouseMove;
    if (!move && mouse.button() != Qt::LeftButton) {
        event.accept();
        return true;
    }
    // Where a touch was not taken Qt tells of it once more, as a mouse.
    const bool repeated =
        mouse.pointingDevice() && mouse.pointingDevice()->type() == QInputDevice::DeviceType::TouchScreen;
    const auto phase = press ? FingerStep::Phase::Down : move ? FingerStep::Phase::Move : FingerStep::Phase::Up;
    const bool forStaff =
        !repeated && (!move || mouse.buttons() != Qt::NoButton) && isForStaff(kMouse, phase, mouse.position());
    if (forStaff || (press && m_touched(By::Finger, mouse.position())))
        m_mouseUsedUp = true;
    const bool used = m_mouseUsedUp;
    if (event.type() == QEvent::MouseButtonRelease)
        m_mouseUsedUp = false;
    if (used)
        event.accept();
    return used;
}

bool InputGate::swallowsKey(QEvent& event)
{
    auto& key = static_cast<QKeyEvent&>(event);
    if (m_staff.key && m_staff.key(key.key(), event.type() == QEvent::KeyPress)) {
        event.accept();
        return true;
    }
    if (event.type() == QEvent::KeyPress && !key.isAutoRepeat() && m_touched(By::Key, {}))
        m_keyUsedUp = key.key();
    const bool used = m_keyUsedUp != 0 && m_keyUsedUp == key.key();
    if (event.type() == QEvent::KeyRelease && !key.isAutoRepeat() && used)
        m_keyUsedUp = 0;
    if (!event.spontaneous()) { // of the keyboard in the scene
        const bool swallowed = used || !keyAllowed(key.key(), key.modifiers());
        if (swallowed)
            event.accept();
        return swallowed;
    }
    if (!used && event.type() != QEvent::ShortcutOverride)
        m_keyed(key);
    event.accept();
    return true;
}

} // namespace vitrine::shell
