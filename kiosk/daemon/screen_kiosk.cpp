// SPDX-License-Identifier: Apache-2.0
#include "daemon/screen_kiosk.hpp"

#include "daemon/logs.hpp"
#include "daemon/record/fault_pictures.hpp"
#include "daemon/spare_memory.hpp"
#include "link/base64.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <limits>
#include <utility>

namespace vitrine::daemon {

namespace json = boost::json;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int kTrialPicture = 640;         ///< pixels wide
constexpr unsigned kTrialPictureEvery = 5; ///< seconds
constexpr int kLogTail = 20;               ///< lines of the shell's log with a fault of content
constexpr std::size_t kLongestLine = 300;
constexpr unsigned kSettled = 2;      ///< seconds after the first picture: whoever waited for it has looked
constexpr unsigned kSpareEvery = 300; ///< seconds; staff who looked in between have gone again

} // namespace

ScreenKiosk::ScreenKiosk(Parts parts, Store store, Kinds kinds, std::unique_ptr<ShellHost> shell)
    : m_parts(std::move(parts))
    , m_trust(m_parts.screen.trust, m_parts.folder.trust())
    , m_outlives(shell->outlivesUs())
    , m_link(m_parts.executor, {.belongs = [this](pid_t peer) { return m_supervisor.owns(peer); },
                                .heard = [this](const link::ToDaemon& message) { heard(message); },
                                .gone = [this] { lostLink(); }})
    , m_pictures(m_parts.executor, [this](const link::PictureRequest& request) { return m_link.send(request); })
    , m_supervisor(m_parts.executor, m_parts.screen.supervision, std::move(shell), m_parts.folder.ladder(),
                   supervisorHooks())
    , m_changeover(
          m_parts.executor, m_parts.operations, [this] { return glass(); },
          [this](const link::ToShell& message) { return m_link.send(message); }, {})
    , m_content(m_parts.executor, m_parts.pool, std::move(store),
                {m_parts.screen.content, m_trust.rules(), std::move(kinds), m_parts.check}, m_parts.operations,
                m_changeover, contentHooks())
    , m_uploads(m_parts.executor, m_content, m_parts.operations, m_parts.folder.store(), m_parts.screen.content,
                m_parts.screen.control.uploads)
    , m_staff({.audit = [this](AuditEntry entry) { m_parts.record.note(std::move(entry)); },
               .send = [this](const link::ToShell& message) { return m_link.send(message); },
               .restart =
                   [this] {
                       static_cast<void>(restartShell({"at the screen", "technician", "screen"}));
                   }})
    , m_arrivals(m_parts.executor, m_content, m_parts.screen.content,
                 {m_parts.folder.dropIns(), m_parts.folder.sticks(), m_parts.folder.arriving()}, dropInHooks())
    , m_bell(m_parts.executor)
    , m_time(builtAt(), readNotedTime(m_parts.folder.time()))
    , m_panel(m_parts.panels, m_parts.screen.display.output, m_outlives)
    , m_pictureAt(Steady::now())
    , m_since(now())
    , m_startedAt(m_since)
    , m_lastVerified(lastVerified(m_parts.folder.verified()))
{
    // The record calls from its own thread; everything else here happens on ours.
    m_parts.record.onFault = [this, executor = m_parts.executor](const FaultEntry& fault) {
        net::post(executor, [this, fault] {
            m_faults.noted(fault);
            m_parts.events.publish("fault", toJson(fault));
            shellChanged();
        });
    };
    m_parts.record.onAudit = [&events = m_parts.events, executor = m_parts.executor](const AuditEntry& entry) {
        net::post(executor, [&events, entry] { events.publish("audit", toJson(entry)); });
    };
}

ScreenKiosk::~ScreenKiosk() = default;

Supervisor::Hooks ScreenKiosk::supervisorHooks()
{
    return {.changed = [this] { shellChanged(); },
            .send = [this](const link::ToShell& message) { return m_link.send(message); },
            .fault = [this](FaultEntry fault) { noteFault(std::move(fault)); },
            .restarted = [this] { noteRestart(); },
            .takeBack = [this](const std::string& reason) { m_content.takeBack(reason); },
            .means =
                [this] {
                    return Means{m_content.hasBefore(), static_cast<bool>(m_parts.reboot)};
                },
            .proved = [this](int generation) { m_content.noteGood(generation); },
            .reboot = m_parts.reboot};
}

