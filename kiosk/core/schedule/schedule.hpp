// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/schedule/day_time.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace vitrine {

/// Days and times of day at which something is shown. What is left out limits nothing.
struct Window {
    std::optional<std::chrono::local_days> from;  ///< the first day
    std::optional<std::chrono::local_days> until; ///< the last day, included
    std::vector<std::chrono::weekday> days;
    std::vector<DaySpan> hours; ///< those over midnight belong to the day they begin on
    std::vector<std::chrono::local_days> except;
    friend bool operator==(const Window&, const Window&) = default;
};

/// When something of a pack is shown: in any of its windows; without a window always.
struct Schedule {
    std::vector<Window> windows;
    [[nodiscard]] bool always() const { return windows.empty(); }
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

[[nodiscard]] bool shownAt(const Schedule& schedule, LocalMinute when);
/// The first moment after `when` at which shownAt() answers otherwise; nothing: it stays so. Days without a limit are
/// looked at 400 days ahead.
[[nodiscard]] std::optional<LocalMinute> nextChange(const Schedule& schedule, LocalMinute when);

/// There is a day on which the window opens.
[[nodiscard]] bool everOpens(const Window& window);
/// When the window has closed for the last time; nothing: it has no last day, or never opens.
[[nodiscard]] std::optional<LocalMinute> lastClosing(const Window& window);

} // namespace vitrine
