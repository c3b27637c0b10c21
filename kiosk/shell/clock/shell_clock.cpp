// SPDX-License-Identifier: Apache-2.0
#include "shell/clock/shell_clock.hpp"

#include "shell/clock/clock_timer.hpp"

#include <algorithm>
#include <utility>

namespace vitrine::shell {

ShellClock::ShellClock(QObject* parent)
    : QObject(parent)
{
}

Clock::time_point ShellClock::now() const
{
    return m_heldAt.value_or(Clock::now()) + std::chrono::duration_cast<Clock::duration>(m_moved);
}

QDateTime ShellClock::wall() const
{
    const QDateTime real = m_heldAt ? m_wallHeldAt : QDateTime::currentDateTime();
    const auto moved = std::chrono::round<std::chrono::milliseconds>(m_moved) + m_wallSetBy;
    return real.addMSecs(moved.count());
}

void ShellClock::after(std::chrono::milliseconds wait, QObject* context, std::function<void()> act)
{
    auto* timer = new ClockTimer(*this, context);
    connect(timer, &ClockTimer::timeout, timer, [timer, act = std::move(act)] {
        timer->deleteLater();
        act();
    });
    timer->start(wait);
}

void ShellClock::advance(std::chrono::milliseconds by)
{
    const auto target = now() + by;
    while (ClockTimer* const next = firstDue(target)) {
        moveTo(*next->due());
        next->fire();
    }
    moveTo(target);
    armAll();
}

void ShellClock::setWall(const QDateTime& wall)
{
    m_wallSetBy += std::chrono::milliseconds(this->wall().msecsTo(wall));
    emit wallSet();
}

void ShellClock::hold()
{
    if (m_heldAt)
        return;
    m_heldAt = Clock::now();
    m_wallHeldAt = QDateTime::currentDateTime();
    armAll();
}

void ShellClock::go()
{
    if (!m_heldAt)
        return;
    m_moved -= Clock::now() - *m_heldAt; // it goes on from where it stood
    m_heldAt.reset();
    armAll();
}

ClockTimer* ShellClock::firstDue(Clock::time_point until) const
{
    ClockTimer* first = nullptr;
    for (ClockTimer* timer : m_timers) {
        if (timer->due() && *timer->due() <= until && (!first || *timer->due() < *first->due()))
            first = timer;
    }
    return first;
}

void ShellClock::moveTo(Clock::time_point when)
{
    m_moved += std::max(when - now(), Clock::duration::zero());
}

void ShellClock::armAll()
{
    for (ClockTimer* timer : m_timers)
        timer->arm();
}

} // namespace vitrine::shell
