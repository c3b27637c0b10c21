// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/doorbell.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace vitrine::daemon {

namespace net = boost::asio;

/// What we tell the service manager that started us. Without one each of these does nothing.
void tellReady(const std::string& status);
void tellStatus(const std::string& status);
void tellStopping();
/// A start takes longer: the manager waits so long from now.
void tellMoreTime(std::chrono::seconds time);

/// Feeds the manager's watchdog from the event loop, which it thereby proves to turn, until stop(); nothing at all
/// where no watchdog is set for us.
class Watchdog {
public:
    explicit Watchdog(net::any_io_executor executor)
        : m_bell(std::move(executor))
    {
    }
    [[nodiscard]] net::awaitable<void> feed();
    void stop();

private:
    Doorbell m_bell;
    bool m_stopped = false;
};
/// Twice as often as the manager wants it; zero: it does not.
[[nodiscard]] std::chrono::milliseconds watchdogPace();

} // namespace vitrine::daemon
