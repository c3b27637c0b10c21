// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/server.hpp"

#include "daemon/http/connection.hpp"
#include "daemon/http/tls_context.hpp"
#include "daemon/logs.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <list>

namespace vitrine::daemon {

namespace {

constexpr auto asResult = net::as_tuple(net::use_awaitable);
constexpr std::chrono::milliseconds kSweep{250};
constexpr std::chrono::milliseconds kLastAnswers{5000};

/// 64 staff computers and one attacker who connects a thousand times a second use the same accept queue.
constexpr int kBacklog = 128;

} // namespace

/// Kept alive by the server and by every connection, so that neither outlives what it uses.
struct Server::Parts : std::enable_shared_from_this<Parts> {
    Parts(const net::any_io_executor& on, ServerRules given, Identity who, Kiosk& kiosk, Operations& operations,
          Events& events, Record& record, LogSource logs)
        : executor(on)
        , rules(std::move(given))
        , identity(std::move(who))
        , acceptor(on)
        , changed(on, net::steady_timer::time_point::max())
        , sweeper(on)
        , api(on, rules, kiosk, operations, events, record, std::move(logs))
    {
    }

    Result<void> listen();
    net::awaitable<void> accept();
    net::awaitable<void> sweep();
    void admit(tcp::socket socket);
    bool makeRoom(const std::string& source);
    bool closeQuietest(const std::string& source);
    static net::awaitable<void> attend(std::shared_ptr<Parts> parts, std::shared_ptr<Connection> connection);

