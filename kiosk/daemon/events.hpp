// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

/// One event as the dashboard sees it.
struct Event {
    std::uint64_t id = 0;
    std::string kind; ///< "screen", "operation", "fault", "audit", "drop-in", "drop-in-places", "generation"
    boost::json::value data;
};

/// The last events and whoever waits for the next one. One thread; readers keep their own position, so a slow reader
/// costs nothing and is told by a gap in the ids that it must take a snapshot.
class Events {
public:
    explicit Events(const net::any_io_executor& executor)
        : m_wake(executor)
    {
        m_wake.expires_at(net::steady_timer::time_point::max());
    }

    void publish(std::string kind, boost::json::value data);
    /// Events after `id`, oldest first; empty: none yet. `gap` is set when some after `id` are gone already.
    [[nodiscard]] std::vector<Event> after(std::uint64_t id, bool& gap) const;
    /// Returns at the next publish, or when its deadline passes (the caller's timer cancels it).
    [[nodiscard]] net::awaitable<void> wait();
    /// Everybody who waits looks again, although nothing happened: a session or the daemon has ended.
    void wake() { m_wake.cancel(); }
    [[nodiscard]] std::uint64_t last() const { return m_last; }

private:
    static constexpr std::size_t kKept = 512;
    std::deque<Event> m_events;
    std::uint64_t m_last = 0;
    net::steady_timer m_wake;
};

} // namespace vitrine::daemon
