// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace vitrine::ui {

/// How the language shown is written: what the type scale and the choice of fonts depend on, and nothing else does.
enum class Writing { Latin, Easy, Arabic, Simplified, Traditional, HongKong, Japanese, Korean };

/// Of a BCP 47 code. Easy languages are set larger and stronger; a Chinese sign looks another in each place.
[[nodiscard]] Writing writingOf(const QString& language);

/// Families in the order in which they are asked for a letter: Inter in `first`, then Noto for every other script.
[[nodiscard]] QStringList familiesOf(Writing writing, const QString& first);

/// What a role's line height becomes: marks above and below Arabic letters and full signs need more than 1.0.
[[nodiscard]] double lineHeightIn(Writing writing, double lineHeight);

/// Letters that join must not be set apart or pushed together.
[[nodiscard]] bool joins(Writing writing);
/// The same for a text whatever language is shown.
[[nodiscard]] bool joins(const QString& text);

/// Lines have the height that suits Inter. The letters of a font with more above its base line would stand lower in
/// them: how far they are raised to stand where Inter stands, times the size.
[[nodiscard]] double liftOf(const QString& text);

} // namespace vitrine::ui
