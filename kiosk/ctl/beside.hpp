// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine::ctl {

/// Runs a program with our input, output and environment until it ends; the answer is its exit code. It ends with us,
/// however we end. What asks us to end (SIGINT, SIGTERM, SIGHUP) asks it. An error: it could not be started, or a
/// signal ended it. From one thread at a time.
[[nodiscard]] Result<int> runBeside(const std::filesystem::path& program, const std::vector<std::string>& words);

} // namespace vitrine::ctl
