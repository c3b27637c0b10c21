// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/doorbell.hpp"
#include "daemon/kiosk.hpp"
#include "daemon/operations.hpp"
#include "link/messages.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace vitrine::daemon {

/// What a change-over must know of the shell.
struct Glass {
    bool linked = false; ///< a shell is there and hears us
    bool visit = false;  ///< somebody is using the screen
    int shown = 0;       ///< generation on the glass
};

/// Brings the active generation onto the glass: tells the shell, and waits until its first frame is drawn. A visitor is
/// not disturbed, but not for ever either. A newer change-over takes the place of an older one.
class Changeover {
public:
    struct Limits {
        std::chrono::milliseconds draw = std::chrono::seconds(60);  ///< without a visitor; then the content is bad
        std::chrono::milliseconds visit = std::chrono::minutes(10); ///< then the visit is cut short
    };
    struct Outcome {
        enum Kind { Shown, NoShell, Replaced, Failed, Stopped } kind;
        std::string reason; ///< why it failed
    };
    using LookAtGlass = std::function<Glass()>;
    using Send = std::function<bool(const link::ToShell&)>;

    Changeover(net::any_io_executor executor, Operations& operations, LookAtGlass glass, Send send, Limits limits);

    /// `name` is the content's name for sentences. The operation gets its state "waiting" here, but is not ended.
    [[nodiscard]] net::awaitable<Outcome> show(std::string operation, int generation, std::string name, When when);
    /// Something on the glass has changed.
    void look() { m_bell.ring(); }
    /// The shell says that it cannot show what it was told to.
    void refused(std::string reason);
    /// A shell has come that shows something else: told again, without haste.
    void remind(int generation);
    void stop();
    [[nodiscard]] int pending() const { return m_pending; } ///< 0: nothing waits to be shown

private:
    net::any_io_executor m_executor;
    Operations& m_operations;
    LookAtGlass m_glass;
    Send m_send;
    Limits m_limits;
    Doorbell m_bell;
    int m_pending = 0;
    int m_turn = 0; ///< of the newest change-over
    std::string m_refusal;
    bool m_stopped = false;
};

} // namespace vitrine::daemon
