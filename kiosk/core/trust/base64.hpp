// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Exactly `size` bytes in the one way to write them; nothing for any other text.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> decodeBase64(std::string_view text, std::size_t size);
[[nodiscard]] std::string encodeBase64(std::span<const std::uint8_t> bytes);

} // namespace vitrine
