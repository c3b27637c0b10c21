// SPDX-License-Identifier: Apache-2.0
#include "shell/home/card_window.hpp"

#include <algorithm>

namespace vitrine::shell {

void CardWindow::setFinder(HomeFinder* finder)
{
    if (finder == m_finder)
        return;
    if (m_finder)
        m_finder->disconnect(this);
    m_finder = finder;
    if (finder) {
        connect(finder, &HomeFinder::changed, this, &CardWindow::look);
        connect(finder, &HomeFinder::cardsChanged, this, &CardWindow::look);
    }
    look();
    emit finderChanged();
}

void CardWindow::setShelf(const QString& shelf)
{
    if (shelf == m_shelf)
        return;
    m_shelf = shelf;
    look();
    emit shelfChanged();
}

void CardWindow::setFirst(int first)
{
    first = std::max(0, first);
    if (first == m_first)
        return;
    m_first = first;
    slide();
    emit placeChanged();
}

void CardWindow::setSize(int size)
{
    size = std::max(0, size);
    if (size == m_size)
        return;
    m_size = size;
    slide();
    emit placeChanged();
}

int CardWindow::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardWindow::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_cards)
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return role == kPlace ? QVariant(row.place) : m_cards->data(m_cards->index(row.card), role);
}

QHash<int, QByteArray> CardWindow::roleNames() const
{
    static const QHash<int, QByteArray> kNames = [] {
        QHash<int, QByteArray> names = Cards::names();
        names.insert(kPlace, "place");
        return names;
    }();
    return kNames;
}

/// True: other cards stand in the same rows now, and the views are to look at them again.
bool CardWindow::follow(Cards* cards)
{
    if (cards == m_cards)
        return false;
    const bool anew = m_cards && cards;
    if (m_cards)
        m_cards->disconnect(this);
    if (!anew) {
        beginResetModel();
        m_rows.clear();
        m_all.clear();
    }
    m_cards = cards;
    if (!anew)
        endResetModel();
    if (cards)
        connect(cards, &Cards::dataChanged, this, &CardWindow::cardsChanged);
    return anew;
}

void CardWindow::look()
{
    const bool anew = follow(m_finder ? m_finder->cards() : nullptr);
    std::vector<int> all;
    if (m_cards)
        all = m_shelf.isEmpty() ? m_finder->found() : m_finder->onShelf(m_shelf);
    const bool other = all.size() != m_all.size();
    m_all = std::move(all);
    slide();
    if (anew && !m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    if (other)
        emit totalChanged();
}

/// Old rows and new ones both go up through Cards: one walk finds what leaves, comes and stays.
void CardWindow::slide()
{
    const auto from = static_cast<std::size_t>(std::min(m_first, total()));
    const auto to = static_cast<std::size_t>(std::min(m_first + m_size, total()));
    std::size_t at = 0;
    for (std::size_t place = from; place < to; ++place) {
        const int card = m_all[place];
        std::size_t stays = at;
        while (stays < m_rows.size() && m_rows[stays].card < card)
            ++stays;
        if (stays > at) {
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(stays) - 1);
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at),
                         m_rows.begin() + static_cast<std::ptrdiff_t>(stays));
            endRemoveRows();
        }
        const Row row{card, static_cast<int>(place)};
        if (at == m_rows.size() || m_rows[at].card != card) {
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), row);
            endInsertRows();
        } else if (m_rows[at].place != row.place) {
            m_rows[at] = row;
            emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)), {kPlace});
        }
        ++at;
    }
    if (at < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(at);
        endRemoveRows();
    }
}

void CardWindow::cardsChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].card < from.row() || m_rows[i].card > to.row())
            continue;
        const auto changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed, roles);
    }
}

} // namespace vitrine::shell
