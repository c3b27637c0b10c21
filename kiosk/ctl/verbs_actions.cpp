// SPDX-License-Identifier: Apache-2.0
#include "ctl/console.hpp"
#include "ctl/follow.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/verbs.hpp"

#include <chrono>
#include <cstdio>
#include <memory>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

struct ActionOptions {
    std::vector<std::string> screens;
    std::string when = "idle";
    bool json = false;
};

std::string seconds(std::chrono::steady_clock::duration time)
{
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%.1f s", std::chrono::duration<double>(time).count());
    return text.data();
}

/// Asks for an operation, stays until it has ended, and then looks at the screen: what is so counts, not what was
/// promised.
Result<json::object> carryOut(const ScreenClient& screen, const std::string& what, const std::string& target,
                              const json::object& body, bool quiet)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto started = jsonOf(screen.post(target, body));
    if (!started)
        return started.error();
    auto ended = followOperation(screen, what, textIn(*started, "operation"), Stay::UntilEnded, quiet);
    if (!ended)
        return ended.error();
    auto state = jsonOf(screen.get("/api/v1/screen"));
    if (!state)
        return state.error();
    return json::object{{"operation", std::move(*ended)},
                        {"state", std::move(*state)},
                        {"took", seconds(std::chrono::steady_clock::now() - begun)}};
}

void restart(Call& call, const ActionOptions& words)
{
    onScreens(call, words.screens, words.json,
              [](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto done = carryOut(screen, name + " restarts", "/api/v1/screen/actions/restart-shell", {}, quiet);
                  if (done && !quiet) {
                      const auto& shell = objectIn(objectIn(*done, "state"), "shell");
                      say(name + ": " + textIn(objectIn(*done, "operation"), "sentence") + " (" +
                          textIn(*done, "took") + "; process " + std::to_string(numberIn(shell, "pid")) + " shows " +
                          textIn(shell, "page") + ")");
                  }
                  return done;
              });
}

/// The shell does it when nobody uses the screen; `status` says when it is so.
void tellScreens(Call& call, const ActionOptions& words, const std::string& action, const std::string& sentence)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto told = jsonOf(screen.post("/api/v1/screen/actions/" + action, {}));
                  if (told && !quiet)
                      say(name + ": " + sentence);
                  return told;
              });
}

void sleepNow(Call& call, const ActionOptions& words)
{
    tellScreens(call, words, "sleep", "sleeps as soon as nobody uses it, until it opens next");
}

void wakeUp(Call& call, const ActionOptions& words)
{
    tellScreens(call, words, "wake", "is awake until it closes next");
}

void rollback(Call& call, const ActionOptions& words)
{
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  auto done = carryOut(screen, name + " goes back", "/api/v1/generations/rollback",
                                       {{"when", words.when}}, quiet);
                  if (done && !quiet) {
                      const auto& generation = objectIn(objectIn(*done, "state"), "generation");
                      say(name + ": " + textIn(objectIn(*done, "operation"), "sentence") + " (" +
                          textIn(*done, "took") + "; generation " + std::to_string(numberIn(generation, "shown")) +
                          " is shown)");
                  }
                  return done;
              });
}

} // namespace

void addActionVerbs(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<ActionOptions>();
    const auto verb = [&](const char* name, const char* about, void (*run)(Call&, const ActionOptions&)) {
        auto* found = app.add_subcommand(name, about);
        found->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
        found->add_flag("--json", words->json, "answer as JSON");
        found->callback([&call, words, run] { run(call, *words); });
        return found;
    };
    verb("restart", "restart the shell, and tell when it shows something again", restart);
    verb("sleep", "show nothing until the screen opens next", sleepNow);
    verb("wake", "wake a screen that sleeps, until it closes next", wakeUp);
    verb("rollback", "return to the generation before, and tell when it is shown", rollback)
        ->add_option("--when", words->when, "idle (when nobody uses the screen) or now")
        ->check(CLI::IsMember({"idle", "now"}))
        ->type_name("WHEN");
}

} // namespace vitrine::ctl
