// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/run_importer.hpp"

#include "core/store/disk.hpp"
#include "core/text/letters.hpp"
#include "core/words/words.hpp"
#include "ctl/import/loaders_of.hpp"
#include "ctl/interrupt.hpp"
#include "doctor/sandbox/sandbox.hpp"

#include <boost/json/parse.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestReport = 32UL * 1024 * 1024;
constexpr std::size_t kLongestComplaint = 16UL * 1024;

struct Ended {
    std::string said;
    std::string complained;
    int status = 0;
    bool tooSlow = false;
    bool tooMuch = false;
    bool unwanted = false; ///< somebody pressed Ctrl-C
};

struct Pipe {
    Fd read;
    Fd write;
};

Result<Pipe> openPipe()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return systemError(errno, phrase("no pipe could be opened"));
    return Pipe{Fd(ends[0]), Fd(ends[1])};
}

/// What the system loads programs with and from, everywhere.
const std::vector<fs::path> kSystem{
    "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/fonts", "/var/cache/fontconfig"};

doctor::Sandbox sandboxOf(const fs::path& program, const ImportOrder& order, const ImportLimits& limits)
{
    doctor::Sandbox sandbox{.readable = kSystem,
                            .writable = order.work,
                            .executable = loadersOf(program),
                            .memory = limits.memory,
                            .largest = limits.file,
                            .cpu = limits.processor};
    sandbox.executable.push_back(program);
    sandbox.readable.push_back(program.parent_path());
    sandbox.readable.push_back(order.source);
    const auto name = order.source.lexically_normal();
    const auto folder = (name.has_filename() ? name : name.parent_path()).parent_path();
    for (const auto& beside : order.beside)
        sandbox.readable.push_back(folder / beside);
    return sandbox;
}

[[noreturn]] void become(const std::vector<std::string>& words, const Pipe& out, const Pipe& err,
                         const doctor::Sandbox& sandbox)
{
    std::vector<char*> arguments;
    for (const auto& word : words)
        arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: execve keeps them as they are
    arguments.push_back(nullptr);
    // Nothing from outside: no library that was to be loaded first, no settings of somebody's home.
    std::string path = "PATH=/usr/bin:/bin";
    std::string language = "LC_ALL=C.UTF-8";
    std::array environment{path.data(), language.data(), static_cast<char*>(nullptr)};
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    setpgid(0, 0);
    doctor::endWithParent();
    if (nothing >= 0 && dup2(nothing, STDIN_FILENO) >= 0 && dup2(out.write.get(), STDOUT_FILENO) >= 0 &&
        dup2(err.write.get(), STDERR_FILENO) >= 0) {
        if (const auto entered = doctor::enterSandbox(sandbox); entered)
            execve(arguments.front(), arguments.data(), environment.data());
        else
            dprintf(STDERR_FILENO, "%s\n", entered.error().message.en.c_str());
    }
    _exit(127);
}

/// Reads both until they are closed. @return false once the time is over or it says more than anybody reads
bool listen(Pipe& out, Pipe& err, Clock::time_point until, Ended& ended)
{
    std::array<std::byte, 65536> room{};
    std::array<pollfd, 2> ends{pollfd{out.read.get(), POLLIN, 0}, pollfd{err.read.get(), POLLIN, 0}};
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) {
            ended.tooSlow = true;
            return false;
        }
        if (Interrupt::isWanted()) {
            ended.unwanted = true;
            return false;
        }
        constexpr std::int64_t kLookAround = 200; // a signal may come just before poll() waits
        if (poll(ends.data(), ends.size(), static_cast<int>(std::min<std::int64_t>(left, kLookAround))) < 0 &&
            errno != EINTR)
            return false;
        for (auto& end : ends) {
            if (end.fd < 0 || (end.revents & (POLLIN | POLLHUP | POLLERR)) == 0)
                continue;
            const auto count = ::read(end.fd, room.data(), room.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0) {
                end.fd = -1;
                continue;
            }
            const bool isReport = &end == ends.data();
            auto& text = isReport ? ended.said : ended.complained;
            const std::string_view piece(reinterpret_cast<const char*>(room.data()), static_cast<std::size_t>(count));
            if (isReport && text.size() + piece.size() > kLongestReport) {
                ended.tooMuch = true;
                return false;
            }
            text +=
                piece.substr(0, isReport ? piece.size() : kLongestComplaint - std::min(kLongestComplaint, text.size()));
        }
    }
    return true;
}

