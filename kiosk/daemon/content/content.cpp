// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/content.hpp"

#include "core/store/good.hpp"
#include "daemon/content/content_turn.hpp"
#include "daemon/content/on_pool.hpp"
#include "daemon/content/read_coverage.hpp"
#include "daemon/logs.hpp"
#include "daemon/spare_memory.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace vitrine::daemon {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

const Actor kSelf{"Vitrine", "", "supervisor"};
constexpr const char* kTaking = "The pack is checked and stored";
constexpr double kTakingShare = 0.9; // the rest is to bring it out

std::string generationName(int number)
{
    return "generation " + std::to_string(number);
}

} // namespace

Content::Content(net::any_io_executor executor, net::thread_pool& pool, Store store, Rules rules,
                 Operations& operations, Changeover& changeover, Hooks hooks)
    : m_executor(std::move(executor))
    , m_pool(pool)
    , m_store(std::move(store))
    , m_rules(std::move(rules))
    , m_operations(operations)
    , m_changeover(changeover)
    , m_hooks(std::move(hooks))
    , m_free(m_executor)
    , m_catalogue(readCatalogue(m_store, m_rules.kinds, {}))
{
}

InstallRules Content::installRules(TrustRules trust, bool decode, std::function<bool()> goOn, bool mayAsk) const
{
    InstallRules rules{.kinds = &m_rules.kinds, .content = m_rules.content, .trust = std::move(trust)};
    if (mayAsk && rules.trust.confirmUnsigned) {
        rules.trust.unsignedPacks = true;
        rules.trust.strangers = true;
    }
    if (m_rules.check)
        rules.check = [this, decode, goOn = std::move(goOn)](const std::filesystem::path& folder) {
            return m_rules.check(folder, decode, goOn);
        };
    return rules;
}

Result<Installed> Content::installFirst(const std::filesystem::path& folder)
{
    auto installed =
        m_store.installFolder(folder, installRules(m_rules.trust, false, [] { return true; })); // the screen waits
    if (!installed)
        return installed.error();
    const auto generation = m_store.addGeneration(installed->pack, "first start");
    if (!generation)
        return generation.error();
    if (const auto active = m_store.activate(generation->number); !active)
        return active.error();
    m_catalogue = readCatalogue(m_store, m_rules.kinds, {});
    audit("install", m_catalogue.name(generation->number), {"Vitrine", "", "first start"}, "done");
    return installed;
}

std::optional<Error> Content::whyNotNow() const
{
    if (m_stopping)
        return Error{Errc::Cancelled, phrase("the screen's daemon is stopping")};
    if (busy())
        return Error{Errc::Busy, phrase("operation {} is changing the content; one change at a time", m_running)};
    return std::nullopt;
}

void Content::begin(std::string operation)
{
    // What makes way ends on the pool's one thread before anything of ours begins there.
    if (!m_inPassing.empty() && m_running == m_inPassing && operation != m_inPassing && m_meter)
        m_meter->cancel = true;
    m_running = std::move(operation);
}

// --- install ------------------------------------------------------------------------------------------------------

