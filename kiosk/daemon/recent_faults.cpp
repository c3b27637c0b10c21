// SPDX-License-Identifier: Apache-2.0
#include "daemon/recent_faults.hpp"

#include "daemon/clock.hpp"

#include <algorithm>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

constexpr int kPerMinute = 30;
constexpr std::size_t kKeptFaults = 1000;

} // namespace

bool RecentFaults::mayNote(Time now)
{
    ++m_total;
    if (now - m_minute >= 1min) {
        m_minute = now;
        m_thisMinute = 0;
    }
    return ++m_thisMinute <= kPerMinute;
}

void RecentFaults::noted(const FaultEntry& fault)
{
    if (fault.over) { // it was counted when it began
        if (m_newest && m_newest->id == fault.id)
            m_newest = fault;
        return;
    }
    m_times.push_back(fault.at);
    if (m_times.size() > kKeptFaults)
        m_times.pop_front();
    m_newest = fault;
}

std::size_t RecentFaults::lastHour() const
{
    // Times in this form sort as they follow each other.
    const auto hourAgo = printTimeMs(std::chrono::system_clock::now() - 1h);
    return static_cast<std::size_t>(
        std::count_if(m_times.begin(), m_times.end(), [&](const auto& time) { return time > hourAgo; }));
}

} // namespace vitrine::daemon
