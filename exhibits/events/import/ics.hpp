// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// A calendar becomes an exhibit of events: the file as it is, after it was read. What the exhibit will not show is
/// said.
[[nodiscard]] Outcome<Taken> importIcs(const Request& request, Report& report);

} // namespace vitrine::intake