net::awaitable<Result<json::object>> Content::install(Work work, When when, Actor actor, bool mayAsk)
{
    if (auto error = whyNotNow()) {
        audit("install", "a pack", actor, "refused: " + error->message.en);
        co_return std::move(*error);
    }
    const auto operation = m_operations.start("install", actor.who).id;
    const Turn turn(*this, operation);
    const auto meter = std::make_shared<Meter>();
    m_meter = meter;
    m_operations.update(operation, 0, kTaking);
    net::co_spawn(m_executor, showProgress(m_executor, m_operations, operation, kTaking, meter, kTakingShare),
                  logFailure("showing the progress of an install"));

    struct Taken {
        Result<Installed> installed;
        std::string keyId;
        std::optional<Catalogue> catalogue; ///< if old generations had to make room
    };
    const std::function<Taken()> job = [this, work = std::move(work), trust = m_rules.trust, held = m_held,
                                        known = m_catalogue, meter, mayAsk]() -> Taken {
        auto rules = installRules(
            trust, true, [meter] { return !meter->cancel; }, mayAsk);
        rules.held = held;
        auto installed = work(m_store, rules, [&](std::uint64_t done, std::uint64_t total) {
            meter->done = done;
            meter->total = total;
            return !meter->cancel;
        });
        auto receipt = installed ? m_store.receipt(installed->pack) : Result<Receipt>(Error{});
        std::optional<Catalogue> catalogue;
        if (m_store.generations().size() != known.generations.size())
            catalogue = readCatalogue(m_store, m_rules.kinds, known, held);
        return {std::move(installed), receipt ? std::move(receipt->keyId) : std::string(), std::move(catalogue)};
    };
    auto taken = co_await onPool(m_pool, job);
    meter->over = true;
    if (taken.catalogue) {
        m_catalogue = std::move(*taken.catalogue);
        m_hooks.changed();
    }
    auto& installed = taken.installed;
    if (installed && isRevoked(taken.keyId, m_rules.trust)) // meanwhile, or since it came the first time
        installed =
            Error{Errc::Refused, phrase("the pack is signed with the key {}, which has been revoked", taken.keyId)};
    if (!installed) {
        refuse(operation, "install", "a pack", actor, installed.error());
        co_return installed.error();
    }
    const auto& pack = installed->pack;
    const auto name = pack.id + " " + pack.version;
    if (meter->cancel) {
        const Error cancelled{Errc::Cancelled, phrase("cancelled before {} became active", name)};
        refuse(operation, "install", name, actor, cancelled);
        co_return cancelled;
    }

    json::object result{{"pack", {{"id", pack.id}, {"version", pack.version}}},
                        {"generation", m_catalogue.current},
                        {"findings", problemsToJson(installed->findings)},
                        {"operation", operation}};
    const auto* current = m_catalogue.generation(m_catalogue.current);
    if (current && std::count(current->packs.begin(), current->packs.end(), pack) > 0) {
        audit("install", name, actor, "done");
        m_operations.end(operation, "done", name + " is what the screen shows already", result, installed->findings);
        co_return result;
    }
    if (!installed->isSigned && mayAsk && m_rules.trust.confirmUnsigned)
        co_return co_await keepForStaff(operation, *installed, actor);
    const auto generation = co_await makeCurrent(pack, actor.who);
    if (!generation) {
        refuse(operation, "install", name, actor, generation.error());
        co_return generation.error();
    }
    result["generation"] = *generation;
    if (auto* kept = m_operations.find(operation)) {
        kept->result = result;
        kept->problems = installed->findings;
    }
    audit("install", name, actor, "done");
    m_hooks.activated();
    net::co_spawn(m_executor, bringOut(operation, *generation, when, true), logFailure("bringing out " + name));
    co_return result;
}

net::awaitable<Result<void>> Content::ask(std::string what, Question question)
{
    if (auto error = whyNotNow())
        co_return std::move(*error);
    const Turn turn(*this, std::move(what));
    struct Asked {
        Result<void> answer;
        std::optional<Catalogue> catalogue; ///< if old generations had to make room
    };
    const std::function<Asked()> job = [this, question = std::move(question), trust = m_rules.trust, held = m_held,
                                        known = m_catalogue]() -> Asked {
        auto rules = installRules(trust, false, [] { return true; });
        rules.held = held;
        auto answer = question(m_store, rules);
        std::optional<Catalogue> catalogue;
        if (m_store.generations().size() != known.generations.size())
            catalogue = readCatalogue(m_store, m_rules.kinds, known, held);
        return {std::move(answer), std::move(catalogue)};
    };
    auto asked = co_await onPool(m_pool, job);
    if (asked.catalogue) {
        m_catalogue = std::move(*asked.catalogue);
        m_hooks.changed();
    }
    co_return std::move(asked.answer);
}

