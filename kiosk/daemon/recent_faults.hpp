// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/record/record.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace vitrine::daemon {

/// The faults of the last hour, counted without asking the record, and a brake: a broken exhibit that reports without
/// end must not fill the record.
class RecentFaults {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// False: too many in the last minute; this one is only counted.
    [[nodiscard]] bool mayNote(Time now);
    void noted(const FaultEntry& fault); ///< newest last
    [[nodiscard]] std::size_t lastHour() const;
    [[nodiscard]] const std::optional<FaultEntry>& newest() const { return m_newest; }
    [[nodiscard]] std::uint64_t total() const { return m_total; }

private:
    std::deque<std::string> m_times; ///< RFC 3339
    std::optional<FaultEntry> m_newest;
    std::uint64_t m_total = 0; ///< since the daemon's start
    Time m_minute;
    int m_thisMinute = 0;
};

} // namespace vitrine::daemon
