// SPDX-License-Identifier: Apache-2.0
#include "core/pack/build_pack.hpp"
#include "core/pack/checks.hpp"
#include "core/pack/pack.hpp"
#include "core/pack/pack_source.hpp"
#include "core/side_by_side.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <exception>
#include <future>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace vitrine {

namespace {

/// Where the YAML itself is wrong a value may be missing from the tree. That it "is empty" is no news then.
void forgetConsequences(Problems& problems)
{
    constexpr std::array<std::string_view, 2> kLeavesAGap{"alias", "yaml-syntax"};
    const auto spot = [](const Problem& problem) {
        return std::tuple(problem.place.file, problem.place.line, problem.place.column);
    };
    std::set<std::tuple<std::string, int, int>> gaps;
    for (const auto& problem : problems)
        if (std::ranges::find(kLeavesAGap, problem.code) != kLeavesAGap.end())
            gaps.insert(spot(problem));
    std::erase_if(problems,
                  [&](const Problem& problem) { return problem.code == "wrong-type" && gaps.contains(spot(problem)); });
}

} // namespace

PackReading readPack(const std::filesystem::path& folder, const Kinds& kinds, ReadDepth depth, const ReadingNow& now,
                     const MediaLimits& limits)
{
    PackReading reading;
    auto& problems = reading.problems;
    try {
        const auto schemas = depth == ReadDepth::Glance ? Schemas::Unchecked : Schemas::Checked;
        const auto source = readPackSource(std::filesystem::absolute(folder), kinds, schemas, problems);
        if (source) {
            checkNames(*source, problems);
            if (depth != ReadDepth::Glance) {
                auto texts = std::async(kBesideIfThereIsRoom, [&source] {
                    Problems found;
                    return std::pair(checkTexts(*source, found), std::move(found));
                });
                checkLicences(*source, problems);
                checkLook(*source, problems);
                checkSchedules(*source, onTheWall(std::chrono::system_clock::now()), problems);
                const auto media = depth == ReadDepth::Media ? MediaDepth::Showable : MediaDepth::There;
                reading.media = checkMedia(*source, media, problems, now, limits);
                auto [uses, ofTexts] = texts.get();
                reading.texts = std::move(uses);
                std::ranges::move(ofTexts, std::back_inserter(problems));
            }
            forgetConsequences(problems);
            const bool shown = depth != ReadDepth::Glance || !source->languages.empty(); // which everybody relies on
            if (shown && !hasErrors(problems))
                reading.pack = buildPack(*source);
        }
    } catch (const std::exception& fault) {
        reading.pack.reset();
        problems.push_back({Severity::Error,
                            "unreadable",
                            {"pack.yaml", 0, 0, 0},
                            phrase("this pack cannot be read: {}", fault.what()),
                            {},
                            {}});
    }
    sortProblems(problems);
    return reading;
}

} // namespace vitrine
