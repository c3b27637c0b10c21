// SPDX-License-Identifier: Apache-2.0
#include "shell/home/chips.hpp"

#include <algorithm>
#include <utility>

namespace vitrine::shell {

void Chips::set(std::vector<Chip> chips)
{
    const bool sameRows = std::ranges::equal(m_chips, chips, [](const Chip& one, const Chip& other) {
        return one.facet == other.facet && one.value == other.value;
    });
    if (!sameRows) {
        beginResetModel();
        m_chips = std::move(chips);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < chips.size(); ++i) {
        if (m_chips[i] == chips[i])
            continue;
        m_chips[i] = std::move(chips[i]);
        const auto changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed, {Name, Count, Chosen});
    }
}

int Chips::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chips.size());
}

QVariant Chips::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Chip& chip = m_chips[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Facet:
        return static_cast<int>(chip.facet);
    case Value:
        return chip.value;
    case Name:
        return chip.name;
    case Count:
        return chip.count;
    case Chosen:
        return chip.chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> Chips::roleNames() const
{
    return {{Facet, "facet"}, {Value, "value"}, {Name, "name"}, {Count, "found"}, {Chosen, "chosen"}};
}

} // namespace vitrine::shell
