// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "type_roles.hpp"
#include "writing.hpp"

#include <QFont>

namespace vitrine::ui {

/// Design px of `role` at a text size of `scale` (1 to 2), in that writing.
[[nodiscard]] double roleSize(const TypeRole& role, double scale, Writing writing);
[[nodiscard]] int roleWeight(const TypeRole& role, Writing writing);
/// Inter Display is drawn for large sizes, Inter for the others.
[[nodiscard]] QString familyFor(double designPixels);
/// The font of `role`, `pixels` high, which are `designPixels` of the design. `weight` 0: the role's own.
[[nodiscard]] QFont roleFont(const TypeRole& role, double pixels, double designPixels, Writing writing, int weight);

} // namespace vitrine::ui
