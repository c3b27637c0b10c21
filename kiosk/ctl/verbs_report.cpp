// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/coverage.hpp"
#include "ctl/console.hpp"
#include "ctl/exhibit_folders.hpp"
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
    fs::path output;
    std::string format = "html";
    std::string language;
    std::vector<fs::path> exhibits;
    bool json = false;
};

void failReport(Call& call, const ReportOptions& words, const Error& error)
{
    call.exit = kNo;
    if (words.json || words.format == "json")
        return sayJson(json::object{
            {"error", json::object{{"sentence", error.message}, {"findings", problemsToJson(error.problems)}}}});
    complainProblems(error.problems, words.pack.generic_string());
    complain(error.message);
}

/// The folder to read: the pack itself, or where its archive was unpacked.
Result<fs::path> folderOf(const fs::path& pack, std::optional<TempFolder>& room)
{
    std::error_code ec;
    const auto status = fs::status(pack, ec);
    if (!fs::exists(status))
        return Error{Errc::NotFound, "there is no " + pack.string()};
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
        return failReport(call, words, {Errc::Refused, "the pack cannot be read", std::move(problems)});
    CoverageReport report;
    report.made = today();
    report.packs.push_back(coverageOf(*source));
    const auto text = reportText(report, words.json ? "json" : words.format, reportLanguage(words.language));
    if (words.output.empty())
        return sayWhole(text);
    if (const auto written = writeReport(words.output, text); !written)
        return failReport(call, words, written.error());
    say(words.output.string() + ": what " + report.packs.front().id + " has in its languages");
}

} // namespace

void addReportVerb(CLI::App& pack, Call& call)
{
    const auto words = std::make_shared<ReportOptions>();
    auto* report = pack.add_subcommand("report", "what a pack has in which language, as a page or a table");
    report->add_option("PACK", words->pack, "a pack's folder or a .vpack")->required()->type_name("");
    report->add_option("--format", words->format, "html (a page), csv (a table) or json")
        ->check(CLI::IsMember({"html", "json", "csv"}))
        ->type_name("FORMAT");
    report->add_option("-o,--output", words->output, "the file to write; without it the report is printed")
        ->type_name("FILE");
    report->add_option("--language", words->language, "of the page: de or en; the computer's if not given")
        ->check(CLI::IsMember({"de", "en"}))
        ->type_name("LANGUAGE");
    report->add_option("--exhibits", words->exhibits, "where the exhibit kinds are (may be given again)")
        ->type_name("DIR");
    report->add_flag("--json", words->json, "answer as JSON");
    report->callback([&call, words] { packReport(call, *words); });
}

} // namespace vitrine::ctl
