// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/record.hpp"

#include "daemon/clock.hpp"
#include "daemon/record/database.hpp"
#include "daemon/record/fault_pictures.hpp"
#include "daemon/record/plain_text.hpp"
#include "daemon/record/secret.hpp"

#include <SQLiteCpp/Exception.h>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/serialize.hpp>

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <variant>

namespace vitrine::daemon {

namespace {

/// Entries that may wait for the disk. A flood of faults beyond it is counted instead of filling the memory.
constexpr std::size_t kQueued = 2000;
constexpr std::size_t kTextBytes = 2000;
constexpr std::size_t kDetailBytes = 16'000;
constexpr int kPruneEvery = 500;

} // namespace

struct Record::State {
    using Task = std::function<void(Database&)>;
    using Work = std::variant<AuditEntry, FaultEntry, Task>;

    State(Database opened, const std::filesystem::path& folder)
        : database(std::move(opened))
        , pictures(folder)
    {
    }

    void push(Work work)
    {
        {
            const std::lock_guard lock(mutex);
            if (queue.size() >= kQueued && !std::holds_alternative<Task>(work)) {
                ++dropped;
                return;
            }
            queue.push_back(std::move(work));
        }
        wake.notify_one();
    }

    void run();
    void writeWaiting();
    void keepPictures();

    Database database;
    FaultPictures pictures;
    Record* record = nullptr;
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<Work> queue;
    std::uint64_t dropped = 0;
    bool ending = false;

    // Of the thread alone:
    std::vector<AuditEntry> audit;
    std::vector<FaultEntry> faults;
    int sincePrune = 0;
    std::thread thread; // last: everything it uses is there before it starts
};

void Record::State::run()
{
    for (;;) {
        std::vector<Work> batch;
        std::uint64_t lost = 0;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return ending || !queue.empty(); });
            if (queue.empty())
                return;
            batch.swap(queue);
            std::swap(lost, dropped);
        }
        if (lost > 0)
            spdlog::error("record: {}",
                          std::to_string(lost) + " entries came faster than the disk takes them and are not kept");
        for (auto& work : batch) {
            if (auto* entry = std::get_if<AuditEntry>(&work))
                audit.push_back(std::move(*entry));
            else if (auto* fault = std::get_if<FaultEntry>(&work))
                faults.push_back(std::move(*fault));
            else {
                writeWaiting(); // who asks after a note sees the note
                std::get<Task>(work)(database);
            }
        }
        writeWaiting();
    }
}

void Record::State::writeWaiting()
{
    if (audit.empty() && faults.empty())
        return;
    try {
        database.write(audit, faults);
        keepPictures();
        sincePrune += static_cast<int>(audit.size() + faults.size());
        if (sincePrune >= kPruneEvery) {
            sincePrune = 0;
            database.prune();
        }
        if (record->onAudit)
            for (const auto& entry : audit)
                record->onAudit(entry);
        if (record->onFault)
            for (const auto& entry : faults)
                if (entry.id != 0)
                    record->onFault(entry);
    } catch (const SQLite::Exception& failure) {
        // A full disk must not lose what happened: the journal gets it instead.
        spdlog::error("record: {}", std::string("cannot write: ") + failure.what());
        for (const auto& entry : audit)
            spdlog::error("record: {}", "not kept: " + boost::json::serialize(toJson(entry)));
        for (const auto& entry : faults)
            spdlog::error("record: {}", "not kept: " + boost::json::serialize(toJson(entry)));
    }
    audit.clear();
    faults.clear();
}

void Record::State::keepPictures()
{
    for (auto& fault : faults) {
        if (fault.picture.empty() || fault.id == 0)
            continue;
        if (const auto kept = pictures.keep(fault.id, fault.picture); !kept)
            spdlog::warn("record: {}", kept.error().message.en);
        fault.picture.clear(); // who is told of the fault asks for it
    }
}

Record::Record(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
    m_state->record = this;
    m_state->thread = std::thread([this] { m_state->run(); });
}

Record::~Record()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->ending = true;
    }
    m_state->wake.notify_one();
    m_state->thread.join();
}

Result<std::unique_ptr<Record>> Record::open(const std::filesystem::path& file)
{
    try {
        if (file.has_parent_path())
            std::filesystem::create_directories(file.parent_path());
        std::string moved;
        auto database = Database::openOrBegin(file, moved);
        if (!moved.empty())
            spdlog::warn("record: {}", moved);
        if (database.isAlone())
            spdlog::error(
                "record: the disk of {} has no room left or fails; until that is mended and the daemon started "
                "anew, no other program can open the record",
                file.string());
        auto state = std::make_unique<State>(std::move(database), file.parent_path() / "fault-pictures");
        return std::unique_ptr<Record>(new Record(std::move(state)));
    } catch (const std::exception& failure) {
        return Error{Errc::Io, phrase("the record {} cannot be opened: {}", file.string(), failure.what())};
    }
}

void Record::note(AuditEntry entry)
{
    entry.at = printTimeMs(std::chrono::system_clock::now());
    for (auto* text : {&entry.who, &entry.role, &entry.from, &entry.what, &entry.target, &entry.result})
        *text = asUtf8(*text, kTextBytes);
    m_state->push(std::move(entry));
}

