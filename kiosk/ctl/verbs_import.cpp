// SPDX-License-Identifier: Apache-2.0
#include "core/text/letters.hpp"
#include "core/words/words.hpp"
#include "ctl/console.hpp"
#include "ctl/exhibit_folders.hpp"
#include "ctl/import/find_importer.hpp"
#include "ctl/import/into_pack.hpp"
#include "ctl/import/run_importer.hpp"
#include "ctl/pack_check.hpp"
#include "ctl/pack_file.hpp"
#include "ctl/verbs.hpp"
#include "import/languages.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <memory>
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

/// The words of one run, in the language of who reads them.
class Speech {
public:
    Speech(bool german, bool json)
        : m_german(german)
        , m_json(json)
    {
    }
    [[nodiscard]] bool german() const { return m_german; }
    [[nodiscard]] std::string of(const std::string& en, const std::string& de) const { return m_german ? de : en; }
    void operator()(const std::string& en, const std::string& de) const
    {
        if (!m_json)
            say(of(en, de));
    }

private:
    bool m_german;
    bool m_json;
};

void importFailed(Call& call, const ImportOptions& options, const Error& error, Exit exit = kNo)
{
    call.exit = exit;
    if (options.json)
        return sayJson(json::object{
            {"error", json::object{{"sentence", error.message}, {"findings", problemsToJson(error.problems)}}}});
    complainProblems(error.problems, {});
    complain(error.message);
}

std::string titleOf(const Choice& choice, const Speech& speech)
{
    return localise(choice.importer->title, speech.german() ? "de" : "en", {});
}

void listFormats(const ImportOptions& options, const Kinds& kinds, const Speech& speech)
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
    speech("What can be taken over, and into which kind of exhibit:\n",
           "Was sich übernehmen lässt, und in welche Art von Exponat:\n");
    for (const auto& choice : all) {
        auto format = choice.importer->format;
        format.resize(std::max<std::size_t>(format.size(), 12), ' ');
        auto kind = choice.kind->id;
        kind.resize(std::max<std::size_t>(kind.size(), 9), ' ');
        say(std::string("  ").append(format).append(kind).append(titleOf(choice, speech)));
    }
    speech(
        "\n    vitrinectl pack import FORMAT SOURCE DIR\n\nDIR is a new folder, or a pack that gets one exhibit more. "
        "FORMAT may be left out where SOURCE tells it.",
        "\n    vitrinectl pack import FORMAT QUELLE ORDNER\n\nORDNER ist ein neuer Ordner oder ein Paket, das ein "
        "Exponat mehr bekommt. FORMAT darf fehlen, wenn die QUELLE es verrät.");
}

/// The three words; the first may be missing where the source tells its format.
struct Wanted {
    std::string format;
    fs::path source;
    fs::path folder;
    std::vector<std::string> options = {};
};

Result<Wanted> wantedOf(const std::vector<std::string>& words, const Kinds& kinds, const Speech& speech)
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
    return Error{Errc::Refused, speech.of("one word more is needed: vitrinectl pack import FORMAT SOURCE DIR",
                                          "ein Wort fehlt: vitrinectl pack import FORMAT QUELLE ORDNER")};
}

/// "item" or "note" of a line of the report, in the language of who reads it.
std::string wordsOfLine(const json::object& line, std::string_view key, const Speech& speech)
{
    const auto* said = line.if_contains(key);
    if (said != nullptr && said->is_object())
        said = said->get_object().if_contains(speech.german() ? "de" : "en");
    return said != nullptr && said->is_string() ? printable(std::string_view(said->get_string())) : std::string();
}

/// What a person must know, item by item: what stayed behind, and what was taken over with a reservation.
void tellItems(const ImportReport& report, const Speech& speech)
{
    for (const auto& value : report.items) {
        const auto& item = value.get_object();
        const auto name = wordsOfLine(item, "item", speech);
        const auto note = wordsOfLine(item, "note", speech);
        const auto line = std::string(name).append(": ").append(note);
        if (!item.at("taken").get_bool())
            speech("not taken over: " + line, "nicht übernommen: " + line);
        else if (!note.empty())
            say(line);
    }
}

