// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// The definition of a media browser of Exhibitera becomes a gallery. Its media are looked for in the folder "content"
/// beside the definition's, and beside it.
[[nodiscard]] Outcome<Taken> importMediaBrowser(const Request& request, Report& report);

} // namespace vitrine::intake
