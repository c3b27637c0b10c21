// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/arrivals.hpp"

#include "daemon/clock.hpp"
#include "daemon/logs.hpp"
#include "daemon/record/plain_text.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <system_error>

namespace vitrine::daemon {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::string_view kFolderPlace = "folder";

std::string placeOf(const Mount& mount)
{
    return "stick:" + asOneLine(mount.point.string());
}

net::awaitable<void> runPlace(std::shared_ptr<DropIns> dropIns)
{
    co_await dropIns->run();
}

} // namespace

Arrivals::Arrivals(net::any_io_executor executor, Content& content, ContentRules rules, Folders folders,
                   DropInList::Hooks hooks, DropIns::Timing timing, DropIns::Tools tools)
    : m_executor(std::move(executor))
    , m_content(content)
    , m_rules(std::move(rules))
    , m_folders(std::move(folders))
    , m_timing(timing)
    , m_tools(std::move(tools))
    , m_list(std::move(hooks))
    , m_mounts(m_executor)
{
}

void Arrivals::open()
{
    std::error_code error; // what is left of copies that were cut off only takes up room
    fs::remove_all(m_folders.arriving, error);
    fs::create_directories(m_folders.sticks, error);
    if (m_rules.dropIn.empty())
        return;
    fs::create_directories(m_rules.dropIn, error);
    if (error) // a share that is not there yet must not keep a screen dark
        spdlog::warn("the drop-in folder {} cannot be made: {}", m_rules.dropIn.string(), error.message());
    m_folder = std::make_shared<DropIns>(m_executor, m_content, m_list,
                                         DropIns::Where{{PackPlace::Folder, {}, m_rules.dropIn},
                                                        std::string(kFolderPlace),
                                                        m_folders.memory,
                                                        m_folders.arriving / "folder"},
                                         m_rules, m_timing, m_tools);
}

void Arrivals::start()
{
    if (m_folder)
        net::co_spawn(m_executor, runPlace(m_folder), logFailure("the drop-in folder"));
    if (m_rules.sticks)
        net::co_spawn(m_executor, watchSticks(), logFailure("looking for sticks"));
}

void Arrivals::stop()
{
    m_stopped = true;
    m_mounts.stop();
    if (m_folder)
        m_folder->stop();
    for (const auto& [id, stick] : m_sticks)
        stick.dropIns->stop();
}

// --- sticks -------------------------------------------------------------------------------------------------------

net::awaitable<void> Arrivals::watchSticks()
{
    bool first = true;
    while (!m_stopped) {
        const auto mounts = sticksAmong(m_tools.mounts ? m_tools.mounts() : m_mounts.mounts(), m_rules.stickFolders);
        if (first) { // what sticks said that are not there any more
            std::vector<fs::path> known;
            known.reserve(mounts.size());
            for (const auto& mount : mounts)
                known.push_back(memoryOf(mount));
            std::error_code error;
            for (fs::directory_iterator it(m_folders.sticks, error), end; !error && it != end; it.increment(error))
                if (std::find(known.begin(), known.end(), it->path()) == known.end())
                    fs::remove(it->path(), error);
            first = false;
        }
        compare(mounts);
        co_await m_mounts.change(m_timing.mounts);
    }
}

void Arrivals::compare(const std::vector<Mount>& mounts)
{
    for (auto stick = m_sticks.begin(); stick != m_sticks.end();) {
        if (std::find(mounts.begin(), mounts.end(), stick->second.mount) != mounts.end()) {
            ++stick;
            continue;
        }
        wentAway(stick->second);
        stick = m_sticks.erase(stick);
    }
    for (const auto& mount : mounts)
        if (!m_sticks.contains(mount.id))
            came(mount);
}

void Arrivals::came(const Mount& mount)
{
    std::vector<std::string> old; // of sticks that were here before
    for (const auto& [id, item] : m_list.all()) {
        const auto& from = item.from;
        if (from.starts_with("stick:") && item.state != "asks" &&
            std::none_of(m_sticks.begin(), m_sticks.end(),
                         [&from](const auto& other) { return other.second.place == from; }))
            old.push_back(id);
    }
    for (const auto& id : old)
        m_list.remove(id);
    Stick stick{mount, nullptr, placeOf(mount), memoryOf(mount)};
    stick.dropIns = std::make_shared<DropIns>(
        m_executor, m_content, m_list,
        DropIns::Where{{PackPlace::Stick, asOneLine(mount.point.filename().string()), mount.point},
                       stick.place,
                       stick.memory,
                       m_folders.arriving / mount.id},
        m_rules, m_timing, m_tools);
    spdlog::info("a stick is there: {}", stick.place);
    net::co_spawn(m_executor, runPlace(stick.dropIns), logFailure("a stick"));
    m_sticks.emplace(mount.id, std::move(stick));
}

void Arrivals::wentAway(const Stick& stick)
{
    spdlog::info("a stick is gone: {}", stick.place);
    stick.dropIns->gone();
    m_list.removePlace(stick.place);
    std::error_code error; // it would only be asked about this stick
    fs::remove(stick.memory, error);
    std::vector<DropIn> cut;
    for (const auto& [id, item] : m_list.all())
        if (item.from == stick.place && item.state == "waiting")
            cut.push_back(item);
    for (auto& item : cut) { // those that are here as a whole say something else in a moment
        const DropInOutcome outcome{.kind = DropInOutcome::Pulled, .pack = {}, .reason = {}, .findings = {}};
        item.at = now();
        item.state = "pulled";
        item.progress = -1;
        item.sentence = {englishSentence(outcome), germanSentence(outcome)};
        m_list.put(std::move(item));
    }
}

fs::path Arrivals::memoryOf(const Mount& mount) const
{
    return m_folders.sticks / (dropInId(placeOf(mount), mount.id) + ".json");
}

// --- staff decide -------------------------------------------------------------------------------------------------

net::awaitable<Result<json::object>> Arrivals::answer(std::string id, std::string at, bool show, Actor actor)
{
    const auto* asked = m_list.find(id);
    if (asked == nullptr || asked->state != "asks" || !asked->pack)
        co_return Error{Errc::NotFound, phrase("nothing of this name waits for an answer")};
    if (asked->at != at)
        co_return Error{Errc::Refused, phrase("it has changed since; please look again")};
    auto item = *asked;
    DropInOutcome outcome{.kind = DropInOutcome::Left, .pack = {}, .reason = {}, .findings = {}};
    outcome.pack = item.pack->id + " " + item.pack->version;
    json::object result;
    if (show) {
        auto shown = co_await m_content.showHeld(*item.pack, When::Idle, actor);
        if (!shown)
            co_return shown.error();
        result = std::move(*shown);
        outcome.kind = DropInOutcome::Installed;
    } else {
        co_await m_content.letGo(*item.pack, actor);
    }
    const auto* still = m_list.find(id);
    if (still == nullptr || still->at != at)
        co_return result; // taken away or changed meanwhile, and that is what the list says
    item.at = now();
    item.state = show ? "installed" : "left";
    item.sentence = {englishSentence(outcome), germanSentence(outcome)};
    item.pack.reset();
    item.unsaid = true;
    const auto place = item.from;
    m_list.put(std::move(item));
    if (m_folder && place == kFolderPlace)
        m_folder->ring();
    for (const auto& [mount, stick] : m_sticks)
        if (stick.place == place)
            stick.dropIns->ring();
    co_return result;
}

} // namespace vitrine::daemon
