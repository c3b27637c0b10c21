// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"
#include "ctl/console.hpp"
#include "ctl/exhibit_folders.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/pack_file.hpp"
#include "ctl/report_file.hpp"
#include "ctl/verbs.hpp"

#include <boost/json/object.hpp>

#include <memory>
#include <optional>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct ReportOptions {
    fs::path pack;
    std::vector<std::string> screens;
    fs::path output;
    std::string format = "html";
    std::string language;
    std::vector<fs::path> exhibits;
    bool json = false;
};

void failReport(Call& call, const ReportOptions& words, const Error& error)
{
    call.exit = kNo;
    if (words.json)
        return sayJson(json::object{{"error", json::object{{"sentence", error.message.en},
                                                           {"sentence_de", error.message.de},
                                                           {"findings", problemsToJson(error.problems)}}}});
    complainProblems(error.problems, words.pack.generic_string());
    complain(error.message);
}

/// The folder to read: the pack itself, or where its archive was unpacked.
Result<fs::path> folderOf(const fs::path& pack, std::optional<TempFolder>& room)
{
    std::error_code ec;
    const auto status = fs::status(pack, ec);
    if (!fs::exists(status))
        return Error{Errc::NotFound, phrase("there is no {}", pack.string())};
    if (fs::is_directory(status))
        return pack;
    auto made = TempFolder::make();
    if (!made)
        return made.error();
    room.emplace(std::move(*made));
    ProgressLine line("unpacking");
    const auto head = unpack(pack, room->path(), [&](auto done, auto total) {
        line.show(done, total);
        return true;
    });
    if (!head)
        return head.error();
    return room->path();
}

void packReport(Call& call, const ReportOptions& words)
{
    const auto kinds = findKinds(call, words.exhibits);
    if (!kinds)
        return failReport(call, words, kinds.error());
    std::optional<TempFolder> room;
    const auto folder = folderOf(words.pack, room);
    if (!folder)
        return failReport(call, words, folder.error());
    Problems problems;
    const auto source = readPackSource(*folder, *kinds, Schemas::Unchecked, problems);
    if (!source)
        return failReport(call, words, {Errc::Refused, phrase("the pack cannot be read"), std::move(problems)});
    CoverageReport report;
    report.made = today();
    report.packs.push_back(coverageOf(*source));
    if (words.json)
        return sayJson(coverageToJson(report));
    const auto& pack = report.packs.front();
    const auto file = words.output.empty() ? fs::path(pack.id + "-" + pack.version + "." + words.format) : words.output;
    const auto text = reportText(report, words.format, reportLanguage(words.language));
    if (const auto written = writeReport(file, text); !written)
        return failReport(call, words, written.error());
    if (file != "-")
        say(file.string() + ": what " + pack.id + " " + pack.version + " has in which language");
}

void screenReport(Call& call, const ReportOptions& words)
{
    if (words.screens.size() > 1 && !words.output.empty()) {
        call.exit = kWrongCall;
        return complain(phrase("the reports of several screens do not fit into one file; leave out -o"));
    }
    const auto ask = "/api/v1/coverage?format=" + words.format + "&language=" + reportLanguage(words.language);
    onScreens(call, words.screens, words.json,
              [&](const std::string& name, const ScreenClient& screen, bool quiet) -> Result<json::object> {
                  if (words.json)
                      return jsonOf(screen.get("/api/v1/coverage"));
                  const auto answer = screen.get(ask);
                  if (!answer)
                      return answer.error();
                  if (answer->status != 200)
                      return refusalOf(*answer);
                  const auto file = words.output.empty() ? fs::path(name + "." + words.format) : words.output;
                  if (const auto written = writeReport(file, answer->body); !written)
                      return written.error();
                  if (!quiet && file != "-")
                      say(name + ": " + file.string() + ", what it shows in which language");
                  return json::object{};
              });
}

/// What both verbs can be told.
void addHow(CLI::App& verb, ReportOptions& words, const std::string& file)
{
    verb.add_option("--format", words.format, "html (a page), csv (a table) or json")
        ->check(CLI::IsMember({"html", "json", "csv"}))
        ->type_name("FORMAT");
    verb.add_option("-o,--output", words.output, "the file, - is standard output; " + file + " if not given")
        ->type_name("FILE");
    verb.add_option("--language", words.language, "of the page: de or en; the computer's if not given")
        ->check(CLI::IsMember({"de", "en"}))
        ->type_name("LANGUAGE");
    verb.add_flag("--json", words.json, "answer as JSON");
}

} // namespace

void addReportVerb(CLI::App& pack, Call& call)
{
    const auto words = std::make_shared<ReportOptions>();
    auto* report = pack.add_subcommand("report", "what a pack has in which language, as a page or a table");
    report->add_option("PACK", words->pack, "a pack's folder or a .vpack")->required()->type_name("");
    addHow(*report, *words, "ID-VERSION.FORMAT");
    report->add_option("--exhibits", words->exhibits, "where the exhibit kinds are (may be given again)")
        ->type_name("DIR");
    report->callback([&call, words] { packReport(call, *words); });
}

void addScreenReportVerb(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<ReportOptions>();
    auto* report = app.add_subcommand("report", "what a screen shows in which language, as a page or a table");
    report->add_option("SCREEN", words->screens, "known screens, by name")->required()->type_name("");
    addHow(*report, *words, "SCREEN.FORMAT");
    report->callback([&call, words] { screenReport(call, *words); });
}

} // namespace vitrine::ctl
