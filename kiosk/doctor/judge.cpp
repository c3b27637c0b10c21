// SPDX-License-Identifier: Apache-2.0
#include "doctor/judge.hpp"

#include "core/words/words.hpp"
#include "doctor/judge_pack.hpp"
#include "doctor/verdict.hpp"

#include <map>
#include <string>
#include <tuple>

namespace vitrine::doctor {

namespace {

/// What a library says of its troubles is for who programs; it stands at the end, for those who look it up.
void judgeFailure(const Facts& facts, Verdict& verdict)
{
    const auto& file = verdict.use().file;
    const auto harm = phrase("it may be damaged or made to do harm: take it from its source again, or leave it out");
    switch (facts.outcome) {
    case Outcome::Ended:
        return verdict.error("dangerous-file", phrase("{} ends the program that opens it", file), harm);
    case Outcome::Stuck:
        return verdict.error("dangerous-file",
                             phrase("{} keeps the program busy that opens it, and it had to be ended", file), harm);
    case Outcome::Slow:
        return verdict.warning(
            "slow-film",
            phrase("{} takes more than twice as long to decode as it plays, so it was not looked at "
                   "to its end; a screen would stutter",
                   file),
            phrase("make it smaller: {}", ffmpegLine(file, "-vf scale=-2:1080 " + forScreens(file))));
    case Outcome::Answered:
        break;
    }
    verdict.error("broken-medium", phrase("{} cannot be decoded: {}", file, facts.failure),
                  phrase("export or copy it again"));
}

void judgeFile(const Facts& facts, const MediumUse& use, Problems& problems)
{
    Verdict verdict(use, problems);
    if (facts.outcome != Outcome::Answered || !facts.failure.empty())
        return judgeFailure(facts, verdict);
    if (facts.picture)
        judgePicture(*facts.picture, verdict);
    if (facts.film)
        judgeFilm(*facts.film, verdict);
    if (facts.sound)
        judgeSound(*facts.sound, facts.film.has_value(), verdict);
}

/// The place that comes first for somebody who reads the pack.
bool isBefore(const MediumUse& a, const MediumUse& b)
{
    const auto rank = [](const MediumUse& use) {
        return std::tuple(use.place.file != "pack.yaml", use.place.file, use.place.line, use.place.column);
    };
    return rank(a) < rank(b);
}

} // namespace

void judge(const std::vector<MediumUse>& media, const std::vector<Facts>& facts, Problems& problems)
{
    std::map<std::string, const MediumUse*> first;
    for (const auto& use : media)
        if (const auto [known, isNew] = first.emplace(use.file, &use); !isNew && isBefore(use, *known->second))
            known->second = &use;
    std::map<std::string, Opened> opened;
    for (const auto& one : facts)
        if (const auto use = first.find(one.file); use != first.end()) {
            judgeFile(one, *use->second, problems);
            opened.emplace(one.file, Opened{use->second, &one});
        }
    judgeCaptions(media, opened, problems);
    judgeExhibits(media, opened, problems);
    judgeLikeness(opened, problems);
}

} // namespace vitrine::doctor
