// SPDX-License-Identifier: Apache-2.0
// Packs that are sent: whole in one request, or only what is missing, in as many as it takes.
#include "daemon/http/api.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/string.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace vitrine::daemon {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

/// Work that runs beside its upload, in a coroutine of its own.
struct Taking {
    explicit Taking(const net::any_io_executor& executor)
        : ended(executor, net::steady_timer::time_point::max())
    {
    }
    net::steady_timer ended; ///< never fires; cancelled at the end
    bool isOver = false;
    std::exception_ptr failure;
    std::optional<Result<json::object>> result;
};

bool isType(std::string_view type, std::initializer_list<std::string_view> known)
{
    const auto media = type.substr(0, type.find_first_of("; \t"));
    return media.empty() || std::any_of(known.begin(), known.end(), [&](std::string_view one) {
               return boost::beast::iequals({media.data(), media.size()}, {one.data(), one.size()});
           });
}

/// Whether half of a body is worth something.
enum class Half { Counts, IsNothing };

/// Moves the body into the queue until it ends or the taker does. Says what went wrong with the body, if anything.
net::awaitable<std::optional<Answer>> pump(Exchange& exchange, UploadQueue& queue, const Taking& taking,
                                           std::uint64_t most, Half half)
{
    auto& body = exchange.body;
    while (!taking.isOver && body.state() == Body::State::Waiting) {
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
        co_return answerProblem(413, "too-large", "the body may have " + std::to_string(most) + " bytes");
    case Body::State::Malformed:
        queue.fail({Errc::Cancelled, phrase("the upload made no sense")});
        co_return answerProblem(400, "bad-body", "the chunks of the body make no sense");
    case Body::State::Broken:
        if (half == Half::Counts)
            queue.end(); // all that has come is still taken
        else if (!taking.isOver)
            queue.fail({Errc::Cancelled, phrase("the upload broke off after {} bytes", body.done())});
        break;
    case Body::State::Waiting:
        break; // refused early
    }
    co_return std::nullopt;
}

/// What stands in a path is an id of a plan, or there is no such plan.
Answer noSuchPlan()
{
    return answerProblem(404, "not-found", "there is no such plan, or it has rested for too long");
}

std::optional<std::uint64_t> readNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return number;
}

std::uint64_t numberIn(const json::object& object, std::string_view key)
{
    boost::system::error_code ec;
    const auto* value = object.if_contains(key);
    const auto number = value == nullptr ? 0 : value->to_number<std::uint64_t>(ec);
    return ec ? 0 : number;
}

Answer answerPlan(unsigned status, const json::object& state)
{
    auto answer = answerJson(status, state);
    answer.addField("Upload-Offset", std::to_string(numberIn(state, "offset")));
    answer.addField("Upload-Length", std::to_string(numberIn(state, "bytes")));
    return answer;
}

/// {sums, signature, sizes}
std::optional<PlanRequest> planFrom(const json::object& object)
{
    PlanRequest request;
    const auto* sums = object.if_contains("sums");
    const auto* signature = object.if_contains("signature");
    const auto* sizes = object.if_contains("sizes");
    if (sums == nullptr || !sums->is_string() || sizes == nullptr || !sizes->is_array() ||
        (signature != nullptr && !signature->is_string()))
        return std::nullopt;
    request.sums = sums->get_string();
    if (signature != nullptr)
        request.signature = signature->get_string();
    for (const auto& size : sizes->get_array()) {
        boost::system::error_code ec;
        request.sizes.push_back(size.to_number<std::uint64_t>(ec));
        if (ec || !(size.is_int64() || size.is_uint64()))
            return std::nullopt;
    }
    return request;
}

} // namespace

/// One of the few places that uploads have, for as long as it lives.
class Api::UploadPlace {
public:
    UploadPlace(Api& api, Upload upload)
        : m_api(api)
        , m_at(m_api.m_uploads.insert(m_api.m_uploads.end(), std::move(upload)))
    {
    }
    UploadPlace(const UploadPlace&) = delete;
    UploadPlace& operator=(const UploadPlace&) = delete;
    ~UploadPlace()
    {
        m_api.m_uploads.erase(m_at);
        m_api.m_uploadEnded.ring();
    }

private:
    Api& m_api;
    std::list<Upload>::iterator m_at;
};

