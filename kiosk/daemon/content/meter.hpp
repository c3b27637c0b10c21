// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/operations.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace vitrine::daemon {

namespace net = boost::asio;

/// How far long work is, and whether it shall stop. Shared with the thread that does it.
struct Meter {
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> total = 0;
    std::atomic<bool> cancel = false;
    bool over = false; ///< our thread only
};

/// Tells an operation's watchers what the meter says, and the work when it shall stop, until it is over. All of the
/// work is `share` of the operation.
[[nodiscard]] net::awaitable<void> showProgress(net::any_io_executor executor, Operations& operations,
                                                std::string operation, Words sentence, std::shared_ptr<Meter> meter,
                                                double share);

} // namespace vitrine::daemon