Content::Hooks ScreenKiosk::contentHooks()
{
    return {.audit = [this](AuditEntry entry) { m_parts.record.note(std::move(entry)); },
            .fault =
                [this](FaultEntry fault) {
                    net::co_spawn(m_parts.executor, noteFailedContent(std::move(fault)), logFailure("noting a fault"));
                },
            .changed =
                [this] {
                    m_parts.events.publish("generation", json::object{{"current", m_content.catalogue().current},
                                                                      {"items", generations()}});
                    shellChanged();
                },
            .activated =
                [this] {
                    const auto& catalogue = m_content.catalogue();
                    m_trialPicture.clear();
                    m_supervisor.contentChanged(catalogue.current, catalogue.isGood(catalogue.current));
                },
            .tookBack = [this] { m_supervisor.contentTakenBack(); },
            .verified =
                [this](bool whole) {
                    m_lastVerified = std::chrono::system_clock::now();
                    noteVerified(m_parts.folder.verified(), *m_lastVerified, whole);
                }};
}

DropInList::Hooks ScreenKiosk::dropInHooks()
{
    return {.item =
                [this](json::object item) {
                    m_parts.events.publish("drop-in", std::move(item));
                    tellShellOfDropIns();
                },
            .places =
                [this] {
                    m_parts.events.publish("drop-in-places", json::object{{"places", m_arrivals.list().places()}});
                    tellShellOfDropIns();
                }};
}

Result<void> ScreenKiosk::open()
{
    if (auto listening = m_link.listen(m_parts.folder.link(),
                                       m_outlives ? LinkServer::Peers::OurGroup : LinkServer::Peers::Ourselves);
        !listening)
        return listening;
    m_arrivals.open();
    return {};
}

void ScreenKiosk::start()
{
    m_supervising = true;
    m_machine.measure(m_parts.folder.root(), 0);
    lookAtClock();
    m_content.trust(m_trust.rules()); // a key may have been revoked while we did not run
    net::co_spawn(m_parts.executor, m_link.serve(), logFailure("the link to the shell"));
    net::co_spawn(m_parts.executor, runSupervisor(), logFailure("looking after the shell"));
    net::co_spawn(m_parts.executor, recallFaults(), logFailure("reading the last faults"));
    net::co_spawn(m_parts.executor, tick(), logFailure("the screen's clock"));
    net::co_spawn(m_parts.executor, watchTrial(), logFailure("looking at new content"));
    net::co_spawn(m_parts.executor, m_uploads.run(), logFailure("what is left of uploads"));
    m_arrivals.start();
}

net::awaitable<void> ScreenKiosk::runSupervisor()
{
    co_await m_supervisor.run();
    m_supervising = false;
    m_bell.ring();
}

net::awaitable<void> ScreenKiosk::stop()
{
    m_stopping = true;
    m_arrivals.stop();
    m_supervisor.stop();
    co_await m_content.stop();
    co_await m_uploads.stop();
    while (m_supervising)
        co_await m_bell.waitFor(1h);
    m_link.stop();
    m_bell.ring();
}

net::awaitable<void> ScreenKiosk::tick()
{
    unsigned drawn = 0; // seconds
    for (unsigned second = 0; !m_stopping; ++second) {
        const auto& shell = m_supervisor.status();
        const bool settled = drawn < kSettled && shell.last.generation != 0 && ++drawn == kSettled;
        if (settled || second % kSpareEvery == kSpareEvery - 1)
            spareMemory();
        lookAtClock();
        if (second % 5 == 0) {
            m_panel.look(Steady::now());
            m_machine.measure(m_parts.folder.root(), shell.running ? shell.pid : 0);
        }
        if (second % 60 == 0)
            capLog(m_parts.folder.shellLog());
        if (second % 60 == 0)
            verifyWhenDue(std::chrono::seconds(second));
        shellChanged(); // silence changes something too
        Doorbell pause(m_parts.executor);
        co_await pause.waitFor(1s);
    }
}