void Record::note(FaultEntry entry)
{
    entry.at = printTimeMs(std::chrono::system_clock::now());
    for (auto* text : {&entry.code, &entry.exhibit, &entry.sentence})
        *text = asUtf8(*text, kTextBytes);
    if (boost::json::serialize(entry.detail).size() > kDetailBytes)
        entry.detail = {{"left_out", "too long"}};
    if (!FaultPictures::fits(entry.picture))
        entry.picture.clear();
    if (!entry.picture.empty())
        entry.detail["picture"] = true;
    m_state->push(std::move(entry));
}

namespace {

/// Runs `question` on the record's thread and comes back on the caller's executor. A database that cannot answer
/// (disk gone) is a broken connection, hence an exception there.
template <class T, class Push>
net::awaitable<T> ask(Push push, std::function<T(Database&)> question)
{
    const auto executor = co_await net::this_coro::executor;
    auto initiate = [&](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        auto guard = net::make_work_guard(executor);
        push([shared, guard, executor, question = std::move(question)](Database& database) {
            auto answer = std::make_shared<T>();
            std::exception_ptr failure;
            try {
                *answer = question(database);
            } catch (const std::exception&) {
                failure = std::current_exception();
            }
            net::post(executor, [shared, answer, failure]() mutable { (*shared)(failure, std::move(*answer)); });
        });
    };
    co_return co_await net::async_initiate<decltype(net::use_awaitable), void(std::exception_ptr, T)>(
        initiate, net::use_awaitable);
}

} // namespace

net::awaitable<std::vector<AuditEntry>> Record::audit(int limit, std::int64_t before)
{
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    std::function<std::vector<AuditEntry>(Database&)> question = [limit, before](Database& database) {
        return database.audit(limit, before);
    };
    co_return co_await ask<std::vector<AuditEntry>>(push, std::move(question));
}

net::awaitable<std::vector<FaultEntry>> Record::faults(int limit, std::int64_t before)
{
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    std::function<std::vector<FaultEntry>(Database&)> question = [limit, before](Database& database) {
        return database.faults(limit, before);
    };
    co_return co_await ask<std::vector<FaultEntry>>(push, std::move(question));
}

net::awaitable<std::optional<std::string>> Record::faultPicture(std::int64_t id)
{
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    std::function<std::optional<std::string>(Database&)> question = [id, state = m_state.get()](Database&) {
        return state->pictures.read(id);
    };
    co_return co_await ask<std::optional<std::string>>(push, std::move(question));
}

net::awaitable<std::optional<TokenEntry>> Record::findToken(std::string tokenSha256)
{
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    std::function<std::optional<TokenEntry>(Database&)> question =
        [sha256 = std::move(tokenSha256)](Database& database) { return database.findToken(sha256); };
    co_return co_await ask<std::optional<TokenEntry>>(push, std::move(question));
}

namespace {

/// The same for callers without an executor: waits.
template <class T, class Push>
T askAndWait(Push push, std::function<T(Database&)> question)
{
    std::promise<T> promise;
    auto answer = promise.get_future();
    push([&promise, &question](Database& database) {
        try {
            promise.set_value(question(database));
        } catch (const std::exception&) {
            promise.set_exception(std::current_exception());
        }
    });
    return answer.get();
}

bool isRole(std::string_view role)
{
    return role == "viewer" || role == "curator" || role == "technician" || role == "admin";
}

} // namespace

Result<std::string> Record::addToken(const std::string& name, const std::string& role)
{
    if (name.empty() || name.size() > 64 || asOneLine(name) != name)
        return Error{Errc::Refused, phrase("a token needs a name of 1 to 64 bytes without control characters")};
    if (!isRole(role))
        return Error{Errc::Refused,
                     phrase("\"{}\" is no role; say viewer, curator, technician or admin", asOneLine(role))};
    const auto token = "vtr_" + randomSecret(32);
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    try {
        const bool added = askAndWait<bool>(push, [&](Database& database) {
            return database.addToken({name, role, printTimeMs(std::chrono::system_clock::now())}, sha256Hex(token));
        });
        if (!added)
            return Error{Errc::Refused, phrase("there is a token named \"{}\" already; remove it first", name)};
    } catch (const std::exception& failure) {
        return Error{Errc::Io, phrase("the token cannot be kept: {}", std::string(failure.what()))};
    }
    return token;
}

Result<void> Record::removeToken(const std::string& name)
{
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    try {
        if (!askAndWait<bool>(push, [&](Database& database) { return database.removeToken(name); }))
            return Error{Errc::NotFound, phrase("there is no token named \"{}\"", asOneLine(name))};
    } catch (const std::exception& failure) {
        return Error{Errc::Io, phrase("the token cannot be removed: {}", std::string(failure.what()))};
    }
    return {};
}

std::vector<TokenEntry> Record::tokens()
{
    const auto push = [state = m_state.get()](State::Task task) { state->push(std::move(task)); };
    return askAndWait<std::vector<TokenEntry>>(push, [](Database& database) { return database.tokens(); });
}

boost::json::object toJson(const AuditEntry& entry)
{
    return {{"id", entry.id},     {"at", entry.at},     {"who", entry.who},       {"role", entry.role},
            {"from", entry.from}, {"what", entry.what}, {"target", entry.target}, {"result", entry.result}};
}

boost::json::object toJson(const FaultEntry& entry)
{
    return {{"id", entry.id},
            {"at", entry.at},
            {"code", entry.code},
            {"exhibit", entry.exhibit},
            {"sentence", entry.sentence},
            {"detail", entry.detail}};
}

} // namespace vitrine::daemon
