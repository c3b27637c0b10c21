// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/pack.hpp"

#include <QString>

namespace vitrine::shell {

/// What a visitor who chose `language` is told of an exhibit whose texts, or many of them, are in another one: "Only in
/// German". In the language chosen, by the translators that are installed. Empty: there is nothing to tell.
[[nodiscard]] QString languageNote(const LanguageUse& use, const QString& language);

/// The same for its card, where only what holds for most of it counts: a sentence to be heard and a word to be seen.
struct LanguageMark {
    QString sentence; ///< "Only in German"
    QString word;     ///< "German"
};
[[nodiscard]] LanguageMark languageMark(const LanguageUse& use, const QString& language);

} // namespace vitrine::shell