void ScreenKiosk::verifyWhenDue(std::chrono::seconds sinceStart)
{
    const VerifyMoment moment{.now = std::chrono::system_clock::now(),
                              .last = m_lastVerified,
                              .sinceStart = sinceStart,
                              .inUse = m_supervisor.status().last.visit};
    if (isVerifyDue(moment, m_parts.screen.content.verifyEvery, m_parts.screen.hours))
        m_content.verifyInPassing();
}

void ScreenKiosk::lookAtClock()
{
    const bool before = m_time.sure();
    m_time.look(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()), BootClock::now(),
                clockIsSet());
    if (const auto note = m_time.toNote()) {
        writeNotedTime(*note, m_parts.folder.time());
        m_time.noted();
    }
    if (m_time.sure() == before)
        return;
    spdlog::warn("the clock on the wall {}", m_time.sure() ? "can be believed again"
                                                           : "shows a time that is over: until it is right, no hours "
                                                             "count");
    m_link.send(link::WallClock{m_time.sure()});
}

net::awaitable<void> ScreenKiosk::recallFaults()
{
    auto faults = co_await m_parts.record.faults(200, std::numeric_limits<std::int64_t>::max());
    for (auto fault = faults.rbegin(); fault != faults.rend(); ++fault)
        m_faults.noted(*fault);
}

// --- what the shell says ------------------------------------------------------------------------------------------

void ScreenKiosk::heard(const link::ToDaemon& message)
{
    m_supervisor.heard(message);
    if (const auto drew = m_supervisor.status().vitals.drew)
        m_pictureAt = *drew;
    if (const auto* hello = std::get_if<link::Hello>(&message)) {
        m_looks.hear(*hello);
        m_link.send(link::WallClock{m_time.sure()});
        if (hello->version != link::kLinkVersion)
            spdlog::warn("the shell ({}) speaks version {} of the link, this daemon version {}", hello->software,
                         hello->version, link::kLinkVersion);
        tellShellOfDropIns();
    } else if (const auto* heartbeat = std::get_if<link::Heartbeat>(&message)) {
        m_content.hear(heartbeat->generation, heartbeat->pending);
        m_looks.hear(*heartbeat, Steady::now());
    } else if (const auto* reply = std::get_if<link::PictureReply>(&message)) {
        m_pictures.answer(*reply);
    } else if (const auto* drawn = std::get_if<link::Drawn>(&message)) {
        spdlog::info("generation {} is drawn", drawn->generation);
    } else if (const auto* visit = std::get_if<link::VisitStep>(&message)) {
        m_visits += visit->step == "begin" ? 1 : 0;
    } else if (const auto* report = std::get_if<link::FaultReport>(&message)) {
        FaultEntry fault;
        fault.code = report->code;
        fault.exhibit = report->exhibit;
        fault.sentence = report->sentence;
        fault.detail = {{"kind", report->kind}, {"generation", m_supervisor.status().last.generation}};
        fault.grouped = report->code.starts_with("visitor-");
        fault.picture = link::fromBase64(report->picture).value_or("");
        noteFault(std::move(fault));
        if (report->code == "generation-refused" && m_changeover.pending() != 0)
            m_changeover.refused(report->sentence);
        else if (report->code == "generation-refused")
            m_supervisor.contentRefused(report->sentence);
    } else if (const auto* step = std::get_if<link::StaffStep>(&message)) {
        m_staff.heard(*step);
    } else if (const auto* pair = std::get_if<link::Pair>(&message)) {
        m_staff.heard(*pair);
    } else if (const auto* answer = std::get_if<link::DropInAnswer>(&message)) {
        net::co_spawn(m_parts.executor, answerAtTheScreen(*answer), logFailure("an answer of staff at the screen"));
    } else if (const auto* line = std::get_if<link::LogLine>(&message)) {
        spdlog::log(spdlog::level::from_str(line->level), "shell: {}", line->text);
    }
}

