// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/child.hpp"

#include <chrono>

namespace vitrine::doctor {

/// How long a program has said nothing. On a machine that has no time for it it may be silent for longer: what counts
/// is its own time as long as it would go on if it were given the processor or the disk, up to ten times as long. Keeps
/// looking at `child`, which stays where it is.
class Silence {
public:
    Silence(const Child& child, std::chrono::milliseconds most);
    /// It said something.
    void end();
    [[nodiscard]] bool isTooLong() const { return isLongerThan(m_most); }
    [[nodiscard]] bool isLongerThan(std::chrono::milliseconds most) const;

private:
    using Clock = std::chrono::steady_clock;

    const Child& m_child;
    std::chrono::milliseconds m_most;
    Clock::time_point m_since = Clock::now();
    std::chrono::nanoseconds m_workedBefore;
};

} // namespace vitrine::doctor
