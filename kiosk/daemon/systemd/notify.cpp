// SPDX-License-Identifier: Apache-2.0
#include "daemon/systemd/notify.hpp"

#include <systemd/sd-daemon.h>

namespace vitrine::daemon {

namespace {

void tell(const std::string& lines)
{
    sd_notify(0, lines.c_str()); // nobody listens: then nobody wants to know
}

/// A line each: what is in a status must not become a field of its own.
std::string oneLine(std::string text)
{
    for (auto& letter : text)
        if (letter == '\n')
            letter = ' ';
    return text;
}

} // namespace

void tellReady(const std::string& status)
{
    tell("READY=1\nSTATUS=" + oneLine(status));
}

void tellStatus(const std::string& status)
{
    tell("STATUS=" + oneLine(status));
}

void tellStopping()
{
    tell("STOPPING=1\nSTATUS=Stopping");
}

void tellMoreTime(std::chrono::seconds time)
{
    tell("EXTEND_TIMEOUT_USEC=" + std::to_string(std::chrono::microseconds(time).count()));
}

std::chrono::milliseconds watchdogPace()
{
    std::uint64_t within = 0;
    if (sd_watchdog_enabled(0, &within) <= 0)
        return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(within / 2));
}

net::awaitable<void> Watchdog::feed()
{
    const auto pace = watchdogPace();
    while (pace.count() > 0 && !m_stopped) {
        tell("WATCHDOG=1");
        co_await m_bell.waitFor(pace);
    }
}

void Watchdog::stop()
{
    m_stopped = true;
    m_bell.ring();
}

} // namespace vitrine::daemon
