// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answers.hpp"

#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::exhibit {

/// One run through a quiz: which question is asked, what was chosen, what was right. Knows nothing of how it looks.
class QuizGame : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// As in the exhibit's settings. New words for the same questions (another language) keep the place in the game.
    Q_PROPERTY(QVariantList questions READ questions WRITE setQuestions NOTIFY questionsChanged)
    Q_PROPERTY(QString shuffle READ shuffle WRITE setShuffle NOTIFY shuffleChanged)
    Q_PROPERTY(uint seed READ seed WRITE setSeed NOTIFY seedChanged)
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(int count READ count NOTIFY questionsChanged)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(QVariantMap question READ question NOTIFY changed)
    Q_PROPERTY(vitrine::exhibit::Answers* answers READ answers CONSTANT)
    Q_PROPERTY(int answerCount READ answerCount NOTIFY changed)
    Q_PROPERTY(bool several READ several NOTIFY changed)
    Q_PROPERTY(bool anyChosen READ anyChosen NOTIFY changed)
    Q_PROPERTY(bool right READ right NOTIFY changed)
    Q_PROPERTY(QString rightWords READ rightWords NOTIFY changed)
    Q_PROPERTY(int score READ score NOTIFY changed)

public:
    enum Phase { Asking, Explaining, Done };
    Q_ENUM(Phase)

    explicit QuizGame(QObject* parent = nullptr);

    [[nodiscard]] const QVariantList& questions() const { return m_questions; }
    [[nodiscard]] const QString& shuffle() const { return m_shuffle; } ///< "", "answers", "questions" or "both"
    [[nodiscard]] uint seed() const { return m_seed; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] int count() const { return static_cast<int>(m_questions.size()); }
    [[nodiscard]] int number() const { return m_index + 1; } ///< counted from 1, for people
    [[nodiscard]] QVariantMap question() const;
    [[nodiscard]] Answers* answers() { return &m_answers; }
    [[nodiscard]] int answerCount() const { return m_answers.rowCount(); }
    [[nodiscard]] bool several() const { return question().value(QStringLiteral("several")).toBool(); }
    [[nodiscard]] bool anyChosen() const { return m_answers.anyChosen(); }
    [[nodiscard]] bool right() const { return m_answers.allRight(); }
    [[nodiscard]] QString rightWords() const { return m_answers.correctWords(); }
    [[nodiscard]] int score() const { return m_score; }

    void setQuestions(const QVariantList& questions);
    void setShuffle(const QString& shuffle);
    void setSeed(uint seed);

    /// A finger on an answer. With one right answer that settles the question, with several it marks or unmarks.
    Q_INVOKABLE void choose(int row);
    /// "These are my answers", for a question with several. Nothing happens before something is marked.
    Q_INVOKABLE void settle();
    Q_INVOKABLE void next();
    Q_INVOKABLE void restart();

signals:
    void questionsChanged();
    void shuffleChanged();
    void seedChanged();
    void phaseChanged();
    void changed();
    /// A question was answered.
    void settled(int number, bool right);

private:
    [[nodiscard]] std::vector<int> order(int count, uint salt, bool shuffled) const;
    void ask();
    void enter(Phase phase);

    QVariantList m_questions;
    QString m_shuffle;
    uint m_seed;
    std::vector<int> m_order;
    int m_index = 0;
    Phase m_phase = Asking;
    int m_score = 0;
    Answers m_answers;
};

} // namespace vitrine::exhibit
