// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read_calendar.hpp"

#include <QStringList>

namespace vitrine::exhibit {

/// A calendar around the given lines, read for Jena from 2024 to 2027.
inline CalendarReading read(const char* lines, const char* language = "de")
{
    const CalendarWish wish{QTimeZone("Europe/Berlin"), QDateTime(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::utc()),
                            QDateTime(QDate(2027, 1, 1), QTime(0, 0), QTimeZone::utc()), QString::fromUtf8(language)};
    return readCalendar(QByteArray("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n") + lines + "END:VCALENDAR\n",
                        wish);
}

/// "2024-03-30 10:00 +01 to 12:00 Title" for each, so that a test shows a person's view of what was found.
inline std::string print(const CalendarReading& reading)
{
    QStringList lines;
    for (const auto& happening : reading.happenings) {
        const auto shape = happening.allDay ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm");
        auto line = happening.begin.toString(shape);
        if (!happening.allDay)
            line += QStringLiteral(" +%1").arg(happening.begin.offsetFromUtc() / 3600);
        if (happening.end > happening.begin)
            line += QStringLiteral(" to ") + happening.end.toString(shape);
        line += QStringLiteral(" ") + happening.title;
        if (happening.cancelled)
            line += QStringLiteral(" (cancelled)");
        lines += line;
    }
    return lines.join('\n').toStdString();
}

} // namespace vitrine::exhibit
