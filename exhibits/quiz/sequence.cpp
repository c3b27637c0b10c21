// SPDX-License-Identifier: Apache-2.0
#include "sequence.hpp"

#include <algorithm>

namespace vitrine::exhibit {

int Sequence::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_things.size());
}

QVariant Sequence::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Thing& thing = m_things[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Words:
        return thing.words;
    case Place:
        return thing.source + 1;
    case Put:
        return thing.put + 1;
    default:
        return {};
    }
}

QHash<int, QByteArray> Sequence::roleNames() const
{
    return {{Words, "words"}, {Place, "place"}, {Put, "put"}};
}

void Sequence::deal(const QStringList& things, const std::vector<int>& order)
{
    beginResetModel();
    m_things.clear();
    for (const int source : order)
        m_things.push_back({source, things.at(source), -1});
    endResetModel();
}

void Sequence::reword(const QStringList& things)
{
    for (Thing& thing : m_things)
        thing.words = things.at(thing.source);
    if (!m_things.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Words});
}

void Sequence::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    // Qt counts the goal before the thing is taken out.
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_things.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    endMoveRows();
}

void Sequence::solve()
{
    for (int row = 0; row < rowCount(); ++row)
        m_things[static_cast<std::size_t>(row)].put = row;
    if (!m_things.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Put});
    for (int place = 0; place < rowCount(); ++place) {
        const auto found = std::find_if(m_things.begin(), m_things.end(),
                                        [place](const Thing& thing) { return thing.source == place; });
        move(static_cast<int>(found - m_things.begin()), place);
    }
}

bool Sequence::right() const
{
    return std::is_sorted(m_things.begin(), m_things.end(),
                          [](const Thing& one, const Thing& other) { return one.source < other.source; });
}

} // namespace vitrine::exhibit
