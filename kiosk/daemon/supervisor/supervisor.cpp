// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/supervisor.hpp"

#include "daemon/logs.hpp"

#include <boost/asio/co_spawn.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr auto kToQuit = 2000ms;      ///< then SIGTERM
constexpr auto kToTerminate = 1500ms; ///< then SIGKILL
constexpr auto kToAbort = 500ms;      ///< after SIGABRT, which leaves a trace of where it hung; then SIGKILL
constexpr auto kAfterFailedStart = 2s;
/// Content that has been on the glass for so long without a death has nothing to fear from what was before.
constexpr auto kHealthy = 1h;
/// A change-over counts to 60 s; when the daemon was started anew meanwhile nobody does but we.
constexpr auto kToDrawTheNew = 120s;
constexpr auto kMeasureEvery = 2s; ///< its memory
constexpr auto kUnloadEvery = 15s; ///< what is let go takes its time

bool isPausePage(pid_t pid)
{
    std::ifstream in("/proc/" + std::to_string(pid) + "/cmdline", std::ios::binary);
    const std::string call(std::istreambuf_iterator<char>(in), {});
    using namespace std::string_literals;
    return call.find("\0--pause\0"s) != std::string::npos;
}

std::chrono::milliseconds ageOf(const ShellProcess& process)
{
    const auto ticks = static_cast<std::int64_t>(process.startTicks());
    return BootClock::now().time_since_epoch() - std::chrono::milliseconds(ticks * 1000 / ::sysconf(_SC_CLK_TCK));
}

std::chrono::milliseconds until(Steady::time_point time)
{
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(time - Steady::now()));
}

} // namespace

struct Supervisor::Watched {
    explicit Watched(ShellProcess held)
        : process(std::move(held))
    {
    }
    ShellProcess process;
    bool ended = false;
};

Supervisor::Supervisor(net::any_io_executor executor, SupervisionRules rules, std::unique_ptr<ShellHost> host,
                       std::filesystem::path ladder, Hooks hooks)
    : m_executor(std::move(executor))
    , m_rules(rules)
    , m_host(std::move(host))
    , m_ladder(std::move(ladder))
    , m_hooks(std::move(hooks))
    , m_bell(m_executor)
    , m_history(readHistory(m_ladder))
{
}

net::awaitable<void> Supervisor::run()
{
    co_await adopt();
    while (!m_stopping) {
        // Each answer in a name of its own: see askToQuit().
        bool runs = m_shell != nullptr;
        if (!runs)
            runs = co_await start();
        if (!runs) {
            co_await pause(kAfterFailedStart);
            continue;
        }
        const auto end = co_await watch();
        co_await answer(end);
    }
    if (m_shell && !m_host->outlivesUs())
        co_await askToQuit();
    else if (m_shell)
        m_shell->process.cancelWait();
}

void Supervisor::stop()
{
    m_stopping = true;
    m_bell.ring();
}

void Supervisor::restart()
{
    m_history = afterWish(std::move(m_history));
    keepHistory();
    tellSetAside();
    m_restartWished = true;
    m_bell.ring();
}

void Supervisor::pictureFails(std::string why)
{
    m_whyUnseen = std::move(why);
    m_bell.ring();
}

// --- start and adoption -------------------------------------------------------------------------------------------

net::awaitable<void> Supervisor::adopt()
{
    auto process = co_await m_host->running();
    if (!process)
        co_return;
    hold(std::move(*process));
    // It looks for us twice a second while its event loop turns; a silence that would be a hang is one here too. One
    // that systemd has started a moment before us has the time of a start.
    const std::chrono::milliseconds toStart = m_rules.startWithin - ageOf(m_shell->process);
    const auto deadline = Steady::now() + std::max<std::chrono::milliseconds>(m_rules.hangAfter, toStart);
    while (!m_stopping && !m_shell->ended && !m_status.greeted() && Steady::now() < deadline)
        co_await m_bell.waitFor(until(deadline));
    const bool strange = isPausePage(m_status.pid) != (m_history.rung == Rung::Pause);
    if (m_status.greeted() && !strange) {
        spdlog::info("took up the running shell, process {}", m_status.pid);
    } else if (m_status.greeted()) { // the disk was full when the step was to be noted, or the note is lost
        spdlog::warn("the running shell, process {}, does not show what it should: a new one is started", m_status.pid);
        co_await askToQuit();
    } else if (!m_stopping) {
        spdlog::warn("the running shell, process {}, does not answer: a new one is started", m_status.pid);
        co_await askToQuit();
    }
}