void ScreenKiosk::lostLink()
{
    m_pictures.shellIsGone();
    m_supervisor.lostLink();
}

void ScreenKiosk::shellChanged()
{
    m_changeover.look();
    m_bell.ring();
    if (const auto proof = provePictureNow(); proof != m_proof) {
        if (proof.picture != m_proof.picture)
            m_since = now();
        followPicture(std::exchange(m_proof, proof));
    }
    mendPicture();
    if (auto current = digest(); current != m_digest) {
        m_digest = std::move(current);
        m_parts.events.publish("screen", state());
    }
}

Glass ScreenKiosk::glass() const
{
    const auto& shell = m_supervisor.status();
    return {m_link.connected() && shell.greeted(), shell.last.visit, shell.last.generation};
}

void ScreenKiosk::noteFault(FaultEntry fault)
{
    spdlog::warn("{}{}{}: {}", fault.code, fault.exhibit.empty() ? "" : " of ", fault.exhibit, fault.sentence);
    if (m_faults.mayNote(Steady::now()))
        m_parts.record.note(std::move(fault));
}

/// With what was on the glass last, and what the shell printed last.
net::awaitable<void> ScreenKiosk::noteFailedContent(FaultEntry fault)
{
    json::array lines;
    for (auto& line : logs("shell", kLogTail, m_parts.folder.shellLog()))
        lines.emplace_back(line.substr(0, kLongestLine));
    fault.detail["log"] = std::move(lines);
    if (m_trialPicture.empty())
        if (auto frame = co_await m_pictures.picture(kTrialPicture))
            m_trialPicture = std::move(frame->jpeg);
    if (FaultPictures::fits(m_trialPicture))
        fault.picture = m_trialPicture;
    m_trialPicture.clear();
    noteFault(std::move(fault));
}

/// While content is on trial its last picture is kept: after a death nobody can take one.
net::awaitable<void> ScreenKiosk::watchTrial()
{
    Doorbell pause(m_parts.executor);
    for (unsigned second = 0; !m_stopping; ++second) {
        const bool shows = m_supervisor.onTrial() && m_supervisor.history().change->drawnAt;
        if (shows && (m_trialPicture.empty() || second % kTrialPictureEvery == 0)) {
            auto frame = co_await m_pictures.picture(kTrialPicture);
            if (frame && m_supervisor.onTrial())
                m_trialPicture = std::move(frame->jpeg);
        } else if (!shows && !m_trialPicture.empty() && !m_supervisor.history().tookBack) {
            m_trialPicture.clear(); // it has proved itself
        }
        co_await pause.waitFor(1s);
    }
}

void ScreenKiosk::noteRestart()
{
    AuditEntry entry;
    entry.who = "Vitrine";
    entry.from = "supervisor";
    entry.what = "restart-shell";
    entry.target = "shell";
    entry.result = "done";
    m_parts.record.note(std::move(entry));
}

// --- what staff want ----------------------------------------------------------------------------------------------

net::awaitable<Result<Frame>> ScreenKiosk::picture(int width)
{
    return m_pictures.picture(width);
}

net::awaitable<Result<CoverageReport>> ScreenKiosk::coverage()
{
    const auto counted = co_await m_content.coverage();
    if (!counted)
        co_return counted.error();
    CoverageReport report;
    report.made = now().substr(0, std::string_view("2026-11-28").size());
    report.screen = CoverageReport::OfScreen{m_parts.screen.name, m_parts.screen.place, m_parts.screen.languages};
    report.packs = **counted;
    co_return report;
}

Result<std::string> ScreenKiosk::restartShell(Actor actor)
{
    Words busy;
    if (!m_restartOperation.empty())
        busy = phrase("operation {} is restarting the shell already", m_restartOperation);
    AuditEntry entry;
    entry.who = actor.who;
    entry.role = actor.role;
    entry.from = actor.from;
    entry.what = "restart-shell";
    entry.target = "shell";
    entry.result = busy.empty() ? "done" : "refused: " + busy.en;
    m_parts.record.note(std::move(entry));
    if (!busy.empty())
        return Error{Errc::Busy, std::move(busy)};
    m_restartOperation = m_parts.operations.start("restart-shell", actor.who).id;
    m_parts.operations.update(m_restartOperation, 0.2, "The shell is asked to end");
    net::co_spawn(m_parts.executor, watchRestart(m_restartOperation, m_supervisor.status().starts),
                  logFailure("restarting the shell"));
    m_supervisor.restart();
    return m_restartOperation;
}

