// SPDX-License-Identifier: Apache-2.0
#include "quiz_game.hpp"

#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace vitrine::exhibit {

namespace {

constexpr int kMostPlayers = 4; // as many as stand before one screen

/// Numbers are written as the language writes them, an easy one as the language it makes easy. In Arabic they have the
/// digits of every clock and sign around the screen.
QLocale localeOf(const QString& language)
{
    const auto tag = language.section('-', 0, 0);
    return QLocale(tag == QLatin1String("ar") ? QStringLiteral("ar_AE") : tag);
}

QVariantList answersOf(const QVariant& question)
{
    return question.toMap().value(QStringLiteral("answers")).toList();
}

QStringList thingsOf(const QVariant& question)
{
    return question.toMap().value(QStringLiteral("order")).toStringList();
}

QuizGame::Form formOf(const QVariant& question)
{
    const auto map = question.toMap();
    if (map.contains(QStringLiteral("order")))
        return QuizGame::Order;
    return map.contains(QStringLiteral("estimate")) ? QuizGame::Guess : QuizGame::Choice;
}

/// The same questions in other words: as many, each of its form and with as many answers.
bool sameShape(const QVariantList& one, const QVariantList& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const QVariant& a, const QVariant& b) {
        return formOf(a) == formOf(b) && answersOf(a).size() == answersOf(b).size() &&
               thingsOf(a).size() == thingsOf(b).size();
    });
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

QuizGame::Form QuizGame::form() const
{
    return formOf(question());
}

Estimate QuizGame::estimate() const
{
    return Estimate::of(question().value(QStringLiteral("estimate")).toMap());
}

QVariantMap QuizGame::scale() const
{
    const auto all = estimate();
    return {{QStringLiteral("from"), all.from},
            {QStringLiteral("to"), all.to},
            {QStringLiteral("step"), all.step},
            {QStringLiteral("value"), all.value}};
}

bool QuizGame::canSettle() const
{
    return m_phase == Asking && (form() != Choice || m_answers.anyChosen());
}

bool QuizGame::nowRight() const
{
    switch (form()) {
    case Order:
        return m_sequence.right();
    case Guess:
        return estimate().right(m_guess);
    default:
        return several() ? m_answers.allRight() : m_answers.chosenRight();
    }
}

bool QuizGame::right() const
{
    return !m_turns.empty() && std::all_of(m_turns.begin(), m_turns.end(), [](const Turn& turn) { return turn.right; });
}

QString QuizGame::rightWords() const
{
    return form() == Guess ? amount(estimate().value) : m_answers.correctWords();
}

QVariantList QuizGame::turns() const
{
    QVariantList list;
    for (const Turn& turn : m_turns)
        list += QVariantMap{{QStringLiteral("right"), turn.right}, {QStringLiteral("guess"), turn.guess}};
    return list;
}

QVariantList QuizGame::scores() const
{
    return {m_scores.begin(), m_scores.end()};
}

void QuizGame::setQuestions(const QVariantList& questions)
{
    if (m_questions == questions)
        return;
    const bool reworded = !m_questions.empty() && sameShape(m_questions, questions);
    const bool playing = !m_questions.empty() && m_phase != Gathering && m_phase != Done;
    m_questions = questions;
    emit questionsChanged();
    if (!reworded)
        return playing ? askAgain(m_index) : restart();
    m_answers.reword(answersOf(question()));
    m_sequence.reword(thingsOf(question()));
    emit changed();
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

void QuizGame::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    emit changed();
}

void QuizGame::setMostPlayers(int players)
{
    players = std::clamp(players, 1, kMostPlayers);
    if (m_mostPlayers == players)
        return;
    m_mostPlayers = players;
    emit mostPlayersChanged();
    restart();
}

void QuizGame::setGuess(double guess)
{
    const double fitted = estimate().fitted(guess);
    if (m_phase != Asking || form() != Guess || fitted == m_guess)
        return;
    m_guess = fitted;
    emit changed();
}

void QuizGame::begin(int players)
{
    if (m_phase != Gathering)
        return;
    m_scores.assign(static_cast<std::size_t>(std::clamp(players, 1, m_mostPlayers)), 0);
    ask();
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

void QuizGame::move(int from, int to)
{
    if (m_phase == Asking)
        m_sequence.move(from, to);
}

void QuizGame::settle()
{
    if (!canSettle())
        return;
    const bool wasRight = nowRight();
    m_turns.push_back({wasRight, m_guess});
    m_answers.note(m_player);
    if (wasRight)
        ++m_scores[static_cast<std::size_t>(m_player)];
    if (m_player + 1 < players()) {
        ++m_player;
        deal();
        enter(Handing);
    } else {
        reveal();
    }
    emit settled(number(), wasRight);
}

void QuizGame::take()
{
    if (m_phase == Handing)
        enter(Asking);
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
    m_scores.assign(1, 0);
    m_order = order(count(), 0, m_shuffle == QLatin1String("questions") || m_shuffle == QLatin1String("both"));
    ask();
    if (m_mostPlayers > 1 && count() > 0)
        enter(Gathering);
}

/// Somebody writes the quiz while it is played: the question at that place, as it is now.
void QuizGame::askAgain(int index)
{
    restart();
    if (m_phase == Gathering)
        enter(Asking);
    m_index = std::clamp(index, 0, std::max(0, count() - 1));
    ask();
}

QString QuizGame::amount(double number) const
{
    return estimate().words(number, localeOf(m_language));
}

QString QuizGame::figure(double number) const
{
    auto bare = estimate();
    bare.unit.clear();
    return bare.words(number, localeOf(m_language));
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
    m_player = 0;
    m_turns.clear();
    deal();
    enter(Asking);
}

/// The same start for each player.
void QuizGame::deal()
{
    m_answers.unchoose();
    const auto things = thingsOf(question());
    auto places = order(static_cast<int>(things.size()), static_cast<uint>(number()), true);
    // It must not lie right already.
    if (std::is_sorted(places.begin(), places.end()) && places.size() > 1)
        std::rotate(places.begin(), places.begin() + 1, places.end());
    m_sequence.deal(things, places);
    m_guess = estimate().middle();
}

void QuizGame::reveal()
{
    m_answers.reveal();
    m_sequence.solve();
    enter(Explaining);
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
