// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/read_aloud.hpp"

#include "shell/speech/speech.hpp"
#include "shell/speech/text_lines.hpp"
#include "shell/walk/reveal.hpp"

#include <algorithm>
#include <array>

namespace vitrine::shell {

namespace {

/// Buttons lead on; cards, answers and tiles are what a page is about.
bool isContent(const Stop& stop)
{
    if (stop.bar)
        return false;
    if (stop.kind != Stop::Kind::Control)
        return true;
    static constexpr std::array kButtons{"PillButton", "RoundButton", "BarField", "Chip", "SwitchTile"};
    const QByteArray type = stop.item->metaObject()->className();
    return stop.of > 1 && std::ranges::none_of(kButtons, [&](const char* name) { return type.startsWith(name); });
}

} // namespace

ReadAloud::ReadAloud(Speech& speech, QObject* parent)
    : QObject(parent)
    , m_speech(speech)
{
    connect(&speech, &Speech::finished, this, [this](int id) {
        if (m_reading && id == m_saying)
            next();
    });
    connect(&speech, &Speech::progressed, this, [this](int id, double share) {
        if (m_reading && id == m_saying)
            follow(share);
    });
}

QColor ReadAloud::wordColour() const
{
    return m_item && m_item->inherits("QQuickText") ? m_item->property("color").value<QColor>() : QColor();
}

void ReadAloud::addVoiced(const Stop& stop, const Lexicon& lexicon)
{
    const QString words = wordsOf(*stop.item);
    // What is told in other words than are shown cannot be marked sentence by sentence.
    if (words.isNull() || words.simplified() != stop.name) {
        m_pieces.push_back({lexicon.phrasesOf(stop.name), {{stop.item, {}, 0}}});
        return;
    }
    const QString language = lexicon.languageOf(stop.name);
    for (const Sentence& sentence : sentencesOf(words)) {
        const QString text = words.mid(sentence.from, sentence.length);
        m_pieces.push_back({language.isEmpty() ? lexicon.phrasesOf(text) : std::vector<Phrase>{{text, language, {}}},
                            {{stop.item, sentence, 0}}});
    }
}

void ReadAloud::gather(const std::vector<Stop>& stops, const Lexicon& lexicon)
{
    QSet<QString> texts;
    for (const Stop& stop : stops) {
        if (isContent(stop))
            texts.insert(stop.name);
    }
    std::vector<Lexicon::Reading> readings = lexicon.readingsAmong(texts);
    std::erase_if(readings, [this](const auto& reading) { return !m_speech.playable(reading.recorded); });
    QHash<QUrl, std::size_t> begun; ///< which piece plays it
    m_pieces.clear();
    for (const Stop& stop : stops) {
        if (!isContent(stop))
            continue;
        const auto reading =
            std::ranges::find_if(readings, [&](const auto& each) { return each.words.contains(stop.name); });
        if (reading == readings.end()) {
            addVoiced(stop, lexicon);
            continue;
        }
        const Spot spot{stop.item, {}, stop.name.size()};
        if (const auto known = begun.constFind(reading->recorded); known != begun.constEnd()) {
            Piece& piece = m_pieces[*known];
            piece.phrases.front().text += QStringLiteral(". ") + stop.name; // should the recording fail
            piece.spots.push_back(spot);
            continue;
        }
        begun.insert(reading->recorded, m_pieces.size());
        m_pieces.push_back({{{stop.name, reading->language, reading->recorded}}, {spot}});
    }
}

void ReadAloud::start(const std::vector<Stop>& stops, const Lexicon& lexicon)
{
    gather(stops, lexicon);
    m_at = 0;
    m_saying = 0;
    if (m_pieces.empty() || !m_speech.able())
        return;
    if (!m_reading) {
        m_reading = true;
        emit readingChanged();
    }
    next();
}

void ReadAloud::stop()
{
    if (!m_reading)
        return;
    m_reading = false; // first, so that nobody takes the silence for an end
    m_speech.stop();
    show(nullptr);
    emit readingChanged();
}

void ReadAloud::next()
{
    while (m_reading && m_at < m_pieces.size()) {
        const Piece& piece = m_pieces[m_at++];
        if (!piece.spots.front().item)
            continue; // it is no longer there
        show(&piece.spots.front());
        m_saying = m_speech.say(piece.phrases);
        if (m_saying != 0)
            return;
        // There is no voice for it; perhaps for what follows.
    }
    if (!m_reading)
        return;
    stop();
    emit finished();
}

/// A recording does not tell where it is in its words; people read about as fast throughout.
void ReadAloud::follow(double share)
{
    const std::vector<Spot>& spots = m_pieces[m_at - 1].spots;
    double letters = 0;
    for (const Spot& spot : spots)
        letters += static_cast<double>(spot.letters);
    double heard = share * letters;
    for (const Spot& spot : spots) {
        heard -= static_cast<double>(spot.letters);
        if (heard > 0 && &spot != &spots.back())
            continue;
        if (spot.item && spot.item != m_item)
            show(&spot);
        return;
    }
}

void ReadAloud::show(const Spot* spot)
{
    m_item = spot ? spot->item : nullptr;
    m_sentence = spot ? spot->sentence : Sentence();
    place();
    if (!m_item)
        return;
    QRectF part;
    for (const QVariant& box : m_boxes)
        part |= box.toRectF();
    reveal(*m_item, part);
}

void ReadAloud::place()
{
    QVariantList boxes;
    if (m_item && m_sentence.length > 0) {
        for (const QRectF& box : boxesOf(*m_item, m_sentence.from, m_sentence.length))
            boxes << box;
    } else if (m_item) {
        boxes << QRectF(0, 0, m_item->width(), m_item->height());
    }
    m_boxes = boxes;
    emit placeChanged();
}

} // namespace vitrine::shell
