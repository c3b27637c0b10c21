// SPDX-License-Identifier: Apache-2.0
// Logging in and out.
#include "daemon/http/api.hpp"

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

/// Secure and HttpOnly: no script and no plain connection sees it. SameSite=Strict: no other site makes a browser send
/// it. The __Host- prefix: no other host or path can plant one.
std::string cookieField(std::string_view secret, std::chrono::seconds age)
{
    return "__Host-vitrine=" + std::string(secret) +
           "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(age.count());
}

std::string_view textOf(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (!value || !value->is_string())
        return {};
    return {value->as_string().data(), value->as_string().size()};
}

} // namespace

net::awaitable<Answer> Api::login(Exchange& exchange)
{
    const auto wait = m_delays.wait(exchange.source, BootClock::now());
    if (wait.count() > 0) {
        const auto seconds = (wait.count() + 999) / 1000;
        auto answer = answerProblem(429, "login-delayed",
                                    "after a wrong login the next try has to wait; " + std::to_string(seconds) + " s");
        answer.addField("Retry-After", std::to_string(seconds));
        co_return answer;
    }
    std::vector<std::string_view> known{"token", "code"};
    auto read = co_await readObject(exchange, m_rules.limits, std::move(known));
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    const auto& object = std::get<json::object>(read);
    const auto token = textOf(object, "token");
    const auto code = textOf(object, "code");
    if (object.size() != 1 || (token.empty() && code.empty()))
        co_return answerProblem(400, "bad-json", "a login holds either \"token\" or \"code\"");

    std::optional<Caller> caller;
    if (token.empty())
        caller = co_await m_sessions.byCode(code);
    else
        caller = co_await m_sessions.byToken(token);
    if (!caller) {
        m_delays.failed(exchange.source, BootClock::now());
        spdlog::warn("http: {}: a wrong login", exchange.from);
        note(exchange, "login", {}, "refused: wrong token or code");
        co_return answerProblem(401, "wrong-login", "this token or code is not known, or no longer");
    }
    m_delays.succeeded(exchange.source);
    exchange.caller = *caller;
    note(exchange, "login", token.empty() ? "by code" : "by token", "done");
    const auto secret = m_sessions.begin(*caller);
    auto answer = answerJson(200, json::object{{"name", caller->name}, {"role", nameOfRole(caller->role)}});
    answer.addField("Set-Cookie", cookieField(secret, std::chrono::duration_cast<std::chrono::seconds>(
                                                          m_rules.limits.sessionAbsolute)));
    co_return answer;
}

net::awaitable<Answer> Api::logout(Exchange& exchange)
{
    auto read = co_await readObject(exchange, m_rules.limits, {});
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    m_sessions.end(exchange.caller);
    m_events.wake(); // its event streams end now
    if (exchange.byCookie)
        note(exchange, "logout", {}, "done");
    auto answer = answerNothing();
    answer.addField("Set-Cookie", cookieField({}, std::chrono::seconds(0)));
    co_return answer;
}

net::awaitable<Answer> Api::session(Exchange& exchange)
{
    auto state = m_kiosk.state();
    co_return answerJson(200, json::object{{"name", exchange.caller.name},
                                           {"role", nameOfRole(exchange.caller.role)},
                                           {"version", state["version"]},
                                           {"screen", state["name"]}});
}

net::awaitable<Answer> Api::makeLoginCode(Exchange& exchange)
{
    auto read = co_await readObject(exchange, m_rules.limits, {});
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    const auto code = m_sessions.makeCode(exchange.caller);
    note(exchange, "login-code", {}, "done");
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_rules.limits.loginCode).count();
    co_return answerJson(200, json::object{{"code", code}, {"expires_in_s", seconds}});
}

} // namespace vitrine::daemon
