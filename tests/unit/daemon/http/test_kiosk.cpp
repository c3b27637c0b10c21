// SPDX-License-Identifier: Apache-2.0
#include "test_kiosk.hpp"

#include "core/archive/pack_archive.hpp"
#include "daemon/content/uploads.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace vitrine::daemon {

namespace fs = std::filesystem;
namespace json = boost::json;

TestKiosk::TestKiosk(const fs::path& folder, Operations& operations, Record& record)
    : m_operations(operations)
    , m_record(record)
{
    fs::create_directories(folder / "kinds/note");
    std::ofstream(folder / "kinds/note/exhibit.yaml") << "kind: note\napi: 1\nqml: {module: Vitrine.Exhibits.Note, "
                                                         "type: Note}\ntitle: {de: Notiz, en: Note}\nicon: story\n";
    std::ofstream(folder / "kinds/note/settings.json") << R"({"type": "object"})";
    Problems problems;
    m_kinds = readKinds({folder / "kinds"}, problems);
    auto store = Store::open(folder / "store");
    if (!store || hasErrors(problems))
        throw std::runtime_error("no store: " + printProblems(problems));
    m_store.emplace(std::move(*store));
    m_incoming.emplace(folder / "store");
}

json::object TestKiosk::state() const
{
    if (throws)
        throw std::runtime_error("secret path /nowhere\nsecond line");
    return {{"name", title}, {"version", "0.1.0"}, {"state", "playing"}};
}

json::array TestKiosk::generations() const
{
    json::array items;
    for (const auto& generation : m_store->generations())
        items.push_back({{"number", generation.number}, {"made_by", generation.madeBy}});
    return items;
}

net::awaitable<Result<Frame>> TestKiosk::picture(int width)
{
    if (!shellThere)
        co_return Error{Errc::Unreachable, "the shell is not running"};
    ++pictures;
    Frame frame;
    frame.jpeg = "\xFF\xD8\xFF" + std::string(static_cast<std::size_t>(width) * 50, 'j');
    frame.takenAt = "2026-01-01T00:00:00.000Z";
    co_return frame;
}

net::awaitable<Result<CoverageReport>> TestKiosk::coverage()
{
    CoverageReport report;
    report.made = "2026-01-01";
    report.screen = CoverageReport::OfScreen{title, {}, {}};
    PackCoverage pack;
    pack.id = "guess";
    pack.languages = {"de"};
    pack.frame.languages = {{"de", {}}};
    pack.frame.languages.front().of(Aspect::Texts) = {1, 2, 0};
    report.packs.push_back(std::move(pack));
    co_return report;
}

Result<json::object> TestKiosk::takeTrustList(const SignedTrustList& list, Actor actor)
{
    if (const auto noted = change("trust-list", actor); !noted)
        return noted.error();
    return json::object{{"text", list.text}, {"signatures", list.signatures.size()}};
}

Result<std::string> TestKiosk::change(const std::string& what, const Actor& actor)
{
    ++changes;
    AuditEntry entry;
    entry.who = actor.who;
    entry.role = actor.role;
    entry.from = actor.from;
    entry.what = what;
    entry.result = "done";
    m_record.note(entry);
    return m_operations.start(what, actor.who).id;
}

Result<std::string> TestKiosk::restartShell(Actor actor)
{
    return change("restart-shell", actor);
}

net::awaitable<Result<boost::json::object>> TestKiosk::answerDropIn(std::string id, std::string at, bool show,
                                                                    Actor actor)
{
    if (id != "abc")
        co_return Error{Errc::NotFound, "nothing of this name waits for an answer"};
    const auto done = change(show ? "confirm" : "leave", actor);
    if (!done)
        co_return done.error();
    co_return boost::json::object{{"operation", *done}, {"at", at}};
}

Result<void> TestKiosk::sleep(bool on, Actor actor)
{
    static_cast<void>(change(on ? "sleep" : "wake", actor));
    return {};
}

Result<std::string> TestKiosk::activate(int generation, When /*when*/, Actor actor)
{
    if (generation > 3)
        return Error{Errc::NotFound, "there is no generation " + std::to_string(generation)};
    return change("activate", actor);
}

Result<std::string> TestKiosk::rollBack(When /*when*/, Actor actor)
{
    return change("roll-back", actor);
}

Result<std::string> TestKiosk::verify(Actor actor)
{
    return change("verify", actor);
}

Result<json::object> TestKiosk::installHere(ByteSource& source, const std::string& who)
{
    if (installer)
        return installer(source);
    return show(m_store->installArchive(source, rules()), who);
}

