// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/options.hpp"

namespace vitrine::shell {

/// Shows a pack folder in a window with a column of choices beside the panel, until the window is closed. The answer
/// is the exit code.
[[nodiscard]] int runPreview(const Options& options, int argc, char** argv);

} // namespace vitrine::shell
