// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/options.hpp"

namespace vitrine::shell {

/// Reads the screen's configuration, starts reading the content, shows the window and runs until it is told to end.
/// The answer is the process's exit code.
[[nodiscard]] int run(const Options& options, int argc, char** argv);

} // namespace vitrine::shell
