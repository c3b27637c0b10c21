// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/lexicon.hpp"

#include <algorithm>
#include <utility>

namespace vitrine::shell {

namespace {

/// A shorter word may stand in any sentence of another language.
constexpr qsizetype kTelling = 4;

struct Found {
    qsizetype from = 0;
    qsizetype length = 0;
    Phrase phrase;
};

bool standsAlone(const QString& text, qsizetype from, qsizetype length)
{
    const bool before = from == 0 || !text[from - 1].isLetterOrNumber();
    const qsizetype end = from + length;
    return before && (end == text.size() || !text[end].isLetterOrNumber());
}

bool overlaps(const std::vector<Found>& found, qsizetype from, qsizetype length)
{
    return std::ranges::any_of(
        found, [&](const Found& other) { return from < other.from + other.length && other.from < from + length; });
}

/// What is left between phrases, without the stops and commas it would begin with; empty: nothing worth saying.
QString between(const QString& text, qsizetype from, qsizetype to)
{
    while (from < to && !text[from].isLetterOrNumber() && !text[from].isSurrogate())
        ++from;
    return text.mid(from, to - from).trimmed();
}

} // namespace

void Lexicon::add(Entry entry)
{
    if (entry.words.isEmpty() || (entry.language.isEmpty() && entry.recorded.isEmpty()))
        return;
    if (entry.together > 0 && !entry.recorded.isEmpty()) {
        Reading& reading = m_readings[entry.together];
        reading.recorded = entry.recorded;
        reading.language = entry.language;
        reading.words.insert(entry.words);
    }
    if (!m_entries.contains(entry.words)) {
        const auto place = std::ranges::upper_bound(m_words, entry.words.size(), std::greater<>(), &QString::size);
        m_words.insert(place, entry.words);
    }
    auto& entries = m_entries[entry.words];
    entries.push_back(std::move(entry));
}

QString Lexicon::languageOf(const QString& words) const
{
    const auto found = m_entries.constFind(words);
    return found == m_entries.constEnd() ? QString() : found->front().language;
}

std::vector<Lexicon::Reading> Lexicon::readingsAmong(const QSet<QString>& texts) const
{
    std::vector<Reading> readings;
    for (const Reading& reading : m_readings) {
        if (std::ranges::all_of(reading.words, [&](const QString& words) { return texts.contains(words); }))
            readings.push_back(reading);
    }
    // Where two read the same words, who reads more has the word.
    std::ranges::sort(readings, [](const Reading& one, const Reading& two) {
        return std::pair(one.words.size(), one.recorded.toString()) >
               std::pair(two.words.size(), two.recorded.toString());
    });
    return readings;
}

std::vector<Phrase> Lexicon::phrasesOf(const QString& text) const
{
    std::vector<Found> found;
    QSet<QString> texts;
    for (const QString& words : m_words) {
        if (words.size() < kTelling && words != text)
            continue;
        for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.size())) {
            if (!standsAlone(text, at, words.size()) || overlaps(found, at, words.size()))
                continue;
            found.push_back({at, words.size(), {words, languageOf(words), {}}});
            texts.insert(words);
        }
    }
    std::ranges::sort(found, {}, &Found::from);

    for (const Reading& reading : readingsAmong(texts)) {
        Found* first = nullptr;
        for (Found& each : found) {
            if (!reading.words.contains(each.phrase.text) || !each.phrase.recorded.isEmpty())
                continue;
            each.phrase.recorded = reading.recorded;
            if (!first) {
                first = &each;
                continue;
            }
            first->phrase.text += QStringLiteral(". ") + each.phrase.text;
            each.phrase.text.clear(); // it is read with the first
        }
    }

    std::vector<Phrase> phrases;
    qsizetype at = 0;
    const auto sayUpTo = [&](qsizetype to) {
        if (const QString words = at == 0 && to == text.size() ? text : between(text, at, to); !words.isEmpty())
            phrases.push_back({words, {}, {}});
    };
    for (const Found& each : found) {
        if (each.phrase.language.isEmpty() && each.phrase.recorded.isEmpty())
            continue; // nobody has read all of it: the voice goes on
        sayUpTo(each.from);
        if (!each.phrase.text.isEmpty())
            phrases.push_back(each.phrase);
        at = each.from + each.length;
    }
    sayUpTo(text.size());
    return phrases;
}

} // namespace vitrine::shell
