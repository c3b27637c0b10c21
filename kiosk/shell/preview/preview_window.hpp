// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/steady.hpp"
#include "shell/window/input_gate.hpp"

#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSize>

#include <functional>
#include <memory>

namespace vitrine::shell {

/// A window like any other, with the panel in it. What happens on the panel goes through the same gate as on a screen;
/// what happens beside it does not. The keyboard is the tools', or the panel's keypad after a click on it; F6 changes.
/// F5 and Ctrl+R read the pack again, F11 fills the screen and Escape leaves it, Ctrl+Q closes.
class PreviewWindow : public QQuickWindow {
    Q_OBJECT

public:
    PreviewWindow(QSize size, InputGate::Touched touched, InputGate::Keyed keyed);

    /// Of this computer's screen as much as is free.
    [[nodiscard]] static QSize likelySize();
    /// Shows itself with `page`, a PreviewPage.
    void present(std::unique_ptr<QQuickItem> page);
    /// Called whenever a finger or a key is lifted on the panel, with the time of it.
    void onLift(std::function<void(Clock::time_point)> lifted) { m_lifted = std::move(lifted); }

signals:
    void closedByPerson();
    void reloadWanted();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool onPanel(QPointF where) const;
    bool pointerGoesToPanel(const QEvent& event);
    bool obeys(const QKeyEvent& key);
    void giveKeysTo(bool panel);

    InputGate m_gate;
    std::function<void(Clock::time_point)> m_lifted;
    std::unique_ptr<QQuickItem> m_page;
    QPointer<QQuickItem> m_panel;
    bool m_held = false; ///< something pressed on the panel is not lifted yet
    bool m_keysToPanel = false;
};

} // namespace vitrine::shell
