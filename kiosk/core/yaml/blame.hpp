// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/tree_builder.hpp"

#include <cstddef>
#include <string_view>

namespace vitrine {

/// The library says where it could not go on, which is seldom where the mistake is. Looks around `offset` for the
/// mistakes that people make, and tells the one it finds. Answers whether it found one.
[[nodiscard]] bool blameMistake(std::string_view text, std::size_t offset, std::string_view libraryMessage,
                                TreeBuilder& builder);

} // namespace vitrine
