// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/doorbell.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace vitrine::daemon {

namespace net = boost::asio;

/// What work that runs apart tells while it runs. Shared with its thread.
struct Pulse {
    std::atomic<std::uint64_t> done = 0;  ///< grows as long as the work gets on
    std::atomic<std::uint64_t> total = 0; ///< 0: unknown
    std::atomic<bool> cancel = false;
};

/// Runs work on a thread of its own that may never come back: a look at a share whose server is gone hangs in the
/// kernel. Whoever waits does so only as long as it gets on; the thread is then left to itself, and nothing new begins
/// before it has returned. Nobody waits for it at the end of the process either. The work owns all that it touches.
class Apart {
public:
    explicit Apart(const net::any_io_executor& executor);

    /// Nothing: it did not get on for `patience`. Only while not busy(). `meanwhile` is called on our thread while it
    /// runs.
    template <class T>
    net::awaitable<std::optional<T>> run(std::function<T()> work, std::shared_ptr<Pulse> pulse,
                                         std::chrono::milliseconds patience, std::function<void()> meanwhile = {})
    {
        const auto result = std::make_shared<std::optional<T>>();
        begin([work = std::move(work), result] { result->emplace(work()); });
        if (co_await hasEnded(std::move(pulse), patience, std::move(meanwhile)))
            co_return std::move(*result);
        co_return std::nullopt;
    }
    /// Work that was given up has not returned yet.
    [[nodiscard]] bool busy() const { return m_running && !*m_running; }

private:
    void begin(std::function<void()> work);
    [[nodiscard]] net::awaitable<bool> hasEnded(std::shared_ptr<Pulse> pulse, std::chrono::milliseconds patience,
                                                std::function<void()> meanwhile);

    Doorbell m_pause;
    std::shared_ptr<std::atomic<bool>> m_running; ///< true: has ended
};

} // namespace vitrine::daemon
