// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace vitrine {

/// Warns of files in `folder` that nothing in `used` names, and refuses links. What systems leave lying about (hidden
/// files, Thumbs.db) and what is for people (README, LICENSE) is no finding.
void checkUnusedFiles(const std::filesystem::path& folder, const std::set<std::string>& used, Problems& problems);

} // namespace vitrine
