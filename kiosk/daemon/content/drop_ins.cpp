// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_ins.hpp"

#include "core/archive/pack_archive.hpp"
#include "daemon/clock.hpp"
#include "daemon/record/plain_text.hpp"
#include "daemon/small_file.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>

namespace vitrine::daemon {

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

DropIns::DropIns(const net::any_io_executor& executor, Content& content, fs::path folder, fs::path memory,
                 std::function<void(json::object)> changed, Timing timing)
    : m_content(content)
    , m_folder(std::move(folder))
    , m_memory(std::move(memory))
    , m_changed(std::move(changed))
    , m_timing(timing)
    , m_watch(executor)
    , m_pause(executor)
{
    recall();
}

net::awaitable<void> DropIns::run()
{
    while (!m_stopped) {
        const auto scan = scanDropIns(m_folder, [this](const fs::path& folder) { m_watch.watch(folder); });
        forgetWhatIsGone(scan);
        for (const auto& [name, dropped] : scan)
            if (!m_items.contains(name))
                show(name, {now(), "waiting", "It is taken as soon as it is whole", json::array()});
        for (const auto& name : m_settling.ready(scan, Steady::now(), m_timing.quiet)) {
            if (m_stopped)
                break;
            co_await take(name, scan.at(name));
        }
        // Something that is being copied is looked at often: a change of the clock must not make it look quiet.
        if (m_settling.restless())
            co_await m_pause.waitFor(m_timing.look);
        else
            co_await m_watch.change(m_timing.rescan);
    }
}

void DropIns::stop()
{
    m_stopped = true;
    m_watch.stop();
    m_pause.ring();
}

net::awaitable<void> DropIns::take(std::string name, Dropped dropped)
{
    DropInOutcome outcome;
    outcome.inner = dropped.inner;
    if (dropped.kind == Dropped::OtherFolder)
        outcome.kind = DropInOutcome::NoPackYet;
    else if (dropped.kind == Dropped::BadName)
        outcome.kind = DropInOutcome::BadName;
    else if (dropped.kind == Dropped::NotAPack)
        outcome.kind = DropInOutcome::NotAPack;
    else
        outcome = co_await install(name, dropped.kind);
    if (m_stopped)
        co_return; // cut off rather than judged: taken again at the next start
    std::error_code error;
    if (!fs::exists(m_folder / name, error))
        co_return; // somebody took it away meanwhile: nobody waits for findings

    m_settling.taken(name, dropped.print);
    const bool waits = outcome.kind == DropInOutcome::NoPackYet;
    const bool taken = outcome.kind == DropInOutcome::Installed || outcome.kind == DropInOutcome::AlreadyShown;
    if (!waits)
        writeBeside(name, outcome);
    show(name, {now(),
                waits   ? "waiting"
                : taken ? "installed"
                        : "refused",
                englishSentence(outcome), problemsToJson(outcome.findings)});
    remember();
}

net::awaitable<DropInOutcome> DropIns::install(std::string name, Dropped::Kind kind)
{
    const auto path = m_folder / name;
    const Content::Work work = [path, kind](Store& store, const InstallRules& rules,
                                            const Progress& progress) -> Result<Installed> {
        if (kind == Dropped::PackFolder)
            return store.installFolder(path, rules, progress);
        const auto source = openFileSource(path);
        if (!source)
            return source.error();
        return store.installArchive(**source, rules, progress);
    };
    const Actor self{"Vitrine", "", "drop-in"}; // named: GCC 12 destroys such a temporary of a co_await twice
    const auto before = m_content.catalogue().current;
    while (m_content.busy() && !m_stopped)
        co_await m_pause.waitFor(1s);
    DropInOutcome outcome;
    if (m_stopped)
        co_return outcome;
    auto installed = co_await m_content.install(work, When::Idle, self);
    if (!installed) {
        outcome.reason = installed.error().message;
        outcome.findings = installed.error().problems;
        co_return outcome;
    }
    const auto& pack = installed->at("pack").as_object();
    outcome.pack = std::string(pack.at("id").as_string()) + " " + std::string(pack.at("version").as_string());
    outcome.kind =
        installed->at("generation").as_int64() == before ? DropInOutcome::AlreadyShown : DropInOutcome::Installed;
    if (const auto* operation = m_content.operation(installed->at("operation").as_string()))
        outcome.findings = operation->problems;
    co_return outcome;
}

void DropIns::show(const std::string& name, Item item)
{
    json::object event{{"name", asOneLine(name)},
                       {"at", item.at},
                       {"state", item.state},
                       {"sentence", item.sentence},
                       {"findings", item.findings}};
    m_items[name] = std::move(item);
    m_changed(std::move(event));
}

json::array DropIns::list() const
{
    std::vector<std::pair<std::string, const Item*>> newest;
    for (const auto& [name, item] : m_items)
        newest.emplace_back(name, &item);
    std::stable_sort(newest.begin(), newest.end(),
                     [](const auto& a, const auto& b) { return a.second->at > b.second->at; });
    json::array items;
    for (const auto& [name, item] : newest)
        items.push_back({{"name", asOneLine(name)},
                         {"at", item->at},
                         {"state", item->state},
                         {"sentence", item->sentence},
                         {"findings", item->findings}});
    return items;
}

void DropIns::writeBeside(const std::string& name, const DropInOutcome& outcome)
{
    const auto written = writeSmallFile(m_folder / (name + ".findings.txt"), printFindings(name, outcome, now()));
    if (!written) // a read-only folder is fine: the findings stand in the dashboard too
        spdlog::warn("the findings of {} stand in the dashboard only: {}", name, written.error().message);
}

void DropIns::forgetWhatIsGone(const Scan& scan)
{
    for (auto item = m_items.begin(); item != m_items.end();) {
        if (scan.contains(item->first)) {
            ++item;
            continue;
        }
        const auto beside = m_folder / (item->first + ".findings.txt");
        const auto text = readSmallFile(beside);
        std::error_code ignored; // a read-only folder keeps it
        if (text && text->starts_with(kFindingsBegin))
            fs::remove(beside, ignored);
        m_changed({{"name", asOneLine(item->first)},
                   {"at", now()},
                   {"state", "gone"},
                   {"sentence", "It was taken away"},
                   {"findings", json::array()}});
        item = m_items.erase(item);
    }
}

// --- what outlives a restart --------------------------------------------------------------------------------------

void DropIns::remember()
{
    json::object taken;
    for (const auto& [name, print] : m_settling.allTaken()) {
        if (asOneLine(name) != name)
            continue; // no text, so no key either; it is refused again
        const auto item = m_items.find(name);
        taken[name] = {{"files", print.files}, {"bytes", print.bytes}, {"newest", print.newest}};
        if (item != m_items.end())
            taken[name].as_object()["item"] = {{"at", item->second.at},
                                               {"state", item->second.state},
                                               {"sentence", item->second.sentence},
                                               {"findings", item->second.findings}};
    }
    if (const auto written = writeSmallFile(m_memory, json::serialize(taken) + '\n'); !written)
        spdlog::warn("after a restart the drop-in folder is looked through again: {}", written.error().message);
}

void DropIns::recall()
{
    const auto text = readSmallFile(m_memory);
    if (!text)
        return;
    try {
        const auto memory = json::parse(*text);
        for (const auto& [name, value] : memory.as_object()) {
            const auto& taken = value.as_object();
            m_settling.taken(name, {taken.at("files").to_number<std::uint64_t>(),
                                    taken.at("bytes").to_number<std::uint64_t>(),
                                    taken.at("newest").to_number<std::int64_t>()});
            if (const auto* item = taken.if_contains("item"))
                m_items[name] = {item->at("at").as_string().c_str(), item->at("state").as_string().c_str(),
                                 item->at("sentence").as_string().c_str(), item->at("findings")};
        }
    } catch (const std::exception&) { // a broken memory: everything is looked at again, which changes nothing
        m_items.clear();
    }
}

} // namespace vitrine::daemon
