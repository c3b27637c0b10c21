// SPDX-License-Identifier: Apache-2.0
#include "ctl/pack_check.hpp"

#include "core/archive/litter.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/sum_cache.hpp"
#include "core/words/words.hpp"
#include "ctl/console.hpp"
#include "ctl/interrupt.hpp"
#include "ctl/pack_file.hpp"
#include "doctor/examine.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

/// How the folder goes before a file's name: "opening-week", and nothing for the folder we are in.
std::string shownFolder(const fs::path& pack)
{
    auto shown = pack.lexically_normal().generic_string();
    while (shown.size() > 1 && shown.ends_with('/'))
        shown.pop_back();
    return shown == "." ? std::string() : shown;
}

Result<Checked> examined(const fs::path& folder, const Kinds& kinds, bool decode)
{
    ProgressLine line("checking");
    auto found =
        doctor::examine(folder, doctor::foldersOf(kinds), {.decode = decode}, [&](std::size_t done, std::size_t all) {
            if (all > 0)
                line.show(static_cast<double>(done) / static_cast<double>(all),
                          phrase("looked at {} of {} media", done, all).in(staffLanguage()));
            return !Interrupt::isWanted();
        });
    if (!found)
        return found.error();
    Checked checked;
    if (!hasErrors(found->problems)) {
        checked.id = found->id;
        checked.version = found->version;
    }
    checked.problems = std::move(found->problems);
    return checked;
}

/// What would only fail when the archive is built belongs into the check too, unless the check has said it already.
void addWhatCannotBePacked(const fs::path& folder, Problems& problems)
{
    std::error_code ec;
    if (!fs::exists(folder / "pack.yaml", ec) || ec)
        return; // whatever lies in a folder that is no pack is nobody's mistake
    const auto files = packFiles(folder);
    if (files)
        return;
    std::set<std::string> known;
    for (const auto& problem : problems)
        if (problem.severity == Severity::Error)
            known.insert(problem.place.file);
    std::set<std::string> refused;
    for (const auto& problem : files.error().problems)
        if (!known.contains(problem.place.file)) {
            problems.push_back(problem);
            refused.insert(problem.place.file);
        }
    std::erase_if(problems, [&](const Problem& problem) {
        return problem.code == "unused-file" && refused.contains(problem.place.file);
    });
    if (files.error().problems.empty() && !known.contains(std::string())) // not one of its files but the folder itself
        problems.push_back({.severity = Severity::Error,
                            .code = "unreadable",
                            .place = {.file = {}},
                            .sentence = files.error().message,
                            .hint = phrase("check who may read it"),
                            .excerpt = {}});
}

} // namespace

Result<doctor::StrippedPictures> strippedPictures(const fs::path& pack, const fs::path& memory, ProgressLine& line)
{
    const auto files = packFiles(pack);
    if (!files)
        return files.error();
    return doctor::stripPictures(pack, *files, {.program = {}, .memory = memory},
                                 [&](std::size_t done, std::size_t all) {
                                     line.show(static_cast<double>(done) / static_cast<double>(all),
                                               phrase("looked at {} of {} media", done, all).in(staffLanguage()));
                                     return !Interrupt::isWanted();
                                 });
}

Result<Checked> checkPack(const fs::path& pack, const Kinds& kinds, const CheckOptions& options)
{
    std::error_code ec;
    const auto status = fs::status(pack, ec);
    if (!fs::exists(status))
        return Error{Errc::NotFound, phrase("there is no {}", pack.string())};
    const Interrupt interrupt; // nothing that was unpacked stays behind
    Checked checked;
    Problems staysOut;
    if (fs::is_directory(status)) {
        auto found = examined(pack, kinds, options.decode);
        if (!found)
            return found.error();
        checked = std::move(*found);
        addWhatCannotBePacked(pack, checked.problems);
        checked.shownAs = shownFolder(pack);
        if (options.decode && !hasErrors(checked.problems)) {
            ProgressLine line("checking");
            auto pictures = strippedPictures(pack, SumCache::place().parent_path(), line);
            if (!pictures)
                return pictures.error();
            staysOut = std::move(pictures->findings);
        }
    } else {
        const auto folder = TempFolder::make();
        if (!folder)
            return folder.error();
        ProgressLine line("unpacking");
        const auto head = unpack(pack, folder->path(), [&](auto done, auto total) {
            line.show(done, total);
            return !Interrupt::isWanted();
        });
        if (!head)
            return head.error();
        auto found = examined(folder->path(), kinds, options.decode);
        if (!found)
            return found.error();
        checked = std::move(*found);
        checked.shownAs = pack.generic_string();
        checked.isArchive = true;
    }
    if (options.strict)
        for (auto& problem : checked.problems)
            problem.severity = Severity::Error;
    if (fs::exists(pack / "pack.yaml", ec)) // not even with --strict a reason to refuse: it stays out by itself
        if (auto notice = litterNotice(litterIn(pack)))
            checked.problems.push_back(std::move(*notice));
    std::ranges::move(staysOut, std::back_inserter(checked.problems)); // the same
    sortProblems(checked.problems);
    return checked;
}

} // namespace vitrine::ctl
