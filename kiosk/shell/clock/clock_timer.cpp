// SPDX-License-Identifier: Apache-2.0
#include "shell/clock/clock_timer.hpp"

#include <algorithm>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// The shortest wait, so that a timer which starts itself anew lets time pass.
constexpr auto kShortest = 1ms;
/// A longer one is waited for in parts.
constexpr auto kLongest = std::chrono::milliseconds(24h);

} // namespace

ClockTimer::ClockTimer(ShellClock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ClockTimer::look);
    m_clock.m_timers.push_back(this);
}

ClockTimer::~ClockTimer()
{
    std::erase(m_clock.m_timers, this);
}

void ClockTimer::start(std::chrono::milliseconds wait)
{
    startAt(m_clock.now() + wait);
}

void ClockTimer::startAt(Clock::time_point due)
{
    m_every = 0ms;
    m_due = std::max<Clock::time_point>(due, m_clock.now() + kShortest);
    arm();
}

void ClockTimer::startEvery(std::chrono::milliseconds interval)
{
    m_every = std::max<std::chrono::milliseconds>(interval, kShortest);
    m_due = m_clock.now() + m_every;
    arm();
}

void ClockTimer::stop()
{
    m_due.reset();
    m_timer.stop();
}

void ClockTimer::arm()
{
    if (!m_due || m_clock.held()) {
        m_timer.stop();
        return;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*m_due - m_clock.now());
    m_timer.start(std::clamp<std::chrono::milliseconds>(wait, 0ms, kLongest));
}

void ClockTimer::look()
{
    if (!m_due)
        return;
    if (m_clock.now() < *m_due)
        arm();
    else
        fire();
}

void ClockTimer::fire()
{
    if (m_every == 0ms) {
        stop();
    } else {
        const auto now = m_clock.now();
        *m_due += m_every;
        if (*m_due <= now)
            m_due = now + m_every;
        arm();
    }
    emit timeout();
}

} // namespace vitrine::shell
