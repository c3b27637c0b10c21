// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/words/words.hpp"

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace vitrine {

/// The schema of a file people write ("pack", "exhibit", "screen", "showroom") or of a kind's settings, as editors want
/// it: standing alone, in one language, with `settings` bound to the kind for each of `kinds`, and without our own
/// annotations. Nothing: there is no schema of that name.
[[nodiscard]] std::optional<boost::json::value> editorSchema(std::string_view name, const Kinds& kinds,
                                                             Language language);

} // namespace vitrine
