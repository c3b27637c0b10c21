// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace vitrine {

/// The texts of config/rules/*.yaml.
[[nodiscard]] std::span<const std::string_view> ruleTexts();

} // namespace vitrine
