// SPDX-License-Identifier: Apache-2.0
#include "core/store/disk.hpp"
#include "core/text/text.hpp"
#include "ctl/console.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/array.hpp>

#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct WatchOptions {
    std::vector<std::string> screens;
    fs::path output;
    int width = 960;
    int lines = 200;
    std::string of = "daemon";
    bool json = false;
};

std::string whatIsShown(const json::object& shell)
{
    auto text = textIn(shell, "page");
    if (const auto exhibit = textIn(shell, "exhibit"); !exhibit.empty())
        text += " " + exhibit + " (" + textIn(shell, "kind") + ")";
    if (const auto language = textIn(shell, "language"); !language.empty())
        text += ", " + language;
    return text;
}

/// "list 3: Safe, House", or what is wrong with it.
std::string whoIsTrusted(const json::object& trust)
{
    if (auto trouble = textIn(trust, "trouble"); !trouble.empty())
        return trouble;
    const auto list = numberIn(trust, "list");
    std::string text = list > 0 ? "list " + std::to_string(list) : "screen.yaml";
    const auto* before = ": ";
    for (const auto& key : listIn(trust, "keys"))
        if (key.is_string()) {
            text += before + std::string(key.get_string());
            before = ", ";
        }
    return text;
}

/// How the frame drawn last looked, if the shell could look.
std::string whatWasSeen(const json::object& picture)
{
    const auto* brightness = picture.if_contains("brightness");
    if (brightness == nullptr || !brightness->is_number())
        return {};
    return ", brightness " + std::to_string(numberIn(picture, "brightness")) + " %, " +
           std::to_string(numberIn(picture, "dark")) + " % of it black, the same for " +
           std::to_string(numberIn(picture, "same_for_s")) + " s";
}

void sayStatus(const std::string& name, const json::object& state)
{
    const auto& shell = objectIn(state, "shell");
    const auto* running = shell.if_contains("running");
    const bool runs = running != nullptr && running->is_bool() && running->get_bool();
    const auto place = textIn(state, "place");
    say(name + ": " + textIn(state, "name") + (place.empty() ? "" : ", " + place));
    const auto& picture = objectIn(state, "picture");
    const auto why = textIn(picture, "sentence");
    say("  state       " + textIn(state, "state") + " since " + textIn(state, "since") +
        (why.empty() ? "" : ": " + why));
    if (const auto drawn = textIn(picture, "last_frame_at"); !drawn.empty())
        say("  picture     drawn " + drawn + whatWasSeen(picture));
    say("  shell       " +
        (runs ? "process " + std::to_string(numberIn(shell, "pid")) + ", " +
                    std::to_string(numberIn(shell, "restarts")) + " restarts, shows " + whatIsShown(shell)
              : std::string("is not running")));
    const auto& generation = objectIn(state, "generation");
    const auto pending = numberIn(generation, "pending");
    say("  generation  " + std::to_string(numberIn(generation, "shown")) + " of " +
        std::to_string(numberIn(generation, "current")) +
        (pending > 0 ? ", " + std::to_string(pending) + " waits until nobody uses the screen" : ""));
    for (const auto& pack : listIn(state, "packs")) {
        const auto& about = pack.is_object() ? pack.get_object() : json::object();
        const auto* title = about.if_contains("title");
        say("  pack        " + textIn(about, "id") + " " + textIn(about, "version") +
            (title != nullptr ? " \"" + localise(textFromJson(*title), "en", {}) + "\"" : ""));
    }
    if (const auto& trust = objectIn(state, "trust"); !trust.empty())
        say("  trust       " + whoIsTrusted(trust));
    const auto& disk = objectIn(state, "disk");
    say("  disk        " + printBytes(static_cast<std::uint64_t>(numberIn(disk, "free_bytes"))) + " of " +
        printBytes(static_cast<std::uint64_t>(numberIn(disk, "total_bytes"))) + " free");
    const auto& faults = objectIn(state, "faults");
    const auto& newest = objectIn(faults, "newest");
    say("  faults      " + std::to_string(numberIn(faults, "last_hour")) + " in the last hour" +
        (newest.empty() ? "" : "; the newest: " + textIn(newest, "sentence")));
    const auto* sure = objectIn(state, "time").if_contains("sure");
    if (sure != nullptr && sure->is_bool() && !sure->get_bool())
        say("  clock       shows " + textIn(objectIn(state, "time"), "now") + ", which is over: no hours count");
    say("  software    " + textIn(state, "version"));
}

