// SPDX-License-Identifier: Apache-2.0
#include "calendar_event.hpp"

#include "calendar_zone.hpp"

#include <memory>
#include <set>
#include <vector>

namespace vitrine::exhibit {

namespace {

// A rule that names every second since 1970 stays within a second of work.
constexpr int kMostRounds = 50'000;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

icalproperty* first(icalcomponent* component, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(component, kind);
}

/// All of a kind, in the order of the file. A component has one place it is read at, so none is read within another.
std::vector<icalproperty*> all(icalcomponent* component, icalproperty_kind kind)
{
    std::vector<icalproperty*> found;
    for (auto* property = first(component, kind); property != nullptr;
         property = icalcomponent_get_next_property(component, kind))
        found.push_back(property);
    return found;
}

/// The later of the two; a time that no calendar has ("20240023") is the earliest of all.
QDateTime notBefore(const QDateTime& begin, const QDateTime& end)
{
    return end.isValid() ? qMax(begin, end) : begin;
}

QDateTime midnight(const QDate& day, const QTimeZone& zone)
{
    return instantOf(QDateTime(day, QTime(0, 0), QTimeZone::utc()), zone);
}

/// How well a text in `tag` suits a visitor who reads `language`: "de-simple" before "de" before "de-CH", and these
/// before any other.
int suits(const QString& tag, const QString& language)
{
    if (tag == language)
        return 3;
    const auto base = language.section('-', 0, 0);
    return tag == base ? 2 : tag.section('-', 0, 0) == base ? 1 : 0;
}

/// The property in the visitor's language where there is one for each, else the first.
QString words(icalcomponent* component, icalproperty_kind kind, const QString& language)
{
    const char* found = nullptr;
    int best = -1;
    for (auto* property : all(component, kind)) {
        const char* value = icalvalue_get_text(icalproperty_get_value(property));
        auto* parameter = icalproperty_get_first_parameter(property, ICAL_LANGUAGE_PARAMETER);
        const auto tag = parameter == nullptr ? QString() : QString::fromUtf8(icalparameter_get_language(parameter));
        if (const int rank = suits(tag, language); value != nullptr && rank > best) {
            found = value;
            best = rank;
        }
    }
    return QString::fromUtf8(found).trimmed();
}

/// A day later is a day later on the wall, an hour later is an hour: so counts a DURATION (RFC 5545, 3.3.6).
QDateTime later(const QDateTime& begin, const icaldurationtype& duration, const QTimeZone& zone)
{
    const int sign = duration.is_neg != 0 ? -1 : 1;
    const auto days = static_cast<qint64>(duration.weeks) * 7 + duration.days;
    const auto seconds = (static_cast<qint64>(duration.hours) * 60 + duration.minutes) * 60 + duration.seconds;
    return instantOf(begin.toTimeZone(zone).addDays(sign * days), zone).addSecs(sign * seconds);
}

icaldurationtype nominalLength(icalcomponent* component)
{
    auto* property = first(component, ICAL_DURATION_PROPERTY);
    return property == nullptr ? icaldurationtype_null_duration() : icalproperty_get_duration(property);
}

/// Of the round that begins at `begin`, which is DTSTART itself or another one.
QDateTime ending(icalcomponent* calendar, icalcomponent* component, const Happening& master, const QDateTime& begin,
                 const CalendarWish& wish)
{
    const auto day = begin.toTimeZone(wish.house).date();
    auto* property = first(component, ICAL_DTEND_PROPERTY);
    if (property == nullptr) {
        const auto length = nominalLength(component);
        auto* start = first(component, ICAL_DTSTART_PROPERTY);
        const bool utc = icaltime_is_utc(icalproperty_get_dtstart(start)) != 0;
        if (!master.allDay) // RFC 5545: a time alone has no length
            return later(begin, length, utc ? QTimeZone::utc() : CalendarZone(calendar, start, wish.house).zone());
        // A date alone lasts its day.
        return midnight(day.addDays(qMax(1, static_cast<int>(length.weeks * 7 + length.days))), wish.house);
    }
    const auto end = CalendarZone(calendar, property, wish.house).instant(icalproperty_get_dtend(property));
    if (!master.allDay)
        return begin.addMSecs(master.begin.msecsTo(end));
    // Days are counted on the wall: an all-day event keeps its midnights when the clocks change. Some write the last
    // day where the day after it is meant; no event lasts less than its day.
    const auto days = master.begin.toTimeZone(wish.house).date().daysTo(end.toTimeZone(wish.house).date());
    return midnight(day.addDays(qMax(qint64(1), days)), wish.house);
}

struct Exceptions {
    std::set<QDateTime> instants;
    std::set<QDate> dates;
};

Exceptions exceptionsOf(icalcomponent* calendar, icalcomponent* component, const CalendarWish& wish)
{
    Exceptions found;
    for (auto* property : all(component, ICAL_EXDATE_PROPERTY)) {
        const auto time = icalproperty_get_exdate(property);
        if (time.is_date)
            found.dates.insert(QDate(time.year, time.month, time.day));
        else
            found.instants.insert(CalendarZone(calendar, property, wish.house).instant(time));
    }
    return found;
}

} // namespace

std::optional<CalendarEvent> eventFrom(icalcomponent* calendar, icalcomponent* component, const CalendarWish& wish,
                                       QStringList& problems)
{
    CalendarEvent event;
    event.component = component;
    auto& happening = event.happening;
    happening.title = words(component, ICAL_SUMMARY_PROPERTY, wish.language);
    happening.place = words(component, ICAL_LOCATION_PROPERTY, wish.language);
    happening.words = words(component, ICAL_DESCRIPTION_PROPERTY, wish.language);
    happening.uid = words(component, ICAL_UID_PROPERTY, {});
    happening.cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
    event.sequence = icalcomponent_get_sequence(component);

    auto* start = first(component, ICAL_DTSTART_PROPERTY);
    const auto time = start == nullptr ? icaltime_null_time() : icalproperty_get_dtstart(start);
    if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time)) {
        problems += QStringLiteral("\"%1\" has no beginning and is left out").arg(happening.title);
        return {};
    }
    const CalendarZone zone(calendar, start, wish.house);
    if (!zone.unknownName().isEmpty())
        problems += QStringLiteral("\"%1\" is in the unknown time zone \"%2\"; the house's is taken")
                        .arg(happening.title, zone.unknownName());
    happening.allDay = time.is_date;
    happening.begin = zone.instant(time);
    if (!happening.begin.isValid()) {
        problems += QStringLiteral("\"%1\" begins at a time that no calendar has and is left out").arg(happening.title);
        return {};
    }
    happening.end = notBefore(happening.begin, ending(calendar, component, happening, happening.begin, wish));

    if (auto* id = first(component, ICAL_RECURRENCEID_PROPERTY)) {
        const auto which = icalproperty_get_recurrenceid(id);
        event.id = CalendarZone(calendar, id, wish.house).instant(which);
        event.idIsDate = which.is_date;
        auto* range = icalproperty_get_first_parameter(id, ICAL_RANGE_PARAMETER);
        event.andFuture = range != nullptr && icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
    }
    return event;
}

