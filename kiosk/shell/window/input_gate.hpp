// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/staff/gesture_watch.hpp"

#include <QEvent>
#include <QKeyEvent>
#include <QPointF>
#include <Qt>

#include <functional>
#include <utility>

namespace vitrine::shell {

/// A key that may reach the page from the keyboard in the scene. Keys of real keyboards never do.
[[nodiscard]] bool keyAllowed(int key, Qt::KeyboardModifiers modifiers);

/// What stands between the window's events and the page. It lets fingers (and the left mouse button, which is how some
/// panels report them) through. Keys are handed to whoever walks the page for a keypad; everything else is swallowed,
/// whatever keyboard somebody plugs in.
class InputGate {
public:
    enum class By { Finger, Key };
    /// Told of every finger and key that comes down, and where. True: this one is used up and must press nothing.
    using Touched = std::function<bool(By by, QPointF where)>;

    /// Told of all that fingers do, and of keys, before anybody else. True: it is for the staff and ends here.
    struct StaffWatch {
        std::function<bool(const FingerStep& step)> finger;
        std::function<bool(int key, bool down)> key;
    };

    /// Told of every key that is pressed or released and not used up.
    using Keyed = std::function<void(const QKeyEvent& event)>;

    InputGate(Touched touched, Keyed keyed);
    void setStaffWatch(StaffWatch watch) { m_staff = std::move(watch); }

    /// True: the event ends here.
    bool swallows(QEvent& event);

private:
    bool swallowsTouch(QEvent& event);
    bool swallowsMouse(QEvent& event);
    bool swallowsKey(QEvent& event);
    [[nodiscard]] bool isForStaff(int id, FingerStep::Phase phase, QPointF at) const;

    Touched m_touched;
    StaffWatch m_staff;
    Keyed m_keyed;
    // From the press that was used up until everything is lifted again.
    bool m_touchUsedUp = false;
    bool m_mouseUsedUp = false;
    int m_keyUsedUp = 0;
};

} // namespace vitrine::shell
