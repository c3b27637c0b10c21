// SPDX-License-Identifier: Apache-2.0
#include "core/store/disk.hpp"
#include "core/words/words.hpp"
#include "ctl/console.hpp"
#include "ctl/follow.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/array.hpp>

#include <memory>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

struct VerifyOptions {
    std::vector<std::string> screens;
    bool json = false;
};

std::string fileWords(const json::object& damage)
{
    const auto file = textIn(damage, "file");
    const auto pack = textIn(damage, "id") + " " + textIn(damage, "version");
    return pack == " " ? file : file.empty() ? pack : pack + ": " + file;
}

Words mendedWords(const json::object& damage)
{
    if (textIn(damage, "what") == "surplus")
        return phrase("{} belonged to no pack and was removed", fileWords(damage));
    return phrase("{} had suffered and was mended from {}", fileWords(damage), textIn(damage, "mended_from"));
}

Words goneWords(const json::object& damage)
{
    const auto what = textIn(damage, "what");
    if (what == "receipt")
        return phrase("{}: its sums and signature are lost; install the pack once more", fileWords(damage));
    if (what == "record")
        return phrase("{} cannot be read; there is no way back to what it showed", fileWords(damage));
    if (what == "missing")
        return phrase("{} is missing and nowhere else to be found; install the pack once more", fileWords(damage));
    return phrase("{} is damaged and nowhere else to be found; install the pack once more", fileWords(damage));
}

void sayFound(const std::string& name, const json::object& found)
{
    const auto tell = [&](const Words& words) { say(name + ": " + words.in(staffLanguage())); };
    const auto& mended = listIn(found, "mended");
    const auto& gone = listIn(found, "gone");
    for (const auto& one : mended)
        if (const auto* damage = one.if_object())
            tell(mendedWords(*damage));
    for (const auto& one : gone)
        if (const auto* damage = one.if_object())
            tell(goneWords(*damage));
    const auto bytes = printBytes(static_cast<std::uint64_t>(numberIn(found, "bytes")));
    const auto files = numberIn(found, "files");
    if (mended.empty() && gone.empty())
        tell(phrase("{} files, {} read: all as they came", files, bytes));
    else
        tell(phrase("{} files, {} read: {} mended, {} not", files, bytes, mended.size(), gone.size()));
}

void verify(Call& call, const VerifyOptions& words)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  const auto started = jsonOf(screen.post("/api/v1/packs/verify", {}));
                  if (!started)
                      return started.error();
                  auto ended = followOperation(screen, name, textIn(*started, "operation"), Stay::UntilEnded, quiet);
                  if (!ended)
                      return ended.error();
                  const auto& found = objectIn(*ended, "result");
                  if (!quiet)
                      sayFound(name, found);
                  const auto* whole = found.if_contains("whole");
                  if (whole == nullptr || !whole->is_bool() || !whole->get_bool())
                      call.exit = worseOf(call.exit, kNo);
                  return json::object{{"operation", std::move(*ended)}};
              });
}

} // namespace

void addVerifyVerb(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<VerifyOptions>();
    auto* verb =
        app.add_subcommand("verify", "read everything that a screen keeps, mend what can be mended, name the rest");
    verb->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
    verb->add_flag("--json", words->json, "answer as JSON");
    verb->callback([&call, words] { verify(call, *words); });
}

} // namespace vitrine::ctl
