// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/exchange.hpp"

#include "daemon/http/json_body.hpp"

#include <boost/beast/core/string.hpp>

#include <charconv>

namespace vitrine::daemon {

namespace {

bool isJson(std::string_view type)
{
    const auto media = type.substr(0, type.find_first_of("; \t"));
    return boost::beast::iequals({media.data(), media.size()}, "application/json");
}

} // namespace

net::awaitable<std::variant<boost::json::object, Answer>> readObject(Exchange& exchange, const ServerLimits& limits,
                                                                     std::vector<std::string_view> known)
{
    if (!exchange.body.isAnnounced())
        co_return boost::json::object();
    // Forms and scripts of other sites can send text/plain without asking; nobody needs it here.
    if (!isJson(exchange.request.field(http::field::content_type)))
        co_return answerProblem(415, "not-json", "the body must be JSON with the content type application/json");
    std::string text;
    if (!co_await exchange.body.readAll(text, limits.jsonBytes)) {
        if (exchange.body.state() == Body::State::TooLarge)
            co_return answerProblem(413, "too-large",
                                    "the body may have " + std::to_string(limits.jsonBytes) + " bytes");
        co_return answerProblem(400, "bad-body", "the body ended early or its chunks make no sense");
    }
    auto object = readJsonObject(text, limits.jsonDepth, known);
    if (!object)
        co_return answerProblem(400, "bad-json", object.error().message.en);
    co_return std::move(*object);
}

net::awaitable<std::variant<When, Answer>> readWhen(Exchange& exchange, const ServerLimits& limits)
{
    std::vector<std::string_view> known{"when"};
    auto read = co_await readObject(exchange, limits, std::move(known));
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    const auto* value = std::get<boost::json::object>(read).if_contains("when");
    if (!value)
        co_return When::Idle;
    const auto when =
        value->is_string() ? whenFrom({value->as_string().data(), value->as_string().size()}) : std::optional<When>();
    if (!when)
        co_return answerProblem(400, "bad-json", "when is \"idle\" or \"now\"");
    co_return *when;
}

std::optional<std::int64_t> numberParameter(const Request& request, std::string_view name, std::int64_t least,
                                            std::int64_t most, std::int64_t otherwise)
{
    const auto text = request.parameter(name);
    if (!text)
        return otherwise;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size() || number < least || number > most)
        return std::nullopt;
    return number;
}

std::optional<When> whenFrom(std::string_view text)
{
    if (text.empty() || text == "idle")
        return When::Idle;
    if (text == "now")
        return When::Now;
    return std::nullopt;
}

} // namespace vitrine::daemon
