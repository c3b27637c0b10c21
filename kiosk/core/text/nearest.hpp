// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// The word of `known` that `written` was most likely meant to be: case aside, few letters changed, left out, added or
/// swapped. Empty: none is near.
[[nodiscard]] std::string nearest(std::string_view written, const std::vector<std::string>& known);
/// `did you mean "gallery"?`, or nothing when no word is near.
[[nodiscard]] Words didYouMean(std::string_view written, const std::vector<std::string>& known);

} // namespace vitrine
