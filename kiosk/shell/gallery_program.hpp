// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/options.hpp"

namespace vitrine::shell {

/// `--gallery`: every component of Vitrine.Ui in every state, in a window, for those who make exhibits. What it shows
/// is a module of its own, which only this loads.
[[nodiscard]] int runGallery(const Options& options, int argc, char** argv);

} // namespace vitrine::shell
