// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/tls_stream.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <new>

namespace vitrine::daemon {

namespace {

constexpr auto asTlsResult = net::as_tuple(net::use_awaitable);

TlsStream& streamOf(BIO* bio)
{
    return *static_cast<TlsStream*>(BIO_get_data(bio));
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

long controlSocket(BIO* /*bio*/, int command, long /*number*/, void* /*pointer*/)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

} // namespace

int readSocket(BIO* bio, char* room, int size)
{
    BIO_clear_retry_flags(bio);
    const auto got = ::recv(streamOf(bio).m_socket.native_handle(), room, static_cast<std::size_t>(size), 0);
    if (got < 0 && wouldBlock())
        BIO_set_retry_read(bio);
    return static_cast<int>(got);
}

int writeSocket(BIO* bio, const char* bytes, int size)
{
    BIO_clear_retry_flags(bio);
    // OpenSSL's own socket BIO would raise SIGPIPE when the client is gone.
    const auto sent =
        ::send(streamOf(bio).m_socket.native_handle(), bytes, static_cast<std::size_t>(size), MSG_NOSIGNAL);
    if (sent < 0 && wouldBlock())
        BIO_set_retry_write(bio);
    return static_cast<int>(sent);
}

namespace {

BIO_METHOD* socketMethod()
{
    static BIO_METHOD* const method = [] {
        auto* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");
        BIO_meth_set_read(made, readSocket);
        BIO_meth_set_write(made, writeSocket);
        BIO_meth_set_ctrl(made, controlSocket);
        return made;
    }();
    return method;
}

} // namespace

TlsStream::TlsStream(tcp::socket socket, SSL_CTX& context)
    : m_socket(std::move(socket))
    , m_ssl(SSL_new(&context))
{
    BIO* bio = BIO_new(socketMethod());
    if (!m_ssl || !bio) {
        BIO_free(bio);
        throw std::bad_alloc();
    }
    BIO_set_data(bio, this);
    BIO_set_init(bio, 1);
    SSL_set_bio(m_ssl.get(), bio, bio); // the SSL owns it from here
    SSL_set_accept_state(m_ssl.get());
    boost::system::error_code ec;
    m_socket.native_non_blocking(true, ec);
    m_broken = ec.failed();
}

TlsStream::~TlsStream()
{
    stopWatching();
}

net::awaitable<bool> TlsStream::waitFor(int result)
{
    const int error = SSL_get_error(m_ssl.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) {
        m_broken = m_broken || error != SSL_ERROR_ZERO_RETURN;
        co_return false;
    }
    const auto way = error == SSL_ERROR_WANT_READ ? tcp::socket::wait_read : tcp::socket::wait_write;
    const auto [ec] = co_await m_socket.async_wait(way, asTlsResult);
    co_return !ec && m_socket.is_open();
}

net::awaitable<bool> TlsStream::handshake()
{
    while (!m_broken && m_socket.is_open()) {
        ERR_clear_error();
        const int done = SSL_do_handshake(m_ssl.get());
        if (done == 1)
            co_return true;
        if (!co_await waitFor(done))
            break;
    }
    m_broken = true;
    co_return false;
}

net::awaitable<std::size_t> TlsStream::read(std::span<char> room)
{
    std::size_t filled = 0;
    m_readCancelled = false;
    while (!m_broken && m_socket.is_open()) {
        std::size_t got = 0;
        ERR_clear_error();
        const int done = SSL_read_ex(m_ssl.get(), room.data() + filled, room.size() - filled, &got);
        filled += got;
        if (filled == room.size())
            break;
        if (done == 1)
            continue; // one call gives one record at most
        if (filled > 0)
            break; // a failure comes again at the next call
        const bool ready = co_await waitFor(done);
        if (!ready || m_readCancelled)
            co_return 0;
    }
    co_return filled;
}

net::awaitable<bool> TlsStream::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_broken || !m_socket.is_open())
            co_return false;
        std::size_t sent = 0;
        ERR_clear_error();
        const int done = SSL_write_ex(m_ssl.get(), bytes.data(), bytes.size(), &sent);
        bytes.remove_prefix(sent);
        if (done == 1)
            continue;
        const bool ready = co_await waitFor(done);
        if (!ready)
            co_return false;
    }
    co_return true;
}

net::awaitable<void> TlsStream::finish()
{
    boost::system::error_code ec;
    if (!m_broken && m_socket.is_open()) {
        ERR_clear_error();
        if (SSL_shutdown(m_ssl.get()) < 0)
            ERR_clear_error(); // the client is gone already
    }
    m_socket.shutdown(tcp::socket::shutdown_send, ec);
    std::array<char, 4096> unread{};
    for (unsigned reads = 1; !ec && m_socket.is_open(); ++reads) {
        const auto got = ::recv(m_socket.native_handle(), unread.data(), unread.size(), 0);
        if (got == 0 || (got < 0 && !wouldBlock()))
            break;
        if (got < 0 || reads % 16 == 0) // a fast sender must not keep the thread
            std::tie(ec) = co_await m_socket.async_wait(tcp::socket::wait_read, asTlsResult);
    }
    close();
}

void TlsStream::close()
{
    boost::system::error_code ec;
    m_socket.close(ec);
}

void TlsStream::cancelRead()
{
    m_readCancelled = true;
    boost::system::error_code ec;
    m_socket.cancel(ec);
}

void TlsStream::readAhead(std::size_t bytes)
{
    // A buffer this large comes from the system and goes back to it: given back after each read, every page of it
    // would be made anew, which costs more than all else.
    SSL_clear_mode(m_ssl.get(), SSL_MODE_RELEASE_BUFFERS);
    SSL_set_read_ahead(m_ssl.get(), 1);
    SSL_set_default_read_buffer_len(m_ssl.get(), bytes);
}

void TlsStream::watch(std::function<void()> gone)
{
    m_watching = std::make_shared<bool>(true);
    const auto handler = [this, watching = m_watching, gone = std::move(gone)](const boost::system::error_code& ec) {
        if (!*watching || ec)
            return; // the stream may be no more
        char unexpected = 0;
        std::size_t got = 0;
        ERR_clear_error();
        const int done = SSL_read_ex(m_ssl.get(), &unexpected, 1, &got);
        if (done != 1 && SSL_get_error(m_ssl.get(), done) == SSL_ERROR_WANT_READ)
            watch(gone); // a key update or the like
        else
            gone();
    };
    m_socket.async_wait(tcp::socket::wait_read, handler);
}

void TlsStream::stopWatching()
{
    if (m_watching)
        *m_watching = false;
}

} // namespace vitrine::daemon