std::string howToUndo(const Destination& to, const Added& added, const Speech& speech)
{
    const auto place = to.folder.generic_string();
    if (!to.isPack)
        return speech.of("to undo it, delete the folder " + place, "rückgängig: den Ordner " + place + " löschen");
    std::string files;
    for (const auto& file : added.files)
        files += (files.empty() ? "" : ", ") + file;
    for (const auto& folder : added.folders)
        files += ", " + folder + "/";
    return speech.of("to undo it, delete " + files + " and take the \"- include:\" line out of pack.yaml",
                     "rückgängig: " + files + " löschen und die Zeile „- include:“ aus pack.yaml nehmen");
}

std::string headingOf(const Choice& choice, const Wanted& wanted, const ImportReport& report, const Speech& speech)
{
    constexpr int kMostLines = 30;
    auto source = wanted.source.lexically_normal();
    if (source.filename().empty())
        source = source.parent_path();
    auto text = speech.of("Taken over from ", "Übernommen aus ") + printable(source.filename().string()) + " (" +
                titleOf(choice, speech) + ").";
    int count = 0;
    for (const auto& value : report.items) {
        const auto& item = value.get_object();
        if (item.at("taken").get_bool())
            continue;
        if (++count > kMostLines)
            return text + "\n…";
        text += "\n" + speech.of("Not taken over: ", "Nicht übernommen: ") + wordsOfLine(item, "item", speech) + ": " +
                wordsOfLine(item, "note", speech);
    }
    return text;
}

struct Made {
    ImportReport report;
    Taken taken;
    Added added;
};

Result<Made> takeOver(const Choice& choice, const Wanted& wanted, const Destination& to, const std::string& language,
                      const Speech& speech)
{
    const auto work = TempFolder::make();
    if (!work)
        return work.error();
    std::error_code ec;
    const auto source = fs::absolute(wanted.source, ec);
    auto report =
        runImporter(choice.program(),
                    {ec ? wanted.source : source, work->path(), language, wanted.options, choice.importer->beside},
                    speech.german());
    if (!report)
        return report.error();
    auto taken = readTaken(work->path(), to.ids);
    if (!taken)
        return taken.error();
    auto added = intoPack(to, work->path(), *taken, language, headingOf(choice, wanted, *report, speech));
    if (!added)
        return added.error();
    return Made{std::move(*report), std::move(*taken), std::move(*added)};
}

void packImport(Call& call, const ImportOptions& options)
{
    const Speech speech(staffLanguage() == Language::German, options.json);
    const auto kinds = findKinds(call, options.exhibits);
    if (!kinds)
        return importFailed(call, options, kinds.error());
    if (options.words.empty())
        return listFormats(options, *kinds, speech);
    auto wanted = wantedOf(options.words, *kinds, speech);
    if (!wanted)
        return importFailed(call, options, wanted.error(), kWrongCall);
    wanted->options = options.set;
    std::error_code ec;
    if (!fs::exists(wanted->source, ec))
        return importFailed(
            call, options,
            {Errc::NotFound, speech.of("there is no ", "es gibt keine Quelle ") + wanted->source.string()});
    const auto choice = findImporter(*kinds, wanted->format, wanted->source);
    if (!choice)
        return importFailed(call, options, choice.error());
    const auto to = lookAt(wanted->folder);
    if (!to)
        return importFailed(call, options, to.error());
    const auto language = !options.language.empty()    ? intake::languageTag(options.language)
                          : !to->firstLanguage.empty() ? to->firstLanguage
                                                       : speech.of("en", "de");
    if (language.empty())
        return importFailed(call, options,
                            {Errc::Refused, "\"" + options.language + "\" is no language tag such as de or en"},
                            kWrongCall);
    if (!options.language.empty()) // also for what says a language of its own and may be wrong about it
        wanted->options.push_back("language=" + language);
    const auto made = takeOver(*choice, *wanted, *to, language, speech);
    if (!made)
        return importFailed(call, options, made.error());
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
    tellItems(made->report, speech);
    if (made->added.playlistLeft)
        speech("the attract loop of the source was left out: the pack has its own",
               "die Schleife der Quelle blieb weg: das Paket hat seine eigene");
    if (!checked)
        return complain(checked.error().message);
    sayProblems(checked->problems, checked->shownAs);
    const auto found = countProblems(checked->problems);
    const auto counts = std::to_string(made->report.taken);
    const auto left = std::to_string(made->report.left);
    const auto place = wanted->folder.generic_string();
    speech(place + ": " + counts + " taken over, " + left + " not; " + found.en,
           place + ": " + counts + " übernommen, " + left + " nicht; " + found.de);
    say(howToUndo(*to, made->added, speech));
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
