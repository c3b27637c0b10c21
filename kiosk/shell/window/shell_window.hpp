// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/visit/visit_machine.hpp"
#include "shell/window/input_gate.hpp"

#include <QQuickItem>
#include <QQuickWindow>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace vitrine::shell {

/// The one window: it covers the screen without a frame or a cursor, and nothing leads out of it.
class ShellWindow : public QQuickWindow {
    Q_OBJECT

public:
    /// `windowed`: a window of that size instead. `preview`: with a cursor, and it can be closed.
    ShellWindow(std::optional<QSize> windowed, bool preview, InputGate::Touched touched);

    /// The size it is going to have.
    [[nodiscard]] static QSize sizeFor(std::optional<QSize> windowed);
    /// Shows itself with `scene`, which fills it.
    void present(std::unique_ptr<QQuickItem> scene);
    /// Called whenever a finger or a key is lifted and before anything hears of it, with the time of it.
    void onLift(std::function<void(Clock::time_point)> lifted) { m_lifted = std::move(lifted); }

signals:
    void closedByPerson();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void coverScreen();
    void follow(QScreen* screen);

    std::optional<QSize> m_windowed;
    bool m_preview;
    InputGate m_gate;
    std::function<void(Clock::time_point)> m_lifted;
    std::unique_ptr<QQuickItem> m_scene;
};

} // namespace vitrine::shell
