// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/shell_clock.hpp"

#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine::shell {

/// A timer that goes by the shell's clock, which outlives it. GUI thread.
class ClockTimer : public QObject {
    Q_OBJECT

public:
    explicit ClockTimer(ShellClock& clock, QObject* parent = nullptr);
    ~ClockTimer() override;

    /// Fires once. What is due already fires from the event loop.
    void start(std::chrono::milliseconds wait);
    void startAt(Clock::time_point due);
    /// Fires again and again; what was slept through is not made up for.
    void startEvery(std::chrono::milliseconds interval);
    void stop();
    [[nodiscard]] const std::optional<Clock::time_point>& due() const { return m_due; } ///< none: it does not run

signals:
    void timeout();

private:
    friend class ShellClock;
    void arm();
    void look();
    void fire();

    ShellClock& m_clock;
    QTimer m_timer;
    std::optional<Clock::time_point> m_due;
    std::chrono::milliseconds m_every{0}; ///< 0: once
};

} // namespace vitrine::shell
