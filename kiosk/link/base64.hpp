// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitrine::link {

/// Base64 of RFC 4648, section 4, with padding and without line breaks.
[[nodiscard]] std::string toBase64(std::string_view bytes);
/// Nothing if `text` is not exactly that.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace vitrine::link
