// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// Slides of LibreOffice Impress become a story: a page for each. With the option notes=body the speaker's notes become
/// the text of pages that have none.
[[nodiscard]] Outcome<Taken> importOdp(const Request& request, Report& report);

} // namespace vitrine::intake
