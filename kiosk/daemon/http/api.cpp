// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/api.hpp"

#include "daemon/http/guard.hpp"
#include "daemon/record/plain_text.hpp"
#include "daemon/record/secret.hpp"

#include <boost/beast/core/string.hpp>

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace {

constexpr std::string_view kCookie = "__Host-vitrine=";
/// Refusals of one caller that the audit takes: a burst, then one in ten seconds. The log has all of them.
constexpr double kRefusalsPerSecond = 0.1;
constexpr double kRefusalBurst = 40;

/// The session's secret; nothing when the field holds none, or more than one and so perhaps somebody else's.
std::string_view secretFrom(std::string_view cookies)
{
    std::string_view secret;
    while (!cookies.empty()) {
        const auto cookie = cookies.substr(0, cookies.find(';'));
        cookies.remove_prefix(std::min(cookies.size(), cookie.size() + 1));
        const auto begin = cookie.find_first_not_of(' ');
        if (begin == std::string_view::npos || !cookie.substr(begin).starts_with(kCookie))
            continue;
        if (!secret.empty())
            return {};
        secret = cookie.substr(begin + kCookie.size());
    }
    return secret;
}

std::string_view tokenFrom(std::string_view authorization)
{
    constexpr std::string_view kBearer = "Bearer "; // RFC 9110: its case does not matter
    const auto scheme = authorization.substr(0, kBearer.size());
    const bool isBearer = boost::beast::iequals({scheme.data(), scheme.size()}, {kBearer.data(), kBearer.size()});
    return isBearer ? authorization.substr(kBearer.size()) : std::string_view();
}

bool isApi(std::string_view path)
{
    return path == "/api" || path.starts_with("/api/") || path == "/metrics" || path == "/health";
}

bool isReading(http::verb method)
{
    return method == http::verb::get || method == http::verb::head;
}

Answer notLoggedIn()
{
    auto answer = answerProblem(401, "not-logged-in", "log in, or send a token as Authorization: Bearer");
    answer.addField("WWW-Authenticate", "Bearer");
    return answer;
}

Answer notAllowed(const std::string& allow)
{
    auto answer = answerProblem(405, "method-not-allowed", "this path takes " + allow);
    answer.addField("Allow", allow);
    return answer;
}

} // namespace

Api::Api(net::any_io_executor executor, const ServerRules& rules, Kiosk& kiosk, Operations& operations, Events& events,
         Record& record, LogSource logs)
    : m_executor(std::move(executor))
    , m_rules(rules)
    , m_kiosk(kiosk)
    , m_operations(operations)
    , m_events(events)
    , m_record(record)
    , m_logs(std::move(logs))
    , m_files(rules.dashboardFolder)
    , m_sessions(record, rules.limits)
    , m_throttle(rules.limits.requestsPerSecond, rules.limits.requestBurst)
    , m_delays(rules.limits)
    , m_pictures(kiosk)
    , m_refusals(kRefusalsPerSecond, kRefusalBurst)
    , m_uploadEnded(m_executor)
{
}

void Api::stop()
{
    *m_stopping = true;
    m_events.wake();
    for (const auto& upload : m_uploads)
        upload.queue->fail({Errc::Cancelled, phrase("the daemon is being stopped")});
}

Actor Api::actorOf(const Exchange& exchange) const
{
    return {exchange.caller.name, std::string(nameOfRole(exchange.caller.role)), exchange.from};
}

void Api::note(Exchange& exchange, std::string what, std::string target, std::string result)
{
    exchange.noted = true;
    const auto role =
        exchange.caller.role == Role::None ? std::string() : std::string(nameOfRole(exchange.caller.role));
    AuditEntry entry;
    entry.who = exchange.caller.name;
    entry.role = role;
    entry.from = exchange.from;
    entry.what = std::move(what);
    entry.target = std::move(target);
    entry.result = std::move(result);
    m_record.note(std::move(entry));
}

void Api::noteRefusal(Exchange& exchange, const Answer& answer)
{
    if (answer.status < 400 || exchange.change.empty() || exchange.noted || exchange.caller.role == Role::None)
        return;
    if (m_refusals.take(exchange.caller.name, BootClock::now()))
        note(exchange, std::string(exchange.change), exchange.part, "refused: " + answer.why);
}

