// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace vitrine::ui {

/// How a text size grows when a visitor asks for larger text.
enum class Growth { None, Root, Full };

/// One row of the type scale. Sizes are design px: 0.49 mm seen from 70 cm.
struct TypeRole {
    const char* name;
    double size;
    int weight;
    double lineHeight; ///< times the size
    double tracking;   ///< letter spacing, times the size
    Growth growth;
};

/// The row called `name`; "body" for a name nobody knows.
[[nodiscard]] const TypeRole& typeRole(const QString& name);
/// Design px of `role` at a text size of `scale` (1 to 2).
[[nodiscard]] double scaledSize(const TypeRole& role, double scale);

} // namespace vitrine::ui