Result<Ended> runProgram(const std::vector<std::string>& words, const doctor::Sandbox& sandbox,
                         std::chrono::seconds patience)
{
    auto out = openPipe();
    auto err = openPipe();
    if (!out || !err)
        return out ? err.error() : out.error();
    const auto child = fork();
    if (child < 0)
        return systemError(errno, phrase("no process could be started"));
    if (child == 0)
        become(words, *out, *err, sandbox);
    out->write = Fd();
    err->write = Fd();
    Ended ended;
    if (!listen(*out, *err, Clock::now() + patience, ended)) {
        kill(-child, SIGKILL);
        kill(child, SIGKILL); // if it had no group of its own yet
    }
    while (waitpid(child, &ended.status, 0) < 0 && errno == EINTR)
        continue;
    return ended;
}

/// What an importer says in both languages; in both the same where it has only one.
Words textOf(const json::object& note)
{
    const auto text = [&note](const char* language, const char* other) {
        const auto* words = note.if_contains(language);
        if (words == nullptr || !words->is_string() || words->as_string().empty())
            words = note.if_contains(other);
        return words != nullptr && words->is_string() ? printable(std::string_view(words->as_string())) : std::string();
    };
    return {text("en", "de"), text("de", "en")};
}

/// One line of the report. @return false: it is none
bool readLine(const std::string& line, ImportReport& report, std::optional<json::object>& error)
{
    boost::system::error_code ec;
    const auto value = json::parse(line, ec);
    if (ec || !value.is_object())
        return false;
    const auto& said = value.get_object();
    if (const auto* failed = said.if_contains("error")) {
        if (!failed->is_object())
            return false;
        error = failed->get_object();
        return true;
    }
    const auto* item = said.if_contains("item");
    const auto* taken = said.if_contains("taken");
    const auto* note = said.if_contains("note");
    if (item == nullptr || !(item->is_string() || item->is_object()) || taken == nullptr || !taken->is_bool() ||
        (note != nullptr && !note->is_object()))
        return false;
    ++(taken->get_bool() ? report.taken : report.left);
    report.items.push_back(said);
    return true;
}

Error failed(Errc code, const Words& sentence)
{
    return {code, sentence};
}

Error brokenDown(const fs::path& program, const Ended& ended, const ImportLimits& limits)
{
    const auto name = program.filename().string();
    if (ended.tooSlow || (WIFSIGNALED(ended.status) && WTERMSIG(ended.status) == SIGXCPU))
        return failed(Errc::Timeout, phrase("the import \"{}\" was ended after {} minutes: the source is too large, or "
                                            "broken",
                                            name, limits.patience.count() / 60));
    if (ended.tooMuch)
        return failed(Errc::Refused, phrase("the import \"{}\" reports more than anybody reads", name));
    auto why = WIFSIGNALED(ended.status) ? phrase("signal {}", WTERMSIG(ended.status))
                                         : phrase("exit code {}", WEXITSTATUS(ended.status));
    if (const auto said = printable(ended.complained.substr(0, 300)); !said.empty())
        why += Words(": ") + said;
    return failed(Errc::Unreadable, phrase("the import \"{}\" broke on the source ({})", name, why));
}

} // namespace

Result<ImportReport> runImporter(const fs::path& program, const ImportOrder& order, const ImportLimits& limits)
{
    std::error_code ec;
    if (!fs::is_regular_file(program, ec))
        return failed(Errc::NotFound, phrase("the program of this import is missing: {}", program.string()));
    std::vector<std::string> words{program.string(), order.source.string(), order.work.string(), order.language};
    words.insert(words.end(), order.options.begin(), order.options.end());
    const auto ended = runProgram(words, sandboxOf(program, order, limits), limits.patience);
    if (!ended)
        return ended.error();
    if (ended->unwanted)
        return failed(Errc::Cancelled, phrase("the import was stopped"));
    ImportReport report;
    std::optional<json::object> error;
    for (std::size_t at = 0; at < ended->said.size();) {
        auto end = ended->said.find('\n', at);
        if (end == std::string::npos)
            end = ended->said.size();
        const auto line = ended->said.substr(at, end - at);
        if (!line.empty() && !readLine(line, report, error))
            return brokenDown(program, *ended, limits);
        at = end + 1;
    }
    if (error)
        return Error{Errc::Refused, textOf(*error)};
    if (ended->tooSlow || ended->tooMuch || !WIFEXITED(ended->status) || WEXITSTATUS(ended->status) != 0)
        return brokenDown(program, *ended, limits);
    return report;
}

} // namespace vitrine::ctl