    net::any_io_executor executor;
    const ServerRules rules;
    Identity identity;
    tcp::acceptor acceptor;
    std::list<std::shared_ptr<Connection>> connections;
    net::steady_timer changed; ///< never fires; cancelled when a connection ends
    net::steady_timer sweeper;
    bool sweeping = false;
    bool stopping = false;
    std::uint16_t port = 0;
    Api api;
};

Result<void> Server::Parts::listen()
{
    boost::system::error_code ec;
    const auto address = net::ip::make_address(rules.listen, ec);
    if (ec)
        return Error{Errc::Refused, phrase("control.listen: \"{}\" is no address", rules.listen)};
    const tcp::endpoint endpoint(address, rules.port);
    acceptor.open(endpoint.protocol(), ec);
    if (!ec)
        acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
    if (!ec)
        acceptor.bind(endpoint, ec);
    if (!ec)
        acceptor.listen(kBacklog, ec);
    const auto where = rules.listen + " port " + std::to_string(rules.port);
    if (ec == net::error::address_in_use)
        return Error{Errc::Busy, phrase("cannot listen at {}: another program uses this port", where)};
    if (ec)
        return Error{Errc::Io, phrase("cannot listen at {}: {}", where, ec.message())};
    port = acceptor.local_endpoint(ec).port();
    api.setPort(port);
    return {};
}

/// Room for one more of `source`, if need be in place of the client that has said nothing for longest.
bool Server::Parts::makeRoom(const std::string& source)
{
    const auto& limits = rules.limits;
    const bool here = source == "127.0.0.1" || source == "::1";
    const auto most = here ? limits.connectionsFromHere : limits.connectionsPerAddress;
    const auto ofSource = static_cast<std::size_t>(std::count_if(
        connections.begin(), connections.end(), [&](const auto& one) { return one->source() == source; }));
    const bool sourceIsFull = ofSource >= most;
    if (!sourceIsFull && connections.size() < limits.connections)
        return true;
    return closeQuietest(sourceIsFull ? source : std::string());
}

/// Closes the client (of `source`, if that is not empty) that has said nothing for longest. False: all are at work.
bool Server::Parts::closeQuietest(const std::string& source)
{
    std::shared_ptr<Connection> quietest;
    for (const auto& one : connections) {
        const auto since = one->idleSince();
        if (since && (source.empty() || one->source() == source) && (!quietest || *since < *quietest->idleSince()))
            quietest = one;
    }
    if (!quietest)
        return false;
    quietest->close();
    connections.remove(quietest); // its coroutine ends at its next step
    return true;
}

void Server::Parts::admit(tcp::socket socket)
{
    boost::system::error_code ec;
    const auto peer = socket.remote_endpoint(ec);
    if (ec)
        return; // gone already
    auto source = sourceOf(peer.address());
    if (!makeRoom(source)) {
        ++api.turnedAway;
        return;
    }
    socket.set_option(tcp::no_delay(true), ec);
    const auto connection = std::make_shared<Connection>(std::move(socket), *identity.context, api, rules.limits,
                                                         peer.address().to_string(), std::move(source));
    connections.push_back(connection);
    api.connections = connections.size();
    net::co_spawn(executor, attend(shared_from_this(), connection), logFailure("a client's connection"));
    if (!sweeping) {
        sweeping = true;
        net::co_spawn(executor, sweep(), logFailure("the watch over slow clients"));
    }
}

net::awaitable<void> Server::Parts::attend(std::shared_ptr<Parts> parts, std::shared_ptr<Connection> connection)
{
    std::exception_ptr failure;
    try {
        co_await connection->run();
    } catch (const std::exception&) {
        failure = std::current_exception();
    }
    connection->close();
    parts->connections.remove(connection);
    parts->api.connections = parts->connections.size();
    parts->changed.cancel();
    if (failure)
        std::rethrow_exception(failure);
}

/// One timer for all clients, and none while there are none.
net::awaitable<void> Server::Parts::sweep()
{
    const auto self = shared_from_this();
    while (!connections.empty()) {
        sweeper.expires_after(kSweep);
        co_await sweeper.async_wait(asResult);
        const auto now = Wire::Clock::now();
        for (const auto& connection : connections)
            if (connection->isLate(now))
                connection->close();
    }
    sweeping = false;
}

net::awaitable<void> Server::Parts::accept()
{
    while (!stopping) {
        auto [ec, socket] = co_await acceptor.async_accept(asResult);
        if (!ec) {
            admit(std::move(socket));
            continue;
        }
        if (stopping || ec == net::error::operation_aborted)
            break;
        if (ec == net::error::no_descriptors || ec == boost::system::errc::too_many_files_open_in_system ||
            ec == net::error::no_memory) {
            // That is said even when nobody wants to come in: wait until somebody does.
            co_await acceptor.async_wait(tcp::acceptor::wait_read, asResult);
            spdlog::warn("http: cannot take another client: {}", ec.message());
            (void)closeQuietest({});
            net::steady_timer breath(executor, std::chrono::milliseconds(100));
            co_await breath.async_wait(asResult);
        }
        // Anything else concerns one client that is gone again.
    }
}

Server::Server(std::shared_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(const net::any_io_executor& executor, ServerRules rules, Kiosk& kiosk,
                                             Operations& operations, Events& events, Record& record, LogSource logs)
{
    const CertificateFiles files{rules.certificate, rules.key};
    if (files.certificate.empty() != files.key.empty())
        return Error{Errc::Refused,
                     phrase("control.certificate and control.key belong together: name both or neither")};
    auto identity = files.certificate.empty() ? ownIdentity(rules.tlsFolder, rules.names) : openIdentity(files);
    if (!identity)
        return identity.error();
    auto parts = std::make_shared<Parts>(executor, std::move(rules), std::move(*identity), kiosk, operations, events,
                                         record, std::move(logs));
    if (const auto listening = parts->listen(); !listening)
        return listening.error();
    return std::unique_ptr<Server>(new Server(std::move(parts)));
}

net::awaitable<void> Server::serve()
{
    const auto parts = m_parts;
    co_await parts->accept();
    while (!parts->connections.empty())
        co_await parts->changed.async_wait(asResult);
}

std::uint16_t Server::port() const
{
    return m_parts->port;
}

std::string Server::fingerprint() const
{
    return m_parts->identity.fingerprint;
}

Sessions& Server::sessions()
{
    return m_parts->api.sessions();
}

void Server::stop()
{
    m_parts->stopping = true;
    boost::system::error_code ec;
    m_parts->acceptor.close(ec);
    m_parts->api.stop();
    for (const auto& connection : m_parts->connections)
        connection->closeSoon(kLastAnswers);
}

} // namespace vitrine::daemon
