// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_ins.hpp"

#include "core/archive/litter.hpp"
#include "core/archive/pack_archive.hpp"
#include "daemon/clock.hpp"
#include "daemon/record/plain_text.hpp"
#include "daemon/small_file.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace vitrine::daemon {

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

const Actor kDropIn{"Vitrine", "", "drop-in"};

std::string stateOf(const DropInOutcome& outcome)
{
    switch (outcome.kind) {
    case DropInOutcome::Installed:
    case DropInOutcome::AlreadyShown:
        return "installed";
    case DropInOutcome::NoPackYet:
        return "waiting";
    case DropInOutcome::Asks:
        return "asks";
    case DropInOutcome::Left:
        return "left";
    case DropInOutcome::Pulled:
        return "pulled";
    case DropInOutcome::Unreachable:
        return "unreachable";
    default:
        return "refused";
    }
}

fs::path textBeside(const fs::path& folder, const std::string& name)
{
    return folder / (name + ".findings.txt");
}

} // namespace

DropIns::DropIns(const net::any_io_executor& executor, Content& content, DropInList& list, Where where,
                 ContentRules limits, Timing timing, Tools tools)
    : m_content(content)
    , m_list(list)
    , m_where(std::move(where))
    , m_limits(std::move(limits))
    , m_timing(timing)
    , m_tools(std::move(tools))
    , m_watch(executor)
    , m_pause(executor)
    , m_apart(executor)
    , m_pulse(std::make_shared<Pulse>())
{
    recall();
}

net::awaitable<void> DropIns::run()
{
    while (!isOver()) {
        auto look = co_await lookNow();
        if (isOver())
            break;
        if (!look) {
            cannotReach();
            co_await m_pause.waitFor(isRemote() ? m_timing.lookAtShare : std::max(m_timing.look, m_timing.lookAtShare));
            continue;
        }
        m_share = look->share;
        m_watch.look();
        if (!isRemote()) // asking to be told of changes could hang too
            for (const auto& folder : look->folders)
                m_watch.watch(folder);
        co_await forgetWhatIsGone(look->scan);
        showNew(look->scan);
        const auto ready =
            m_settling.ready(look->scan, Steady::now(), m_share ? m_timing.quietOnShare : m_timing.quiet);
        tellPlace(!ready.empty() || m_settling.restless(), look->scan.empty());
        for (const auto& name : ready) {
            if (isOver())
                break;
            co_await take(name, look->scan.at(name));
        }
        co_await sayWhatIsUnsaid(look->scan);
        if (!isOver())
            tellPlace(m_settling.restless(), look->scan.empty());
        co_await wait();
    }
}

net::awaitable<void> DropIns::wait()
{
    // Something that is being copied is looked at often: a change of the clock must not make it look quiet.
    if (isOver() || std::exchange(m_rung, false))
        co_return;
    if (isRemote())
        co_await m_pause.waitFor(m_settling.restless() ? m_timing.look : m_timing.lookAtShare);
    else if (m_settling.restless())
        co_await m_pause.waitFor(m_timing.look);
    else
        co_await m_watch.change(m_watch.isBlind() ? m_timing.lookAtShare : m_timing.rescan);
}

void DropIns::ring()
{
    m_rung = true;
    m_pause.ring();
    m_watch.wake();
}

void DropIns::stop()
{
    m_stopped = true;
    m_pulse->cancel = true;
    m_watch.stop();
    m_pause.ring();
}

void DropIns::gone()
{
    m_gone = true;
    m_pulse->cancel = true;
    m_watch.stop();
    m_pause.ring();
}

// --- the place ----------------------------------------------------------------------------------------------------

net::awaitable<std::optional<Look>> DropIns::lookNow()
{
    if (m_apart.busy())
        co_return std::nullopt; // the thread before still hangs
    m_pulse = std::make_shared<Pulse>();
    const std::function<Look()> work = [look = m_tools.look, place = m_where.place] { return look(place); };
    auto look = co_await m_apart.run(work, m_pulse, m_timing.patience);
    if (!look || look->failure != 0)
        co_return std::nullopt;
    // A share that is not mounted leaves an empty folder of this machine.
    if (m_share && !look->share && look->scan.empty())
        co_return std::nullopt;
    co_return std::move(*look);
}

