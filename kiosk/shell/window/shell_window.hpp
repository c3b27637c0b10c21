// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/window/input_gate.hpp"

#include <QQuickView>

#include <functional>
#include <optional>
#include <utility>

namespace vitrine::shell {

/// The one window: it covers the screen without a frame or a cursor, and nothing leads out of it.
class ShellWindow : public QQuickView {
    Q_OBJECT

public:
    /// `windowed`: a window of that size instead. `preview`: with a cursor, and it can be closed.
    ShellWindow(QQmlEngine& engine, std::optional<QSize> windowed, bool preview, InputGate::Touched touched);

    void present();
    /// Called whenever a finger or a key is lifted and before anything hears of it.
    void onLift(std::function<void()> lifted) { m_lifted = std::move(lifted); }

signals:
    void closedByPerson();

protected:
    bool event(QEvent* event) override;

private:
    void coverScreen();
    void follow(QScreen* screen);

    std::optional<QSize> m_windowed;
    bool m_preview;
    InputGate m_gate;
    std::function<void()> m_lifted;
};

} // namespace vitrine::shell
