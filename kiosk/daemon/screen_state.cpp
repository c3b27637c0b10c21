// SPDX-License-Identifier: Apache-2.0
// What staff see of the screen, in the shapes of the control API.
#include "daemon/screen_kiosk.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <unistd.h>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

json::value orNull(const std::string& text)
{
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::value orNull(int number)
{
    return number == 0 ? json::value(nullptr) : json::value(number);
}

} // namespace

json::object ScreenKiosk::summary(const PackSummary& pack) const
{
    const auto signer = signerOf(pack.keyId, m_trust.rules());
    const auto& aside = m_supervisor.setAside();
    const auto now = onTheWall(std::chrono::system_clock::now());
    json::array exhibits;
    for (const auto& exhibit : pack.exhibits) {
        const bool isAside = std::count(aside.begin(), aside.end(), exhibit.id) > 0;
        const bool isDue = shownAt(pack.when, now) && shownAt(exhibit.when, now);
        exhibits.push_back({{"id", exhibit.id},
                            {"kind", exhibit.kind},
                            {"title", exhibit.title},
                            {"state", isAside ? "set-aside"
                                      : isDue ? "ready"
                                              : "not-due"}});
    }
    return {{"id", pack.pack.id},
            {"version", pack.pack.version},
            {"title", pack.title},
            {"signed", pack.isSigned},
            {"signer",
             json::object{{"key_id", pack.keyId}, {"name", signer.name}, {"state", printSignerState(signer.state)}}},
            {"exhibits", std::move(exhibits)}};
}

json::object ScreenKiosk::state() const
{
    const auto& shell = m_supervisor.status();
    const auto& last = shell.last;
    const auto& catalogue = m_content.catalogue();
    json::array packs;
    if (const auto* current = catalogue.generation(catalogue.current))
        for (const auto& pack : current->packs)
            if (const auto* found = catalogue.summary(pack))
                packs.push_back(summary(*found));

    json::object object;
    object["name"] = m_parts.screen.name;
    object["place"] = m_parts.screen.place;
    object["version"] = VITRINE_VERSION;
    object["state"] = wordFor(m_proof.picture);
    object["since"] = m_since;
    object["picture"] = pictureSigns();
    object["shell"] = {
        {"running", shell.running},     {"pid", shell.running ? json::value(shell.pid) : json::value(nullptr)},
        {"since", orNull(shell.since)}, {"restarts", shell.restarts},
        {"frames", last.frames},        {"last_frame_at", orNull(shell.lastFrameAt)},
        {"page", orNull(last.page)},    {"exhibit", orNull(last.exhibit)},
        {"kind", orNull(last.kind)},    {"language", orNull(last.language)},
        {"visit", last.visit}};
    const int pending = m_changeover.pending() != 0 ? m_changeover.pending() : last.pending;
    object["generation"] = {{"current", orNull(catalogue.current)},
                            {"shown", orNull(shell.running ? last.generation : 0)},
                            {"pending", orNull(pending == last.generation ? 0 : pending)}};
    object["packs"] = std::move(packs);
    object["display"] = {{"width", shell.hello.width}, {"height", shell.hello.height}};
    object["disk"] = {{"free_bytes", m_machine.diskFree}, {"total_bytes", m_machine.diskTotal}};
    object["memory"] = {{"daemon_bytes", m_machine.daemonBytes}, {"shell_bytes", m_machine.shellBytes}};
    object["faults"] = {{"last_hour", m_faults.lastHour()},
                        {"newest", m_faults.newest() ? json::value(toJson(*m_faults.newest())) : nullptr}};
    object["time"] = {{"now", now()}, {"sure", m_time.sure()}};
    object["daemon"] = {{"pid", ::getpid()}, {"since", m_startedAt}};
    object["supervision"] = supervision();
    object["unsigned_allowed"] = m_trust.rules().unsignedPacks;
    object["trust"] = m_trust.summary();
    return object;
}

json::object ScreenKiosk::supervision() const
{
    const auto& history = m_supervisor.history();
    const auto next = m_supervisor.untilNextTry();
    return {{"shows", history.rung == Rung::Pause ? "pause" : "content"},
            {"on_trial", m_supervisor.onTrial()},
            {"took_back", history.tookBack},
            {"drawn_by_processor", history.software},
            {"deaths", history.deaths.size()},
            {"steps", history.steps},
            {"next_try_s", next ? json::value(next->count()) : json::value(nullptr)}};
}

json::array ScreenKiosk::generations() const
{
    const auto& catalogue = m_content.catalogue();
    json::array items;
    for (const auto& generation : catalogue.generations) {
        json::array packs;
        for (const auto& pack : generation.packs) {
            const auto* found = catalogue.summary(pack);
            packs.push_back({{"id", pack.id},
                             {"version", pack.version},
                             {"title", found ? json::value(found->title) : json::value(json::object())}});
        }
        const auto* state = generation.number == catalogue.current    ? "current"
                            : generation.number == catalogue.previous ? "previous"
                                                                      : "kept";
        items.push_back({{"number", generation.number},
                         {"made_at", generation.madeAt},
                         {"made_by", generation.madeBy},
                         {"packs", std::move(packs)},
                         {"good", catalogue.isGood(generation.number)},
                         {"state", state}});
    }
    return items;
}

json::array ScreenKiosk::packs() const
{
    json::array items;
    for (const auto& pack : m_content.catalogue().packs)
        items.push_back(summary(*pack));
    return items;
}

json::object ScreenKiosk::dropIns() const
{
    return {{"places", m_arrivals.list().places()}, {"items", m_arrivals.list().items()}};
}

std::string ScreenKiosk::digest() const
{
    const auto& shell = m_supervisor.status();
    const auto& last = shell.last;
    std::string text(wordFor(m_proof.picture));
    text += wordFor(m_proof.fault);
    for (const auto& part : {last.page, last.exhibit, last.language, m_faults.newest() ? m_faults.newest()->at : ""})
        text += '\n' + part;
    for (const std::int64_t number :
         {std::int64_t{shell.running ? shell.pid : 0}, std::int64_t{last.generation}, std::int64_t{last.pending},
          std::int64_t{m_changeover.pending()}, std::int64_t{m_content.catalogue().current},
          static_cast<std::int64_t>(m_supervisor.setAside().size()), std::int64_t{m_trust.number()},
          std::int64_t{last.visit ? 1 : 0}, std::int64_t{m_supervisor.history().steps},
          std::int64_t{m_supervisor.onTrial() ? 1 : 0}, std::int64_t{m_time.sure() ? 1 : 0}})
        text += '\n' + std::to_string(number);
    return text;
}

} // namespace vitrine::daemon
