// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/schedule/day_time.hpp"

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace vitrine {

/// When visitors may come. Without any day and exception the house is always open.
struct Hours {
    bool given = false;
    std::array<std::vector<DaySpan>, 7> week;                           ///< from Sunday, as std::chrono::weekday counts
    std::map<std::chrono::local_days, std::vector<DaySpan>> exceptions; ///< instead of what the week says
};

[[nodiscard]] bool openAt(const Hours& hours, LocalMinute when);
/// The first moment after `when` at which openAt() answers otherwise, up to 400 days ahead; nothing: it stays so.
[[nodiscard]] std::optional<LocalMinute> nextChange(const Hours& hours, LocalMinute when);

} // namespace vitrine
