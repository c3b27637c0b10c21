// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QUrl>

#include <vector>

namespace vitrine::shell {

/// Words that are said in one go.
struct Phrase {
    QString text;
    QString language; ///< BCP 47; empty: the one shown
    QUrl recorded;    ///< somebody has read them; empty: the voice does
    bool operator==(const Phrase&) const = default;
};

/// What is known of the words on a page that are not simply in the language shown: those that fell back to another one,
/// and those that somebody has read. Pages show plain text; this is how the voice knows it again.
class Lexicon {
public:
    struct Entry {
        QString words;
        QString language; ///< empty: the one shown
        QUrl recorded;
        int together = 0; ///< what one recording reads, all of it, has one number, above 0
    };

    /// What needs no entry (in the language shown, read by nobody) is not kept.
    void add(Entry entry);
    /// The text in its order, cut where another voice begins. Recordings only where all that they read stands in it.
    [[nodiscard]] std::vector<Phrase> phrasesOf(const QString& text) const;

    /// A recording whose words are all among `texts`.
    struct Reading {
        QUrl recorded;
        QString language;
        QSet<QString> words;
    };
    [[nodiscard]] std::vector<Reading> readingsAmong(const QSet<QString>& texts) const;
    /// What language these words, as a whole, are in; empty: the one shown, or they are not known.
    [[nodiscard]] QString languageOf(const QString& words) const;

private:
    QHash<QString, std::vector<Entry>> m_entries; ///< by their words
    std::vector<QString> m_words;                 ///< the longest first
    QHash<int, Reading> m_readings;               ///< by `together`
};

} // namespace vitrine::shell
