// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

/// `text` with its references (&#106; &#x6A; &amp; and the four other names that XML knows by itself) as the letters
/// they stand for; nothing, if one of them stands for nothing.
[[nodiscard]] std::optional<std::string> withoutReferences(std::string_view text);

} // namespace vitrine
