// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/hours.hpp"

#include <optional>

namespace vitrine::shell {

/// When the panel sleeps: outside the opening hours, unless staff say otherwise. What they say holds until the hours
/// next change anyway. Pure: the time on the wall is an argument.
class SleepSchedule {
public:
    enum class Order { Sleep, Wake, Hours }; ///< Hours: what was ordered before no longer counts

    /// A clock that shows a day before `earliest` was never set: nobody is kept out because of it.
    SleepSchedule(Hours hours, std::chrono::local_days earliest);

    /// Somebody who knows more about the clock says whether it is right.
    void believe(bool sure) { m_believed = sure; }
    void order(Order order, LocalMinute now);
    [[nodiscard]] bool asleep(LocalMinute now) const;
    /// When visitors may come again, if that is known.
    [[nodiscard]] std::optional<LocalMinute> opens(LocalMinute now) const;

private:
    struct Ordered {
        Order what;
        std::optional<LocalMinute> until; ///< none: until the next order
    };
    [[nodiscard]] bool sure(LocalMinute now) const { return m_believed && now >= m_earliest; }
    [[nodiscard]] bool holds(LocalMinute now) const;

    Hours m_hours;
    std::chrono::local_days m_earliest;
    std::optional<Ordered> m_ordered;
    bool m_believed = true;
};

} // namespace vitrine::shell
