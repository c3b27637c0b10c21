// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEvent>
#include <QPointF>
#include <Qt>

#include <functional>

namespace vitrine::shell {

/// A key that may reach the page: those that walk it and choose. Everything else leads nowhere, whatever keyboard
/// somebody plugs in.
[[nodiscard]] bool keyAllowed(int key, Qt::KeyboardModifiers modifiers);

/// What stands between the window's events and the page. It lets fingers (and the left mouse button, which is how some
/// panels report them) and a few keys through and swallows the rest.
class InputGate {
public:
    enum class By { Finger, Key };
    /// Told of every finger and key that comes down, and where. True: this one is used up and must press nothing.
    using Touched = std::function<bool(By by, QPointF where)>;

    explicit InputGate(Touched touched);

    /// True: the event ends here.
    bool swallows(QEvent& event);

private:
    bool swallowsTouch(QEvent& event);
    bool swallowsMouse(QEvent& event);
    bool swallowsKey(QEvent& event);

    Touched m_touched;
    // From the press that was used up until everything is lifted again.
    bool m_touchUsedUp = false;
    bool m_mouseUsedUp = false;
    int m_keyUsedUp = 0;
};

} // namespace vitrine::shell
