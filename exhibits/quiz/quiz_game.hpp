// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answers.hpp"
#include "estimate.hpp"
#include "sequence.hpp"

#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::exhibit {

/// One run through a quiz: who plays, which question is asked, what was chosen, what was right. Several players answer
/// each question one after the other, and see together what was right. Knows nothing of how it looks.
class QuizGame : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// As in the exhibit's settings. New words for the same questions (another language) keep the place in the game; of
    /// other questions the one at the same place is asked.
    Q_PROPERTY(QVariantList questions READ questions WRITE setQuestions NOTIFY questionsChanged)
    Q_PROPERTY(QString shuffle READ shuffle WRITE setShuffle NOTIFY shuffleChanged)
    Q_PROPERTY(uint seed READ seed WRITE setSeed NOTIFY seedChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// How many may play; from two on the game first asks how many do.
    Q_PROPERTY(int mostPlayers READ mostPlayers WRITE setMostPlayers NOTIFY mostPlayersChanged)
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(Form form READ form NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY questionsChanged)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(QVariantMap question READ question NOTIFY changed)
    Q_PROPERTY(vitrine::exhibit::Answers* answers READ answers CONSTANT)
    Q_PROPERTY(vitrine::exhibit::Sequence* sequence READ sequence CONSTANT)
    Q_PROPERTY(int answerCount READ answerCount NOTIFY changed)
    Q_PROPERTY(bool several READ several NOTIFY changed)
    Q_PROPERTY(bool canSettle READ canSettle NOTIFY changed)
    Q_PROPERTY(double guess READ guess WRITE setGuess NOTIFY changed)
    Q_PROPERTY(QVariantMap scale READ scale NOTIFY changed)
    Q_PROPERTY(int players READ players NOTIFY changed)
    Q_PROPERTY(int player READ player NOTIFY changed)
    /// For each player: {right, guess} of this question, once it is settled.
    Q_PROPERTY(QVariantList turns READ turns NOTIFY changed)
    Q_PROPERTY(QVariantList scores READ scores NOTIFY changed)
    Q_PROPERTY(bool right READ right NOTIFY changed)
    Q_PROPERTY(QString rightWords READ rightWords NOTIFY changed)
    Q_PROPERTY(int score READ score NOTIFY changed)

public:
    /// Gathering: how many play? Handing: the next player steps up.
    enum Phase { Gathering, Asking, Handing, Explaining, Done };
    Q_ENUM(Phase)
    enum Form { Choice, Order, Guess };
    Q_ENUM(Form)

    explicit QuizGame(QObject* parent = nullptr);

    [[nodiscard]] const QVariantList& questions() const { return m_questions; }
    [[nodiscard]] const QString& shuffle() const { return m_shuffle; } ///< "", "answers", "questions" or "both"
    [[nodiscard]] uint seed() const { return m_seed; }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] int mostPlayers() const { return m_mostPlayers; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] Form form() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_questions.size()); }
    [[nodiscard]] int number() const { return m_index + 1; } ///< counted from 1, for people
    [[nodiscard]] QVariantMap question() const;
    [[nodiscard]] Answers* answers() { return &m_answers; }
    [[nodiscard]] Sequence* sequence() { return &m_sequence; }
    [[nodiscard]] int answerCount() const { return m_answers.rowCount(); }
    [[nodiscard]] bool several() const { return question().value(QStringLiteral("several")).toBool(); }
    [[nodiscard]] bool canSettle() const;
    [[nodiscard]] double guess() const { return m_guess; }
    [[nodiscard]] QVariantMap scale() const; ///< {from, to, step, value} of a number to be guessed
    [[nodiscard]] int players() const { return static_cast<int>(m_scores.size()); }
    [[nodiscard]] int player() const { return m_player + 1; } ///< counted from 1
    [[nodiscard]] QVariantList turns() const;
    [[nodiscard]] QVariantList scores() const;
    [[nodiscard]] bool right() const; ///< everybody who answered
    [[nodiscard]] QString rightWords() const;
    [[nodiscard]] int score() const { return m_scores.front(); } ///< the first player's

    void setQuestions(const QVariantList& questions);
    void setShuffle(const QString& shuffle);
    void setSeed(uint seed);
    void setLanguage(const QString& language);
    void setMostPlayers(int players);
    void setGuess(double guess);

    /// So many play; the first question is asked.
    Q_INVOKABLE void begin(int players);
    /// A finger on an answer. With one right answer that settles the question, with several it marks or unmarks.
    Q_INVOKABLE void choose(int row);
    /// Something to be put in order goes elsewhere.
    Q_INVOKABLE void move(int from, int to);
    /// "That is my answer". Nothing happens before there is one.
    Q_INVOKABLE void settle();
    /// The next player is there.
    Q_INVOKABLE void take();
    Q_INVOKABLE void next();
    Q_INVOKABLE void restart();
    /// A number of the question being asked, in words.
    Q_INVOKABLE QString amount(double number) const;
    /// The same without its unit.
    Q_INVOKABLE QString figure(double number) const;

signals:
    void questionsChanged();
    void shuffleChanged();
    void seedChanged();
    void mostPlayersChanged();
    void phaseChanged();
    void changed();
    /// A player answered a question.
    void settled(int number, bool right);

private:
    struct Turn {
        bool right = false;
        double guess = 0;
    };

    [[nodiscard]] std::vector<int> order(int count, uint salt, bool shuffled) const;
    [[nodiscard]] Estimate estimate() const;
    [[nodiscard]] bool nowRight() const;
    void ask();
    void askAgain(int index);
    void deal();
    void reveal();
    void enter(Phase phase);

    QVariantList m_questions;
    QString m_shuffle;
    uint m_seed;
    QString m_language;
    int m_mostPlayers = 1;
    std::vector<int> m_order;
    int m_index = 0;
    Phase m_phase = Asking;
    int m_player = 0;
    std::vector<int> m_scores{0};
    std::vector<Turn> m_turns;
    double m_guess = 0;
    Answers m_answers;
    Sequence m_sequence;
};

} // namespace vitrine::exhibit