/// The pause page is the shell without content; where the graphics chip brings nothing the processor draws.
ShellMode Supervisor::mode() const
{
    if (m_history.rung == Rung::Pause)
        return ShellMode::Pause;
    return m_history.software ? ShellMode::Software : ShellMode::Content;
}

net::awaitable<bool> Supervisor::start()
{
    m_restartWished = false; // also when it fails: whoever runs us tries again after a while
    auto process = co_await m_host->start(mode());
    if (!process) {
        spdlog::error("{}", process.error().message.en);
        co_return false;
    }
    ++m_status.starts;
    m_status.restarts += m_hadShell ? 1 : 0;
    hold(std::move(*process));
    spdlog::info("started the shell, process {}", m_status.pid);
    co_return true;
}

void Supervisor::hold(ShellProcess process)
{
    m_shell = std::make_shared<Watched>(std::move(process));
    m_hadShell = true;
    m_status.running = true;
    m_status.pid = m_shell->process.pid();
    m_status.since = now();
    m_status.vitals = {};
    m_status.vitals.started = Steady::now();
    m_whyUnseen.clear();
    m_free = m_status.vitals.started;
    m_status.hello = {};
    m_status.last = {};
    m_status.lastFrameAt.clear();
    net::co_spawn(m_executor, waitForEnd(m_shell), logFailure("watching the shell"));
    changed();
}

net::awaitable<void> Supervisor::waitForEnd(std::shared_ptr<Watched> watched)
{
    watched->ended = co_await watched->process.ended();
    m_bell.ring();
}

// --- watching -----------------------------------------------------------------------------------------------------

net::awaitable<Supervisor::End> Supervisor::watch()
{
    for (;;) {
        if (m_stopping)
            co_return End::Stopping;
        if (m_shell->ended)
            co_return End::Died;
        if (m_restartWished)
            co_return End::Wished;
        if (!m_whyUnseen.empty())
            co_return End::Unseen;
        if (mustTryContent()) {
            m_history = afterTry(std::move(m_history), BootClock::now());
            keepHistory();
            spdlog::info("the pause page gives way: the content is tried again");
            co_return End::Wished;
        }
        if (isForgiven()) {
            m_history = forgiven(std::move(m_history));
            keepHistory();
        }
        if (drawsNothingOfTheNew())
            takeBack("the screen drew nothing of the new content in time");
        const auto memory = residentBytesOf(m_status.pid);
        if (memory > m_rules.shellBytes) {
            m_whyHung = "memory: it used " + std::to_string(memory / (1024UL * 1024)) + " MB";
            co_return End::Greedy;
        }
        unloadIfShort(memory);
        const auto hang = nextHang(m_status.vitals, m_rules);
        if (hang.at > Steady::now()) {
            co_await m_bell.waitFor(until(nextLook(hang)));
            continue;
        }
        // If it was us who slept (stopped, or a machine without breath), its messages lie unread in the socket.
        // Read them before judging.
        co_await m_bell.waitFor(Steady::now() - hang.at > 500ms ? 1500ms : 50ms);
        const auto again = nextHang(m_status.vitals, m_rules);
        if (again.at <= Steady::now() && !m_shell->ended && !m_stopping) {
            m_whyHung = again.why;
            co_return End::Hung;
        }
    }
}

