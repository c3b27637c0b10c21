// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "link/messages.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace vitrine::daemon {

/// Signs of life of a shell.
struct Vitals {
    using Time = std::chrono::steady_clock::time_point;

    Time started;
    std::optional<Time> heard; ///< last hello or heartbeat: its event loop turned
    std::optional<Time> drew;  ///< when a heartbeat last told of new frames
    std::uint64_t frames = 0;

    void hear(const link::Hello& hello, Time now);
    void hear(const link::Heartbeat& heartbeat, Time now);
};

/// When this shell counts as hung if no further sign of life comes, and why.
struct Hang {
    Vitals::Time at;
    std::string why; ///< for a person: "its event loop has not turned for 5 s"
};

/// Pure. The shell asks for a frame with each heartbeat, so a picture that stands still is no hang.
[[nodiscard]] Hang nextHang(const Vitals& vitals, const SupervisionRules& rules);

} // namespace vitrine::daemon
