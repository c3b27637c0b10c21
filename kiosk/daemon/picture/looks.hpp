// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/messages.hpp"

#include <chrono>
#include <string>

namespace vitrine::daemon {

/// What the looks at the glass that the shell tells of have found so far. Only a look counts, not the time since: a
/// shell that cannot look proves nothing, and nothing is said against it.
class Looks {
public:
    using Time = std::chrono::steady_clock::time_point;

    void hear(const link::Hello& hello); ///< another shell: what was before is over
    void hear(const link::Heartbeat& heartbeat, Time now);

    [[nodiscard]] bool any() const { return m_count > 0; }
    [[nodiscard]] std::chrono::milliseconds darkFor() const;
    [[nodiscard]] std::chrono::milliseconds sameFor() const;
    [[nodiscard]] const std::string& print() const { return m_print; }
    [[nodiscard]] int brightness() const { return m_brightness; }
    [[nodiscard]] int dark() const { return m_dark; }

private:
    std::uint64_t m_count = 0;
    std::string m_page;
    std::string m_print;
    int m_brightness = 0;
    int m_dark = 0;
    Time m_last;
    Time m_sameSince;
    Time m_darkSince;
};

} // namespace vitrine::daemon
