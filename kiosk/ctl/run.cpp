// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest.hpp"
#include "ctl/console.hpp"
#include "ctl/verbs.hpp"

#include <string>
#include <system_error>
#include <vector>

namespace vitrine::ctl {

namespace {

/// The verb that was being read when the words stopped making sense.
const CLI::App& deepest(const CLI::App& app)
{
    const auto* found = &app;
    while (!found->get_subcommands().empty())
        found = found->get_subcommands().front();
    return *found;
}

std::vector<std::string> verbsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(verb->get_name());
    return names;
}

std::vector<std::string> optionsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

/// What is wrong with the call, and what was most likely meant.
Words explain(const CLI::App& app, const CLI::ParseError& mistake)
{
    const auto& verb = deepest(app);
    const auto verbs = verbsOf(verb);
    const auto unknown = app.remaining(true);
    if (unknown.empty() && !verbs.empty()) {
        std::string list;
        for (const auto& name : verbs)
            list += (list.empty() ? "" : ", ") + name;
        return phrase("\"{}\" needs one word more: {}", verb.get_name(), list);
    }
    if (unknown.empty()) {
        // What else CLI11 says is quoted, as the system's own words are.
        const std::string_view said(mistake.what());
        constexpr std::string_view kRequired = " is required";
        return said.ends_with(kRequired) ? phrase("{} is required", said.substr(0, said.size() - kRequired.size()))
                                         : Words(said);
    }
    const auto& word = unknown.front();
    const auto meant = didYouMean(word, word.starts_with('-') ? optionsOf(verb) : verbs);
    auto sentence = phrase("nothing is called \"{}\" here", word);
    if (!meant.empty())
        sentence += "; " + meant;
    return sentence;
}

} // namespace

int run(int count, const char* const* words, const std::string& version)
{
    Call call;
    std::error_code ec;
    call.program = std::filesystem::read_symlink("/proc/self/exe", ec);
    CLI::App app("Makes content packs and looks after Vitrine's screens.", "vitrinectl");
    app.set_version_flag("--version", version);
    app.require_subcommand(0, 1);
    app.footer("Exit codes: 0 done, 1 the answer is no, 2 the call is wrong, 3 the screen could not be reached,\n"
               "4 not allowed. Each verb explains itself with --help.");
    addPackVerbs(app, call);
    addSchemaVerbs(app, call);
    addKeyVerbs(app, call);
    addTrustVerbs(app, call);
    addContentVerbs(app, call);
    addActionVerbs(app, call);
    addVerifyVerb(app, call);
    addWatchVerbs(app, call);
    addScreenReportVerb(app, call);
    addScreenVerbs(app, call);
    try {
        app.parse(count, words);
    } catch (const CLI::CallForHelp& ask) {
        return app.exit(ask);
    } catch (const CLI::CallForAllHelp& ask) {
        return app.exit(ask);
    } catch (const CLI::CallForVersion& ask) {
        return app.exit(ask);
    } catch (const CLI::ParseError& mistake) {
        const auto sentence = explain(app, mistake);
        complain(sentence.en.ends_with('?') ? phrase("{} --help shows what is possible", sentence)
                                            : phrase("{}; --help shows what is possible", sentence));
        return kWrongCall;
    }
    if (app.get_subcommands().empty())
        say(app.help());
    return call.exit;
}

} // namespace vitrine::ctl
