// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace vitrine {

/// A moment on the wall clock of the house, without a zone: what a sign at the door says. On the night the clocks go
/// forward an hour of it does not come, on the night they go back one comes twice; whoever asks by it does as the sign.
using LocalMinute = std::chrono::local_time<std::chrono::minutes>;

/// From a minute of the day to another, the last not included. An end before its beginning lies on the next day.
struct DaySpan {
    std::chrono::minutes from{};
    std::chrono::minutes to{};
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// "09:00-18:00" or "22:00-02:00"; nothing for anything else. 24:00 is an end only.
[[nodiscard]] std::optional<DaySpan> readSpan(std::string_view text);
/// "09:00"; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::minutes> readDayMinute(std::string_view text);
/// "2026-12-24", a day that exists; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::local_days> readDay(std::string_view text);

/// Does `when` lie in the span on any day? For windows that hold daily.
[[nodiscard]] bool inSpan(const DaySpan& span, LocalMinute when);

/// A span that begins on a certain day, as moments.
struct Opening {
    LocalMinute from;
    LocalMinute to; ///< not included
    [[nodiscard]] bool holds(LocalMinute when) const { return from <= when && when < to; }
};
[[nodiscard]] Opening openingOn(std::chrono::local_days day, const DaySpan& span);

/// What a clock on the wall of this machine's zone shows at that time.
[[nodiscard]] LocalMinute onTheWall(std::chrono::system_clock::time_point when);

} // namespace vitrine
