// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::exhibit {

/// Things to be put in order, as they lie before the visitor now.
class Sequence : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A quiz game deals the things.")

public:
    /// `Place` counts from 1 and is the right one; `Put` is where the visitor had put it when the answer was given.
    enum Role { Words = Qt::UserRole, Place, Put };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// `things` stand in their right order; `order` says which of them lies where.
    void deal(const QStringList& things, const std::vector<int>& order);
    /// The same things in other words.
    void reword(const QStringList& things);
    void move(int from, int to);
    /// Remembers where each one lies, then lays them in the right order.
    void solve();

    [[nodiscard]] bool right() const;

private:
    struct Thing {
        int source = 0; ///< its right place, counted from 0
        QString words;
        int put = -1; ///< -1: not settled
    };
    std::vector<Thing> m_things;
};

} // namespace vitrine::exhibit
