// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"

namespace vitrine::test {

/// Two kinds that show what schemas can ask for: "quiz" with questions and media, "note" with one body text.
[[nodiscard]] const Kinds& kinds();

} // namespace vitrine::test
