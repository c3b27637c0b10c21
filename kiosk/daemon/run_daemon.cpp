// SPDX-License-Identifier: Apache-2.0
#include "daemon/run_daemon.hpp"

#include "daemon/http/server.hpp"
#include "daemon/http/sessions.hpp"
#include "daemon/logs.hpp"
#include "daemon/screen_kiosk.hpp"
#include "daemon/small_file.hpp"
#include "daemon/supervisor/own_child.hpp"
#include "daemon/systemd/notify.hpp"
#include "daemon/systemd/shell_unit.hpp"
#include "doctor/examine.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

namespace vitrine::daemon {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

/// What arrives is read and opened in programs of their own, one at a time: the shell has the other cores.
Content::PackChecker doctorFor(const Kinds& kinds, const MediaLimits& limits)
{
    return [limits, folders = doctor::foldersOf(kinds)](const fs::path& folder, bool decode,
                                                        const std::function<bool()>& goOn) -> Result<PackCheck> {
        auto found = doctor::examine(folder, folders, {.decode = decode, .limits = limits, .jobs = 1},
                                     [&](std::size_t, std::size_t) { return goOn(); });
        if (!found)
            return found.error();
        PackCheck checked;
        if (!hasErrors(found->problems) && !found->id.empty())
            checked.pack = PackRef{.id = found->id, .version = found->version};
        checked.problems = std::move(found->problems);
        return checked;
    };
}

/// One line for whoever started us, and the exit code of a start that failed.
int cannotStart(const std::string& why)
{
    std::fprintf(stderr, "vitrined: %s\n", why.c_str());
    return 1;
}

int cannotStart(const std::string& why, const Problems& problems, const std::string& folder)
{
    std::fputs(printProblems(problems, folder).c_str(), stderr);
    return cannotStart(why);
}

std::vector<std::string> shellArguments(const RunOptions& options, const StateFolder& folder)
{
    std::vector<std::string> arguments{"--store",  folder.store().string(),
                                       "--link",   folder.link().string(),
                                       "--screen", fs::absolute(options.config).string()};
    for (const auto& exhibits : options.exhibits) {
        arguments.emplace_back("--exhibits");
        arguments.push_back(fs::absolute(exhibits).string());
    }
    arguments.insert(arguments.end(), options.shellArguments.begin(), options.shellArguments.end());
    return arguments;
}

ServerRules serverRules(const RunOptions& options, const Screen& screen, const StateFolder& folder)
{
    ServerRules rules;
    rules.listen = screen.control.listen;
    rules.port = options.port.value_or(screen.control.port);
    rules.names = screen.control.names;
    rules.certificate = screen.control.certificate;
    rules.key = screen.control.key;
    rules.tlsFolder = folder.tls();
    rules.dashboardFolder = options.dashboard;
    rules.dropInFolder = screen.content.dropIn;
    rules.limits.packBytes = screen.content.archiveBytes;
    rules.limits.uploads = static_cast<std::size_t>(screen.control.uploads);
    rules.limits.connections = static_cast<std::size_t>(screen.control.connections);
    rules.limits.connectionsPerAddress = static_cast<std::size_t>(screen.control.connectionsPerAddress);
    rules.limits.headerBytes = static_cast<std::size_t>(screen.control.headerKib) * 1024;
    rules.limits.jsonBytes = static_cast<std::size_t>(screen.control.bodyKib) * 1024;
    rules.limits.requestsPerSecond = screen.control.requestsPerSecond;
    rules.limits.requestBurst = 2.0 * screen.control.requestsPerSecond;
    rules.limits.sessionIdle = screen.control.sessionIdle;
    rules.limits.sessionAbsolute = screen.control.sessionAtMost;
    return rules;
}

std::string inUrl(const std::string& address)
{
    return address.find(':') == std::string::npos ? address : '[' + address + ']';
}

/// How a program on this machine reaches us.
std::string ownAddress(const std::string& listen)
{
    return inUrl(listen == "0.0.0.0" ? "127.0.0.1" : listen == "::" ? "::1" : listen);
}

Result<void> writeControl(const StateFolder& folder, const std::string& listen, const Server& server)
{
    const auto url = "https://" + ownAddress(listen) + ':' + std::to_string(server.port());
    return writeSmallFile(
        folder.control(),
        json::serialize(json::object{{"url", url}, {"port", server.port()}, {"fingerprint", server.fingerprint()}}) +
            '\n');
}

/// Staff at the screen get a code for the dashboard, and hear what became of it.
void joinStaffAndServer(StaffDesk& staff, Server& server, const ServerRules& rules)
{
    PairingDoor door;
    door.open = [&server] { return server.sessions().makeScreenCode(); };
    door.close = [&server] { server.sessions().closeScreenCode(); };
    door.lasts = std::chrono::duration_cast<std::chrono::seconds>(rules.limits.loginCode);
    door.listen = rules.listen;
    door.port = server.port();
    door.fingerprint = server.fingerprint();
    staff.open(std::move(door));
    server.sessions().onScreenCode = [&staff](std::string_view what) { staff.codeIs(what); };
}

net::awaitable<void> bootMachine(Bus& bus)
{
    if (const auto asked = co_await rebootMachine(bus); !asked)
        spdlog::error("the computer cannot be started again: {}", asked.error().message.en);
}

/// Where a unit is the shell systemd opens its log, as root: a file that root has made we could neither read nor
/// shorten.
void makeLogOurs(const fs::path& log)
{
    std::error_code ignored; // then there is a log that only root can read
    if (::access(log.c_str(), R_OK | W_OK) != 0)
        fs::remove(log, ignored);
    if (const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640); file >= 0)
        ::close(file);
}

