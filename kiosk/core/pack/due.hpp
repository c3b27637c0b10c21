// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"
#include "core/schedule/schedule.hpp"

#include <optional>
#include <vector>

namespace vitrine {

/// Whether an exhibit or a scene of the pack is to be shown at that time. A clock that shows a day before this
/// software was made was never set: nothing is held back because of it.
[[nodiscard]] bool isDue(const Pack& pack, const Schedule& of, LocalMinute now);
/// The first moment after `now` at which something of these packs appears that is not shown now; nothing: unknown.
[[nodiscard]] std::optional<LocalMinute> nextAppearance(const std::vector<Pack>& packs, LocalMinute now);
/// Something in the pack is not always shown.
[[nodiscard]] bool hasSchedules(const Pack& pack);

} // namespace vitrine
