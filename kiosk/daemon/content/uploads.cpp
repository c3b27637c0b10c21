// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/uploads.hpp"

#include "daemon/content/meter.hpp"
#include "daemon/content/on_pool.hpp"
#include "daemon/logs.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <utility>

namespace vitrine::daemon {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours kSweepEvery{1};

/// Counts while it lives.
class Counted {
public:
    Counted(int& count, Doorbell& bell)
        : m_count(count)
        , m_bell(bell)
    {
        ++m_count;
    }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted()
    {
        --m_count;
        m_bell.ring();
    }

private:
    int& m_count;
    Doorbell& m_bell;
};

Error stopping()
{
    return {Errc::Cancelled, phrase("the screen's daemon is stopping")};
}

} // namespace

json::object toJson(const PlanState& state)
{
    json::array missing;
    for (const auto& blob : state.missing)
        missing.push_back({{"sum", blob.sum}, {"bytes", blob.bytes}, {"have", blob.have}});
    return {{"plan", state.id}, {"bytes", state.bytes}, {"offset", state.offset}, {"missing", std::move(missing)}};
}

Uploads::Uploads(net::any_io_executor executor, Content& content, Operations& operations,
                 const std::filesystem::path& store, const ContentRules& rules, int atOnce)
    : m_executor(std::move(executor))
    , m_content(content)
    , m_operations(operations)
    , m_rules(rules)
    , m_incoming(store)
    , m_threads(static_cast<std::size_t>(atOnce) + 1) // one for those who only ask
    , m_bell(m_executor)
{
}

Uploads::~Uploads()
{
    m_threads.join();
}

net::awaitable<void> Uploads::run()
{
    while (!m_stopping) {
        const std::function<Result<void>()> sweep = [this] { return m_incoming.sweep(m_rules.uploadsKept); };
        if (const auto swept = co_await onPool(m_threads, sweep); !swept)
            spdlog::warn("what was sent and left could not be removed, which the next round tries again: {}",
                         swept.error().message.en);
        if (!m_stopping)
            co_await m_bell.waitFor(kSweepEvery);
    }
}

net::awaitable<void> Uploads::stop()
{
    m_stopping = true;
    m_bell.ring();
    while (m_writing > 0)
        co_await m_bell.waitFor(1h);
}

net::awaitable<Result<json::object>> Uploads::plan(PlanRequest request)
{
    const auto state = std::make_shared<PlanState>();
    const Content::Question question = [this, request = std::move(request),
                                        state](Store& store, const InstallRules& rules) -> Result<void> {
        const auto plan = store.planInstall(request, rules, m_incoming, m_rules.uploadBytes);
        if (!plan)
            return plan.error();
        *state = m_incoming.state(*plan);
        return {};
    };
    const auto planned = co_await m_content.ask("of planning an install", question);
    if (!planned)
        co_return planned.error();
    co_return toJson(*state);
}

net::awaitable<Result<json::object>> Uploads::state(std::string id)
{
    if (m_stopping)
        co_return stopping();
    const Counted counted(m_writing, m_bell);
    const std::function<Result<json::object>()> look = [this, id = std::move(id)]() -> Result<json::object> {
        const auto plan = m_incoming.plan(id);
        if (!plan)
            return plan.error();
        return toJson(m_incoming.state(*plan));
    };
    co_return co_await onPool(m_threads, look);
}

net::awaitable<Result<json::object>> Uploads::receive(std::string id, std::uint64_t offset,
                                                      std::shared_ptr<ByteSource> source, Actor actor)
{
    if (m_stopping)
        co_return stopping();
    const Counted counted(m_writing, m_bell);
    const auto operation = m_operations.start("upload", actor.who).id;
    const auto meter = std::make_shared<Meter>();
    const auto sentence = phrase("The files that are missing are being sent");
    m_operations.update(operation, 0, sentence);
    net::co_spawn(m_executor, showProgress(m_executor, m_operations, operation, sentence, meter, 1.0),
                  logFailure("showing the progress of an upload"));
    const std::function<Result<PlanState>()> take = [this, id = std::move(id), offset, source = std::move(source),
                                                     meter]() -> Result<PlanState> {
        const auto plan = m_incoming.plan(id);
        if (!plan)
            return plan.error();
        return m_incoming.receive(*plan, offset, *source, m_rules.keepFreeBytes,
                                  [meter](std::uint64_t done, std::uint64_t total) {
                                      meter->done = done;
                                      meter->total = total;
                                      return !meter->cancel;
                                  });
    };
    const auto taken = co_await onPool(m_threads, take);
    meter->over = true;
    if (!taken) {
        m_operations.end(operation, meter->cancel ? "cancelled" : "failed", taken.error().message);
        co_return taken.error();
    }
    if (taken->missing.empty())
        m_operations.end(operation, "done", phrase("All files of the pack have come"));
    else // the connection was cut, or the sender sends in portions
        m_operations.end(operation, "failed",
                         phrase("{} of the pack's files have not come yet", taken->missing.size()));
    co_return toJson(*taken);
}

net::awaitable<Result<json::object>> Uploads::install(std::string id, When when, Actor actor)
{
    if (m_stopping)
        co_return stopping();
    const Counted counted(m_writing, m_bell);
    const std::function<Result<InstallPlan>()> read = [this, id] { return m_incoming.plan(id); };
    const auto plan = co_await onPool(m_threads, read);
    if (!plan)
        co_return plan.error();
    const Content::Work work = [this, plan = *plan](Store& store, const InstallRules& rules, const Progress& progress) {
        return store.installPlan(plan, m_incoming, rules, progress);
    };
    auto installed = co_await m_content.install(work, when, std::move(actor));
    if (!installed)
        co_return installed; // what has come stays: the next try may want most of it
    const std::function<Result<void>()> tidy = [this, id] { return m_incoming.letGo(id); };
    if (const auto gone = co_await onPool(m_threads, tidy); !gone)
        spdlog::warn("what was sent of an installed pack could not be removed, which the next round tries again: {}",
                     gone.error().message.en);
    co_return installed;
}

net::awaitable<Result<json::object>> Uploads::letGo(std::string id)
{
    if (m_stopping)
        co_return stopping();
    const Counted counted(m_writing, m_bell);
    const std::function<Result<void>()> tidy = [this, id]() -> Result<void> {
        if (const auto plan = m_incoming.plan(id); !plan)
            return plan.error();
        return m_incoming.letGo(id);
    };
    if (const auto gone = co_await onPool(m_threads, tidy); !gone)
        co_return gone.error();
    co_return json::object();
}

} // namespace vitrine::daemon
