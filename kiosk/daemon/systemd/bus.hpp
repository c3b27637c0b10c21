// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "daemon/doorbell.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

struct sd_bus;
struct sd_bus_message;

namespace vitrine::daemon {

namespace net = boost::asio;

/// An answer on the bus; null: none.
using BusMessage = std::shared_ptr<sd_bus_message>;

/// A member of an object on the bus. Give it a name before it is waited for: GCC 12 destroys twice what braces make
/// within a co_await.
struct BusMember {
    const char* destination;
    std::string path;
    const char* interface;
    const char* name;
};

/// A D-Bus connection on the daemon's event loop: calls wait without holding it up, each no longer than five seconds.
/// Opened with the first call, and again when it is lost.
class Bus {
public:
    /// `address`: empty means the system's.
    explicit Bus(net::any_io_executor executor, std::string address = {});
    ~Bus();
    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    void stop() { close(); }
    /// `fill` appends what the member takes.
    [[nodiscard]] net::awaitable<Result<BusMessage>> call(BusMember member,
                                                          std::function<int(sd_bus_message*)> fill = {});
    /// A property of "t", "u", "i" or "s"; numbers become text.
    [[nodiscard]] net::awaitable<Result<std::string>> property(BusMember member, char type);

private:
    struct Connection;
    [[nodiscard]] Result<void> open();
    [[nodiscard]] net::awaitable<void> turn(std::shared_ptr<Connection> connection);
    void close();

    net::any_io_executor m_executor;
    std::string m_address;
    std::shared_ptr<Connection> m_connection;
};

} // namespace vitrine::daemon
