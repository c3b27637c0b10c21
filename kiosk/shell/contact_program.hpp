// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/options.hpp"

namespace vitrine::shell {

/// `--contact-sheet`: draws every page of a pack into a folder and ends. The exit code; what is wrong goes to standard
/// error, as does one line for each picture.
[[nodiscard]] int runContactSheet(const Options& options, int argc, char** argv);

} // namespace vitrine::shell
