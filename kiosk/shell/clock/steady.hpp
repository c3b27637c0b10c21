// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace vitrine::shell {

/// What lasts is measured by it, whatever the date says.
using Clock = std::chrono::steady_clock;

} // namespace vitrine::shell
