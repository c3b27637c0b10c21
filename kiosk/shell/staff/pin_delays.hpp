// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>

namespace vitrine::shell {

/// How long the next PIN has to wait: after a wrong one 5 s, after each more twice as long, up to 15 minutes. It is
/// never locked for good, and it forgets nothing when the page is closed. Pure: the time is an argument.
class PinDelays {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kFirst{5};
    static constexpr std::chrono::seconds kLongest{900};

    /// Zero: a PIN is welcome.
    [[nodiscard]] std::chrono::milliseconds wait(Time now) const
    {
        return std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(m_until - now));
    }
    void wrong(Time now)
    {
        m_delay = m_inARow == 0 ? kFirst : std::min(2 * m_delay, kLongest);
        ++m_inARow;
        m_until = now + m_delay;
    }
    void right() { *this = PinDelays(); }
    [[nodiscard]] int inARow() const { return m_inARow; }

private:
    std::chrono::seconds m_delay{0};
    int m_inARow = 0;
    Time m_until;
};

} // namespace vitrine::shell
