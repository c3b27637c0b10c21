// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/body.hpp"

#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace vitrine::daemon {

Body::Body(Wire& wire, Parser& parser, const Request& request, const ServerLimits& limits)
    : m_wire(wire)
    , m_parser(parser)
    , m_limits(limits)
    , m_chunked(request.chunked)
    , m_continue(request.expectsContinue)
    , m_total(request.length.value_or(0))
    , m_most(limits.jsonBytes)
{
    if (m_chunked || m_total > 0)
        m_state = State::Waiting;
}

void Body::limit(std::uint64_t most)
{
    m_most = most;
    if (m_state == State::Waiting && m_total > most)
        m_state = State::TooLarge;
}

void Body::restartWindow()
{
    m_inWindow = 0;
    m_wire.within(m_limits.slowWindow);
}

void Body::count(std::size_t bytes)
{
    m_done += bytes;
    m_inWindow += bytes;
    if (m_inWindow >= m_limits.slowestBytes)
        restartWindow();
    if (m_done > m_most)
        m_state = State::TooLarge;
    else if (!m_chunked && m_done == m_total)
        m_state = State::Whole;
}

net::awaitable<std::size_t> Body::read(std::span<char> room)
{
    if (m_state == State::Waiting && m_total > m_most)
        m_state = State::TooLarge;
    if (m_state != State::Waiting)
        co_return 0;
    if (m_done == 0)
        restartWindow();
    if (m_continue) {
        m_continue = false;
        if (!co_await m_wire.stream.write("HTTP/1.1 100 Continue\r\n\r\n")) {
            m_state = State::Broken;
            co_return 0;
        }
    }
    std::size_t got = 0;
    if (m_chunked)
        got = co_await readChunked(room);
    else
        got = co_await readPlain(room);
    co_return m_state == State::TooLarge ? 0 : got;
}

/// A body of known length goes from the socket to its reader without a stop in between.
net::awaitable<std::size_t> Body::readPlain(std::span<char> room)
{
    room = room.first(static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), m_total - m_done)));
    auto got = std::min(room.size(), m_wire.waiting().size());
    if (got > 0) {
        std::memcpy(room.data(), m_wire.waiting().data(), got);
        m_wire.use(got);
    } else {
        got = co_await m_wire.stream.read(room);
    }
    if (got == 0)
        m_state = State::Broken;
    else
        count(got);
    co_return got;
}

net::awaitable<std::size_t> Body::readChunked(std::span<char> room)
{
    for (;;) {
        auto& part = m_parser.get().body();
        part.data = room.data();
        part.size = room.size();
        part.more = true;
        boost::system::error_code ec;
        const auto waiting = m_wire.waiting();
        const auto used = waiting.empty() ? 0 : m_parser.put(net::buffer(waiting.data(), waiting.size()), ec);
        m_wire.use(used);
        const auto got = room.size() - part.size;
        if (ec && ec != http::error::need_more && ec != http::error::need_buffer) {
            m_state = State::Malformed;
            co_return 0;
        }
        const bool ended = m_parser.is_done();
        if (got > 0)
            count(got);
        if (ended && m_state == State::Waiting)
            m_state = State::Whole;
        if (got > 0 || ended)
            co_return got;
        if (used > 0)
            continue;
        // The head of a chunk, or the trailers, fill the whole buffer: nobody honest writes such.
        if (m_wire.isFull()) {
            m_state = State::Malformed;
            co_return 0;
        }
        if (!co_await m_wire.fill()) {
            m_state = State::Broken;
            co_return 0;
        }
    }
}

net::awaitable<bool> Body::readAll(std::string& text, std::size_t most)
{
    limit(most);
    std::array<char, 4096> part{};
    while (m_state == State::Waiting) {
        const auto got = co_await read(part);
        text.append(part.data(), got);
    }
    co_return m_state == State::Whole;
}

} // namespace vitrine::daemon
