// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/medium_use.hpp"
#include "core/problem.hpp"
#include "doctor/facts.hpp"

#include <map>
#include <string>
#include <vector>

/// What can only be said of several files together.
namespace vitrine::doctor {

struct Opened {
    const MediumUse* use; ///< where the pack names it first
    const Facts* facts;
};
using AllOpened = std::map<std::string, Opened>; ///< by file

/// Captions that go on when their film has ended.
void judgeCaptions(const std::vector<MediumUse>& media, const AllOpened& opened, Problems& problems);
/// Exhibits whose pictures together need more memory than one may (L4 of our limits).
void judgeExhibits(const std::vector<MediumUse>& media, const AllOpened& opened, Problems& problems);
/// Pictures that show the same, whatever their names and sizes.
void judgeLikeness(const AllOpened& opened, Problems& problems);

} // namespace vitrine::doctor
