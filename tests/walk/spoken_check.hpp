// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.hpp"

#include "shell/speech/lexicon.hpp"

#include <QQuickItem>

namespace vitrine::walk {

/// Goes to every stop of the page as a visitor with a keypad does, and listens: each is given to a voice, by its name,
/// in the language shown, or in that of its words where `lexicon` knows them in another. `voices`: languages that have
/// one. The page is left as it was, the focus and what is scrolled too.
[[nodiscard]] Findings checkSpoken(QQuickItem& scene, const QString& language, const shell::Lexicon& lexicon,
                                   const QStringList& voices);

} // namespace vitrine::walk
