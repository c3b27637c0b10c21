// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/record/record.hpp"
#include "link/messages.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace vitrine::daemon {

/// How staff at the screen get a code that opens the dashboard.
struct PairingDoor {
    std::function<std::string()> open; ///< makes a code; the one before is worthless then
    std::function<void()> close;
    std::chrono::seconds lasts{};
    std::string listen;
    std::uint16_t port = 0;
    std::string fingerprint;
};

/// What staff do at the screen itself, as its shell tells it: written down, and done where the shell cannot do it.
class StaffDesk {
public:
    struct Hooks {
        std::function<void(AuditEntry)> audit;
        std::function<bool(const link::ToShell&)> send;
        std::function<void()> restart;
    };
    explicit StaffDesk(Hooks hooks);

    /// Before that there is no control API, and who asks for a code hears "closed".
    void open(PairingDoor door) { m_door = std::move(door); }
    void heard(const link::StaffStep& step);
    void heard(const link::Pair& pair);
    /// What became of the code: "used" or "wrong".
    void codeIs(std::string_view what);

private:
    void note(std::string what, std::string target, std::string result);

    Hooks m_hooks;
    PairingDoor m_door;
};

} // namespace vitrine::daemon
