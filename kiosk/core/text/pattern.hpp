// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace vitrine {

/// Whether the regular expression `pattern` (ECMAScript, as JSON Schema has it) is found in `text`. A pattern is
/// compiled once per thread: that costs a hundred times what a search in a short text does. Throws std::regex_error.
[[nodiscard]] bool matchesPattern(const std::string& pattern, const std::string& text);

} // namespace vitrine
