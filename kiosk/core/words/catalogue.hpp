// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace vitrine {

/// The texts of kiosk/core/words/de/*.json: `{"English pattern": "German pattern"}`.
[[nodiscard]] std::span<const std::string_view> germanCatalogues();

} // namespace vitrine