void DropIns::cannotReach()
{
    const bool stick = m_where.place.kind == PackPlace::Stick;
    for (const auto& [id, name] : m_names)
        if (const auto* item = m_list.find(id); stick && item != nullptr && item->state == "waiting")
            show(name, "pulled", {.kind = DropInOutcome::Pulled, .pack = {}, .reason = {}, .findings = {}});
    m_list.setPlace(m_where.id,
                    {stick     ? "stick"
                     : m_share ? "share"
                               : "folder",
                     m_where.place.label, m_where.place.folder.string(), "unreachable",
                     stick
                         ? Words{"The stick cannot be read any more. Please put it in again.",
                                 "Der Stick ist nicht mehr lesbar. Bitte noch einmal einstecken."}
                         : Words{"The drop-in folder cannot be reached. It goes on by itself as soon as it can.",
                                 "Der Eingangsordner ist nicht erreichbar. Sobald er es wieder ist, geht es von selbst "
                                 "weiter."}});
}

void DropIns::tellPlace(bool reading, bool empty)
{
    const auto& place = m_where.place;
    DropInPlace told{m_share ? "share" : "folder", place.label, place.folder.string(), "ready", {}};
    if (place.kind == PackPlace::Stick) {
        told.kind = "stick";
        if (reading) {
            told.state = "reading";
            told.sentence = {"The stick is being read. Please leave it in.",
                             "Der Stick wird gelesen. Bitte stecken lassen."};
        } else if (empty) {
            told.sentence = {"There is no pack on the stick. You can take it out.",
                             "Auf dem Stick ist kein Paket. Er kann herausgezogen werden."};
        } else {
            told.sentence = {"Everything is read. You can take the stick out now.",
                             "Alles ist gelesen. Der Stick kann jetzt herausgezogen werden."};
        }
    }
    m_list.setPlace(m_where.id, std::move(told));
}

// --- taking -------------------------------------------------------------------------------------------------------

net::awaitable<void> DropIns::take(std::string name, Dropped dropped)
{
    if (const auto* before = m_list.find(idOf(name)); before && before->pack) {
        const auto pack = *before->pack; // it was changed before staff had decided: they decide on the new one
        co_await m_content.letGo(pack, kDropIn);
    }
    DropInOutcome outcome;
    outcome.inner = dropped.inner;
    if (dropped.kind == Dropped::OtherFolder)
        outcome.kind = DropInOutcome::NoPackYet;
    else if (dropped.kind == Dropped::BadName)
        outcome.kind = DropInOutcome::BadName;
    else if (dropped.kind == Dropped::NotAPack)
        outcome.kind = DropInOutcome::NotAPack;
    else
        outcome = co_await bringAndInstall(name, dropped.kind);
    if (m_stopped)
        co_return; // cut off rather than judged: taken again at the next start
    if (outcome.kind == DropInOutcome::Pulled || outcome.kind == DropInOutcome::Unreachable) {
        m_settling.forget(name);
        show(name, stateOf(outcome), outcome);
        co_return;
    }
    std::error_code error;
    if (!isRemote() && !fs::exists(m_where.place.folder / name, error)) {
        if (outcome.kind == DropInOutcome::Asks) // nobody is left who wants it shown
            co_await m_content.letGo(*outcome.held, kDropIn);
        co_return; // somebody took it away meanwhile: nobody waits for findings
    }
    m_settling.taken(name, dropped.print);
    show(name, stateOf(outcome), outcome);
    bool isSaid = true;
    if (outcome.kind != DropInOutcome::NoPackYet) {
        auto text = printFindings(name, outcome, now());
        isSaid = co_await writeBeside(name, std::move(text));
    }
    if (const auto* told = m_list.find(idOf(name));
        !isSaid && told && m_where.place.kind == PackPlace::Stick && !m_gone) {
        auto item = *told;
        item.sentence.en += " The stick cannot be written to: the findings stand here only.";
        item.sentence.de += " Der Stick lässt sich nicht beschreiben: Die Befunde stehen nur hier.";
        m_list.put(std::move(item));
    }
    remember();
}

net::awaitable<Fetched> DropIns::bringHere(std::string name, fs::path target)
{
    m_pulse = std::make_shared<Pulse>();
    const std::function<Fetched()> work = [source = m_where.place.folder / name, target, limits = m_limits,
                                           pulse = m_pulse, piece = m_tools.atEachPiece] {
        return fetch(source, target, limits, *pulse, piece);
    };
    auto told = Steady::now();
    const std::function<void()> meanwhile = [this, &told, name] {
        const std::uint64_t total = m_pulse->total;
        const auto* found = m_list.find(idOf(name));
        if (found == nullptr || found->state != "waiting" || total == 0 || Steady::now() - told < 1s)
            return;
        told = Steady::now();
        auto item = *found;
        item.progress = std::min(1.0, static_cast<double>(m_pulse->done) / static_cast<double>(total));
        m_list.put(std::move(item));
    };
    auto fetched = co_await m_apart.run(work, m_pulse, m_timing.patience, meanwhile);
    if (fetched)
        co_return std::move(*fetched);
    co_return Fetched{Fetched::Lost, Error{Errc::Unreachable, phrase("it does not answer")}, {}};
}