// --- what staff decide about --------------------------------------------------------------------------------------

net::awaitable<Result<json::object>> Content::showHeld(PackRef pack, When when, Actor actor)
{
    const auto name = pack.id + " " + pack.version;
    auto error = whyNotNow();
    if (!error && std::count(m_held.begin(), m_held.end(), pack) == 0)
        error = Error{Errc::NotFound, phrase("{} does not wait for an answer", name)};
    if (error) {
        audit("confirm", name, actor, "refused: " + error->message.en);
        co_return std::move(*error);
    }
    const auto operation = m_operations.start("install", actor.who).id;
    const Turn turn(*this, operation);
    const auto generation = co_await makeCurrent(pack, actor.who);
    if (!generation) {
        refuse(operation, "confirm", name, actor, generation.error());
        co_return generation.error();
    }
    std::erase(m_held, pack);
    audit("confirm", name, actor, "done");
    m_hooks.activated();
    net::co_spawn(m_executor, bringOut(operation, *generation, when, true), logFailure("bringing out " + name));
    json::object result{
        {"pack", {{"id", pack.id}, {"version", pack.version}}}, {"generation", *generation}, {"operation", operation}};
    co_return result;
}

net::awaitable<void> Content::letGo(PackRef pack, Actor actor)
{
    if (std::erase(m_held, pack) == 0)
        co_return;
    audit("leave", pack.id + " " + pack.version, actor, "done");
    while (busy() && !m_stopping)
        co_await m_free.waitFor(1h);
    if (m_stopping)
        co_return;
    const Turn turn(*this, "of leaving a pack");
    const std::function<Catalogue()> job = [this, known = m_catalogue, held = m_held] {
        if (const auto freed = m_store.collect(m_rules.content.keepGenerations, held); !freed)
            spdlog::warn("a pack that was left stays on the disk until the next change: {}", freed.error().message.en);
        return readCatalogue(m_store, m_rules.kinds, known, held);
    };
    m_catalogue = co_await onPool(m_pool, job);
    m_hooks.changed();
}

net::awaitable<Result<int>> Content::makeCurrent(PackRef pack, std::string madeBy)
{
    struct Made {
        Result<int> generation = Error{};
        Catalogue catalogue;
    };
    const std::function<Made()> job = [this, pack = std::move(pack), madeBy = std::move(madeBy), known = m_catalogue,
                                       held = m_held]() -> Made {
        const auto generation = m_store.addGeneration(pack, madeBy);
        if (!generation)
            return {generation.error(), readCatalogue(m_store, m_rules.kinds, known, held)};
        if (const auto active = m_store.activate(generation->number); !active)
            return {active.error(), readCatalogue(m_store, m_rules.kinds, known, held)};
        if (const auto freed = m_store.collect(m_rules.content.keepGenerations, held); !freed)
            spdlog::warn("old content stays on the disk until the next change: {}", freed.error().message.en);
        return {generation->number, readCatalogue(m_store, m_rules.kinds, known, held)};
    };
    auto made = co_await onPool(m_pool, job);
    m_catalogue = std::move(made.catalogue);
    m_hooks.changed();
    co_return made.generation;
}

// --- activate and roll back ---------------------------------------------------------------------------------------

Result<std::string> Content::activate(int generation, When when, Actor actor)
{
    auto error = whyNotNow();
    if (!m_catalogue.generation(generation))
        error = Error{Errc::NotFound, phrase("the screen keeps no generation {}", generation)};
    if (!error)
        error = whyNotShown(generation);
    if (error) {
        audit("activate", generationName(generation), actor, "refused: " + error->message.en);
        return std::move(*error);
    }
    const auto operation = m_operations.start("activate", actor.who).id;
    begin(operation);
    net::co_spawn(m_executor, switchTo(operation, "activate", generation, when, std::move(actor)),
                  logFailure("activating a generation"));
    return operation;
}

