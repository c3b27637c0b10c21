// SPDX-License-Identifier: Apache-2.0
#include "answers.hpp"

#include <QStringList>
#include <QVariantMap>

#include <algorithm>

namespace vitrine::exhibit {

int Answers::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

QVariant Answers::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Answer& answer = m_answers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Words:
        return answer.words;
    case Letter:
        return QString(QChar('A' + index.row() % 26));
    case Chosen:
        return answer.chosen;
    case Correct:
        return answer.correct;
    case Takers:
        return m_revealed ? answer.takers : QVariantList();
    default:
        return {};
    }
}

QHash<int, QByteArray> Answers::roleNames() const
{
    return {{Words, "words"}, {Letter, "letter"}, {Chosen, "chosen"}, {Correct, "correct"}, {Takers, "takers"}};
}

void Answers::deal(const QVariantList& answers, const std::vector<int>& order)
{
    beginResetModel();
    m_answers.clear();
    m_revealed = false;
    for (const int source : order) {
        const auto answer = answers.at(source).toMap();
        m_answers.push_back({source,
                             answer.value(QStringLiteral("text")).toString(),
                             answer.value(QStringLiteral("correct")).toBool(),
                             false,
                             {}});
    }
    endResetModel();
}

void Answers::reword(const QVariantList& answers)
{
    for (Answer& answer : m_answers)
        answer.words = answers.at(answer.source).toMap().value(QStringLiteral("text")).toString();
    if (!m_answers.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Words});
}

void Answers::setChosen(int row, bool chosen)
{
    m_answers.at(static_cast<std::size_t>(row)).chosen = chosen;
    emit dataChanged(index(row), index(row), {Chosen});
}

void Answers::unchoose()
{
    for (int row = 0; row < rowCount(); ++row)
        setChosen(row, false);
}

void Answers::note(int player)
{
    for (Answer& answer : m_answers) {
        if (answer.chosen)
            answer.takers += player + 1;
    }
}

void Answers::reveal()
{
    m_revealed = true;
    for (Answer& answer : m_answers)
        answer.chosen = !answer.takers.isEmpty();
    if (!m_answers.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Chosen, Takers});
}

bool Answers::chosen(int row) const
{
    return m_answers.at(static_cast<std::size_t>(row)).chosen;
}

bool Answers::anyChosen() const
{
    return std::any_of(m_answers.begin(), m_answers.end(), [](const Answer& answer) { return answer.chosen; });
}

bool Answers::allRight() const
{
    return std::all_of(m_answers.begin(), m_answers.end(),
                       [](const Answer& answer) { return answer.chosen == answer.correct; });
}

bool Answers::chosenRight() const
{
    return std::all_of(m_answers.begin(), m_answers.end(),
                       [](const Answer& answer) { return !answer.chosen || answer.correct; });
}

QString Answers::correctWords() const
{
    QStringList words;
    for (const Answer& answer : m_answers) {
        if (answer.correct)
            words += answer.words;
    }
    return words.join(QStringLiteral(", "));
}

} // namespace vitrine::exhibit