net::awaitable<DropInOutcome> DropIns::bringAndInstall(std::string name, Dropped::Kind kind)
{
    if (!isRemote())
        co_return co_await install(m_where.place.folder / name, kind);
    DropInOutcome outcome;
    const auto target = m_where.arriving / idOf(name);
    const auto fetched = co_await bringHere(name, target);
    if (fetched.kind == Fetched::Whole) {
        outcome = co_await install(target, kind);
        if (auto notice = litterNotice(fetched.leftOut))
            outcome.findings.push_back(std::move(*notice));
    } else if (fetched.kind == Fetched::Refused) {
        outcome.reason = fetched.error.message;
    } else {
        outcome.kind = m_where.place.kind == PackPlace::Stick ? DropInOutcome::Pulled : DropInOutcome::Unreachable;
    }
    std::error_code error; // what cannot be removed now is, at the next start
    if (!m_apart.busy())
        fs::remove_all(target, error);
    co_return outcome;
}

net::awaitable<DropInOutcome> DropIns::install(fs::path path, Dropped::Kind kind)
{
    const Content::Work work = [path, kind](Store& store, const InstallRules& rules,
                                            const Progress& progress) -> Result<Installed> {
        if (kind == Dropped::PackFolder)
            return store.installFolder(path, rules, progress);
        const auto source = openFileSource(path);
        if (!source)
            return source.error();
        return store.installArchive(**source, rules, progress);
    };
    const Actor self = kDropIn; // named: GCC 12 destroys such a temporary of a co_await twice
    const auto before = m_content.catalogue().current;
    while (m_content.busy() && !m_stopped)
        co_await m_pause.waitFor(1s);
    DropInOutcome outcome;
    if (m_stopped)
        co_return outcome;
    auto installed = co_await m_content.install(work, When::Idle, self, true);
    if (!installed) {
        outcome.reason = installed.error().message;
        outcome.findings = installed.error().problems;
        co_return outcome;
    }
    const auto& pack = installed->at("pack").as_object();
    const PackRef ref{.id = std::string(pack.at("id").as_string()),
                      .version = std::string(pack.at("version").as_string())};
    outcome.pack = ref.id + " " + ref.version;
    if (installed->contains("held")) {
        outcome.kind = DropInOutcome::Asks;
        outcome.held = ref;
        outcome.signer = std::string(installed->at("stranger").as_string());
    } else {
        outcome.kind =
            installed->at("generation").as_int64() == before ? DropInOutcome::AlreadyShown : DropInOutcome::Installed;
    }
    if (const auto* operation = m_content.operation(installed->at("operation").as_string()))
        outcome.findings = operation->problems;
    co_return outcome;
}

// --- telling ------------------------------------------------------------------------------------------------------

void DropIns::showNew(const Scan& scan)
{
    for (const auto& [name, dropped] : scan) {
        m_names[idOf(name)] = name;
        const auto* known = m_list.find(idOf(name));
        const bool isTaken = m_settling.isTaken(name, dropped.print);
        Words sentence{"It is taken as soon as it is whole", "Es wird übernommen, sobald es ganz da ist"};
        if (!dropped.unfinished.empty())
            sentence = {"It is still being copied: " + dropped.unfinished,
                        "Es wird noch kopiert: " + dropped.unfinished};
        if (known != nullptr && (isTaken || known->state != "waiting" || known->sentence == sentence) &&
            (dropped.unfinished.empty() || known->sentence == sentence))
            continue;
        DropIn item;
        if (known != nullptr)
            item = *known;
        item.id = idOf(name);
        item.name = asOneLine(name);
        item.from = m_where.id;
        item.at = now();
        item.state = "waiting";
        item.sentence = std::move(sentence);
        item.findings = json::array();
        m_list.put(std::move(item));
    }
}

void DropIns::show(const std::string& name, std::string state, const DropInOutcome& outcome)
{
    auto findings = outcome.findings;
    sortProblems(findings);
    DropIn item;
    item.id = idOf(name);
    item.name = asOneLine(name);
    item.from = m_where.id;
    item.at = now();
    item.state = std::move(state);
    item.sentence = {englishSentence(outcome), germanSentence(outcome)};
    item.findings = problemsToJson(findings);
    if (outcome.held) {
        item.pack = outcome.held;
        item.signer = outcome.signer;
        item.change = m_content.changeBy(*outcome.held);
        if (const auto* summary = m_content.catalogue().summary(*outcome.held))
            item.title = summary->title;
    }
    m_list.put(std::move(item));
}