void Api::count(unsigned status)
{
    ++m_answers.at(std::min<std::size_t>(status / 100, m_answers.size() - 1));
}

net::awaitable<void> Api::identify(Exchange& exchange)
{
    std::optional<Caller> caller;
    const auto authorization = exchange.request.field(http::field::authorization);
    if (!authorization.empty()) {
        caller = co_await m_sessions.byToken(tokenFrom(authorization));
    } else if (const auto secret = secretFrom(exchange.request.field(http::field::cookie)); !secret.empty()) {
        caller = co_await m_sessions.bySession(secret);
        exchange.byCookie = true;
    }
    if (caller)
        exchange.caller = std::move(*caller);
}

Answer Api::answerFile(const Exchange& exchange) const
{
    if (!isReading(exchange.request.method))
        return notAllowed("GET, HEAD");
    const auto* file = m_files.find(exchange.request.path);
    if (!file)
        return answerProblem(404, "not-found", "there is nothing at this path");
    Answer answer;
    answer.isStatic = true;
    answer.type = file->type;
    answer.addField("ETag", file->tag);
    if (matches(exchange.request.field(http::field::if_none_match), file->tag))
        answer.status = 304;
    else
        answer.shared = file->text;
    return answer;
}

net::awaitable<Answer> Api::answerRoute(Exchange& exchange)
{
    const auto& request = exchange.request;
    if (!isOurHost(request.field(http::field::host), m_rules.names, m_port)) {
        auto answer = answerProblem(421, "wrong-host",
                                    "this screen does not go by that name; add it to control.names "
                                    "in screen.yaml, or use its address");
        answer.close = true;
        co_return answer;
    }
    if (!isApi(request.path))
        co_return answerFile(exchange);

    auto match = findRoute(request.method, request.path);
    const Role least = match.route ? match.route->role : (match.allow.empty() ? Role::Viewer : match.least);
    // Before the secrets are looked at, so that guessing is slow too.
    if (match.route && match.route->costly && !m_throttle.take(exchange.source, BootClock::now())) {
        auto answer = answerProblem(429, "too-many-requests", "too many requests at once; wait a moment");
        answer.addField("Retry-After", "1");
        co_return answer;
    }
    if (least != Role::None) {
        co_await identify(exchange);
        if (exchange.caller.role == Role::None)
            co_return notLoggedIn();
    }
    if (!match.route && match.allow.empty())
        co_return answerProblem(404, "not-found", "there is nothing at this path");
    if (!match.route)
        co_return notAllowed(match.allow);
    exchange.change = match.route->change;
    exchange.part = std::move(match.part);
    if (exchange.caller.role < least)
        co_return answerProblem(403, "not-allowed", "this needs the role " + std::string(nameOfRole(least)));
    if (!isReading(request.method)) {
        if (const auto refusal = refuseCrossSite(request, exchange.byCookie))
            co_return answerProblem(refusal->status, refusal->code, refusal->sentence);
    }
    const auto handler = match.route->handler;
    co_return co_await (this->*handler)(exchange);
}

net::awaitable<Answer> Api::answer(Exchange& exchange)
{
    Answer answer;
    std::string failure;
    try {
        answer = co_await answerRoute(exchange);
    } catch (const std::exception& error) {
        failure = error.what();
    }
    if (!failure.empty()) {
        const auto id = randomSecret(6);
        spdlog::error("http: failure {}: {} {}: {}", id, std::string(http::to_string(exchange.request.method)),
                      asOneLine(exchange.request.path), asOneLine(failure));
        answer = answerProblem(500, "failed", "this is a fault of Vitrine; the log says more about it", {{"id", id}});
    }
    count(answer.status);
    noteRefusal(exchange, answer);
    // Who changed what, for the log. Only the path: a query may hold what somebody pasted there.
    if (!isReading(exchange.request.method) && exchange.caller.role != Role::None)
        spdlog::info("http: {} {} {} {} {}", exchange.from, asOneLine(exchange.caller.name),
                     std::string(http::to_string(exchange.request.method)), asOneLine(exchange.request.path),
                     answer.status);
    co_return answer;
}

} // namespace vitrine::daemon