InstallRules TestKiosk::rules() const
{
    InstallRules rules;
    rules.kinds = &m_kinds;
    rules.content.keepFreeBytes = 0;
    rules.trust.unsignedPacks = true;
    return rules;
}

Result<json::object> TestKiosk::show(const Result<Installed>& installed, const std::string& who)
{
    if (!installed)
        return installed.error();
    const auto generation = m_store->addGeneration(installed->pack, who);
    if (!generation)
        return generation.error();
    return json::object{{"pack", {{"id", installed->pack.id}, {"version", installed->pack.version}}},
                        {"generation", generation->number},
                        {"findings", problemsToJson(installed->findings)},
                        {"operation", "1"}};
}

namespace {

net::awaitable<Result<json::object>> onPool(std::function<Result<json::object>()> work)
{
    co_return work();
}

} // namespace

net::awaitable<Result<json::object>> TestKiosk::install(std::shared_ptr<ByteSource> source, When /*when*/, Actor actor)
{
    ++changes;
    const auto id = m_operations.start("install", actor.who).id;
    std::function<Result<json::object>()> work = [this, source, who = actor.who] { return installHere(*source, who); };
    auto result = co_await net::co_spawn(m_pool, onPool(std::move(work)), net::use_awaitable);
    m_operations.end(id, result ? "done" : "failed", result ? "installed" : result.error().message);
    ++installsEnded;
    co_return result;
}

net::awaitable<Result<json::object>> TestKiosk::planInstall(PlanRequest request)
{
    ++changes;
    std::function<Result<json::object>()> work = [this, request]() -> Result<json::object> {
        const auto plan = m_store->planInstall(request, rules(), *m_incoming, rules().content.uploadBytes);
        if (!plan)
            return plan.error();
        return toJson(m_incoming->state(*plan));
    };
    co_return co_await net::co_spawn(m_pool, onPool(std::move(work)), net::use_awaitable);
}

net::awaitable<Result<json::object>> TestKiosk::plan(std::string id)
{
    std::function<Result<json::object>()> work = [this, id]() -> Result<json::object> {
        const auto plan = m_incoming->plan(id);
        if (!plan)
            return plan.error();
        return toJson(m_incoming->state(*plan));
    };
    co_return co_await net::co_spawn(m_receiving, onPool(std::move(work)), net::use_awaitable);
}

net::awaitable<Result<json::object>> TestKiosk::receive(std::string id, std::uint64_t offset,
                                                        std::shared_ptr<ByteSource> source, Actor /*actor*/)
{
    ++changes;
    ++receivesBegun;
    std::function<Result<json::object>()> work = [this, id, offset, source]() -> Result<json::object> {
        const auto plan = m_incoming->plan(id);
        if (!plan)
            return plan.error();
        const auto state = m_incoming->receive(*plan, offset, *source, 0, {});
        if (!state)
            return state.error();
        return toJson(*state);
    };
    auto result = co_await net::co_spawn(m_receiving, onPool(std::move(work)), net::use_awaitable);
    ++receivesEnded;
    co_return result;
}

net::awaitable<Result<json::object>> TestKiosk::installPlan(std::string id, When /*when*/, Actor actor)
{
    ++changes;
    std::function<Result<json::object>()> work = [this, id, who = actor.who]() -> Result<json::object> {
        const auto plan = m_incoming->plan(id);
        if (!plan)
            return plan.error();
        return show(m_store->installPlan(*plan, *m_incoming, rules()), who);
    };
    co_return co_await net::co_spawn(m_pool, onPool(std::move(work)), net::use_awaitable);
}

net::awaitable<Result<json::object>> TestKiosk::letPlanGo(std::string id, Actor /*actor*/)
{
    ++changes;
    std::function<Result<json::object>()> work = [this, id]() -> Result<json::object> {
        if (const auto plan = m_incoming->plan(id); !plan)
            return plan.error();
        if (const auto gone = m_incoming->letGo(id); !gone)
            return gone.error();
        return json::object();
    };
    co_return co_await net::co_spawn(m_pool, onPool(std::move(work)), net::use_awaitable);
}

std::string packArchive(const fs::path& folder, const std::string& yaml)
{
    fs::create_directories(folder / "pack");
    std::ofstream(folder / "pack/pack.yaml") << yaml;
    const auto written = writePackArchive(folder / "pack", folder / "pack.vpack");
    if (!written)
        throw std::runtime_error(written.error().message);
    std::ifstream in(folder / "pack.vpack", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace vitrine::daemon
