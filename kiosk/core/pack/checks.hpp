// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"
#include "core/pack/pack_source.hpp"
#include "core/problem.hpp"
#include "core/schedule/day_time.hpp"

#include <vector>

namespace vitrine {

/// What no schema can say about a pack. Each check goes through the whole pack and changes nothing.

/// Two exhibits with one id, topics that the pack does not have, a licence that is not named.
void checkNames(const PackSource& source, Problems& problems);
/// Licences, of the pack and of media, that SPDX does not know.
void checkLicences(const PackSource& source, Problems& problems);
/// Texts that lack a language of the pack, or are in one that is not. Answers those whose place is known: whether they
/// fit is for whoever has the fonts.
std::vector<TextUse> checkTexts(const PackSource& source, Problems& problems);
/// Windows of time that cannot be, never open, or are over by `now`.
void checkSchedules(const PackSource& source, LocalMinute now, Problems& problems);
/// An accent colour on which nothing can be read.
void checkLook(const PackSource& source, Problems& problems);

enum class MediaDepth {
    There,   ///< each file is where the pack says
    Showable ///< and is what its name says, whole, and known to the pack: reads every medium
};
/// Files: inside the pack, there, what their name says, with alternative text and captions; and files nobody uses.
/// Answers where media are named (Showable).
std::vector<MediumUse> checkMedia(const PackSource& source, MediaDepth depth, Problems& problems,
                                  const ReadingNow& now = {}, const MediaLimits& limits = {});

} // namespace vitrine
