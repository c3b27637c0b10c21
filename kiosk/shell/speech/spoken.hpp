// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/walk/stops.hpp"

namespace vitrine::shell {

/// What is said of a stop, in the language shown: its name, what it is, its state, its place among its like.
[[nodiscard]] QString spokenOf(const Stop& stop);
/// Only what has changed of it: name and state.
[[nodiscard]] QString spokenChange(const Stop& stop);

} // namespace vitrine::shell
