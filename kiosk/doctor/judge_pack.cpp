// SPDX-License-Identifier: Apache-2.0
#include "doctor/judge_pack.hpp"

#include "core/words/words.hpp"
#include "doctor/verdict.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

namespace vitrine::doctor {

namespace {

constexpr double kCaptionsMayOutlast = 0.5; ///< seconds
constexpr std::int64_t kMostDecoded = 512LL * 1024 * 1024;
/// Of 128 bits: another size or a stronger compression changes two or three.
constexpr int kFewBits = 4;
/// Below it there is little to compare: a plain colour, a soft glow.
constexpr double kLittleContrast = 0.03;
constexpr double kSameShape = 0.02;

bool isDrawing(const std::string& file)
{
    return file.ends_with(".svg") || file.ends_with(".SVG");
}

bool showsTheSame(const PictureFacts& a, const PictureFacts& b)
{
    const auto shape = [](const PictureFacts& picture) {
        return static_cast<double>(picture.width) / static_cast<double>(std::max<std::int64_t>(1, picture.height));
    };
    return std::popcount(a.across ^ b.across) + std::popcount(a.down ^ b.down) <= kFewBits &&
           std::abs(a.brightness - b.brightness) < 0.05 && std::abs(shape(a) - shape(b)) < kSameShape * shape(a);
}

} // namespace

void judgeCaptions(const std::vector<MediumUse>& media, const AllOpened& opened, Problems& problems)
{
    std::set<std::pair<std::string, std::string>> said;
    for (const auto& use : media) {
        const auto found = opened.find(use.of);
        if (use.what != "captions" || found == opened.end() || !said.emplace(use.file, use.of).second)
            continue;
        const auto& facts = *found->second.facts;
        const double ends = std::max(facts.film ? facts.film->seconds : 0, facts.sound ? facts.sound->seconds : 0);
        if (ends > 0 && use.seconds > ends + kCaptionsMayOutlast)
            Verdict(use, problems)
                .warning(
                    "late-captions",
                    phrase("these captions go on until {}, and {} ends at {}", clock(use.seconds), use.of, clock(ends)),
                    phrase("are they of this film, and of this version of it?"));
    }
}

void judgeExhibits(const std::vector<MediumUse>& media, const AllOpened& opened, Problems& problems)
{
    struct Weight {
        std::set<std::string> files;
        std::int64_t bytes = 0;
        const MediumUse* heaviest = nullptr;
        std::int64_t most = 0;
    };
    std::map<std::string, Weight> exhibits;
    for (const auto& use : media) {
        const auto found = opened.find(use.file);
        if (use.exhibit.empty() || isDrawing(use.file) || found == opened.end() || !found->second.facts->picture)
            continue;
        auto& weight = exhibits[use.exhibit];
        if (!weight.files.insert(use.file).second)
            continue;
        const auto& picture = *found->second.facts->picture;
        const auto bytes = picture.width * picture.height * (picture.bits > 8 ? 8 : 4);
        weight.bytes += bytes;
        if (bytes > weight.most) {
            weight.most = bytes;
            weight.heaviest = &use;
        }
    }
    for (const auto& [exhibit, weight] : exhibits)
        if (weight.bytes > kMostDecoded)
            Verdict(*weight.heaviest, problems)
                .warning(
                    "heavy-exhibit",
                    phrase("the {} pictures of \"{}\" need {} MiB of memory when they are shown, and 512 are to spare",
                           weight.files.size(), exhibit, weight.bytes / (1024L * 1024)),
                    phrase("make the largest smaller: 3840 pixels fill the largest screen; this is one of them"));
}

void judgeLikeness(const AllOpened& opened, Problems& problems)
{
    std::vector<const Opened*> seen; // the first of each kind
    for (const auto& [file, one] : opened) {
        const auto& picture = one.facts->picture;
        if (!picture || picture->contrast < kLittleContrast)
            continue;
        const auto same = std::ranges::find_if(
            seen, [&picture](const Opened* other) { return showsTheSame(*other->facts->picture, *picture); });
        if (same == seen.end())
            seen.push_back(&one);
        else
            Verdict(*one.use, problems)
                .warning("near-duplicate", phrase("{} shows the same as {}", file, (*same)->use->file),
                         phrase("use one of them in both places, or delete one"));
    }
}

} // namespace vitrine::doctor
