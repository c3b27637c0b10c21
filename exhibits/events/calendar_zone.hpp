// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libical/ical.h>

#include <QDateTime>
#include <QTimeZone>

namespace vitrine::exhibit {

/// What a clock on the wall shows, as an instant. Of an hour that comes twice the first is meant, one that is left out
/// in spring is counted on with the winter offset: so says RFC 5545, 3.3.5.
[[nodiscard]] QDateTime instantOf(const QDateTime& wallClock, const QTimeZone& zone);

/// The zone a time of a calendar is in: by its name, by the VTIMEZONE the file brings along, or the house's.
class CalendarZone {
public:
    /// `property` is a DTSTART, RDATE, … of `calendar`; both outlive the zone.
    CalendarZone(icalcomponent* calendar, icalproperty* property, const QTimeZone& house);

    /// As an instant in UTC. Dates begin at the house's midnight.
    [[nodiscard]] QDateTime instant(const icaltimetype& time) const;
    /// The one days are counted in; the house's where only the file knows the zone.
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    /// Empty, or the name of a zone that nobody knows; the house's was taken instead.
    [[nodiscard]] const QString& unknownName() const { return m_unknownName; }

private:
    QTimeZone m_zone;
    icaltimezone* m_fromFile = nullptr;
    QString m_unknownName;
};

} // namespace vitrine::exhibit
