// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace vitrine::daemon {

namespace {

/// A client that asks without pause lets others in between.
constexpr unsigned kTurn = 16;
/// Head and body of a small answer leave in one piece; a larger body is not copied.
constexpr std::size_t kOnePiece = 16UL * 1024;
constexpr std::chrono::milliseconds kGoodbye{2000};

} // namespace

Connection::Connection(tcp::socket socket, SSL_CTX& context, Api& api, const ServerLimits& limits, std::string from,
                       std::string source)
    : m_api(api)
    , m_limits(limits)
    , m_from(std::move(from))
    , m_source(std::move(source))
    , m_wire(std::move(socket), context, limits.headerBytes + 1)
{
}

std::optional<Wire::Clock::time_point> Connection::idleSince() const
{
    return m_phase == Phase::Working ? std::nullopt : std::optional(m_phaseSince);
}

void Connection::closeSoon(std::chrono::milliseconds time)
{
    m_last = true;
    if (m_phase == Phase::Working)
        m_wire.deadline = std::min(m_wire.deadline, Wire::Clock::now() + time);
    else
        close();
}

net::awaitable<void> Connection::run()
{
    m_wire.within(m_limits.handshake);
    if (!co_await m_wire.stream.handshake())
        co_return;
    m_phase = Phase::Idle;
    for (unsigned turn = 1; co_await serveOne(); ++turn)
        if (turn % kTurn == 0)
            co_await net::post(net::use_awaitable);
    m_phase = Phase::Idle;
    m_phaseSince = Wire::Clock::now();
    m_wire.within(kGoodbye);
    co_await m_wire.stream.finish();
}

/// False: the client is gone. A refusal: its head cannot be used.
net::awaitable<bool> Connection::readHead(Parser& parser, std::optional<Refusal>& refusal)
{
    m_wire.within(m_limits.keepAlive);
    HeadScan scan;
    auto state = HeadScan::State::More;
    bool begun = false;
    for (;;) {
        if (!begun && !m_wire.waiting().empty()) {
            begun = true; // from its first byte on a head has its own, shorter time
            m_wire.within(m_limits.header);
        }
        state = scan.look(m_wire.waiting());
        if (state != HeadScan::State::More)
            break;
        if (m_wire.waiting().size() > m_limits.headerBytes) {
            refusal = Refusal{431, "head-too-large",
                              "a request's head may have " + std::to_string(m_limits.headerBytes) + " bytes"};
            co_return true;
        }
        if (!co_await m_wire.fill())
            co_return false;
    }
    boost::system::error_code ec;
    if (state == HeadScan::State::Whole)
        m_wire.use(parser.put(net::buffer(m_wire.waiting().data(), scan.size()), ec));
    if (state == HeadScan::State::Bad || ec || !parser.is_header_done())
        refusal = Refusal{400, "bad-request", "this is no HTTP/1.1 request as RFC 9112 has it"};
    co_return true;
}

net::awaitable<bool> Connection::send(const Answer& answer, bool withBody, bool keepAlive)
{
    const auto text = answer.text();
    m_out.clear();
    writeHead(m_out, answer, keepAlive);
    const bool onePiece = withBody && text.size() <= kOnePiece;
    if (onePiece)
        m_out += text;
    if (!co_await m_wire.send(m_out))
        co_return false;
    if (withBody && !onePiece)
        co_return co_await m_wire.send(text);
    co_return true;
}

net::awaitable<void> Connection::refuse(const Refusal& refusal)
{
    const auto answer = answerProblem(refusal.status, refusal.code, refusal.sentence);
    m_api.count(answer.status);
    co_await send(answer, true, false);
}

/// True: another request may follow.
net::awaitable<bool> Connection::serveOne()
{
    std::optional<Parser> parser(std::in_place);
    parser->header_limit(static_cast<std::uint32_t>(m_limits.headerBytes + 1));
    parser->body_limit(boost::none); // bodies have limits of their own, by route
    std::optional<Refusal> refusal;
    m_phase = Phase::Idle;
    m_phaseSince = Wire::Clock::now();
    if (!co_await readHead(*parser, refusal))
        co_return false;
    m_phase = Phase::Working;
    std::variant<Request, Refusal> checked;
    if (!refusal) {
        checked = checkHead(*parser, m_limits);
        if (auto* refused = std::get_if<Refusal>(&checked))
            refusal = std::move(*refused);
    }
    if (refusal) {
        co_await refuse(*refusal);
        co_return false;
    }
    const auto& request = std::get<Request>(checked);
    Body body(m_wire, *parser, request, m_limits);
    Exchange exchange{request, body, m_wire, m_from, m_source};
    const auto answer = co_await m_api.answer(exchange);
    // A small body that a handler had no use for is read over, so that the client can go on.
    if (answer.status < 400 && body.state() == Body::State::Waiting) {
        std::string unused;
        co_await body.readAll(unused, m_limits.jsonBytes);
    }
    // Otherwise what is left of it would be taken for the next request.
    const bool keepAlive =
        request.keepAlive && !answer.close && !answer.stream && body.state() == Body::State::Whole && !m_last;
    const bool withBody = request.method != http::verb::head && answer.status != 304;
    if (!co_await send(answer, withBody, keepAlive))
        co_return false;
    if (answer.stream && withBody)
        co_await answer.stream(m_wire);
    co_return keepAlive;
}

} // namespace vitrine::daemon
