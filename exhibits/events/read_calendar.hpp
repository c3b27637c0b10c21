// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "happening.hpp"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace vitrine::exhibit {

/// All of a calendar that happens in a stretch of time, in its order.
struct CalendarReading {
    std::vector<Happening> happenings;
    QStringList problems; ///< what was left out or guessed, in sentences
    QString error;        ///< not empty: this is no calendar
};

/// What to read a calendar for.
struct CalendarWish {
    QTimeZone house;    ///< times without a zone are in this one, and all answers are
    QDateTime from, to; ///< what lies wholly outside is left out
    QString language;   ///< for calendars that name things in more than one
};

/// Reads iCalendar (RFC 5545) and unrolls what recurs: RRULE, RDATE, EXDATE, and rounds that were moved, changed or
/// cancelled (RECURRENCE-ID). May take long; not for the GUI thread.
[[nodiscard]] CalendarReading readCalendar(const QByteArray& file, const CalendarWish& wish);

} // namespace vitrine::exhibit
