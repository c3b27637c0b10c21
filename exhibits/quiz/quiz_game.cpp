// SPDX-License-Identifier: Apache-2.0
#include "quiz_game.hpp"

#include <QRandomGenerator>

#include <numeric>

namespace vitrine::exhibit {

namespace {

QVariantList answersOf(const QVariant& question)
{
    return question.toMap().value(QStringLiteral("answers")).toList();
}

/// The same questions in other words: as many, each with as many answers.
bool sameShape(const QVariantList& one, const QVariantList& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const QVariant& a, const QVariant& b) { return answersOf(a).size() == answersOf(b).size(); });
}

} // namespace

QuizGame::QuizGame(QObject* parent)
    : QObject(parent)
    , m_seed(QRandomGenerator::global()->generate())
{
}

QVariantMap QuizGame::question() const
{
    if (m_order.empty())
        return {};
    return m_questions.at(m_order.at(static_cast<std::size_t>(m_index))).toMap();
}

void QuizGame::setQuestions(const QVariantList& questions)
{
    if (m_questions == questions)
        return;
    const bool reworded = !m_questions.empty() && sameShape(m_questions, questions);
    m_questions = questions;
    emit questionsChanged();
    if (reworded) {
        m_answers.reword(answersOf(question()));
        emit changed();
    } else {
        restart();
    }
}

void QuizGame::setShuffle(const QString& shuffle)
{
    if (m_shuffle == shuffle)
        return;
    m_shuffle = shuffle;
    emit shuffleChanged();
    restart();
}

void QuizGame::setSeed(uint seed)
{
    if (m_seed == seed)
        return;
    m_seed = seed;
    emit seedChanged();
    restart();
}

void QuizGame::choose(int row)
{
    if (m_phase != Asking || row < 0 || row >= m_answers.rowCount())
        return;
    m_answers.setChosen(row, several() ? !m_answers.chosen(row) : true);
    emit changed();
    if (!several())
        settle();
}

void QuizGame::settle()
{
    if (m_phase != Asking || !m_answers.anyChosen())
        return;
    if (right())
        ++m_score;
    enter(Explaining);
    emit settled(number(), right());
}

void QuizGame::next()
{
    if (m_phase != Explaining)
        return;
    if (number() == count()) {
        enter(Done);
        return;
    }
    ++m_index;
    ask();
}

void QuizGame::restart()
{
    m_index = 0;
    m_score = 0;
    m_order = order(count(), 0, m_shuffle == QLatin1String("questions") || m_shuffle == QLatin1String("both"));
    ask();
}

std::vector<int> QuizGame::order(int count, uint salt, bool shuffled) const
{
    std::vector<int> places(static_cast<std::size_t>(count));
    std::iota(places.begin(), places.end(), 0);
    if (shuffled) {
        // Fisher and Yates with our own draw: std::shuffle may differ between standard libraries, and a game must
        // come out the same from the same seed.
        QRandomGenerator random(m_seed + salt * 2654435761U);
        for (std::size_t last = places.size(); last > 1; --last)
            std::swap(places[last - 1], places[random.bounded(static_cast<quint32>(last))]);
    }
    return places;
}

void QuizGame::ask()
{
    const auto answers = answersOf(question());
    const bool shuffled = m_shuffle == QLatin1String("answers") || m_shuffle == QLatin1String("both");
    m_answers.deal(answers, order(static_cast<int>(answers.size()), static_cast<uint>(number()), shuffled));
    enter(Asking);
}

void QuizGame::enter(Phase phase)
{
    if (m_phase != phase) {
        m_phase = phase;
        emit phaseChanged();
    }
    emit changed();
}

} // namespace vitrine::exhibit