net::awaitable<void> Supervisor::answer(End end)
{
    switch (end) {
    case End::Stopping:
        co_return;
    case End::Wished:
        co_await askToQuit();
        co_return;
    case End::Hung:
        spdlog::error("the shell hangs: {}", m_whyHung);
        co_await abortHung();
        note("shell-hung", m_whyHung);
        break;
    case End::Unseen: // the fault of the picture says it
        spdlog::error("the shell is ended: {}", m_whyUnseen);
        co_await abortHung();
        break;
    case End::Greedy:
        spdlog::error("the shell is ended: {}", m_whyHung);
        co_await m_host->signal(m_shell->process, SIGKILL); // a trace of where it was says nothing
        co_await abortHung();
        note("shell-died", m_whyHung);
        break;
    case End::Died:
        const auto how = co_await m_host->howItEnded(m_shell->process);
        note("shell-died", how == "unknown" ? "how is not known, because an earlier daemon had started it" : how);
        break;
    }
    const auto lived = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_status.vitals.started);
    m_history.deaths.push_back(
        {BootClock::now(), m_status.last.exhibit, lived, m_status.vitals.drew.has_value(), m_status.last.generation});
    m_shell.reset();
    m_status.running = false;
    changed();

    const auto step = nextStep(m_history, m_rules, m_hooks.means ? m_hooks.means() : Means{}, BootClock::now());
    climb(step);
    if (step.wait > 0ms) {
        co_await m_host->rest(step.wait);
        spdlog::warn("the shell keeps ending: the next start waits {} ms", step.wait.count());
        co_await pause(step.wait);
    }
    if (!m_stopping)
        m_hooks.restarted();
}

void Supervisor::climb(const Step& step)
{
    const bool wasOnTrial = onTrial();
    m_history = after(std::move(m_history), step, BootClock::now());
    const bool kept = keepHistory(); // before anything is done, so that a power cut finds it counted
    if (!step.setAside.empty())
        spdlog::warn("the exhibit {} was open at two deaths and is set aside", step.setAside);
    if (step.software)
        tellFault("drawn-by-processor",
                  "The shell ended twice before its first picture; from now on the processor draws instead of the "
                  "graphics chip");
    if (step.takeBack)
        m_hooks.takeBack(wasOnTrial ? "the shell ended before the new content had lived for " +
                                          std::to_string(m_rules.probation.count()) + " s"
                                    : std::string("the shell kept ending"));
    if (step.pause)
        tellFault("paused", "The shell kept ending: visitors see the pause page" +
                                std::string(nextTry(m_history, m_rules) ? ", and the content is tried again later"
                                                                        : " until somebody looks after the screen"));
    if (step.reboot && kept) {
        tellFault("rebooting", "Not even the pause page stays: the computer is started again");
        m_hooks.reboot();
    } else if (step.reboot) {
        spdlog::error("the computer is not started again: that it was could not be noted, and it would never end");
    }
    changed();
}

void Supervisor::takeBack(const std::string& reason)
{
    m_history = after(std::move(m_history), Step{.takeBack = true}, BootClock::now());
    keepHistory();
    m_hooks.takeBack(reason);
}

// --- the new content's probation, and what time brings
// ------------------------------------------------------------------

Vitals::Time Supervisor::nextLook(const Hang& hang) const
{
    auto at = std::min(hang.at, Steady::now() + kMeasureEvery);
    if (const auto seconds = untilNextTry())
        at = std::min(at, Steady::now() + *seconds);
    return at;
}

std::optional<std::chrono::seconds> Supervisor::untilNextTry() const
{
    const auto at = nextTry(m_history, m_rules);
    if (!at)
        return std::nullopt;
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(*at - BootClock::now()));
}

bool Supervisor::mustTryContent() const
{
    const auto seconds = untilNextTry();
    return seconds && *seconds == 0s;
}

