// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/doorbell.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <exception>
#include <functional>
#include <optional>
#include <utility>

namespace vitrine::daemon {

/// Runs a context on the test's own thread until something is so; false: it never was.
inline bool until(net::io_context& io, const std::function<bool()>& isSo,
                  std::chrono::seconds patience = std::chrono::seconds(40))
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!isSo()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        io.restart();
        io.run_for(std::chrono::milliseconds(10));
    }
    return true;
}

/// Runs the context until a coroutine has its result.
template <class T>
T resultOf(net::io_context& io, net::awaitable<T> coroutine)
{
    std::optional<T> result;
    std::exception_ptr failure;
    net::co_spawn(io, std::move(coroutine), [&](std::exception_ptr error, T value) {
        failure = std::move(error);
        result.emplace(std::move(value));
    });
    until(io, [&] { return result.has_value(); });
    if (failure)
        std::rethrow_exception(failure);
    return std::move(result.value());
}

} // namespace vitrine::daemon
