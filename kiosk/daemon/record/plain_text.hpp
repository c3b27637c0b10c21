// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitrine::daemon {

[[nodiscard]] bool isUtf8(std::string_view bytes);
/// Valid UTF-8 whatever came in: bad bytes become U+FFFD, and what is longer than `most` bytes ends with "…".
[[nodiscard]] std::string asUtf8(std::string_view bytes, std::size_t most);
/// One line for a log: control characters and bad bytes as \xNN, so that nobody writes lines of their own.
[[nodiscard]] std::string asOneLine(std::string_view bytes, std::size_t most = 400);

} // namespace vitrine::daemon
