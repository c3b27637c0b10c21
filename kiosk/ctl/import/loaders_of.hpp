// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace vitrine::ctl {

/// What the system runs to start `program`: the loader of dynamic libraries, and of a script what its first line names.
[[nodiscard]] std::vector<std::filesystem::path> loadersOf(const std::filesystem::path& program);

} // namespace vitrine::ctl
