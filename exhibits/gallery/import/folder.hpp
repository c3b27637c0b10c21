// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// A folder of pictures becomes a gallery, with the words that are in the pictures. They hang by name, 2 before 10;
/// with the option order=time as they were taken.
[[nodiscard]] Outcome<Taken> importFolder(const Request& request, Report& report);

} // namespace vitrine::intake
