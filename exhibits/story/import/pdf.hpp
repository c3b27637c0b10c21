// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// A PDF becomes a story: for each page its words, with a title by size, and a picture of the page.
[[nodiscard]] Outcome<Taken> importPdf(const Request& request, Report& report);

} // namespace vitrine::intake
