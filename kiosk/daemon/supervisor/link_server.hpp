// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "link/messages.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <sys/types.h>

namespace vitrine::daemon {

namespace net = boost::asio;

/// The daemon's end of the link: one shell at a time on a Unix socket that only our user may open, or our group where
/// the shell runs as somebody else.
class LinkServer {
public:
    enum class Peers { Ourselves, OurGroup };
    struct Hooks {
        std::function<bool(pid_t peer)> belongs; ///< is this the shell we look after?
        std::function<void(const link::ToDaemon&)> heard;
        std::function<void()> gone; ///< the connection is closed
    };
    struct Counts {
        std::uint64_t messages = 0;
        std::uint64_t malformed = 0;
        std::uint64_t refused = 0; ///< connections of somebody else
    };

    LinkServer(const net::any_io_executor& executor, Hooks hooks);
    ~LinkServer();

    /// Replaces a socket that an earlier daemon left there.
    [[nodiscard]] Result<void> listen(const std::filesystem::path& socket, Peers peers = Peers::Ourselves);
    [[nodiscard]] net::awaitable<void> serve(); ///< returns after stop()
    void stop();

    /// False: nobody is there to hear it.
    bool send(const link::ToShell& message);
    [[nodiscard]] bool connected() const { return m_session != nullptr; }
    [[nodiscard]] const Counts& counts() const { return m_counts; }

private:
    struct Session;
    [[nodiscard]] net::awaitable<void> read(std::shared_ptr<Session> session);
    [[nodiscard]] net::awaitable<void> write(std::shared_ptr<Session> session);
    void welcome(net::local::stream_protocol::socket socket);
    void close(const std::shared_ptr<Session>& session);
    void take(std::string_view line);

    Hooks m_hooks;
    net::local::stream_protocol::acceptor m_acceptor;
    Peers m_peers = Peers::Ourselves;
    std::shared_ptr<Session> m_session;
    Counts m_counts;
};

} // namespace vitrine::daemon
