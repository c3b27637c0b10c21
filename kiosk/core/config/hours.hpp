// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace vitrine {

/// A moment on the wall clock of the house, without a zone: what a sign at the door says.
using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

/// From a minute of the day to another, the last not included. An end before its beginning lies on the next day.
struct DaySpan {
    std::chrono::minutes from{};
    std::chrono::minutes to{};
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// When visitors may come. Without any day and exception the house is always open.
struct Hours {
    bool given = false;
    std::array<std::vector<DaySpan>, 7> week;                           ///< from Sunday, as std::chrono::weekday counts
    std::map<std::chrono::local_days, std::vector<DaySpan>> exceptions; ///< instead of what the week says
};

/// "09:00-18:00" or "22:00-02:00"; nothing for anything else. 24:00 is an end only.
[[nodiscard]] std::optional<DaySpan> readSpan(std::string_view text);
/// "09:00"; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::minutes> readDayMinute(std::string_view text);
/// "2026-12-24", a day that exists; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::local_days> readDay(std::string_view text);

[[nodiscard]] bool openAt(const Hours& hours, LocalMinute when);
/// The first moment after `when` at which openAt() answers otherwise, up to 400 days ahead; nothing: it stays so.
[[nodiscard]] std::optional<LocalMinute> nextChange(const Hours& hours, LocalMinute when);

/// Does `when` lie in the span on any day? For windows that hold daily.
[[nodiscard]] bool inSpan(const DaySpan& span, LocalMinute when);

} // namespace vitrine
