// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"
#include "core/pack/pack_source.hpp"

namespace vitrine {

/// The pack of a source in which no error was found.
[[nodiscard]] Pack buildPack(const PackSource& source);

} // namespace vitrine
