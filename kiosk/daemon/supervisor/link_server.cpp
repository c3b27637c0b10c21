// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/link_server.hpp"

#include "daemon/doorbell.hpp"
#include "daemon/logs.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <spdlog/spdlog.h>

#include <deque>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Local = net::local::stream_protocol;

namespace {

constexpr auto kAnswer = net::as_tuple(net::use_awaitable);
constexpr std::size_t kLongestQueue = 1000;     ///< a shell that does not read is given up
constexpr std::size_t kMessagesPerSecond = 200; ///< a shell that floods is read no faster than this
constexpr std::size_t kKeptBuffer = 64UL * 1024;

pid_t peerOf(Local::socket& socket, bool others)
{
    ucred peer{};
    socklen_t length = sizeof peer;
    if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0)
        return -1;
    return others || peer.uid == ::geteuid() ? peer.pid : -1;
}

/// A file that is made while this lives can be opened by no other: a chmod afterwards would come too late.
class PrivateFiles {
public:
    explicit PrivateFiles(bool group)
        : m_before(::umask(group ? 0117 : 0177))
    {
    }
    PrivateFiles(const PrivateFiles&) = delete;
    PrivateFiles& operator=(const PrivateFiles&) = delete;
    ~PrivateFiles() { ::umask(m_before); }

private:
    mode_t m_before;
};

} // namespace

struct LinkServer::Session {
    explicit Session(Local::socket accepted)
        : socket(std::move(accepted))
        , filled(socket.get_executor())
    {
    }
    Local::socket socket;
    std::deque<std::string> queue;
    Doorbell filled;
    bool closed = false;
};

LinkServer::LinkServer(const net::any_io_executor& executor, Hooks hooks)
    : m_hooks(std::move(hooks))
    , m_acceptor(executor)
{
}

LinkServer::~LinkServer() = default;

Result<void> LinkServer::listen(const std::filesystem::path& socket, Peers peers)
{
    m_peers = peers;
    const auto path = socket.string();
    if (path.size() >= sizeof(sockaddr_un::sun_path))
        return Error{Errc::Io, phrase("the state folder's name is too long for a socket in it: {}", path)};
    ::unlink(path.c_str()); // the lock of the state folder says that nobody uses it
    const PrivateFiles guard(peers == Peers::OurGroup);
    boost::system::error_code error;
    m_acceptor.open(Local(), error);
    if (!error)
        m_acceptor.bind(Local::endpoint(path), error);
    if (!error)
        m_acceptor.listen(4, error);
    if (error)
        return Error{Errc::Io, phrase("cannot open the link to the shell at {}: {}", path, error.message())};
    return {};
}

net::awaitable<void> LinkServer::serve()
{
    while (m_acceptor.is_open()) {
        auto [error, socket] = co_await m_acceptor.async_accept(kAnswer);
        if (!error) {
            welcome(std::move(socket));
        } else if (m_acceptor.is_open()) {
            spdlog::warn("the link cannot take a connection: {}", error.message());
            // Out of descriptors, most likely: the connection still waits, and asking at once would spin.
            Doorbell pause(m_acceptor.get_executor());
            co_await pause.waitFor(200ms);
        }
    }
}

void LinkServer::welcome(Local::socket socket)
{
    const pid_t peer = peerOf(socket, m_peers == Peers::OurGroup);
    if (peer <= 0 || !m_hooks.belongs(peer)) {
        if (m_counts.refused++ % 100 == 0)
            spdlog::warn("process {} spoke to the link and is not the shell we look after", peer);
        return;
    }
    if (m_session)
        close(m_session); // the shell came back before we saw that its old connection had ended
    m_session = std::make_shared<Session>(std::move(socket));
    net::co_spawn(m_acceptor.get_executor(), read(m_session), logFailure("reading from the shell"));
    net::co_spawn(m_acceptor.get_executor(), write(m_session), logFailure("writing to the shell"));
}

net::awaitable<void> LinkServer::read(std::shared_ptr<Session> session)
{
    std::string buffer;
    auto second = std::chrono::steady_clock::now() + 1s;
    std::size_t messages = 0;
    while (!session->closed) {
        const auto [error, length] = co_await net::async_read_until(
            session->socket, net::dynamic_buffer(buffer, link::kMaxLine + 1), '\n', kAnswer);
        if (error || session->closed) {
            if (error == net::error::not_found)
                spdlog::warn("the shell sent a line longer than {} bytes; its connection is closed", link::kMaxLine);
            break;
        }
        take(std::string_view(buffer).substr(0, length));
        buffer.erase(0, length);
        if (buffer.empty() && buffer.capacity() > kKeptBuffer)
            buffer.shrink_to_fit(); // a picture went by
        const auto now = std::chrono::steady_clock::now();
        if (now >= second) {
            second = now + 1s;
            messages = 0;
        } else if (++messages >= kMessagesPerSecond) {
            Doorbell pause(m_acceptor.get_executor());
            co_await pause.waitFor(std::chrono::ceil<std::chrono::milliseconds>(second - now));
        }
    }
    close(session);
}

net::awaitable<void> LinkServer::write(std::shared_ptr<Session> session)
{
    while (!session->closed) {
        if (session->queue.empty()) {
            co_await session->filled.waitFor(24h);
            continue;
        }
        const auto line = std::move(session->queue.front());
        session->queue.pop_front();
        const auto [error, length] = co_await net::async_write(session->socket, net::buffer(line), kAnswer);
        if (error)
            break;
    }
    close(session);
}

void LinkServer::take(std::string_view line)
{
    ++m_counts.messages;
    const auto message = link::decodeToDaemon(line);
    if (message)
        m_hooks.heard(*message);
    else if (m_counts.malformed++ % 100 == 0)
        spdlog::warn("the shell sent a message that is none: {} ({} so far)", message.error().message.en,
                     m_counts.malformed);
}

bool LinkServer::send(const link::ToShell& message)
{
    if (!m_session)
        return false;
    if (m_session->queue.size() >= kLongestQueue) {
        spdlog::warn("the shell does not read what it is told; its connection is closed");
        close(m_session);
        return false;
    }
    m_session->queue.push_back(link::encode(message));
    m_session->filled.ring();
    return true;
}

void LinkServer::close(const std::shared_ptr<Session>& session)
{
    if (session->closed)
        return;
    session->closed = true;
    boost::system::error_code ignored; // closing an unconnected socket is no matter
    session->socket.close(ignored);
    session->filled.ring();
    if (m_session == session) {
        const auto last = std::exchange(m_session, nullptr); // `session` may be m_session itself
        m_hooks.gone();
    }
}

void LinkServer::stop()
{
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    if (m_session)
        close(m_session);
}

} // namespace vitrine::daemon
