// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vitrine::ctl {

/// A certificate's SHA-256 the way people compare it: "AB:CD:…". Empty if `text` is not one; case, colons and spaces
/// do not matter.
[[nodiscard]] std::string readFingerprint(std::string_view text);

} // namespace vitrine::ctl
