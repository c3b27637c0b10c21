// SPDX-License-Identifier: Apache-2.0
#include "core/text/letters.hpp"
#include "core/words/words.hpp"
#include "ctl/console.hpp"
#include "ctl/editor_help.hpp"
#include "ctl/exhibit_folders.hpp"
#include "ctl/import/find_importer.hpp"
#include "ctl/import/into_pack.hpp"
#include "ctl/import/run_importer.hpp"
#include "ctl/interrupt.hpp"
#include "ctl/pack_check.hpp"
#include "ctl/pack_file.hpp"
#include "ctl/verbs.hpp"
#include "import/languages.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct ImportOptions {
    std::vector<std::string> words;
    std::string language;
    std::vector<std::string> set;
    std::vector<fs::path> exhibits;
    bool json = false;
};

/// What the person reads; programs read the one JSON at the end.
void tell(const ImportOptions& options, const Words& words)
{
    if (!options.json)
        say(words.in(staffLanguage()));
}

void importFailed(Call& call, const ImportOptions& options, const Words& sentence, Exit exit = kNo,
                  const Problems& problems = {})
{
    call.exit = exit;
    if (options.json)
        return sayJson(json::object{{"error", json::object{{"sentence", sentence.en},
                                                           {"sentence_de", sentence.de},
                                                           {"findings", problemsToJson(problems)}}}});
    complainProblems(problems, {});
    complain(sentence);
}

void importFailed(Call& call, const ImportOptions& options, const Error& error)
{
    importFailed(call, options, error.message, kNo, error.problems);
}

Words titleOf(const Choice& choice)
{
    return {localise(choice.importer->title, "en", {}), localise(choice.importer->title, "de", {})};
}

void listFormats(const ImportOptions& options, const Kinds& kinds)
{
    const auto all = allImporters(kinds);
    if (options.json) {
        json::array list;
        for (const auto& choice : all)
            list.push_back(json::object{{"format", choice.importer->format},
                                        {"kind", choice.kind->id},
                                        {"title", json::value_from(choice.importer->title)},
                                        {"takes", json::value_from(choice.importer->takes)}});
        return sayJson(list);
    }
    tell(options, phrase("What can be taken over, and into which kind of exhibit:"));
    tell(options, "\n");
    for (const auto& choice : all) {
        auto format = choice.importer->format;
        format.resize(std::max<std::size_t>(format.size(), 12), ' ');
        auto kind = choice.kind->id;
        kind.resize(std::max<std::size_t>(kind.size(), 9), ' ');
        tell(options, Words("  ") + format + kind + titleOf(choice));
    }
    tell(options, Words("\n") + phrase("    vitrinectl pack import FORMAT SOURCE DIR") + "\n\n");
    tell(options,
         phrase("DIR is a new folder, or a pack that gets one exhibit more. FORMAT may be left out where SOURCE "
                "tells it."));
}

/// The three words; the first may be missing where the source tells its format.
struct Wanted {
    std::string format;
    fs::path source;
    fs::path folder;
    std::vector<std::string> options = {};
};

/// Nothing: a word is missing.
std::optional<Wanted> wantedOf(const std::vector<std::string>& words, const Kinds& kinds)
{
    const auto isFormat = [&](const std::string& word) {
        return std::ranges::any_of(allImporters(kinds), [&](const Choice& choice) {
            return choice.importer->format == word || choice.kind->id + "/" + choice.importer->format == word;
        });
    };
    std::error_code ec;
    if (words.size() == 3)
        return Wanted{words[0], words[1], words[2]};
    if (words.size() == 2 && (fs::exists(words[0], ec) || !isFormat(words[0])))
        return Wanted{{}, words[0], words[1]};
    return std::nullopt;
}

/// "item" or "note" of a line of the report: one string for all, or one in each language.
Words wordsOfLine(const json::object& line, std::string_view key)
{
    const auto* said = line.if_contains(key);
    const auto in = [&](std::string_view language) {
        const auto* words = said != nullptr && said->is_object() ? said->get_object().if_contains(language) : said;
        return words != nullptr && words->is_string() ? printable(std::string_view(words->get_string()))
                                                      : std::string();
    };
    return {in("en"), in("de")};
}

Words lineOf(const json::object& item)
{
    return wordsOfLine(item, "item") + ": " + wordsOfLine(item, "note");
}

/// What a person must know, item by item: what stayed behind, and what was taken over with a reservation.
void tellItems(const ImportOptions& options, const ImportReport& report)
{
    for (const auto& value : report.items) {
        const auto& item = value.get_object();
        if (!item.at("taken").get_bool())
            tell(options, phrase("not taken over: {}", lineOf(item)));
        else if (!wordsOfLine(item, "note").empty())
            tell(options, lineOf(item));
    }
}

Words howToUndo(const Destination& to, const Added& added)
{
    const auto place = to.folder.generic_string();
    if (!to.isPack)
        return phrase("to undo it, delete the folder {}", place);
    std::string files;
    for (const auto& file : added.files)
        files += (files.empty() ? "" : ", ") + file;
    for (const auto& folder : added.folders)
        files += ", " + folder + "/";
    return phrase("to undo it, delete {} and take the \"- include:\" line out of pack.yaml", files);
}

