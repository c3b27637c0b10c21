// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/json/object.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

/// The object a request carries. Refused: what is no JSON object, nests deeper than `depth`, names a key twice (parsers
/// differ in which one counts) or names one that is not in `known`.
[[nodiscard]] Result<boost::json::object> readJsonObject(std::string_view text, std::size_t depth,
                                                         const std::vector<std::string_view>& known);

} // namespace vitrine::daemon
