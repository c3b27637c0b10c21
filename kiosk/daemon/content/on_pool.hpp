// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <functional>
#include <utility>

namespace vitrine::daemon {

namespace net = boost::asio;

template <class T>
net::awaitable<T> callHere(std::function<T()> work)
{
    co_return work();
}

/// Runs slow work on the pool and comes back with its result to whoever awaits it. `work` brings its own copies. Give
/// it a named function object: GCC 12 destroys a capturing lambda twice that is a temporary of a co_await expression.
template <class T>
net::awaitable<T> onPool(net::thread_pool& pool, std::function<T()> work)
{
    co_return co_await net::co_spawn(pool, callHere<T>(std::move(work)), net::use_awaitable);
}

} // namespace vitrine::daemon
