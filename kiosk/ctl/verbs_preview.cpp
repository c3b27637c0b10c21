// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.hpp"
#include "ctl/beside.hpp"
#include "ctl/console.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/object.hpp>

#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

struct PreviewWords {
    fs::path pack;
    fs::path screen;
    std::string size;
    std::string window;
    std::string language;
    std::string start;
    std::vector<fs::path> exhibits;
    bool portrait = false;
    bool json = false;
};

std::vector<std::string> shellWords(const PreviewWords& words)
{
    std::vector<std::string> list{"--preview", "--pack", words.pack.string()};
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            list.insert(list.end(), {name, value});
    };
    add("--screen", words.screen.string());
    add("--size", words.size);
    add("--windowed", words.window);
    add("--language", words.language);
    add("--start", words.start);
    for (const auto& folder : words.exhibits)
        add("--exhibits", folder.string());
    if (words.portrait)
        list.emplace_back("--portrait");
    return list;
}

void failPreview(Call& call, const PreviewWords& words, const Words& sentence)
{
    call.exit = kNo;
    if (words.json)
        sayJson(boost::json::object{
            {"error", boost::json::object{{"sentence", sentence.en}, {"sentence_de", sentence.de}}}});
    else
        complain(sentence);
}

void packPreview(Call& call, const PreviewWords& words)
{
    std::error_code ec;
    if (!fs::is_directory(words.pack, ec))
        return failPreview(call, words,
                           phrase("{} is not a folder; a preview shows a pack's folder", words.pack.string()));
    const auto shell = call.program.parent_path() / "vitrine-shell";
    if (!fs::exists(shell, ec))
        return failPreview(call, words,
                           phrase("there is no {}: a preview needs the shell beside this program", shell.string()));
    const auto ended = runBeside(shell, shellWords(words));
    if (!ended)
        return failPreview(call, words, ended.error().message);
    // The shell says itself what is wrong: no display, a screen.yaml with errors.
    call.exit = *ended == 0 ? kDone : *ended == kWrongCall ? kWrongCall : kNo;
    if (words.json)
        sayJson(boost::json::object{{"folder", words.pack.string()}, {"shell_exit", *ended}});
}

} // namespace

void addPreviewVerb(CLI::App& pack, Call& call)
{
    auto* verb = pack.add_subcommand("preview", "the shell in a window; what is saved shows at once");
    const auto words = std::make_shared<PreviewWords>();
    verb->add_option("DIR", words->pack, "a pack's folder")->required()->type_name("");
    verb->add_option("--screen", words->screen, "the screen.yaml of the screen it is for")->type_name("FILE");
    verb->add_option("--size", words->size, "how many pixels the panel has, such as 1920x1080")->type_name("WxH");
    verb->add_flag("--portrait", words->portrait, "the panel stands upright");
    verb->add_option("--language", words->language, "the language to begin with")->type_name("LANGUAGE");
    verb->add_option("--start", words->start, "attract, home or an exhibit's id")->type_name("PAGE");
    verb->add_option("--window", words->window, "the size of the window")->type_name("WxH");
    verb->add_option("--exhibits", words->exhibits, "where the exhibit kinds are (may be given again)")
        ->type_name("DIR");
    verb->add_flag("--json", words->json, "answer as JSON");
    verb->callback([&call, words] { packPreview(call, *words); });
}

} // namespace vitrine::ctl
