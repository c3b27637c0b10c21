// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/speech/lexicon.hpp"
#include "shell/speech/sentences.hpp"
#include "shell/walk/stops.hpp"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::shell {

class Speech;

/// Reads a page to its end, sentence by sentence, and shows which one sounds. What somebody has read aloud is played as
/// a whole, and the paragraph shown that is about to be heard. GUI thread.
class ReadAloud : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The screen has one and makes it itself.")
    Q_PROPERTY(bool reading READ reading NOTIFY readingChanged)
    /// The text or picture that is being read; null: none.
    Q_PROPERTY(QQuickItem* item READ item NOTIFY placeChanged)
    /// The sentence on it: one box for each line, in its px.
    Q_PROPERTY(QVariantList boxes READ boxes NOTIFY placeChanged)
    /// The colour of its words; invalid: it has none.
    Q_PROPERTY(QColor wordColour READ wordColour NOTIFY placeChanged)

public:
    explicit ReadAloud(Speech& speech, QObject* parent = nullptr);

    [[nodiscard]] bool reading() const { return m_reading; }
    [[nodiscard]] QQuickItem* item() const { return m_item; }
    [[nodiscard]] const QVariantList& boxes() const { return m_boxes; }
    [[nodiscard]] QColor wordColour() const;

    /// Of the stops of a page, what is its content: texts, pictures, and what is chosen from, such as cards and
    /// answers.
    void start(const std::vector<Stop>& stops, const Lexicon& lexicon);
    void stop();
    /// The sentence may stand elsewhere: the page was laid out anew.
    void place();

signals:
    void readingChanged();
    void placeChanged();
    /// Read to its end.
    void finished();

private:
    /// Something to be marked.
    struct Spot {
        QPointer<QQuickItem> item;
        Sentence sentence; ///< of the item's words; of length 0: the whole item
        qsizetype letters = 0;
    };
    /// Something to be said.
    struct Piece {
        std::vector<Phrase> phrases;
        std::vector<Spot> spots; ///< one after the other, while it is said
    };
    void gather(const std::vector<Stop>& stops, const Lexicon& lexicon);
    void addVoiced(const Stop& stop, const Lexicon& lexicon);
    void next();
    void follow(double share);
    void show(const Spot* spot);

    Speech& m_speech;
    std::vector<Piece> m_pieces;
    std::size_t m_at = 0;
    int m_saying = 0;
    bool m_reading = false;
    QPointer<QQuickItem> m_item;
    Sentence m_sentence;
    QVariantList m_boxes;
};

} // namespace vitrine::shell
