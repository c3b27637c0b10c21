// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace vitrine::shell {

/// What visitors can choose: the screen's languages that at least one pack has, in the screen's order; when there is
/// none, the packs' own.
[[nodiscard]] QStringList offeredLanguages(const std::vector<Pack>& packs, const std::vector<std::string>& screen);

/// A language's name in itself: "Deutsch", "English", "Leichte Sprache".
[[nodiscard]] QString languageName(const QString& language);

/// Is it the easy variant of a language, such as "de-simple"? And from one to the other.
[[nodiscard]] bool isEasy(const QString& language);
[[nodiscard]] QString easyVariant(const QString& language);
[[nodiscard]] QString plainVariant(const QString& language);

} // namespace vitrine::shell
