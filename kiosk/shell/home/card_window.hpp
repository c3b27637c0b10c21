// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/home/home_finder.hpp"

#include <QAbstractListModel>
#include <QPointer>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::shell {

/// Of all cards that suit only those near what is seen: `size` of them from `first` on. It slides; cards that stay
/// inside keep their delegates, also when a filter takes others away.
class CardWindow : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(vitrine::shell::HomeFinder* finder READ finder WRITE setFinder NOTIFY finderChanged)
    /// The cards of this shelf, whatever is looked for; empty: all that suit.
    Q_PROPERTY(QString shelf READ shelf WRITE setShelf NOTIFY shelfChanged)
    Q_PROPERTY(int first READ first WRITE setFirst NOTIFY placeChanged)
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY placeChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged) ///< how many there are in all

public:
    /// Beside the roles of Cards: the card's place among all that suit, from 0.
    static constexpr int kPlace = Qt::UserRole + 1000;

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] HomeFinder* finder() const { return m_finder; }
    void setFinder(HomeFinder* finder);
    [[nodiscard]] const QString& shelf() const { return m_shelf; }
    void setShelf(const QString& shelf);
    [[nodiscard]] int first() const { return m_first; }
    void setFirst(int first);
    [[nodiscard]] int size() const { return m_size; }
    void setSize(int size);
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void finderChanged();
    void shelfChanged();
    void placeChanged();
    void totalChanged();

private:
    struct Row {
        int card = 0; ///< row of Cards
        int place = 0;
    };
    bool follow(Cards* cards);
    void look();
    void slide();
    void cardsChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles);

    QPointer<HomeFinder> m_finder;
    QPointer<Cards> m_cards;
    QString m_shelf;
    int m_first = 0;
    int m_size = 0;
    std::vector<int> m_all;
    std::vector<Row> m_rows;
};

} // namespace vitrine::shell