Answer Api::answerBusy() const
{
    json::object more;
    const auto running = std::find_if(m_operations.all().rbegin(), m_operations.all().rend(), [](const auto& one) {
        return (one.what == "install" || one.what == "upload") && one.endedAt.empty();
    });
    if (running != m_operations.all().rend())
        more["operation"] = running->id;
    auto answer = answerProblem(409, "busy", "another pack is being sent or installed", more);
    answer.addField("Retry-After", "1");
    return answer;
}

net::awaitable<std::variant<json::object, Answer>> Api::takeUpload(Exchange& exchange, std::uint64_t most,
                                                                   std::string plan, TakeUpload take)
{
    exchange.wire.stream.readAhead(UploadQueue::kSlabBytes);
    const auto queue = std::make_shared<UploadQueue>(m_executor, exchange.body.total());
    const auto taking = std::make_shared<Taking>(m_executor);
    const bool isWhole = plan.empty();
    const UploadPlace place(*this, {queue, std::move(plan), exchange.caller.name});
    bool reading = true;
    net::co_spawn(m_executor, take(queue),
                  [queue, taking, &reading, &wire = exchange.wire](const std::exception_ptr& failure,
                                                                   Result<json::object> result) {
                      taking->isOver = true;
                      taking->failure = failure;
                      taking->result = std::move(result);
                      taking->ended.cancel();
                      queue->abandon();
                      if (reading) // this frame and its wire live until isOver is seen
                          wire.stream.cancelRead();
                  });
    auto bodyRefused = co_await pump(exchange, *queue, *taking, most, isWhole ? Half::IsNothing : Half::Counts);
    reading = false;
    exchange.wire.withoutDeadline(); // checking a large pack may take a while; who waits is not slow
    while (!taking->isOver)
        co_await taking->ended.async_wait(net::as_tuple(net::use_awaitable));
    if (bodyRefused)
        co_return std::move(*bodyRefused);
    if (taking->failure)
        std::rethrow_exception(taking->failure);
    if (!*taking->result)
        co_return answerError(taking->result->error());
    co_return std::move(**taking->result);
}

net::awaitable<Answer> Api::putPack(Exchange& exchange)
{
    const auto most = m_rules.limits.packBytes;
    const auto when = whenFrom(exchange.request.parameter("when").value_or(""));
    if (!when)
        co_return answerProblem(400, "bad-parameter", "when is \"idle\" or \"now\"");
    if (!exchange.request.chunked && !exchange.request.length)
        co_return answerProblem(411, "length-required", "a pack is sent with Content-Length or in chunks");
    if (!isType(exchange.request.field(http::field::content_type),
                {"application/x-tar", "application/vnd.vitrine.pack", "application/octet-stream"}))
        co_return answerProblem(415, "not-a-pack", "a pack is sent as application/x-tar");
    exchange.body.limit(most);
    if (exchange.body.state() == Body::State::TooLarge)
        co_return answerProblem(413, "too-large", "a pack may have " + std::to_string(most) + " bytes");
    if (m_uploads.size() >= m_rules.limits.uploads)
        co_return answerBusy();
    exchange.noted = true; // by the kiosk
    const TakeUpload take = [this, when = *when, actor = actorOf(exchange)](std::shared_ptr<ByteSource> source) {
        return m_kiosk.install(std::move(source), when, actor);
    };
    auto taken = co_await takeUpload(exchange, most, {}, take);
    if (auto* refusal = std::get_if<Answer>(&taken))
        co_return std::move(*refusal);
    co_return answerJson(201, std::get<json::object>(taken));
}

// --- only what is missing -----------------------------------------------------------------------------------------

net::awaitable<Answer> Api::makePlan(Exchange& exchange)
{
    auto limits = m_rules.limits;
    limits.jsonBytes = limits.planBytes;
    std::vector<std::string_view> known{"sums", "signature", "sizes"};
    auto read = co_await readObject(exchange, limits, std::move(known));
    if (auto* refusal = std::get_if<Answer>(&read))
        co_return std::move(*refusal);
    auto request = planFrom(std::get<json::object>(read));
    if (!request)
        co_return answerProblem(400, "bad-json",
                                "sums is the text of pack.sums, signature that of pack.sums.minisig, sizes the "
                                "bytes of each file in the order of the lines");
    exchange.wire.withoutDeadline(); // what is here already may have to be read
    const auto planned = co_await m_kiosk.planInstall(std::move(*request));
    if (!planned)
        co_return answerError(planned.error());
    co_return answerPlan(201, *planned);
}

