// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/schedule/day_time.hpp"
#include "shell/clock/clock_timer.hpp"
#include "shell/clock/shell_clock.hpp"

#include <QDateTime>
#include <QObject>

namespace vitrine::shell {

/// What a clock on the wall shows.
[[nodiscard]] LocalMinute localMinute(const QDateTime& wall);

/// Tells every minute of the wall clock while somebody needs it, at once when the clock is set. GUI thread.
class DueWatch : public QObject {
    Q_OBJECT

public:
    explicit DueWatch(ShellClock& clock, QObject* parent = nullptr);

    void watch(bool on);
    [[nodiscard]] LocalMinute now() const { return localMinute(m_clock.wall()); }

signals:
    void minute(vitrine::LocalMinute now);

private:
    void look();

    ShellClock& m_clock;
    ClockTimer m_look;
};

} // namespace vitrine::shell
