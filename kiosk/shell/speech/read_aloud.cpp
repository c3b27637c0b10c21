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
}

QColor ReadAloud::wordColour() const
{
    return m_item && m_item->inherits("QQuickText") ? m_item->property("color").value<QColor>() : QColor();
}

void ReadAloud::start(const std::vector<Stop>& stops)
{
    m_pieces.clear();
    for (const Stop& stop : stops) {
        if (!isContent(stop))
            continue;
        const QString words = wordsOf(*stop.item);
        // What is told in other words than are shown cannot be marked sentence by sentence.
        if (words.isNull() || words.simplified() != stop.name) {
            m_pieces.push_back({stop.item, stop.name, {}});
            continue;
        }
        for (const Sentence& sentence : sentencesOf(words))
            m_pieces.push_back({stop.item, words.mid(sentence.from, sentence.length), sentence});
    }
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
    while (m_at < m_pieces.size() && !m_pieces[m_at].item)
        ++m_at; // it is no longer there
    if (m_at == m_pieces.size()) {
        stop();
        emit finished();
        return;
    }
    const Piece& piece = m_pieces[m_at++];
    show(&piece);
    m_saying = m_speech.say(piece.text);
    if (m_saying == 0)
        stop();
}

void ReadAloud::show(const Piece* piece)
{
    m_item = piece ? piece->item : nullptr;
    m_sentence = piece ? piece->sentence : Sentence();
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
