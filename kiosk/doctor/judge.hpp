// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/medium_use.hpp"
#include "core/problem.hpp"
#include "doctor/facts.hpp"

#include <vector>

namespace vitrine::doctor {

/// What is to be said of media that were opened: pure, from what was learned of each file and where the pack names it.
/// One finding for a file, at the first place that names it.
void judge(const std::vector<MediumUse>& media, const std::vector<Facts>& facts, Problems& problems);

} // namespace vitrine::doctor