net::awaitable<bool> DropIns::writeBeside(std::string name, std::string text)
{
    if (m_gone || m_apart.busy())
        co_return false;
    m_pulse = std::make_shared<Pulse>();
    const std::function<Result<void>()> work = [file = textBeside(m_where.place.folder, name), text = std::move(text),
                                                stick = m_where.place.kind == PackPlace::Stick]() -> Result<void> {
        auto written = writeSmallFile(file, text);
        if (written && stick) // which is pulled out as soon as we say so
            if (const int folder = ::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
                folder >= 0) {
                ::syncfs(folder);
                ::close(folder);
            }
        return written;
    };
    const auto written = co_await m_apart.run(work, m_pulse, m_timing.patience);
    if (written && *written)
        co_return true;
    // A read-only folder is fine: the findings stand in the dashboard too.
    spdlog::warn("the findings of {} stand in the dashboard only: {}", asOneLine(name),
                 written ? written->error().message.en : "no answer");
    co_return false;
}

net::awaitable<void> DropIns::sayWhatIsUnsaid(Scan scan)
{
    for (const auto& [name, dropped] : scan) {
        const auto* found = m_list.find(idOf(name));
        if (found == nullptr || !found->unsaid || isOver())
            continue;
        const std::string text = std::string(kFindingsBegin) + found->at + ": " + found->name + "\n\n" +
                                 found->sentence.de + "\n" + found->sentence.en + "\n";
        m_list.said(idOf(name));
        remember();
        const bool isSaid = co_await writeBeside(name, text);
        if (!isSaid)
            spdlog::info("what staff decided about {} stands in the dashboard only", asOneLine(name));
    }
}

net::awaitable<void> DropIns::forgetWhatIsGone(Scan scan)
{
    std::vector<DropIn> gone;
    std::vector<std::string> here;
    for (const auto& [name, dropped] : scan)
        here.push_back(idOf(name));
    for (const auto& [id, item] : m_list.all())
        if (item.from == m_where.id && std::find(here.begin(), here.end(), id) == here.end())
            gone.push_back(item);
    for (const auto& item : gone) {
        m_list.remove(item.id);
        if (item.pack)
            co_await m_content.letGo(*item.pack, kDropIn);
        if (isOver() || m_apart.busy())
            co_return;
        m_pulse = std::make_shared<Pulse>();
        const auto name = m_names.contains(item.id) ? m_names.at(item.id) : item.name;
        const std::function<bool()> work = [beside = textBeside(m_where.place.folder, name)] {
            const auto text = readSmallFile(beside);
            std::error_code ignored; // a read-only folder keeps it
            return text && text->starts_with(kFindingsBegin) && fs::remove(beside, ignored);
        };
        const auto removed = co_await m_apart.run(work, m_pulse, m_timing.patience);
        if (!removed)
            co_return;
    }
}

// --- what outlives a restart --------------------------------------------------------------------------------------

void DropIns::remember()
{
    if (m_gone)
        return; // this stick is not asked about again
    json::object taken;
    for (const auto& [name, print] : m_settling.allTaken()) {
        if (asOneLine(name) != name)
            continue; // no text, so no key either; it is refused again
        taken[name] = {{"files", print.files}, {"bytes", print.bytes}, {"newest", print.newest}};
        if (const auto* item = m_list.find(idOf(name)))
            taken[name].as_object()["item"] = toJson(*item);
    }
    const json::object memory{{"share", m_share}, {"taken", std::move(taken)}};
    if (const auto written = writeSmallFile(m_where.memory, json::serialize(memory) + '\n'); !written)
        spdlog::warn("after a restart the drop-in folder is looked through again: {}", written.error().message.en);
}

void DropIns::recall()
{
    const auto text = readSmallFile(m_where.memory);
    if (!text)
        return;
    try {
        const auto memory = json::parse(*text);
        m_share = memory.at("share").as_bool();
        for (const auto& [name, value] : memory.at("taken").as_object()) {
            const auto& taken = value.as_object();
            const auto* known = taken.if_contains("item");
            auto item = known ? dropInFrom(known->as_object()) : DropIn{};
            if (item.pack && !m_content.hold(*item.pack))
                continue; // it is not in the store any more: taken again
            m_settling.taken(name, {taken.at("files").to_number<std::uint64_t>(),
                                    taken.at("bytes").to_number<std::uint64_t>(),
                                    taken.at("newest").to_number<std::int64_t>()});
            if (known && item.from == m_where.id)
                m_list.put(std::move(item));
        }
    } catch (const std::exception&) { // a broken memory, or an older one: looked at again, which changes nothing
        spdlog::info("{} says nothing; everything is looked at again", m_where.memory.string());
    }
}

} // namespace vitrine::daemon