/// Before a shell is ended for its memory, the exhibit that is open goes: the visit goes on.
void Supervisor::unloadIfShort(std::uint64_t memory)
{
    if (memory <= m_rules.shellBytes / 8 * 7 || m_status.last.exhibit.empty() ||
        Steady::now() - m_unloaded < kUnloadEvery)
        return;
    m_unloaded = Steady::now();
    spdlog::warn("the shell uses {} MB of {}: the exhibit {} is to go", memory / (1024UL * 1024),
                 m_rules.shellBytes / (1024UL * 1024), m_status.last.exhibit);
    m_hooks.send(link::Unload{});
}

bool Supervisor::isForgiven() const
{
    return m_status.last.generation != 0 && needsForgiveness(m_history) &&
           Steady::now() - m_status.vitals.started >= kHealthy;
}

bool Supervisor::drawsNothingOfTheNew() const
{
    return onTrial() && !m_history.change->drawnAt && m_status.greeted() && !m_status.last.visit &&
           m_history.rung == Rung::Content && Steady::now() - m_free >= kToDrawTheNew &&
           BootClock::now() - m_history.change->at >= kToDrawTheNew && m_hooks.means && m_hooks.means().before;
}

/// After each sign of life: the first frame begins its minute, and an answer after that minute ends it.
void Supervisor::followTrial()
{
    if (!onTrial())
        return;
    auto& change = *m_history.change;
    if (m_status.last.generation != change.generation)
        return;
    const auto now = BootClock::now();
    if (!change.drawnAt) {
        change.drawnAt = now;
        keepHistory();
    } else if (now - *change.drawnAt >= m_rules.probation) {
        change.proved = true;
        keepHistory();
        spdlog::info("generation {} has proved itself", change.generation);
        if (m_hooks.proved)
            m_hooks.proved(change.generation);
        changed();
    }
}

void Supervisor::contentRefused(const std::string& reason)
{
    if (!m_history.tookBack && m_history.rung == Rung::Content && m_hooks.means && m_hooks.means().before)
        takeBack(reason);
}

void Supervisor::tellFault(const std::string& code, const std::string& sentence)
{
    FaultEntry fault;
    fault.code = code;
    fault.sentence = sentence;
    fault.detail = {{"deaths", m_history.deaths.size()}, {"steps", m_history.steps}};
    m_hooks.fault(std::move(fault));
}

void Supervisor::note(const std::string& code, const std::string& cause)
{
    const auto& last = m_status.last;
    const auto lived = std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - m_status.vitals.started);
    std::string sentence = code == "shell-hung" ? "The shell hung: " + cause : "The shell ended by itself: " + cause;
    if (!last.exhibit.empty())
        sentence += ", while the exhibit " + last.exhibit + " was open";
    FaultEntry fault;
    fault.code = code;
    fault.exhibit = last.exhibit;
    fault.sentence = std::move(sentence);
    fault.detail = {{"cause", cause},
                    {"page", last.page},
                    {"kind", last.kind},
                    {"language", last.language},
                    {"generation", last.generation},
                    {"pid", m_status.pid},
                    {"lived_s", lived.count()}};
    m_hooks.fault(std::move(fault));
}

// --- ending -------------------------------------------------------------------------------------------------------

net::awaitable<bool> Supervisor::goneWithin(std::chrono::milliseconds time)
{
    const auto deadline = Steady::now() + time;
    while (!m_shell->ended && Steady::now() < deadline)
        co_await m_bell.waitFor(until(deadline));
    co_return m_shell->ended;
}

net::awaitable<void> Supervisor::askToQuit()
{
    // Each answer in a name of its own: GCC 12 loses its place in a coroutine when co_await stands in a condition
    // that may be left out or repeated.
    bool gone = false;
    if (m_hooks.send(link::Quit{}))
        gone = co_await goneWithin(kToQuit);
    if (!gone) {
        co_await m_host->signal(m_shell->process, SIGTERM);
        gone = co_await goneWithin(kToTerminate);
    }
    if (!gone) {
        co_await m_host->signal(m_shell->process, SIGKILL);
        co_await goneWithin(5s);
    }
    const auto how = co_await m_host->howItEnded(m_shell->process);
    spdlog::info("the shell has ended: {}", how);
    m_shell->process.cancelWait();
    m_shell.reset();
    m_status.running = false;
    changed();
}

