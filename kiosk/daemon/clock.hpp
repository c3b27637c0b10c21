// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

namespace vitrine::daemon {

/// Time since boot, also while the machine sleeps. It never jumps, and two daemons that run one after the other agree
/// about it: what must be compared across restarts is kept in this clock, together with bootId().
struct BootClock {
    using duration = std::chrono::milliseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;
    [[nodiscard]] static time_point now();
};

using BootTime = BootClock::time_point;

/// A name for this boot of the machine.
[[nodiscard]] const std::string& bootId();

/// RFC 3339 in UTC, for people and records: "2026-11-23T04:30:00Z", with milliseconds "2026-11-23T04:30:00.123Z".
[[nodiscard]] std::string printTime(std::chrono::system_clock::time_point time);
[[nodiscard]] std::string printTimeMs(std::chrono::system_clock::time_point time);
[[nodiscard]] std::string now();

} // namespace vitrine::daemon