std::map<QDateTime, QDateTime> roundsOf(icalcomponent* calendar, const CalendarEvent& event, const CalendarWish& wish,
                                        int& left, QStringList& problems)
{
    auto* component = event.component;
    auto* start = first(component, ICAL_DTSTART_PROPERTY);
    const CalendarZone zone(calendar, start, wish.house);
    const auto& happening = event.happening;
    const auto endOf = [&](const QDateTime& begin) {
        return notBefore(begin, ending(calendar, component, happening, begin, wish));
    };

    std::map<QDateTime, QDateTime> rounds{{happening.begin, happening.end}};
    for (auto* property : all(component, ICAL_RRULE_PROPERTY)) {
        auto rule = icalproperty_get_rrule(property);
        // UNTIL is UTC where DTSTART has a zone: instants are compared here, the library would compare the digits.
        const auto until = rule.until;
        rule.until = icaltime_null_time();
        auto wall = icalproperty_get_dtstart(start);
        const bool utc = icaltime_is_utc(wall);
        const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, wall));
        if (iterator == nullptr) {
            problems += QStringLiteral("\"%1\" has a rule that cannot be read; it is shown once").arg(happening.title);
            continue;
        }
        for (int count = 0;; ++count) {
            wall = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(wall))
                break;
            wall.zone = utc ? icaltimezone_get_utc_timezone() : nullptr;
            const auto begin = zone.instant(wall);
            if (begin > wish.to)
                break;
            if (!icaltime_is_null_time(until)) {
                const bool past =
                    until.is_date ? QDate(wall.year, wall.month, wall.day) > QDate(until.year, until.month, until.day)
                                  : begin > zone.instant(until);
                if (past)
                    break;
            }
            if (count == kMostRounds || left-- <= 0) {
                problems += QStringLiteral("\"%1\" recurs too often; the rest is left out").arg(happening.title);
                break;
            }
            if (endOf(begin) >= wish.from)
                rounds.emplace(begin, endOf(begin));
        }
    }
    for (auto* property : all(component, ICAL_RDATE_PROPERTY)) {
        const auto extra = icalproperty_get_rdate(property);
        const CalendarZone own(calendar, property, wish.house);
        if (icaltime_is_null_time(extra.time)) {
            const auto begin = own.instant(extra.period.start);
            const bool hasEnd = !icaltime_is_null_time(extra.period.end);
            const auto end =
                hasEnd ? own.instant(extra.period.end) : begin.addSecs(icaldurationtype_as_int(extra.period.duration));
            rounds.emplace(begin, notBefore(begin, end));
        } else {
            const auto begin = own.instant(extra.time);
            rounds.emplace(begin, endOf(begin));
        }
    }
    const auto exceptions = exceptionsOf(calendar, component, wish);
    std::erase_if(rounds, [&](const auto& round) {
        return !round.first.isValid() || exceptions.instants.contains(round.first) ||
               exceptions.dates.contains(round.first.toTimeZone(wish.house).date());
    });
    return rounds;
}

} // namespace vitrine::exhibit