net::awaitable<void> Supervisor::abortHung()
{
    co_await m_host->signal(m_shell->process, SIGABRT);
    bool gone = co_await goneWithin(kToAbort);
    if (!gone)
        co_await m_host->signal(m_shell->process, SIGKILL);
    // Nothing outlives SIGKILL but a process that waits for broken hardware; a second shell would fight with it.
    while (!gone) {
        gone = co_await goneWithin(10s);
        if (!gone)
            spdlog::error("the shell, process {}, does not end although it was killed", m_status.pid);
    }
    const auto how = co_await m_host->howItEnded(m_shell->process);
    spdlog::info("the hung shell has ended: {}", how);
}

net::awaitable<void> Supervisor::pause(std::chrono::milliseconds time)
{
    const auto deadline = Steady::now() + time;
    while (!m_stopping && !m_restartWished && Steady::now() < deadline)
        co_await m_bell.waitFor(until(deadline));
}

// --- messages -----------------------------------------------------------------------------------------------------

void Supervisor::heard(const link::ToDaemon& message)
{
    const auto time = Steady::now();
    if (const auto* hello = std::get_if<link::Hello>(&message)) {
        m_status.hello = *hello;
        m_status.last.generation = hello->generation;
        m_status.vitals.hear(*hello, time);
        tellSetAside();
        m_bell.ring();
    } else if (const auto* heartbeat = std::get_if<link::Heartbeat>(&message)) {
        const bool first = !m_status.vitals.drew;
        m_status.last = *heartbeat;
        m_status.vitals.hear(*heartbeat, time);
        if (m_status.vitals.drew == time)
            m_status.lastFrameAt = printTimeMs(std::chrono::system_clock::now());
        if (first && m_status.vitals.drew)
            m_bell.ring();
    } else if (const auto* visit = std::get_if<link::VisitStep>(&message)) {
        // A crash often comes while an exhibit is made or right after, before the next heartbeat could say so.
        if (visit->step == "prepare" || visit->step == "open")
            m_status.last.exhibit = visit->exhibit;
        else if (visit->step == "drop" || visit->step == "close" || visit->step == "end")
            m_status.last.exhibit.clear();
        m_status.last.visit = visit->step != "end";
    } else if (const auto* drawn = std::get_if<link::Drawn>(&message)) {
        m_status.last.generation = drawn->generation;
    } else {
        return;
    }
    if (m_status.last.visit)
        m_free = time;
    followTrial();
    changed();
}

void Supervisor::lostLink()
{
    changed();
}

bool Supervisor::owns(pid_t peer) const
{
    // The shell leads a session of its own, so what its program started (a wrapper script) is in it too.
    return m_shell && (peer == m_status.pid || ::getsid(peer) == m_status.pid);
}

void Supervisor::contentChanged(int generation, bool proved)
{
    const bool paused = m_history.rung == Rung::Pause;
    const bool hadAside = !m_history.setAside.empty();
    m_history = withNewContent(std::move(m_history), generation, proved, BootClock::now());
    m_free = Steady::now();
    if (hadAside)
        tellSetAside();
    keepHistory();
    if (paused) { // the pause page shows no content, whatever it is told
        m_restartWished = true;
        m_bell.ring();
    }
}

void Supervisor::contentTakenBack()
{
    if (!m_history.tookBack)
        m_history = after(std::move(m_history), Step{.takeBack = true}, BootClock::now());
    keepHistory();
}

void Supervisor::tellSetAside()
{
    m_hooks.send(link::SetAside{m_history.setAside});
}

bool Supervisor::keepHistory()
{
    const auto written = writeHistory(m_history, m_ladder);
    if (!written)
        spdlog::warn("{}", written.error().message.en);
    return static_cast<bool>(written);
}

void Supervisor::changed()
{
    m_hooks.changed();
}

} // namespace vitrine::daemon