void status(Call& call, const WatchOptions& words)
{
    onScreens(call, words.screens, words.json,
              [](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto state = jsonOf(screen.get("/api/v1/screen"));
                  if (state && !quiet)
                      sayStatus(name, *state);
                  if (!state && !quiet && isUnreachable(state.error()))
                      say(name + "\n  state       unreachable");
                  return state;
              });
}

Result<void> writePicture(const fs::path& file, const std::string& bytes)
{
    if (file == "-")
        return writeAll(Fd(::dup(STDOUT_FILENO)), std::as_bytes(std::span(bytes)), "the picture");
    const auto out = openFile(file, O_WRONLY | O_CREAT | O_TRUNC);
    if (!out)
        return out.error();
    return writeAll(*out, std::as_bytes(std::span(bytes)), file.string());
}

void screenshot(Call& call, const WatchOptions& words)
{
    if (words.screens.size() > 1 && !words.output.empty()) {
        call.exit = kWrongCall;
        return complain(phrase("the pictures of several screens do not fit into one file; leave out -o"));
    }
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  const auto answer = screen.get("/api/v1/screen/picture?width=" + std::to_string(words.width));
                  if (!answer)
                      return answer.error();
                  if (answer->status != 200)
                      return refusalOf(*answer);
                  const auto file = words.output.empty() ? fs::path(name + ".jpg") : words.output;
                  if (const auto written = writePicture(file, answer->body); !written)
                      return written.error();
                  if (!quiet && file != "-")
                      say(name + ": " + file.string() + ", " + printBytes(answer->body.size()));
                  return json::object{{"file", file.string()}, {"bytes", answer->body.size()}};
              });
}

void logs(Call& call, const WatchOptions& words)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto answer =
                      jsonOf(screen.get("/api/v1/logs?lines=" + std::to_string(words.lines) + "&of=" + words.of));
                  if (!answer)
                      return answer.error();
                  if (!quiet)
                      for (const auto& line : listIn(*answer, "items"))
                          if (line.is_string())
                              say((words.screens.size() > 1 ? name + ": " : "") + std::string(line.get_string()));
                  return answer;
              });
}

CLI::App* watchVerb(CLI::App& app, const std::string& name, const std::string& about,
                    const std::shared_ptr<WatchOptions>& words, Call& call, void (*run)(Call&, const WatchOptions&))
{
    auto* found = app.add_subcommand(name, about);
    found->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
    found->add_flag("--json", words->json, "answer as JSON");
    found->callback([&call, words, run] { run(call, *words); });
    return found;
}

} // namespace

void addWatchVerbs(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<WatchOptions>();
    watchVerb(app, "status", "what a screen does, and how it is", words, call, status);
    auto* picture = watchVerb(app, "screenshot", "what visitors see now, as JPEG", words, call, screenshot);
    picture->add_option("-o,--output", words->output, "the file, - is standard output; SCREEN.jpg if not given")
        ->type_name("FILE");
    picture->add_option("--width", words->width, "in pixels")->check(CLI::Range(64, 7680))->type_name("N");
    auto* lines = watchVerb(app, "logs", "the newest lines of a screen's log", words, call, logs);
    lines->add_option("--lines", words->lines, "how many")->check(CLI::Range(1, 2000))->type_name("N");
    lines->add_option("--of", words->of, "daemon or shell")
        ->check(CLI::IsMember({"daemon", "shell"}))
        ->type_name("WHOM");
}

} // namespace vitrine::ctl
