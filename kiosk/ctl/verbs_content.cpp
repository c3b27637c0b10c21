// SPDX-License-Identifier: Apache-2.0
#include "core/archive/pack_archive.hpp"
#include "core/archive/sum_cache.hpp"
#include "core/text/text.hpp"
#include "ctl/console.hpp"
#include "ctl/follow.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/pack_check.hpp"
#include "ctl/pack_file.hpp"
#include "ctl/send_pack.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/array.hpp>

#include <memory>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct ContentOptions {
    std::vector<std::string> screens;
    fs::path pack;
    std::string when = "idle";
    bool wait = false;
    bool json = false;
};

std::string packWords(const json::object& pack)
{
    auto text = textIn(pack, "id") + " " + textIn(pack, "version");
    if (const auto* title = pack.if_contains("title"))
        text += " \"" + localise(textFromJson(*title), "en", {}) + "\"";
    return text;
}

/// The archive to send: the file itself, or one built from the folder.
Result<fs::path> archiveOf(const ContentOptions& words, std::optional<TempFolder>& room)
{
    std::error_code ec;
    const auto status = fs::status(words.pack, ec);
    if (!fs::exists(status))
        return Error{Errc::NotFound, phrase("there is no {}", words.pack.string())};
    if (!fs::is_directory(status))
        return words.pack;
    auto made = TempFolder::make();
    if (!made)
        return made.error();
    room.emplace(std::move(*made));
    const auto file = room->path() / "pack.vpack";
    ProgressLine line("building");
    auto pictures = strippedPictures(words.pack, SumCache::place().parent_path(), line);
    if (!pictures)
        return pictures.error();
    const auto nobody = [](const std::string& /*sums*/) { return Result<std::string>(std::string()); };
    const auto shown = [&](auto done, auto total) {
        if (!words.json)
            line.show(done, total);
        return true;
    };
    SumCache none{fs::path()}; // the archive is gone when it has been sent
    const auto sums =
        writePackArchive(words.pack, file, nobody, none, shown, {.splices = std::move(pictures->splices)});
    if (!sums)
        return sums.error();
    return file;
}

Problems withFolder(Problems problems, const fs::path& pack)
{
    for (auto& problem : problems)
        problem.place.file = (pack / problem.place.file).lexically_normal().generic_string();
    return problems;
}

Result<json::object> installOn(const std::string& name, const ScreenClient& screen, const fs::path& archive,
                               const ContentOptions& words)
{
    Result<json::object> installed = Error{};
    {
        ProgressLine line(name);
        SendWatch watch;
        if (!words.json) {
            watch.progress = [&](auto done, auto total) {
                line.show(done, total);
                return true;
            };
            watch.brokeOff = [&](const Words& why) {
                complain(name + ": " + why + "; " + phrase("it is tried again, from where it broke off"));
            };
        }
        installed = sendPack(screen, archive, words.when, watch);
    }
    if (!installed)
        return Error{installed.error().code, installed.error().message,
                     withFolder(installed.error().problems, words.pack)};
    const auto pack = packWords(objectIn(*installed, "pack"));
    const auto operation = textIn(*installed, "operation");
    auto ended =
        followOperation(screen, name, operation, words.wait ? Stay::UntilEnded : Stay::UntilWaiting, words.json);
    if (!ended)
        return Error{ended.error().code, phrase("{} was stored, but is not shown: {}", pack, ended.error().message)};
    if (!words.json) {
        const auto generation = std::to_string(numberIn(*installed, "generation"));
        const auto sentence = textIn(*ended, "sentence");
        say(name + ": " + pack + " is installed as generation " + generation + ". " + sentence);
    }
    (*installed)["operation"] = std::move(*ended);
    return installed;
}

void install(Call& call, const ContentOptions& words)
{
    std::optional<TempFolder> room;
    const auto archive = archiveOf(words, room);
    if (!archive) {
        call.exit = exitOf(archive.error());
        if (words.json)
            return sayJson(
                json::object{{"error", json::object{{"sentence", archive.error().message.en},
                                                    {"sentence_de", archive.error().message.de},
                                                    {"findings", problemsToJson(archive.error().problems)}}}});
        complainProblems(archive.error().problems, words.pack.generic_string());
        return complain(archive.error().message);
    }
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool) -> Result<json::object> {
                  return installOn(name, screen, *archive, words);
              });
}

void packs(Call& call, const ContentOptions& words)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto answer = jsonOf(screen.get("/api/v1/packs"));
                  if (answer && !quiet)
                      for (const auto& pack : listIn(*answer, "items"))
                          if (const auto* about = pack.if_object())
                              say(name + ": " + packWords(*about));
                  return answer;
              });
}

void generations(Call& call, const ContentOptions& words)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto answer = jsonOf(screen.get("/api/v1/generations"));
                  if (!answer || quiet)
                      return answer;
                  for (const auto& item : listIn(*answer, "items")) {
                      const auto* about = item.if_object();
                      if (about == nullptr)
                          continue;
                      std::string text = name + ": " + std::to_string(numberIn(*about, "number")) + "  " +
                                         textIn(*about, "state") + "  " + textIn(*about, "made_at") + "  " +
                                         textIn(*about, "made_by");
                      for (const auto& pack : listIn(*about, "packs"))
                          if (const auto* named = pack.if_object())
                              text += "  " + packWords(*named);
                      say(text);
                  }
                  return answer;
              });
}

} // namespace

void addContentVerbs(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<ContentOptions>();
    const auto finish = [&](CLI::App* verb, void (*run)(Call&, const ContentOptions&)) {
        verb->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
        verb->add_flag("--json", words->json, "answer as JSON");
        verb->callback([&call, words, run] { run(call, *words); });
    };
    auto* make = app.add_subcommand("install", "bring a pack to screens");
    make->add_option("PACK", words->pack, "a .vpack or a pack's folder")->required()->type_name("");
    make->add_option("--when", words->when, "idle (when nobody uses the screen) or now")
        ->check(CLI::IsMember({"idle", "now"}))
        ->type_name("WHEN");
    make->add_flag("--wait", words->wait, "stay until it is shown, also while somebody uses the screen");
    finish(make, install);
    finish(app.add_subcommand("packs", "the packs that a screen shows"), packs);
    finish(app.add_subcommand("generations", "what a screen keeps, newest first"), generations);
}

} // namespace vitrine::ctl
