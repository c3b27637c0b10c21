// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/card_entry.hpp"
#include "shell/content/content.hpp"
#include "shell/speech/lexicon.hpp"

#include <QString>

#include <vector>

namespace vitrine::shell {

/// What a voice needs to know of the words that `open` shows (null: home and attract) when `language` is chosen.
[[nodiscard]] Lexicon wordsOnPage(const Content& content, const std::vector<CardEntry>& cards, const CardEntry* open,
                                  const QString& language, const Fallbacks& fallbacks);

} // namespace vitrine::shell
