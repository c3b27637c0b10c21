// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace vitrine {

/// A scalar written without quotes, by the core schema of YAML 1.2. Stricter where reading is ambiguous or JSON has no
/// such value: `012`, `.inf`, `.nan` and numbers beyond 64 bits stay text, so that a field that wants a number says so.
[[nodiscard]] boost::json::value plainScalar(const std::string& written);

} // namespace vitrine
