// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/supervisor.hpp"

#include "daemon/logs.hpp"
#include "daemon/supervisor/shell_note.hpp"

#include <boost/asio/co_spawn.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <csignal>
#include <unistd.h>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr auto kToQuit = 2000ms;      ///< then SIGTERM
constexpr auto kToTerminate = 1500ms; ///< then SIGKILL
constexpr auto kToAbort = 500ms;      ///< after SIGABRT, which leaves a trace of where it hung; then SIGKILL
constexpr auto kAfterFailedStart = 2s;

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

Supervisor::Supervisor(net::any_io_executor executor, SupervisionRules rules, ShellCommand command, Files files,
                       Hooks hooks)
    : m_executor(std::move(executor))
    , m_rules(rules)
    , m_command(std::move(command))
    , m_files(std::move(files))
    , m_hooks(std::move(hooks))
    , m_bell(m_executor)
    , m_history(readHistory(m_files.ladder))
{
}

net::awaitable<void> Supervisor::run()
{
    co_await adopt();
    while (!m_stopping) {
        if (!m_shell && !start()) {
            co_await pause(kAfterFailedStart);
            continue;
        }
        const auto end = co_await watch();
        co_await answer(end);
    }
    if (m_shell)
        co_await askToQuit();
}

void Supervisor::stop()
{
    m_stopping = true;
    m_bell.ring();
}

void Supervisor::restart()
{
    m_history.setAside.clear();
    keepHistory();
    tellSetAside();
    m_restartWished = true;
    m_bell.ring();
}

// --- start and adoption -------------------------------------------------------------------------------------------

std::optional<ShellProcess> Supervisor::leftBehind() const
{
    if (const auto note = readShellNote(m_files.note))
        if (auto process = ShellProcess::adopt(m_executor, note->pid, note->startTicks))
            return std::move(*process);
    const auto found = processCalled(m_command);
    if (!found)
        return std::nullopt;
    auto process = ShellProcess::adopt(m_executor, found->pid, found->startTicks);
    return process ? std::optional(std::move(*process)) : std::nullopt;
}

net::awaitable<void> Supervisor::adopt()
{
    auto process = leftBehind();
    if (!process)
        co_return;
    hold(std::move(*process), true);
    // It looks for us twice a second while its event loop turns; a silence that would be a hang is one here too.
    const auto deadline = Steady::now() + m_rules.hangAfter;
    while (!m_stopping && !m_shell->ended && !m_status.greeted() && Steady::now() < deadline)
        co_await m_bell.waitFor(until(deadline));
    if (m_status.greeted()) {
        spdlog::info("took up the running shell, process {}", m_status.pid);
    } else if (!m_stopping) {
        spdlog::warn("the running shell, process {}, does not answer: a new one is started", m_status.pid);
        co_await askToQuit();
    }
}

bool Supervisor::start()
{
    m_restartWished = false; // also when it fails: whoever runs us tries again after a while
    capLog(m_command.log);
    auto process = ShellProcess::start(m_executor, m_command);
    if (!process) {
        spdlog::error("{}", process.error().message.en);
        return false;
    }
    ++m_status.starts;
    m_status.restarts += m_hadShell ? 1 : 0;
    hold(std::move(*process), false);
    spdlog::info("started the shell, process {}", m_status.pid);
    return true;
}

void Supervisor::hold(ShellProcess process, bool adopted)
{
    m_shell = std::make_shared<Watched>(std::move(process));
    m_hadShell = true;
    m_status.running = true;
    m_status.pid = m_shell->process.pid();
    m_status.since = now();
    m_status.vitals = {};
    m_status.vitals.started = Steady::now();
    m_status.hello = {};
    m_status.last = {};
    m_status.lastFrameAt.clear();
    if (!adopted)
        if (const auto written = writeShellNote({m_status.pid, m_shell->process.startTicks()}, m_files.note); !written)
            spdlog::warn("a later daemon will not know this shell: {}", written.error().message.en);
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
        const auto hang = nextHang(m_status.vitals, m_rules);
        if (hang.at > Steady::now()) {
            co_await m_bell.waitFor(until(hang.at));
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
    case End::Died:
        const auto how = m_shell->process.howItEnded();
        note("shell-died", how == "unknown" ? "how is not known, because an earlier daemon had started it" : how);
        break;
    }
    const auto lived = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - m_status.vitals.started);
    m_history.deaths.push_back({BootClock::now(), m_status.last.exhibit, lived});
    m_shell.reset();
    m_status.running = false;
    changed();

    const auto step = nextStep(m_history, BootClock::now());
    if (!step.setAside.empty()) {
        spdlog::warn("the exhibit {} was open at two deaths and is set aside", step.setAside);
        m_history.setAside.push_back(step.setAside);
    }
    if (step.takeBack) {
        m_history.changedAt.reset();
        m_hooks.takeBack("the shell ended three times within a minute after the content had changed");
    }
    forgetOld(m_history, BootClock::now());
    keepHistory();
    if (step.wait > 0ms) {
        spdlog::warn("the shell keeps ending: the next start waits {} ms", step.wait.count());
        co_await pause(step.wait);
    }
    if (!m_stopping)
        m_hooks.restarted();
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
        m_shell->process.signal(SIGTERM);
        gone = co_await goneWithin(kToTerminate);
    }
    if (!gone) {
        m_shell->process.signal(SIGKILL);
        co_await goneWithin(5s);
    }
    spdlog::info("the shell has ended: {}", m_shell->process.howItEnded());
    m_shell->process.cancelWait();
    m_shell.reset();
    m_status.running = false;
    std::error_code ignored; // a note of a process that is gone is recognised as such
    std::filesystem::remove(m_files.note, ignored);
    changed();
}

net::awaitable<void> Supervisor::abortHung()
{
    m_shell->process.signal(SIGABRT);
    bool gone = co_await goneWithin(kToAbort);
    if (!gone)
        m_shell->process.signal(SIGKILL);
    // Nothing outlives SIGKILL but a process that waits for broken hardware; a second shell would fight with it.
    while (!gone) {
        gone = co_await goneWithin(10s);
        if (!gone)
            spdlog::error("the shell, process {}, does not end although it was killed", m_status.pid);
    }
    spdlog::info("the hung shell has ended: {}", m_shell->process.howItEnded());
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

void Supervisor::contentChanged()
{
    m_history.changedAt = BootClock::now();
    if (!m_history.setAside.empty()) {
        m_history.setAside.clear();
        tellSetAside();
    }
    keepHistory();
}

void Supervisor::contentTakenBack()
{
    m_history.changedAt.reset();
    keepHistory();
}

void Supervisor::tellSetAside()
{
    m_hooks.send(link::SetAside{m_history.setAside});
}

void Supervisor::keepHistory()
{
    if (const auto written = writeHistory(m_history, m_files.ladder); !written)
        spdlog::warn("{}", written.error().message.en);
}

void Supervisor::changed()
{
    m_hooks.changed();
}

} // namespace vitrine::daemon