std::unique_ptr<ShellHost> hostOf(const RunOptions& options, const StateFolder& folder,
                                  const net::any_io_executor& executor, Bus& bus)
{
    if (options.shellUnit.empty())
        return std::make_unique<OwnChild>(
            executor, ShellCommand{options.shell, shellArguments(options, folder), folder.shellLog()}, folder.shell());
    std::error_code ignored; // then the shell cannot reach us, which is told
    fs::permissions(folder.run(), fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec, ignored);
    makeLogOurs(folder.shellLog());
    return std::make_unique<ShellUnit>(executor, bus, options.shellUnit, folder.run() / "shell.env");
}

net::awaitable<void> stopAtSignal(net::signal_set& signals, ScreenKiosk& kiosk, Server& server, Bus& bus,
                                  Watchdog& watchdog)
{
    const auto [error, number] = co_await signals.async_wait(net::as_tuple(net::use_awaitable));
    spdlog::info("stopping ({})", number == SIGINT ? "SIGINT" : "SIGTERM");
    tellStopping();
    server.stop();
    co_await kiosk.stop();
    spdlog::info("stopped");
    bus.stop();
    watchdog.stop();
}

} // namespace

int runDaemon(const RunOptions& options)
{
    // One small heap: the pool and the record need little, and threads of their own would each keep an arena.
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    ::signal(SIGPIPE, SIG_IGN); // a closed connection is an error code where it is written to

    Problems problems;
    const auto screen = readScreen(options.config, problems);
    if (!screen) {
        std::fputs(printProblems(problems, options.config.parent_path().string()).c_str(), stderr);
        return 1;
    }
    const bool ownShell = options.shellUnit.empty();
    if (std::error_code error; ownShell && !fs::is_regular_file(options.shell, error))
        return cannotStart("there is no shell at " + options.shell.string());
    if (ownShell && ::access(options.shell.c_str(), X_OK) != 0)
        return cannotStart("the shell " + options.shell.string() + " is no program that can be started");
    if (const auto found = doctor::findPrograms(); !found)
        return cannotStart(found.error().message);
    auto folder = StateFolder::open(options.state);
    if (!folder)
        return cannotStart(folder.error().message);
    auto store = Store::open(folder->store());
    if (!store)
        return cannotStart(store.error().message);
    startLog();

    net::io_context io(1);
    auto record = Record::open(folder->record());
    if (!record)
        return cannotStart(record.error().message);
    net::thread_pool pool(1);
    Events events(io.get_executor());
    Operations operations([&](const Operation& operation) { events.publish("operation", toJson(operation)); });
    Problems kindProblems;
    auto kinds = readKinds(options.exhibits, kindProblems);
    auto check = doctorFor(kinds, screen->content.media); // before they are given away
    Bus bus(io.get_executor(), options.busAddress);
    std::function<void()> reboot;
    if (!ownShell) // where a unit is the shell the machine is a screen's own
        reboot = [&] { net::co_spawn(io, bootMachine(bus), logFailure("booting the computer")); };
    ScreenKiosk kiosk({io.get_executor(), pool, *screen, *folder, **record, operations, events, std::move(check),
                       reboot, options.panels},
                      std::move(*store), std::move(kinds), hostOf(options, *folder, io.get_executor(), bus));

    const auto rules = serverRules(options, *screen, *folder);
    auto server =
        Server::open(io.get_executor(), rules, kiosk, operations, events, **record,
                     [log = folder->shellLog()](std::string_view of, int lines) { return logs(of, lines, log); });
    if (!server)
        return cannotStart(server.error().message);
    if (const auto opened = kiosk.open(); !opened)
        return cannotStart(opened.error().message);
    joinStaffAndServer(kiosk.staff(), **server, rules);
    if (!options.install.empty() && kiosk.content().catalogue().current == 0) {
        tellMoreTime(std::chrono::minutes(10)); // a first pack may be large
        const auto installed = kiosk.content().installFirst(options.install);
        if (!installed && ownShell)
            return cannotStart("the first pack cannot be installed: " + installed.error().message,
                               installed.error().problems, options.install.filename().string());
        if (!installed) { // a screen of a house stays in reach: staff see that it shows nothing, and bring it something
            std::fputs(printProblems(installed.error().problems, options.install.filename().string()).c_str(), stderr);
            spdlog::error("the first pack cannot be installed: {}", installed.error().message.en);
        }
    }
    if (!kindProblems.empty())
        spdlog::warn("exhibit plugins: {}", printProblems(kindProblems));

    Watchdog watchdog(io.get_executor());
    net::signal_set signals(io, SIGINT, SIGTERM);
    net::co_spawn(io, stopAtSignal(signals, kiosk, **server, bus, watchdog), logFailure("stopping"));
    kiosk.start();
    net::co_spawn(io, (*server)->serve(), logFailure("the control API"));
    // A full disk keeps no screen dark: who knows the address needs no file that says it.
    if (const auto written = writeControl(*folder, screen->control.listen, **server); !written)
        spdlog::warn("programs on this machine are not told where we listen: {}", written.error().message.en);
    spdlog::info("listening on https://{}:{} as {}, fingerprint {}", inUrl(screen->control.listen), (*server)->port(),
                 screen->name, (*server)->fingerprint());
    net::co_spawn(io, watchdog.feed(), logFailure("the watchdog"));
    net::post(io, [] { tellReady("Looks after the screen"); }); // the event loop turns
    io.run();
    pool.join();
    return 0;
}

} // namespace vitrine::daemon
