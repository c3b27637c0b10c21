// SPDX-License-Identifier: Apache-2.0
#include "shell/content/due_watch.hpp"

#include <algorithm>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// Not only when the minute changes: the machine's clock may be set at any time, and nobody tells us.
constexpr auto kDueAgain = 20s;

} // namespace

LocalMinute localMinute(const QDateTime& wall)
{
    const QDate day = wall.date();
    const QTime time = wall.time();
    const std::chrono::local_days date{std::chrono::year(day.year()) / day.month() / day.day()};
    return date + std::chrono::hours(time.hour()) + std::chrono::minutes(time.minute());
}

DueWatch::DueWatch(ShellClock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_look(clock)
{
    connect(&m_look, &ClockTimer::timeout, this, &DueWatch::look);
    connect(&m_clock, &ShellClock::wallSet, this, [this] {
        if (m_look.due())
            look();
    });
}

void DueWatch::watch(bool on)
{
    if (on == m_look.due().has_value())
        return;
    if (on)
        look();
    else
        m_look.stop();
}

void DueWatch::look()
{
    const QTime time = m_clock.wall().time();
    const std::chrono::milliseconds inMinute(time.second() * 1000 + time.msec());
    m_look.start(std::min<std::chrono::milliseconds>(kDueAgain, 1min - inMinute));
    emit minute(now());
}

} // namespace vitrine::shell
