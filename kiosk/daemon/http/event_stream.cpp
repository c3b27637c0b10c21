// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/event_stream.hpp"

#include "daemon/http/answer.hpp"
#include "daemon/record/secret.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <charconv>

namespace vitrine::daemon {

namespace {

constexpr std::chrono::seconds kLook{2}; ///< how soon the end of a session ends its stream
constexpr std::chrono::seconds kKeepAlive{15};

const std::string& epoch()
{
    static const std::string made = sha256Hex(randomSecret(8)).substr(0, 8);
    return made;
}

std::string idOf(std::uint64_t number)
{
    return epoch() + "-" + std::to_string(number);
}

net::awaitable<void> pause(std::chrono::milliseconds time)
{
    net::steady_timer timer(co_await net::this_coro::executor, time);
    co_await timer.async_wait(net::use_awaitable);
}

} // namespace

EventStream::EventStream(const Events& events, Sessions& sessions, Caller caller, std::string_view lastId,
                         std::shared_ptr<const bool> stopping)
    : m_sessions(sessions)
    , m_caller(std::move(caller))
    , m_stopping(std::move(stopping))
    , m_seen(events.last())
{
    if (lastId.empty())
        return;
    const auto dash = lastId.find('-');
    std::uint64_t number = 0;
    const auto digits = dash == std::string_view::npos ? std::string_view() : lastId.substr(dash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool ours = lastId.substr(0, dash) == epoch() && error == std::errc() &&
                      end == digits.data() + digits.size() && number <= events.last();
    if (ours)
        m_seen = number;
    else
        m_gap = true;
}

std::string EventStream::print(std::string_view id, std::string_view kind, const boost::json::value& data)
{
    // JSON has no line breaks, so one data line holds it.
    std::string text;
    text.append("id: ").append(id).append("\nevent: ").append(kind).append("\ndata: ");
    text.append(printJson(data)).append("\n\n");
    return text;
}

bool EventStream::mayHear(const Event& event) const
{
    return event.kind != "audit" || m_caller.role >= Role::Technician;
}

std::string EventStream::newEvents(const Events& events)
{
    bool gap = false;
    const auto news = events.after(m_seen, gap);
    std::string text;
    if (gap || m_gap)
        text += print(idOf(m_seen), "gap", boost::json::object{{"sentence", "events were lost; read the state anew"}});
    m_gap = false;
    for (const auto& event : news)
        if (mayHear(event))
            text += print(idOf(event.id), event.kind, event.data);
    if (!news.empty())
        m_seen = news.back().id;
    return text;
}

net::awaitable<void> EventStream::run(Wire& wire, Events& events)
{
    using namespace net::experimental::awaitable_operators;
    auto gone = std::make_shared<bool>(false);
    wire.stream.watch([gone, &wire, &events] {
        *gone = true;
        wire.stream.close();
        events.wake();
    });
    std::string text =
        "retry: 2000\n" +
        print(idOf(m_seen), "hello", boost::json::object{{"name", m_caller.name}, {"role", nameOfRole(m_caller.role)}});
    auto lastSent = Wire::Clock::now();
    while (!*m_stopping && !*gone) {
        text += newEvents(events);
        if (text.empty() && Wire::Clock::now() - lastSent >= kKeepAlive)
            text = ": keep-alive\n\n";
        if (!text.empty()) {
            if (!co_await wire.send(text))
                break;
            text.clear();
            lastSent = Wire::Clock::now();
            continue; // more may have happened while a slow client read
        }
        wire.withoutDeadline();
        co_await (events.wait() || pause(kLook));
        if (!co_await m_sessions.stillGood(m_caller))
            break;
    }
    wire.stream.stopWatching();
}

} // namespace vitrine::daemon
