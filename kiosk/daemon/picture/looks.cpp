// SPDX-License-Identifier: Apache-2.0
#include "daemon/picture/looks.hpp"

namespace vitrine::daemon {

namespace {

/// An exhibit that has gone black leaves the bar below it.
constexpr int kDarkShare = 85;

std::chrono::milliseconds between(Looks::Time from, Looks::Time to)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(to - from);
}

} // namespace

void Looks::hear(const link::Hello& /*hello*/)
{
    *this = {};
}

void Looks::hear(const link::Heartbeat& heartbeat, Time now)
{
    const bool pageChanged = heartbeat.page != m_page;
    const bool woke = pageChanged && m_page == "asleep";
    m_page = heartbeat.page;
    const bool isNew = heartbeat.looks > m_count;
    if (isNew) {
        const bool wasDark = m_count > 0 && m_dark >= kDarkShare;
        if (m_count == 0 || heartbeat.print != m_print)
            m_sameSince = now;
        if (!wasDark && heartbeat.dark >= kDarkShare)
            m_darkSince = now;
        m_count = heartbeat.looks;
        m_print = heartbeat.print;
        m_brightness = heartbeat.brightness;
        m_dark = heartbeat.dark;
        m_last = now;
    }
    if (pageChanged) // another page had the right to stand still
        m_sameSince = m_last = now;
    if (woke) // and the night to be dark
        m_darkSince = now;
}

std::chrono::milliseconds Looks::darkFor() const
{
    return m_count > 0 && m_dark >= kDarkShare && m_last > m_darkSince ? between(m_darkSince, m_last)
                                                                       : std::chrono::milliseconds(0);
}

std::chrono::milliseconds Looks::sameFor() const
{
    return m_count > 0 && m_last > m_sameSince ? between(m_sameSince, m_last) : std::chrono::milliseconds(0);
}

} // namespace vitrine::daemon
