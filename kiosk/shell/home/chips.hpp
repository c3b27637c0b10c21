// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/home/card_choice.hpp"

#include <QAbstractListModel>

#include <vector>

namespace vitrine::shell {

/// Chips for QML. A row stays while only its number or its check changes, so that a finger on it is not lost.
class Chips : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { Facet = Qt::UserRole, Value, Name, Count, Chosen };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] const std::vector<Chip>& all() const { return m_chips; }
    void set(std::vector<Chip> chips);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Chip> m_chips;
};

} // namespace vitrine::shell