Result<std::string> Content::rollBack(When when, Actor actor)
{
    auto error = whyNotNow();
    if (m_catalogue.previous == 0)
        error = Error{Errc::NotFound, phrase("there is no generation to go back to")};
    if (!error)
        error = whyNotShown(m_catalogue.previous);
    if (error) {
        audit("roll-back", {}, actor, "refused: " + error->message.en);
        return std::move(*error);
    }
    const auto operation = m_operations.start("roll-back", actor.who).id;
    begin(operation);
    net::co_spawn(m_executor, switchTo(operation, "roll-back", m_catalogue.previous, when, std::move(actor)),
                  logFailure("rolling back"));
    return operation;
}

net::awaitable<void> Content::switchTo(std::string operation, std::string what, int generation, When when, Actor actor)
{
    const Turn turn(*this, operation);
    const auto name = m_catalogue.name(generation);
    m_operations.update(operation, 0.2, name + " becomes active");
    struct Switched {
        Result<void> done;
        Catalogue catalogue;
    };
    const std::function<Switched()> job = [this, generation, known = m_catalogue, held = m_held]() -> Switched {
        auto done = m_store.activate(generation);
        return {std::move(done), readCatalogue(m_store, m_rules.kinds, known, held)};
    };
    auto switched = co_await onPool(m_pool, job);
    m_catalogue = std::move(switched.catalogue);
    m_hooks.changed();
    if (!switched.done) {
        refuse(operation, what, generationName(generation), actor, switched.done.error());
        co_return;
    }
    audit(what, generationName(generation), actor, "done");
    const bool bySelf = actor.from == kSelf.from;
    if (bySelf)
        m_hooks.tookBack();
    else
        m_hooks.activated();
    net::co_spawn(m_executor, bringOut(operation, generation, when, !bySelf), logFailure("bringing out " + name));
}

net::awaitable<void> Content::bringOut(std::string operation, int generation, When when, bool mayTakeBack)
{
    ++m_showing;
    const auto name = m_catalogue.name(generation);
    m_operations.update(operation, 0.95, "The screen loads " + name);
    const auto outcome = co_await m_changeover.show(operation, generation, name, when);
    switch (outcome.kind) {
    case Changeover::Outcome::Shown:
        m_operations.end(operation, "done", "The screen shows " + name);
        break;
    case Changeover::Outcome::NoShell:
        m_operations.end(operation, "done", name + " is active; the screen shows it when it starts");
        break;
    case Changeover::Outcome::Stopped:
        m_operations.end(operation, "done", name + " is active; the screen shows it at the next occasion");
        break;
    case Changeover::Outcome::Replaced:
        m_operations.end(operation, "cancelled", "Another change has taken the place of " + name);
        break;
    case Changeover::Outcome::Failed:
        m_operations.end(operation, "failed", "The screen cannot show " + name + ": " + outcome.reason);
        if (mayTakeBack && generation == m_catalogue.current)
            takeBack(name + " cannot be shown: " + outcome.reason);
        break;
    }
    --m_showing;
    m_free.ring();
}

// --- when the new content fails -----------------------------------------------------------------------------------

void Content::takeBack(std::string reason)
{
    net::co_spawn(m_executor, bringBack(std::move(reason)), logFailure("taking content back"));
}

net::awaitable<void> Content::bringBack(std::string reason)
{
    while (busy() && !m_stopping)
        co_await m_free.waitFor(1h);
    if (m_stopping)
        co_return;
    FaultEntry fault;
    fault.code = "generation-refused";
    fault.sentence = reason;
    fault.detail = {{"generation", m_catalogue.current}, {"back_to", m_catalogue.previous}};
    if (m_catalogue.previous == 0)
        fault.sentence += "; there is no generation to go back to";
    else
        fault.sentence += "; generation " + std::to_string(m_catalogue.previous) + " returns";
    m_hooks.fault(fault);
    if (const auto started = rollBack(When::Now, kSelf); !started)
        spdlog::warn("the content stays as it is: {}", started.error().message.en);
}

