// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine::ctl {

/// `manifest` (a whole pack.yaml) with a line `- include: FILE` for each of `files` behind its last exhibit; not one
/// other letter of it changes. Failing: it is written in a way that leaves no sure place for the lines.
[[nodiscard]] Result<std::string> withIncludes(std::string_view manifest, const std::vector<std::string>& files);

} // namespace vitrine::ctl
