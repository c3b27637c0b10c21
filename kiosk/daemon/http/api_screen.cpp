// SPDX-License-Identifier: Apache-2.0
// What the screen is and shows, and its shell.
#include "daemon/http/api.hpp"

namespace vitrine::daemon {

namespace json = boost::json;

net::awaitable<Answer> Api::health(Exchange& /*exchange*/)
{
    // Nothing else: whoever may not log in learns no more than this.
    co_return answerJson(200, json::object{{"status", "up"}});
}

net::awaitable<Answer> Api::screen(Exchange& exchange)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_screen || now >= m_screenUntil || m_screenEvent != m_events.last()) {
        m_screen = std::make_shared<const std::string>(printJson(m_kiosk.state()));
        m_screenTag = tagOf(*m_screen);
        m_screenEvent = m_events.last();
        m_screenUntil = now + std::chrono::seconds(1);
    }
    Answer answer;
    answer.addField("ETag", m_screenTag);
    if (matches(exchange.request.field(http::field::if_none_match), m_screenTag))
        answer.status = 304;
    else
        answer.shared = m_screen;
    co_return answer;
}

net::awaitable<Answer> Api::picture(Exchange& exchange)
{
    const auto width = numberParameter(exchange.request, "width", 160, 3840, 960);
    if (!width)
        co_return answerProblem(400, "bad-parameter", "width is a number from 160 to 3840");
    const auto picture = co_await m_pictures.get(static_cast<int>(*width));
    if (!picture)
        co_return answerError(picture.error());
    Answer answer;
    answer.type = "image/jpeg";
    answer.addField("ETag", picture->tag);
    answer.addField("Vitrine-Taken-At", picture->takenAt);
    if (matches(exchange.request.field(http::field::if_none_match), picture->tag))
        answer.status = 304;
    else
        answer.shared = picture->jpeg;
    co_return answer;
}

net::awaitable<Answer> Api::restartShell(Exchange& exchange)
{
    auto read = co_await readObject(exchange, m_rules.limits, {});
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    exchange.noted = true; // by the kiosk
    const auto operation = m_kiosk.restartShell(actorOf(exchange));
    if (!operation)
        co_return answerError(operation.error());
    co_return answerJson(202, json::object{{"operation", *operation}});
}

net::awaitable<Answer> Api::putToSleep(bool on, Exchange& exchange)
{
    auto read = co_await readObject(exchange, m_rules.limits, {});
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    exchange.noted = true; // by the kiosk
    if (const auto asked = m_kiosk.sleep(on, actorOf(exchange)); !asked)
        co_return answerError(asked.error());
    co_return answerJson(202, json::object{{"asked", on ? "sleep" : "wake"}});
}

net::awaitable<Answer> Api::sleep(Exchange& exchange)
{
    return putToSleep(true, exchange);
}

net::awaitable<Answer> Api::wake(Exchange& exchange)
{
    return putToSleep(false, exchange);
}

} // namespace vitrine::daemon