bool Content::hasBefore() const
{
    return m_catalogue.previous != 0 && !whyNotShown(m_catalogue.previous);
}

void Content::noteGood(int generation)
{
    net::co_spawn(m_executor, keepGood(generation), logFailure("noting that content is good"));
}

net::awaitable<void> Content::keepGood(int generation)
{
    while (busy() && !m_stopping)
        co_await m_free.waitFor(1h);
    if (m_stopping || m_catalogue.isGood(generation))
        co_return;
    const Turn turn(*this, "of noting that content is good");
    const std::function<Catalogue()> job = [this, generation, known = m_catalogue, held = m_held] {
        if (const auto marked = markGood(m_store.root(), generation); !marked)
            spdlog::warn("it is not kept that generation {} is good: {}", generation, marked.error().message.en);
        return readCatalogue(m_store, m_rules.kinds, known, held);
    };
    m_catalogue = co_await onPool(m_pool, job);
    m_hooks.changed();
}

void Content::hear(int shown, int loading)
{
    const int current = m_catalogue.current;
    const bool astray = current != 0 && shown != current && loading != current && m_changeover.pending() == 0;
    // Once may be a shell that is just starting and reads the active generation by itself.
    m_elsewhere = astray ? m_elsewhere + 1 : 0;
    if (m_elsewhere >= 3) {
        m_elsewhere = 0;
        m_changeover.remind(current);
    }
}

// --- what there is in which language --------------------------------------------------------------------------------

net::awaitable<Result<std::shared_ptr<const std::vector<PackCoverage>>>> Content::coverage()
{
    const int wanted = m_catalogue.current;
    if (m_coverage && m_coverageOf == wanted)
        co_return m_coverage;
    // The pool has one thread, and a pack that is taken in may hold it for minutes.
    if (busy())
        co_return Error{Errc::Busy, phrase("the screen is taking in a pack; ask again when that is done")};
    if (m_running == m_inPassing && m_meter)
        m_meter->cancel = true; // that comes again another time
    const auto* generation = m_catalogue.generation(wanted);
    using Counted = std::vector<PackCoverage>;
    const std::function<Counted()> job = [root = m_store.root(), kinds = m_rules.kinds,
                                          packs = generation ? generation->packs : std::vector<PackRef>()] {
        return readCoverage(root, packs, kinds);
    };
    auto counted = std::make_shared<const Counted>(co_await onPool(m_pool, job));
    spareMemory();
    m_coverage = counted;
    m_coverageOf = wanted;
    co_return counted;
}

// --- endings ------------------------------------------------------------------------------------------------------

void Content::refuse(const std::string& operation, const std::string& what, const std::string& target,
                     const Actor& actor, const Error& error)
{
    const bool cancelled = error.code == Errc::Cancelled;
    spdlog::warn("{} by {} {}: {}", what, actor.who, cancelled ? "cancelled" : "refused", error.message.en);
    audit(what, target, actor, (cancelled ? "cancelled: " : "refused: ") + error.message.en);
    m_operations.end(operation, cancelled ? "cancelled" : "failed", error.message, {}, error.problems);
}

void Content::audit(const std::string& what, const std::string& target, const Actor& actor, std::string result)
{
    AuditEntry entry;
    entry.who = actor.who;
    entry.role = actor.role;
    entry.from = actor.from;
    entry.what = what;
    entry.target = target;
    entry.result = std::move(result);
    m_hooks.audit(std::move(entry));
}

net::awaitable<void> Content::stop()
{
    m_stopping = true;
    m_changeover.stop();
    if (m_meter)
        m_meter->cancel = true; // a switch is not cut off: it is one rename
    m_free.ring();
    while (!m_running.empty() || !m_inPassing.empty() || m_showing > 0)
        co_await m_free.waitFor(1h);
}

} // namespace vitrine::daemon
