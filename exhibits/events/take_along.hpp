// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "happening.hpp"

namespace vitrine::exhibit {

/// A happening as the iCalendar text that a telephone's camera understands.
[[nodiscard]] QString takeAlong(const Happening& happening);

} // namespace vitrine::exhibit
