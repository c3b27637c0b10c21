// SPDX-License-Identifier: Apache-2.0
// What happened and what happens.
#include "daemon/http/api.hpp"

#include "daemon/http/openapi.hpp"
#include "daemon/record/plain_text.hpp"

#include <charconv>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

constexpr std::int64_t kMostItems = 500;
constexpr std::size_t kLineBytes = 4000;

struct Page {
    int limit = 0;
    std::int64_t before = 0;
};

std::optional<Page> pageOf(const Request& request)
{
    const auto limit = numberParameter(request, "limit", 1, kMostItems, 100);
    const auto before = numberParameter(request, "before", 1, INT64_MAX, 0);
    if (!limit || !before)
        return std::nullopt;
    return Page{static_cast<int>(*limit), *before};
}

Answer badPage()
{
    return answerProblem(400, "bad-parameter", "limit is a number from 1 to 500, before the id of an item");
}

template <class Entries>
Answer answerItems(const Entries& entries)
{
    json::array items;
    for (const auto& entry : entries)
        items.push_back(toJson(entry));
    return answerJson(200, json::object{{"items", std::move(items)}});
}

} // namespace

net::awaitable<Answer> Api::faults(Exchange& exchange)
{
    const auto page = pageOf(exchange.request);
    if (!page)
        co_return badPage();
    const auto entries = co_await m_record.faults(page->limit, page->before);
    co_return answerItems(entries);
}

net::awaitable<Answer> Api::faultPicture(Exchange& exchange)
{
    std::int64_t id = 0;
    const auto* const end = exchange.part.data() + exchange.part.size();
    const auto [read, error] = std::from_chars(exchange.part.data(), end, id);
    std::optional<std::string> jpeg;
    if (error == std::errc() && read == end)
        jpeg = co_await m_record.faultPicture(id);
    if (!jpeg)
        co_return answerProblem(404, "not-found", "there is no picture of this fault, or no longer");
    Answer answer;
    answer.type = "image/jpeg";
    auto tag = tagOf(*jpeg);
    answer.addField("ETag", tag);
    if (matches(exchange.request.field(http::field::if_none_match), tag))
        answer.status = 304;
    else
        answer.body = std::move(*jpeg);
    co_return answer;
}

net::awaitable<Answer> Api::audit(Exchange& exchange)
{
    const auto page = pageOf(exchange.request);
    if (!page)
        co_return badPage();
    const auto entries = co_await m_record.audit(page->limit, page->before);
    co_return answerItems(entries);
}

net::awaitable<Answer> Api::logLines(Exchange& exchange)
{
    const auto lines = numberParameter(exchange.request, "lines", 1, 2000, 200);
    const auto of = exchange.request.parameter("of").value_or("daemon");
    if (!lines || (of != "daemon" && of != "shell"))
        co_return answerProblem(400, "bad-parameter",
                                "lines is a number from 1 to 2000, of is \"daemon\" or \"shell\"");
    json::array items;
    if (m_logs)
        for (const auto& line : m_logs(of, static_cast<int>(*lines)))
            items.emplace_back(asUtf8(line, kLineBytes));
    co_return answerJson(200, json::object{{"items", std::move(items)}});
}

net::awaitable<Answer> Api::events(Exchange& exchange)
{
    const auto stream = std::make_shared<EventStream>(m_events, m_sessions, exchange.caller,
                                                      exchange.request.field("Last-Event-ID"), m_stopping);
    Answer answer;
    answer.type = kEventStream;
    answer.stream = [stream, this](Wire& wire) { return stream->run(wire, m_events); };
    co_return answer;
}

net::awaitable<Answer> Api::openApi(Exchange& /*exchange*/)
{
    static const auto text = std::make_shared<const std::string>(openApiText());
    Answer answer;
    answer.shared = text;
    co_return answer;
}

net::awaitable<Answer> Api::metrics(Exchange& /*exchange*/)
{
    Answer answer;
    answer.type = "text/plain; version=0.0.4; charset=utf-8";
    answer.body = m_kiosk.metrics();
    if (!answer.body.empty() && !answer.body.ends_with('\n'))
        answer.body += '\n';
    answer.body += "# HELP vitrine_http_answers_total Answers of the control API by class of status.\n"
                   "# TYPE vitrine_http_answers_total counter\n";
    for (std::size_t first = 2; first < m_answers.size(); ++first)
        answer.body += "vitrine_http_answers_total{status=\"" + std::to_string(first) + "xx\"} " +
                       std::to_string(m_answers.at(first)) + "\n";
    answer.body += "# HELP vitrine_http_connections Clients connected now.\n"
                   "# TYPE vitrine_http_connections gauge\n"
                   "vitrine_http_connections " +
                   std::to_string(connections) +
                   "\n# HELP vitrine_http_turned_away_total Clients turned away because too many were there.\n"
                   "# TYPE vitrine_http_turned_away_total counter\n"
                   "vitrine_http_turned_away_total " +
                   std::to_string(turnedAway) +
                   "\n# HELP vitrine_http_sessions Browsers logged in.\n"
                   "# TYPE vitrine_http_sessions gauge\n"
                   "vitrine_http_sessions " +
                   std::to_string(m_sessions.count()) + "\n";
    co_return answer;
}

} // namespace vitrine::daemon
