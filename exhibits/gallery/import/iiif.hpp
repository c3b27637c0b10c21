// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// A IIIF manifest (Presentation 3 or 2) becomes a gallery. Its pictures are looked for beside it: nothing is fetched,
/// and every picture that is only on the network is said.
[[nodiscard]] Outcome<Taken> importIiif(const Request& request, Report& report);

} // namespace vitrine::intake
