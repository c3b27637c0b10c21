// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/supervisor/vitals.hpp"
#include "link/messages.hpp"

#include <cstdint>
#include <string>
#include <sys/types.h>

namespace vitrine::daemon {

/// What is known of the shell right now.
struct ShellStatus {
    bool running = false;
    pid_t pid = 0;
    std::string since;          ///< of this process, or of its adoption
    std::uint64_t starts = 0;   ///< by this daemon; adoption is none
    std::uint64_t restarts = 0; ///< starts that followed an end
    Vitals vitals;
    link::Hello hello;
    link::Heartbeat last;    ///< also follows the steps of a visit between two heartbeats
    std::string lastFrameAt; ///< RFC 3339; empty: none seen

    [[nodiscard]] bool greeted() const { return running && vitals.heard.has_value(); }
    [[nodiscard]] bool drawing() const { return running && vitals.drew.has_value(); }
};

} // namespace vitrine::daemon
