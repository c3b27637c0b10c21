// SPDX-License-Identifier: Apache-2.0
// Packs, generations and the long work on them.
#include "daemon/http/api.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

/// An install that runs beside its upload, in a coroutine of its own.
struct Installing {
    explicit Installing(const net::any_io_executor& executor)
        : ended(executor, net::steady_timer::time_point::max())
    {
    }
    net::steady_timer ended; ///< never fires; cancelled at the end
    bool isOver = false;
    std::exception_ptr failure;
    std::optional<Result<json::object>> result;
};

bool isPackType(std::string_view type)
{
    const auto media = type.substr(0, type.find_first_of("; \t"));
    const auto is = [&](std::string_view known) {
        return boost::beast::iequals({media.data(), media.size()}, {known.data(), known.size()});
    };
    return media.empty() || is("application/x-tar") || is("application/vnd.vitrine.pack") ||
           is("application/octet-stream");
}

/// Moves the body into the queue until it ends or the installer does. Says what went wrong with the body, if anything.
net::awaitable<std::optional<Answer>> pump(Exchange& exchange, UploadQueue& queue, const Installing& installing,
                                           std::uint64_t most)
{
    auto& body = exchange.body;
    while (!installing.isOver && body.state() == Body::State::Waiting) {
        const auto room = queue.room();
        if (room.empty()) {
            exchange.wire.withoutDeadline(); // we are slow, not the client
            co_await queue.roomAgain();
            body.restartWindow();
            continue;
        }
        const auto got = co_await body.read(room); // all there is now, so that the installer judges it now
        if (got > 0)
            queue.filled(got);
        // A client and an installer that are both fast must not keep the thread from everybody else.
        co_await net::post(net::use_awaitable);
    }
    switch (body.state()) {
    case Body::State::Whole:
        queue.end();
        break;
    case Body::State::TooLarge:
        queue.fail({Errc::Refused, phrase("the pack is larger than this screen takes")});
        co_return answerProblem(413, "too-large", "a pack may have " + std::to_string(most) + " bytes");
    case Body::State::Malformed:
        queue.fail({Errc::Cancelled, phrase("the upload made no sense")});
        co_return answerProblem(400, "bad-body", "the chunks of the body make no sense");
    case Body::State::Broken:
        if (!installing.isOver)
            queue.fail({Errc::Cancelled, phrase("the upload broke off after {} bytes", body.done())});
        break;
    case Body::State::Waiting:
        break; // refused early
    }
    co_return std::nullopt;
}

} // namespace

net::awaitable<Answer> Api::packs(Exchange& /*exchange*/)
{
    co_return answerJson(200, json::object{{"items", m_kiosk.packs()}});
}

net::awaitable<Answer> Api::putPack(Exchange& exchange)
{
    const auto most = m_rules.limits.packBytes;
    const auto when = whenFrom(exchange.request.parameter("when").value_or(""));
    if (!when)
        co_return answerProblem(400, "bad-parameter", "when is \"idle\" or \"now\"");
    if (!exchange.request.chunked && !exchange.request.length)
        co_return answerProblem(411, "length-required", "a pack is sent with Content-Length or in chunks");
    if (!isPackType(exchange.request.field(http::field::content_type)))
        co_return answerProblem(415, "not-a-pack", "a pack is sent as application/x-tar");
    exchange.body.limit(most);
    if (exchange.body.state() == Body::State::TooLarge)
        co_return answerProblem(413, "too-large", "a pack may have " + std::to_string(most) + " bytes");
    if (!m_upload.expired()) {
        json::object more;
        const auto running = std::find_if(m_operations.all().rbegin(), m_operations.all().rend(),
                                          [](const auto& one) { return one.what == "install" && one.endedAt.empty(); });
        if (running != m_operations.all().rend())
            more["operation"] = running->id;
        co_return answerProblem(409, "busy", "another pack is being installed", more);
    }

    exchange.wire.stream.readAhead(UploadQueue::kSlabBytes);
    const auto queue = std::make_shared<UploadQueue>(m_executor, exchange.body.total());
    const auto installing = std::make_shared<Installing>(m_executor);
    m_upload = queue;
    exchange.noted = true; // by the kiosk
    bool reading = true;
    net::co_spawn(m_executor, m_kiosk.install(queue, *when, actorOf(exchange)),
                  [queue, installing, &reading, &wire = exchange.wire](const std::exception_ptr& failure,
                                                                       Result<json::object> result) {
                      installing->isOver = true;
                      installing->failure = failure;
                      installing->result = std::move(result);
                      installing->ended.cancel();
                      queue->abandon();
                      if (reading) // this frame and its wire live until isOver is seen
                          wire.stream.cancelRead();
                  });
    auto bodyRefused = co_await pump(exchange, *queue, *installing, most);
    reading = false;
    exchange.wire.withoutDeadline(); // checking a large pack may take a while; who waits is not slow
    while (!installing->isOver)
        co_await installing->ended.async_wait(net::as_tuple(net::use_awaitable));
    if (bodyRefused)
        co_return std::move(*bodyRefused);
    if (installing->failure)
        std::rethrow_exception(installing->failure);
    if (!*installing->result)
        co_return answerError(installing->result->error());
    co_return answerJson(201, **installing->result);
}

net::awaitable<Answer> Api::generations(Exchange& /*exchange*/)
{
    co_return answerJson(200, json::object{{"items", m_kiosk.generations()}});
}

namespace {

/// {"when": "idle" | "now"} or nothing.
net::awaitable<std::variant<When, Answer>> readWhen(Exchange& exchange, const ServerLimits& limits)
{
    std::vector<std::string_view> known{"when"};
    auto read = co_await readObject(exchange, limits, std::move(known));
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    const auto* value = std::get<json::object>(read).if_contains("when");
    if (!value)
        co_return When::Idle;
    const auto when =
        value->is_string() ? whenFrom({value->as_string().data(), value->as_string().size()}) : std::optional<When>();
    if (!when)
        co_return answerProblem(400, "bad-json", "when is \"idle\" or \"now\"");
    co_return *when;
}

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
