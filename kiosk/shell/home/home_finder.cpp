// SPDX-License-Identifier: Apache-2.0
#include "shell/home/home_finder.hpp"

#include <algorithm>
#include <utility>

namespace vitrine::shell {

HomeFinder::HomeFinder(QObject* parent)
    : QObject(parent)
    , m_chips(this)
{
}

void HomeFinder::setCards(Cards* cards)
{
    if (cards == m_cards)
        return;
    if (m_cards)
        m_cards->disconnect(this);
    m_cards = cards;
    // Of cards that were only written anew the same is looked for.
    if (!cards || (!m_choice.group.isEmpty() &&
                   std::ranges::find(cards->groups(), m_choice.group, &CardGroup::id) == cards->groups().end()))
        m_choice = {};
    if (cards) {
        connect(cards, &Cards::languageChanged, this, &HomeFinder::look);
        connect(cards, &Cards::dueChanged, this, &HomeFinder::look);
    }
    look();
    emit cardsChanged();
}

void HomeFinder::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    look();
    emit activeChanged();
}

void HomeFinder::setSearch(const QString& search)
{
    CardChoice choice = m_choice;
    choice.search = search;
    set(std::move(choice));
}

QString HomeFinder::groupName() const
{
    if (!m_cards || !m_active)
        return {};
    const auto& groups = m_cards->groups();
    const auto found = std::ranges::find(groups, m_choice.group, &CardGroup::id);
    return found == groups.end() ? QString() : found->name;
}

QStringList HomeFinder::shelfNames() const
{
    QStringList names;
    if (m_cards && m_active) {
        for (const CardGroup& group : m_cards->groups())
            names << group.name;
    }
    return names;
}

std::vector<int> HomeFinder::onShelf(const QString& group) const
{
    CardChoice choice;
    choice.group = group;
    return m_cards ? findCards(m_cards->facts(), choice) : std::vector<int>();
}

void HomeFinder::choose(int chip)
{
    if (chip < 0 || chip >= m_chips.rowCount())
        return;
    const Chip chosen = m_chips.all()[static_cast<std::size_t>(chip)];
    CardChoice choice = m_choice;
    switch (chosen.facet) {
    case Chip::Facet::All:
        choice = {};
        choice.search = m_choice.search;
        break;
    case Chip::Facet::Group:
        choice.group = chosen.chosen ? QString() : chosen.value;
        break;
    case Chip::Facet::Audience:
        choice.audience = chosen.chosen ? QString() : chosen.value;
        break;
    case Chip::Facet::Minutes:
        choice.atMostMinutes = chosen.chosen ? 0 : chosen.value.toInt();
        break;
    }
    set(std::move(choice));
}

void HomeFinder::openShelf(const QString& group)
{
    CardChoice choice;
    choice.group = group;
    set(std::move(choice));
}

void HomeFinder::forget()
{
    set({});
}

void HomeFinder::set(CardChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = std::move(choice);
    look();
}

void HomeFinder::look()
{
    QStringList shelves;
    if (!m_cards || !m_active) {
        m_found.clear();
        for (int row = 0; m_cards && row < m_cards->count(); ++row) {
            if (m_cards->due(static_cast<std::size_t>(row)))
                m_found.push_back(row);
        }
        m_chips.set({});
    } else {
        m_found = findCards(m_cards->facts(), m_choice);
        m_chips.set(chipsFor(m_cards->facts(), m_cards->groups(), m_choice));
        for (const CardGroup& group : m_cards->groups())
            shelves << group.id;
    }
    emit changed();
    if (shelves == m_shelves)
        return;
    m_shelves = std::move(shelves);
    emit shelvesChanged();
}

} // namespace vitrine::shell
