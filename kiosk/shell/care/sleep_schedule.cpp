// SPDX-License-Identifier: Apache-2.0
#include "shell/care/sleep_schedule.hpp"

#include <utility>

namespace vitrine::shell {

SleepSchedule::SleepSchedule(Hours hours, std::chrono::local_days earliest)
    : m_hours(std::move(hours))
    , m_earliest(earliest)
{
}

void SleepSchedule::order(Order order, LocalMinute now)
{
    if (order == Order::Hours) {
        m_ordered.reset();
        return;
    }
    m_ordered = Ordered{order, sure(now) ? nextChange(m_hours, now) : std::nullopt};
}

bool SleepSchedule::asleep(LocalMinute now) const
{
    if (holds(now))
        return m_ordered->what == Order::Sleep;
    return sure(now) && !openAt(m_hours, now);
}

std::optional<LocalMinute> SleepSchedule::opens(LocalMinute now) const
{
    if (!sure(now))
        return std::nullopt;
    auto change = nextChange(m_hours, now);
    if (change && openAt(m_hours, now)) // put to sleep by staff: the opening after the next closing
        change = nextChange(m_hours, *change);
    return change;
}

bool SleepSchedule::holds(LocalMinute now) const
{
    return m_ordered && (!m_ordered->until || now < *m_ordered->until);
}

} // namespace vitrine::shell
