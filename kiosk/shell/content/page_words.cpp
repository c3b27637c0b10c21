// SPDX-License-Identifier: Apache-2.0
#include "shell/content/page_words.hpp"

#include "core/pack/spoken_texts.hpp"

#include <QUrl>

#include <algorithm>

namespace vitrine::shell {

namespace {

/// Easy words and hard ones have one voice.
std::string base(const std::string& language)
{
    return language.substr(0, language.find('-'));
}

class WordGatherer {
public:
    WordGatherer(const QString& language, const Fallbacks& fallbacks)
        : m_language(language.toStdString())
        , m_fallbacks(fallbacks)
    {
    }

    void add(const CardEntry& card, const Kind* kind)
    {
        // Their numbers begin anew with each exhibit.
        const int before = m_recordings;
        for (const SpokenText& text : spokenTexts(*card.pack, *card.exhibit, kind, m_language, m_fallbacks)) {
            const int together = text.together > 0 ? before + text.together : 0;
            m_recordings = std::max(m_recordings, together);
            add(text.words, text.language, text.recording, together);
        }
    }

    void add(const Text& text, const std::vector<std::string>& languages)
    {
        std::string found;
        const std::string words = localise(text, m_language, m_fallbacks, languages, &found);
        add(words, found, {}, 0);
    }

    Lexicon lexicon;

private:
    void add(const std::string& words, const std::string& language, const std::string& recording, int together)
    {
        Lexicon::Entry entry;
        entry.words = QString::fromStdString(words).simplified(); // as the accessibility tree tells it
        if (!language.empty() && base(language) != base(m_language))
            entry.language = QString::fromStdString(language);
        if (!recording.empty())
            entry.recorded = QUrl::fromLocalFile(QString::fromStdString(recording));
        entry.together = together;
        lexicon.add(std::move(entry));
    }

    std::string m_language;
    const Fallbacks& m_fallbacks;
    int m_recordings = 0; ///< so far
};

} // namespace

Lexicon wordsOnPage(const Content& content, const std::vector<CardEntry>& cards, const CardEntry* open,
                    const QString& language, const Fallbacks& fallbacks)
{
    WordGatherer gatherer(language, fallbacks);
    if (open) {
        gatherer.add(*open, open->kind);
        return std::move(gatherer.lexicon);
    }
    for (const CardEntry& card : cards) {
        gatherer.add(card, nullptr);
        if (card.kind)
            gatherer.add(card.kind->title, {"en", "de"});
    }
    for (const Pack& pack : content.packs) {
        for (const Text* text : {&pack.title, &pack.question, &pack.house, &pack.attract.note})
            gatherer.add(*text, pack.languages);
        for (const Topic& topic : pack.topics)
            gatherer.add(topic.name, pack.languages);
    }
    return std::move(gatherer.lexicon);
}

} // namespace vitrine::shell
