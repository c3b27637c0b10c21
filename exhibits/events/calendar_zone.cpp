// SPDX-License-Identifier: Apache-2.0
#include "calendar_zone.hpp"

namespace vitrine::exhibit {

namespace {

QDateTime wallClock(const icaltimetype& time)
{
    // 24:00:00 and a leap second are legal in the file and not in QTime.
    const auto date = QDate(time.year, time.month, time.day);
    const int seconds = time.is_date ? 0 : (time.hour * 60 + time.minute) * 60 + time.second;
    return QDateTime(date, QTime(0, 0), QTimeZone::utc()).addSecs(seconds);
}

QTimeZone zoneCalled(const QByteArray& name)
{
    if (QTimeZone::isTimeZoneIdAvailable(name))
        return QTimeZone(name);
    // Some programs put a path of their own before it: "/example.org/20240101/Europe/Berlin".
    if (const auto tail = name.mid(name.lastIndexOf('/', name.lastIndexOf('/') - 1) + 1);
        name.startsWith('/') && QTimeZone::isTimeZoneIdAvailable(tail))
        return QTimeZone(tail);
    const auto fromWindows = QTimeZone::windowsIdToDefaultIanaId(name); // as Outlook writes them
    return fromWindows.isEmpty() ? QTimeZone() : QTimeZone(fromWindows);
}

} // namespace

QDateTime instantOf(const QDateTime& wallClock, const QTimeZone& zone)
{
    const QDateTime naive(wallClock.date(), wallClock.time(), QTimeZone::utc());
    const int before = zone.offsetFromUtc(naive.addDays(-1));
    const int after = zone.offsetFromUtc(naive.addDays(1));
    auto early = naive.addSecs(-before);
    if (zone.offsetFromUtc(early) == before)
        return early;
    auto late = naive.addSecs(-after);
    return zone.offsetFromUtc(late) == after ? late : early;
}

CalendarZone::CalendarZone(icalcomponent* calendar, icalproperty* property, const QTimeZone& house)
    : m_zone(house)
{
    auto* parameter = property == nullptr ? nullptr : icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (parameter == nullptr)
        return;
    // The system's rules are newer than those an exporter once wrote down, so a name that is known wins.
    const char* name = icalparameter_get_tzid(parameter);
    if (const auto known = zoneCalled(name); known.isValid())
        m_zone = known;
    else if (m_fromFile = icalcomponent_get_timezone(calendar, name); m_fromFile == nullptr)
        m_unknownName = QString::fromUtf8(name);
}

QDateTime CalendarZone::instant(const icaltimetype& time) const
{
    if (icaltime_is_utc(time))
        return wallClock(time);
    if (m_fromFile != nullptr && !time.is_date)
        return QDateTime::fromSecsSinceEpoch(icaltime_as_timet_with_zone(time, m_fromFile), QTimeZone::utc());
    return instantOf(wallClock(time), m_zone);
}

} // namespace vitrine::exhibit
