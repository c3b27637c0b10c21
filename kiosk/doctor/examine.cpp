// SPDX-License-Identifier: Apache-2.0
#include "doctor/examine.hpp"

#include "doctor/judge.hpp"
#include "doctor/look_at_media.hpp"
#include "doctor/measure_texts.hpp"
#include "doctor/read_words.hpp"

#include <algorithm>
#include <map>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace vitrine::doctor {

namespace fs = std::filesystem;

namespace {

fs::path programFolder(const ExamineOptions& options)
{
    if (!options.programs.empty())
        return options.programs;
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

/// Every file that somebody is to look at or listen to, once.
std::vector<Job> jobsOf(const std::vector<MediumUse>& media)
{
    std::map<std::string, double> files;
    for (const auto& use : media)
        if (use.what != "captions" && use.what != "calendar")
            files.emplace(use.file, use.seconds);
    std::vector<Job> jobs;
    jobs.reserve(files.size());
    for (const auto& [file, seconds] : files)
        jobs.push_back({file, seconds});
    return jobs;
}

} // namespace

std::vector<fs::path> foldersOf(const Kinds& kinds)
{
    std::vector<fs::path> folders;
    for (const auto& kind : kinds.all())
        if (std::ranges::find(folders, kind.folder.parent_path()) == folders.end())
            folders.push_back(kind.folder.parent_path());
    return folders;
}

Result<void> findPrograms(const ExamineOptions& options)
{
    const auto folder = programFolder(options);
    for (const auto* const name : {"vitrine-check", "vitrine-look"})
        if ((options.decode || std::string_view(name) != "vitrine-look") &&
            ::access((folder / name).c_str(), X_OK) != 0)
            return Error{
                Errc::NotFound,
                phrase("the program {} is missing, and without it no pack can be checked: install Vitrine again",
                       (folder / name).string())};
    return {};
}

Result<Examination> examine(const fs::path& folder, const std::vector<fs::path>& kindFolders,
                            const ExamineOptions& options, const ExamineProgress& progress)
{
    if (auto found = findPrograms(options); !found)
        return found.error();
    std::error_code error;
    const auto pack = fs::absolute(folder, error);
    if (error)
        return Error{Errc::NotFound, phrase("{} cannot be found: {}", folder.string(), error.message())};
    const auto goOn = [&](std::size_t done, std::size_t all) { return !progress || progress(done, all); };

    const auto programs = programFolder(options);
    std::optional<TextMeasure> measure; // of installations without a shell there is none, and no fonts
    if (::access((programs / "vitrine-look").c_str(), X_OK) == 0)
        measure.emplace(programs / "vitrine-look", options.silence);
    auto reading = readWords(programs / "vitrine-check", pack, kindFolders, options.limits, options.silence,
                             [&] { return goOn(0, 0); });
    if (!reading)
        return reading.error();
    Examination found{.problems = std::move(reading->problems), .id = reading->id, .version = reading->version};
    if (measure)
        if (auto judged = measure->judge(
                reading->texts, [&] { return goOn(0, 0); }, found.problems);
            !judged)
            return judged.error();
    if (options.decode) {
        const auto jobs = jobsOf(reading->media);
        found.media = jobs.size();
        const Looking looking{.program = programs / "vitrine-look",
                              .pack = pack,
                              .programs =
                                  options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency()),
                              .silence = options.silence};
        const auto facts = lookAtMedia(jobs, looking, [&](std::size_t done) { return goOn(done, jobs.size()); });
        if (!facts)
            return facts.error();
        judge(reading->media, *facts, found.problems);
    }
    sortProblems(found.problems);
    return found;
}

} // namespace vitrine::doctor
