// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "happening.hpp"

#include <QVariantList>
#include <QVariantMap>

#include <vector>

namespace vitrine::exhibit {

struct DayWords {
    QDateTime now; ///< in the house's zone
    QString language;
    /// What began before today stands under today, not under its first day.
    bool fromToday = false;
};

/// Happenings, in the order given, grouped by day and put in words of a language, as Programme.days has them.
[[nodiscard]] QVariantList daysOf(const std::vector<Happening>& happenings, const DayWords& words);

/// The one that `row` of daysOf() was about, in a calendar that may have been written anew: of its rounds the one that
/// is nearest to when it was. Null: there is none.
[[nodiscard]] const Happening* sameHappening(const std::vector<Happening>& happenings, const QVariantMap& row);

/// "12.–16. August 2024", "30 July – 2 August 2024": as short as it stays clear.
[[nodiscard]] QString dateRange(const QDate& from, const QDate& to, const QString& language);

} // namespace vitrine::exhibit
