// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

/// Wakes coroutines that wait for "something changed", each with a deadline of its own. One thread: look at the state,
/// wait, look again; no ring between looking and waiting can be lost.
class Doorbell {
public:
    explicit Doorbell(net::any_io_executor executor)
        : m_executor(std::move(executor))
    {
    }

    void ring()
    {
        for (auto* timer : *m_waiting)
            timer->cancel();
    }

    /// True: it rang. False: `time` is over.
    [[nodiscard]] net::awaitable<bool> waitFor(std::chrono::milliseconds time)
    {
        net::steady_timer timer(m_executor, time);
        const Place place(m_waiting, timer);
        const auto [error] = co_await timer.async_wait(net::as_tuple(net::use_awaitable));
        co_return static_cast<bool>(error);
    }

private:
    using Waiting = std::vector<net::steady_timer*>;

    /// Shared with the list, because a coroutine that is dropped while it waits may outlive the bell.
    class Place {
    public:
        Place(std::shared_ptr<Waiting> waiting, net::steady_timer& timer)
            : m_waiting(std::move(waiting))
            , m_timer(&timer)
        {
            m_waiting->push_back(m_timer);
        }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place() { std::erase(*m_waiting, m_timer); }

    private:
        std::shared_ptr<Waiting> m_waiting;
        net::steady_timer* m_timer;
    };

    net::any_io_executor m_executor;
    std::shared_ptr<Waiting> m_waiting = std::make_shared<Waiting>();
};

} // namespace vitrine::daemon
