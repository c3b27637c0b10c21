// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/steady.hpp"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace vitrine::shell {

class ClockTimer;

/// The time as the shell sees it: a steady one for what lasts, and the one on the wall for what has a date. Both go by
/// themselves; a test can hold them and move them, and every ClockTimer goes with them. GUI thread.
class ShellClock : public QObject {
    Q_OBJECT

public:
    explicit ShellClock(QObject* parent = nullptr);

    [[nodiscard]] Clock::time_point now() const;
    /// In the time zone of this machine.
    [[nodiscard]] QDateTime wall() const;

    /// Calls `act` once after `wait`, unless `context` is gone by then.
    void after(std::chrono::milliseconds wait, QObject* context, std::function<void()> act);

    /// Both go on by `by`; timers that come due on the way fire in their order, each at its own time.
    void advance(std::chrono::milliseconds by);
    /// The wall clock is set; what lasts does not notice.
    void setWall(const QDateTime& wall);
    /// Time stands still until it is moved.
    void hold();
    void go();
    [[nodiscard]] bool held() const { return m_heldAt.has_value(); }

signals:
    /// The wall clock was set: whoever waits for a date looks again.
    void wallSet();

private:
    friend class ClockTimer;
    [[nodiscard]] ClockTimer* firstDue(Clock::time_point until) const;
    void moveTo(Clock::time_point when);
    void armAll();

    std::vector<ClockTimer*> m_timers;
    std::chrono::nanoseconds m_moved{0};
    std::chrono::milliseconds m_wallSetBy{0};
    std::optional<Clock::time_point> m_heldAt; ///< of the real steady clock
    QDateTime m_wallHeldAt;
};

} // namespace vitrine::shell
