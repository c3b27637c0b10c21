// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/text.hpp"

#include <QString>
#include <QStringList>

#include <vector>

namespace vitrine::shell {

struct Content;
struct CardEntry;

/// What an exhibit is found by, in the language shown. Plain data.
struct CardFacts {
    QString words;        ///< folded (foldWords): title, sentence, topics, kind
    QStringList groups;   ///< ids of CardGroup: the shelves it stands on; at least one
    QStringList audience; ///< as in the pack; empty: nobody in particular
    int minutes = 0;      ///< 0: not said
    bool due = true;      ///< else nobody finds it
};

/// What exhibits are sorted by on home: topics; where a pack has none, the pack, or of one pack alone the kinds.
struct CardGroup {
    QString id; ///< "topic:light", "pack:lobby", "kind:quiz", "other"
    QString name;
};

/// `text` for comparing: without case, accents and vowel signs, every run of other characters than letters and digits
/// one space. Of any script.
[[nodiscard]] QString foldWords(const QString& text);

/// One for each entry, in the same order.
[[nodiscard]] std::vector<CardFacts> factsOf(const Content& content, const std::vector<CardEntry>& entries,
                                             const QString& language, const Fallbacks& fallbacks = {});
/// The groups that have exhibits, in the order of home. One topic id in two packs is one group, named by the first.
[[nodiscard]] std::vector<CardGroup> groupsOf(const Content& content, const std::vector<CardEntry>& entries,
                                              const QString& language, const Fallbacks& fallbacks = {});

} // namespace vitrine::shell
