// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "ctl/call.hpp"

namespace vitrine::ctl {

/// The exhibit kinds that a check knows: those of `chosen`, else those beside the program.
/// What is wrong with a plugin is told on stderr. Failing: there are none at all.
[[nodiscard]] Result<Kinds> findKinds(const Call& call, const std::vector<std::filesystem::path>& chosen);

} // namespace vitrine::ctl
