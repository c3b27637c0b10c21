// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <string_view>

namespace vitrine {

/// What yaml-cpp stumbled over, in the words of somebody who writes content: code, sentence and hint are filled.
[[nodiscard]] Problem explainSyntaxError(std::string_view libraryMessage);

} // namespace vitrine
