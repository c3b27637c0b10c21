// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// The definition of a information station of Exhibitera becomes a story: a page for each of its tabs. Its media are
/// looked for in the folder "content" beside the definition's, and beside it.
[[nodiscard]] Outcome<Taken> importInfoStation(const Request& request, Report& report);

} // namespace vitrine::intake