net::awaitable<Answer> Api::plan(Exchange& exchange)
{
    if (!isPlanId(exchange.part))
        co_return noSuchPlan();
    exchange.wire.withoutDeadline();
    const auto state = co_await m_kiosk.plan(exchange.part);
    if (!state)
        co_return answerError(state.error());
    co_return answerPlan(200, *state);
}

net::awaitable<Answer> Api::letPlanGo(Exchange& exchange)
{
    if (!isPlanId(exchange.part))
        co_return noSuchPlan();
    const auto gone = co_await m_kiosk.letPlanGo(exchange.part, actorOf(exchange));
    exchange.noted = gone.has_value(); // by the kiosk
    co_return gone ? answerNothing() : answerError(gone.error());
}

/// Whose connection was cut notices before we do, and comes back: what waits for the old one's bytes ends.
net::awaitable<void> Api::replaceUpload(std::string plan, std::string who)
{
    const auto runs = [&] {
        return std::find_if(m_uploads.begin(), m_uploads.end(),
                            [&](const Upload& one) { return one.plan == plan && one.who == who; });
    };
    while (!*m_stopping && runs() != m_uploads.end()) {
        runs()->queue->fail({Errc::Cancelled, phrase("the same sender goes on elsewhere")});
        co_await m_uploadEnded.waitFor(1s);
    }
}

net::awaitable<Answer> Api::patchBlobs(Exchange& exchange)
{
    if (!isPlanId(exchange.part))
        co_return noSuchPlan();
    const auto offset = readNumber(exchange.request.field("Upload-Offset"));
    if (!offset)
        co_return answerProblem(400, "bad-offset", "Upload-Offset says at which byte the sending goes on");
    if (!exchange.request.chunked && !exchange.request.length)
        co_return answerProblem(411, "length-required", "files are sent with Content-Length or in chunks");
    if (!isType(exchange.request.field(http::field::content_type),
                {"application/octet-stream", "application/partial-upload", "application/offset+octet-stream"}))
        co_return answerProblem(415, "not-bytes", "files are sent as application/octet-stream");
    co_await replaceUpload(exchange.part, exchange.caller.name);
    if (m_uploads.size() >= m_rules.limits.uploads)
        co_return answerBusy();
    exchange.wire.withoutDeadline(); // what came in an earlier life of ours is read again
    const auto state = co_await m_kiosk.plan(exchange.part);
    if (!state)
        co_return answerError(state.error());
    if (const auto goesOn = numberIn(*state, "offset"); goesOn != *offset)
        co_return answerProblem(409, "wrong-offset", "the sending goes on at byte " + std::to_string(goesOn),
                                {{"offset", goesOn}});
    const auto most = numberIn(*state, "bytes") - *offset;
    exchange.body.limit(most);
    if (exchange.body.state() == Body::State::TooLarge)
        co_return answerProblem(413, "too-large", std::to_string(most) + " bytes are missing");
    if (m_uploads.size() >= m_rules.limits.uploads) // somebody else was quicker meanwhile
        co_return answerBusy();
    const TakeUpload take = [this, offset = *offset, plan = exchange.part,
                             actor = actorOf(exchange)](std::shared_ptr<ByteSource> source) {
        return m_kiosk.receive(plan, offset, std::move(source), actor);
    };
    auto taken = co_await takeUpload(exchange, most, exchange.part, take);
    if (auto* refusal = std::get_if<Answer>(&taken))
        co_return std::move(*refusal);
    co_return answerPlan(200, std::get<json::object>(taken));
}

net::awaitable<Answer> Api::installPlan(Exchange& exchange)
{
    if (!isPlanId(exchange.part))
        co_return noSuchPlan();
    auto when = co_await readWhen(exchange, m_rules.limits);
    if (auto* refusal = std::get_if<Answer>(&when))
        co_return std::move(*refusal);
    exchange.noted = true;           // by the kiosk
    exchange.wire.withoutDeadline(); // checking a large pack may take a while; who waits is not slow
    const auto installed = co_await m_kiosk.installPlan(exchange.part, std::get<When>(when), actorOf(exchange));
    if (!installed)
        co_return answerError(installed.error());
    co_return answerJson(201, *installed);
}

} // namespace vitrine::daemon
