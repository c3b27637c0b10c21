// SPDX-License-Identifier: Apache-2.0
// Packs, generations and the long work on them.
#include "daemon/http/api.hpp"

#include <charconv>
#include <optional>

namespace vitrine::daemon {

namespace json = boost::json;

net::awaitable<Answer> Api::packs(Exchange& /*exchange*/)
{
    co_return answerJson(200, json::object{{"items", m_kiosk.packs()}});
}

net::awaitable<Answer> Api::generations(Exchange& /*exchange*/)
{
    co_return answerJson(200, json::object{{"items", m_kiosk.generations()}});
}

namespace {

Answer answerOperation(const Result<std::string>& operation)
{
    return operation ? answerJson(202, json::object{{"operation", *operation}}) : answerError(operation.error());
}

} // namespace

net::awaitable<Answer> Api::activate(Exchange& exchange)
{
    int number = 0;
    const auto [end, error] =
        std::from_chars(exchange.part.data(), exchange.part.data() + exchange.part.size(), number);
    if (error != std::errc() || end != exchange.part.data() + exchange.part.size() || number <= 0)
        co_return answerProblem(404, "not-found", "there is no such generation");
    auto when = co_await readWhen(exchange, m_rules.limits);
    if (auto* refusal = std::get_if<Answer>(&when))
        co_return std::move(*refusal);
    exchange.noted = true; // by the kiosk
    co_return answerOperation(m_kiosk.activate(number, std::get<When>(when), actorOf(exchange)));
}

net::awaitable<Answer> Api::rollBack(Exchange& exchange)
{
    auto when = co_await readWhen(exchange, m_rules.limits);
    if (auto* refusal = std::get_if<Answer>(&when))
        co_return std::move(*refusal);
    exchange.noted = true; // by the kiosk
    co_return answerOperation(m_kiosk.rollBack(std::get<When>(when), actorOf(exchange)));
}

net::awaitable<Answer> Api::verifyPacks(Exchange& exchange)
{
    auto read = co_await readObject(exchange, m_rules.limits, {});
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    exchange.noted = true; // by the kiosk
    co_return answerOperation(m_kiosk.verify(actorOf(exchange)));
}

net::awaitable<Answer> Api::dropIns(Exchange& /*exchange*/)
{
    auto found = m_kiosk.dropIns();
    found["folder"] = m_rules.dropInFolder.string();
    co_return answerJson(200, std::move(found));
}

net::awaitable<Answer> Api::answerDropIn(bool show, Exchange& exchange)
{
    std::vector<std::string_view> known{"at"};
    auto read = co_await readObject(exchange, m_rules.limits, std::move(known));
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    const auto* at = std::get<json::object>(read).if_contains("at");
    if (!at || !at->is_string())
        co_return answerProblem(400, "bad-json", "at is the time of the drop-in as it was seen");
    auto answered = co_await m_kiosk.answerDropIn(std::string(exchange.part), std::string(at->as_string()), show,
                                                  actorOf(exchange));
    exchange.noted = answered.has_value(); // by the kiosk
    co_return answered ? answerJson(show ? 202 : 200, std::move(*answered)) : answerError(answered.error());
}

net::awaitable<Answer> Api::showDropIn(Exchange& exchange)
{
    return answerDropIn(true, exchange);
}

net::awaitable<Answer> Api::leaveDropIn(Exchange& exchange)
{
    return answerDropIn(false, exchange);
}

net::awaitable<Answer> Api::allOperations(Exchange& /*exchange*/)
{
    json::array items;
    for (auto one = m_operations.all().rbegin(); one != m_operations.all().rend(); ++one)
        items.push_back(toJson(*one));
    co_return answerJson(200, json::object{{"items", std::move(items)}});
}

net::awaitable<Answer> Api::operation(Exchange& exchange)
{
    const auto* found = m_operations.find(exchange.part);
    if (!found)
        co_return answerProblem(404, "not-found", "there is no such operation, or it was long ago");
    co_return answerJson(200, toJson(*found));
}

net::awaitable<Answer> Api::cancelOperation(Exchange& exchange)
{
    const auto* found = m_operations.find(exchange.part);
    if (!found)
        co_return answerProblem(404, "not-found", "there is no such operation, or it was long ago");
    const auto what = found->what + " " + found->id;
    if (!m_operations.cancel(exchange.part)) {
        note(exchange, "cancel", what, "refused: too late");
        co_return answerProblem(409, "too-late", "this operation cannot be cancelled any more");
    }
    note(exchange, "cancel", what, "done");
    co_return answerJson(200, toJson(*found));
}

} // namespace vitrine::daemon
