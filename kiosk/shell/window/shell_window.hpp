// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/visit/visit_machine.hpp"
#include "shell/window/input_gate.hpp"

#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace vitrine::shell {

/// Where the window is to be.
struct WindowPlace {
    std::optional<QSize> windowed; ///< a window of that size; else it covers a screen
    bool preview = false;          ///< with a cursor, and it can be closed
    QString output;                ///< the screen's name; empty, or one that is not there: the first
};

/// The one window: it covers the screen without a frame or a cursor, and nothing leads out of it.
class ShellWindow : public QQuickWindow {
    Q_OBJECT

public:
    ShellWindow(WindowPlace place, InputGate::Touched touched, InputGate::Keyed keyed);

    /// The size it is going to have.
    [[nodiscard]] static QSize sizeFor(const WindowPlace& place);
    /// Shows itself with `scene`, which fills it.
    void present(std::unique_ptr<QQuickItem> scene);
    void setStaffWatch(InputGate::StaffWatch watch) { m_gate.setStaffWatch(std::move(watch)); }
    /// Called whenever a finger or a key is lifted and before anything hears of it, with the time of it.
    void onLift(std::function<void(Clock::time_point)> lifted) { m_lifted = std::move(lifted); }

signals:
    void closedByPerson();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void coverScreen();
    void chooseScreen();

    WindowPlace m_place;
    InputGate m_gate;
    std::function<void(Clock::time_point)> m_lifted;
    std::unique_ptr<QQuickItem> m_scene;
};

} // namespace vitrine::shell
