// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/run_import.hpp"

namespace vitrine::intake {

/// A playlist of a signage player (SMIL): its films become one exhibit each, its pictures a gallery, both together the
/// attract loop. Media are looked for beside the playlist; nothing is fetched.
[[nodiscard]] Outcome<Taken> importSmil(const Request& request, Report& report);

} // namespace vitrine::intake
