// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/cards.hpp"
#include "shell/home/card_choice.hpp"
#include "shell/home/chips.hpp"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::shell {

/// What a visitor looks for on home, and which cards suit. Lives as long as home; forget() ends a visit.
class HomeFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(vitrine::shell::Cards* cards READ cards WRITE setCards NOTIFY cardsChanged)
    /// There is something to look for with: without it nothing is compared, and every card suits.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
    Q_PROPERTY(bool any READ any NOTIFY changed)                ///< something is looked for
    Q_PROPERTY(int count READ count NOTIFY changed)             ///< how many suit
    Q_PROPERTY(QString groupName READ groupName NOTIFY changed) ///< of the group chosen; empty: none
    Q_PROPERTY(QAbstractItemModel* chips READ chips CONSTANT)
    /// The ids of all groups, in order: the shelves.
    Q_PROPERTY(QStringList shelves READ shelves NOTIFY shelvesChanged)
    Q_PROPERTY(QStringList shelfNames READ shelfNames NOTIFY changed)

public:
    explicit HomeFinder(QObject* parent = nullptr);

    [[nodiscard]] Cards* cards() const { return m_cards; }
    void setCards(Cards* cards);
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] const QString& search() const { return m_choice.search; }
    void setSearch(const QString& search);
    [[nodiscard]] bool any() const { return m_choice.any(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_found.size()); }
    [[nodiscard]] QString groupName() const;
    [[nodiscard]] QAbstractItemModel* chips() { return &m_chips; }
    [[nodiscard]] const QStringList& shelves() const { return m_shelves; }
    [[nodiscard]] QStringList shelfNames() const;

    /// The rows of `cards` that suit, in order; of one shelf all that stand on it.
    [[nodiscard]] const std::vector<int>& found() const { return m_found; }
    [[nodiscard]] std::vector<int> onShelf(const QString& group) const;

    /// Chooses the chip in that row; the one that is chosen already is let go.
    Q_INVOKABLE void choose(int chip);
    Q_INVOKABLE void openShelf(const QString& group);
    Q_INVOKABLE void forget();

signals:
    void cardsChanged();
    void activeChanged();
    void changed();
    void shelvesChanged();

private:
    void set(CardChoice choice);
    void look();

    QPointer<Cards> m_cards;
    bool m_active = false;
    CardChoice m_choice;
    std::vector<int> m_found;
    QStringList m_shelves;
    Chips m_chips;
};

} // namespace vitrine::shell
