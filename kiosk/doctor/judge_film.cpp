// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.hpp"
#include "doctor/verdict.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace vitrine::doctor {

namespace {

/// L5 of our limits; a clock rounds.
constexpr double kMostPictures = 60.5;
/// One picture in a hundred may be lost before a film counts as broken.
constexpr std::int64_t kMayBeLost = 100;
/// How far a film may end from where it says.
constexpr double kOfItsLength = 0.1;
constexpr double kSecondsOff = 2;

bool isAllowed(const FilmFacts& facts)
{
    constexpr std::array<std::string_view, 4> kCodecs{"h264", "vp8", "vp9", "av1"};
    constexpr std::array<std::string_view, 2> kPixels{"yuv420p", "yuvj420p"};
    return std::ranges::find(kCodecs, facts.codec) != kCodecs.end() &&
           std::ranges::find(kPixels, facts.pixels) != kPixels.end();
}

void judgeForm(const FilmFacts& facts, Verdict& verdict)
{
    const auto& file = verdict.use().file;
    if (!isAllowed(facts)) {
        auto form = facts.codec;
        for (const auto& part : {facts.profile, facts.pixels})
            form += part.empty() ? "" : ", " + part;
        verdict.error("not-for-screens", phrase("{} is coded as {}, which not every screen decodes", file, form),
                      phrase("convert it: {}", ffmpegLine(file, forScreens(file))));
    } else if (facts.rate > kMostPictures) {
        verdict.error("not-for-screens",
                      phrase("{} has {} pictures a second, more than screens show", file, std::lround(facts.rate)),
                      phrase("convert it: {}", ffmpegLine(file, "-r 60 " + forScreens(file))));
    }
    if (facts.turned != 0)
        verdict.warning(
            "wrong-orientation",
            phrase("{} lies on its side, with a note to turn it by {} degrees, which not every screen reads", file,
                   facts.turned),
            phrase("have it turned for good: {}", ffmpegLine(file, forScreens(file))));
}

void judgeWhole(const FilmFacts& facts, Verdict& verdict)
{
    const auto& file = verdict.use().file;
    const auto again = phrase("export or copy it again");
    if (facts.frames == 0)
        return verdict.error("broken-medium", phrase("{} holds no picture that can be decoded", file), again);
    if (facts.broken * kMayBeLost > facts.frames)
        return verdict.error("broken-medium",
                             phrase("{} is damaged: {} of its {} pictures cannot be decoded", file, facts.broken,
                                    facts.frames + facts.broken),
                             again);
    if (facts.broken > 0)
        verdict.warning("broken-medium",
                        phrase("{} is damaged in {} of its {} pictures", file, facts.broken, facts.frames), again);
    const double said = verdict.use().seconds;
    if (said > 0 && std::abs(said - facts.seconds) > std::max(kSecondsOff, kOfItsLength * said))
        verdict.warning(
            "broken-medium",
            phrase("{} says that it plays for {}, and its pictures end at {}", file, clock(said), clock(facts.seconds)),
            again);
}

} // namespace

void judgeFilm(const FilmFacts& facts, Verdict& verdict)
{
    judgeForm(facts, verdict);
    if (facts.frames > 0 || isAllowed(facts)) // what may not be decoded was not
        judgeWhole(facts, verdict);
    const auto& flashes = facts.flashes ? facts.flashes : facts.redFlashes;
    if (!flashes)
        return;
    const auto hint = phrase("slow the flashes down, make them fainter or smaller, or leave the part out; people with "
                             "photosensitive epilepsy can have a seizure");
    if (facts.flashes)
        verdict.warning(
            "flashing-film",
            phrase("{} flashes more than three times in a second, at {}", verdict.use().file, clock(*facts.flashes)),
            hint);
    else
        verdict.warning("flashing-film",
                        phrase("{} flashes red more than three times in a second, at {}", verdict.use().file,
                               clock(*facts.redFlashes)),
                        hint);
}

} // namespace vitrine::doctor