Result<void> ScreenKiosk::sleep(bool on, Actor actor)
{
    const bool told = m_link.send(link::Sleep{on});
    AuditEntry entry;
    entry.who = std::move(actor.who);
    entry.role = std::move(actor.role);
    entry.from = std::move(actor.from);
    entry.what = on ? "sleep" : "wake";
    entry.target = "shell";
    entry.result = told ? "done" : "failed: the shell is away";
    m_parts.record.note(std::move(entry));
    if (!told)
        return Error{Errc::Unreachable, phrase("the shell is away; try again when the screen shows something")};
    return {};
}

net::awaitable<void> ScreenKiosk::watchRestart(std::string operation, std::uint64_t startsBefore)
{
    const auto asked = Steady::now();
    const auto deadline = asked + m_parts.screen.supervision.startWithin + 10s;
    const auto& shell = m_supervisor.status();
    // With content it is back when that is on the glass as a whole; the ground alone is nothing to visitors.
    const auto isBack = [&] {
        return shell.starts > startsBefore && shell.drawing() &&
               (shell.last.generation != 0 || m_content.catalogue().current == 0);
    };
    while (!m_stopping && Steady::now() < deadline && !isBack())
        co_await m_bell.waitFor(1s);
    m_restartOperation.clear();
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - asked).count();
    if (isBack())
        m_parts.operations.end(operation, "done", "The shell runs again", {{"first_frame_ms", took}});
    else
        m_parts.operations.end(operation, "failed", "The shell has not come back in time; it is tried further");
}

Result<std::string> ScreenKiosk::activate(int generation, When when, Actor actor)
{
    return m_content.activate(generation, when, std::move(actor));
}

Result<std::string> ScreenKiosk::rollBack(When when, Actor actor)
{
    return m_content.rollBack(when, std::move(actor));
}

Result<std::string> ScreenKiosk::verify(Actor actor)
{
    return m_content.verify(std::move(actor));
}

net::awaitable<Result<json::object>> ScreenKiosk::planInstall(PlanRequest request)
{
    return m_uploads.plan(std::move(request));
}

net::awaitable<Result<json::object>> ScreenKiosk::plan(std::string id)
{
    return m_uploads.state(std::move(id));
}

net::awaitable<Result<json::object>> ScreenKiosk::receive(std::string plan, std::uint64_t offset,
                                                          std::shared_ptr<ByteSource> source, Actor actor)
{
    return m_uploads.receive(std::move(plan), offset, std::move(source), std::move(actor));
}

net::awaitable<Result<json::object>> ScreenKiosk::installPlan(std::string id, When when, Actor actor)
{
    return m_uploads.install(std::move(id), when, std::move(actor));
}

net::awaitable<Result<json::object>> ScreenKiosk::letPlanGo(std::string id, Actor actor)
{
    auto gone = co_await m_uploads.letGo(id);
    if (gone) {
        AuditEntry entry;
        entry.who = std::move(actor.who);
        entry.role = std::move(actor.role);
        entry.from = std::move(actor.from);
        entry.what = "cancel";
        entry.target = "upload " + id.substr(0, 12);
        entry.result = "done";
        m_parts.record.note(std::move(entry));
    }
    co_return gone;
}

net::awaitable<Result<json::object>> ScreenKiosk::install(std::shared_ptr<ByteSource> source, When when, Actor actor)
{
    Content::Work work = [source = std::move(source)](Store& store, const InstallRules& rules,
                                                      const Progress& progress) {
        return store.installArchive(*source, rules, progress);
    };
    return m_content.install(std::move(work), when, std::move(actor));
}

} // namespace vitrine::daemon