Words headingOf(const Choice& choice, const Wanted& wanted, const ImportReport& report)
{
    constexpr int kMostLines = 30;
    auto source = wanted.source.lexically_normal();
    if (source.filename().empty())
        source = source.parent_path();
    auto text = phrase("Taken over from {} ({}).", printable(source.filename().string()), titleOf(choice));
    int count = 0;
    for (const auto& value : report.items) {
        const auto& item = value.get_object();
        if (item.at("taken").get_bool())
            continue;
        if (++count > kMostLines)
            return text + "\n…";
        text += Words("\n") + phrase("Not taken over: {}", lineOf(item));
    }
    return text;
}

struct Made {
    ImportReport report;
    Taken taken;
    Added added;
};

Result<Made> takeOver(const Choice& choice, const Wanted& wanted, const Destination& to, const std::string& language)
{
    const Interrupt interrupt; // the work folder goes too
    const auto work = TempFolder::make();
    if (!work)
        return work.error();
    std::error_code ec;
    const auto source = fs::absolute(wanted.source, ec);
    auto report = runImporter(choice.program(), {ec ? wanted.source : source, work->path(), language, wanted.options,
                                                 choice.importer->beside});
    if (!report)
        return report.error();
    auto taken = readTaken(work->path(), to.ids);
    if (!taken)
        return taken.error();
    auto added = intoPack(to, work->path(), *taken, language, headingOf(choice, wanted, *report).in(staffLanguage()));
    if (!added)
        return added.error();
    return Made{std::move(*report), std::move(*taken), std::move(*added)};
}

void packImport(Call& call, const ImportOptions& options)
{
    const auto kinds = findKinds(call, options.exhibits);
    if (!kinds)
        return importFailed(call, options, kinds.error());
    if (options.words.empty())
        return listFormats(options, *kinds);
    auto wanted = wantedOf(options.words, *kinds);
    if (!wanted)
        return importFailed(call, options, phrase("one word more is needed: vitrinectl pack import FORMAT SOURCE DIR"),
                            kWrongCall);
    wanted->options = options.set;
    std::error_code ec;
    if (!fs::exists(wanted->source, ec))
        return importFailed(call, options, phrase("there is no {} to take over", wanted->source.string()));
    const auto choice = findImporter(*kinds, wanted->format, wanted->source);
    if (!choice)
        return importFailed(call, options, choice.error());
    const auto to = lookAt(wanted->folder);
    if (!to)
        return importFailed(call, options, to.error());
    const auto language = !options.language.empty()    ? intake::languageTag(options.language)
                          : !to->firstLanguage.empty() ? to->firstLanguage
                                                       : Words("en", "de").in(staffLanguage());
    if (language.empty())
        return importFailed(call, options, phrase("\"{}\" is no language tag such as de or en", options.language),
                            kWrongCall);
    if (!options.language.empty()) // also for what says a language of its own and may be wrong about it
        wanted->options.push_back("language=" + language);
    const auto made = takeOver(*choice, *wanted, *to, language);
    if (!made)
        return importFailed(call, options, made.error());
    if (!to->isPack)
        if (const auto written = writeEditorSchema(wanted->folder, *kinds, staffLanguage()); !written)
            return importFailed(call, options, written.error());
    const auto checked = checkPack(wanted->folder, *kinds, {.strict = false, .decode = false});
    if (!checked || hasErrors(checked->problems))
        call.exit = kNo;
    if (options.json)
        return sayJson(json::object{{"folder", wanted->folder.string()},
                                    {"kind", choice->kind->id},
                                    {"format", choice->importer->format},
                                    {"files", json::value_from(made->added.files)},
                                    {"items", made->report.items},
                                    {"taken", made->report.taken},
                                    {"left", made->report.left},
                                    {"findings", checked ? problemsToJson(checked->problems) : json::array()}});
    tellItems(options, made->report);
    if (made->added.playlistLeft)
        tell(options, phrase("the attract loop of the source was left out: the pack has its own"));
    if (!checked)
        return complain(checked.error().message);
    sayProblems(checked->problems, checked->shownAs);
    const auto found = countProblems(checked->problems);
    tell(options, phrase("{}: {} taken over, {} not; {}", wanted->folder.generic_string(), made->report.taken,
                         made->report.left, found));
    tell(options, howToUndo(*to, made->added));
}

} // namespace

void addImportVerb(CLI::App& pack, Call& call)
{
    const auto options = std::make_shared<ImportOptions>();
    auto* verb = pack.add_subcommand("import", "take over what the house has: pictures, slides, tables, calendars …");
    verb->add_option(
            "WORDS", options->words,
            "FORMAT SOURCE DIR; FORMAT may be left out where SOURCE tells it; nothing at all lists the formats")
        ->expected(0, 3)
        ->type_name("");
    verb->add_option("--language", options->language, "of words in the source that do not say theirs, such as de")
        ->type_name("TAG");
    verb->add_option("--set", options->set, "what the format lets one choose, such as order=time (may be given again)")
        ->type_name("OPTION=VALUE");
    verb->add_option("--exhibits", options->exhibits, "where the exhibit kinds are (may be given again)")
        ->type_name("DIR");
    verb->add_flag("--json", options->json, "answer as JSON");
    verb->callback([&call, options] { packImport(call, *options); });
}

} // namespace vitrine::ctl
