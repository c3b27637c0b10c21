// SPDX-License-Identifier: Apache-2.0
#include "read_calendar.hpp"

#include "calendar_event.hpp"
#include "calendar_zone.hpp"
#include "owned_component.hpp"

#include <algorithm>

namespace vitrine::exhibit {

namespace {

// A rule has its own limit; hundreds of such rules in one file must not keep a screen busy for minutes either.
constexpr int kMostRoundsOfFile = 500'000;

/// An event and the rounds of it that were changed one by one.
struct Series {
    std::optional<CalendarEvent> master;
    std::vector<CalendarEvent> changes;
};

/// What a change makes of the round that began at `begin`. Of "this and all that follow" the later rounds move as far
/// on the wall as the first one did.
Happening changed(const CalendarEvent& change, const QDateTime& begin, const QTimeZone& house)
{
    Happening happening = change.happening;
    if (*change.id == begin)
        return happening;
    const auto wall = [&](const QDateTime& instant) {
        const auto local = instant.toTimeZone(house);
        return QDateTime(local.date(), local.time(), QTimeZone::utc());
    };
    const auto moved = wall(*change.id).msecsTo(wall(change.happening.begin));
    happening.begin = instantOf(wall(begin).addMSecs(moved), house);
    happening.end =
        happening.allDay
            ? instantOf(
                  wall(happening.begin).addMSecs(wall(change.happening.begin).msecsTo(wall(change.happening.end))),
                  house)
            : happening.begin.addMSecs(change.happening.begin.msecsTo(change.happening.end));
    return happening;
}

bool sameRound(const CalendarEvent& change, const QDateTime& begin, const QTimeZone& house)
{
    return change.idIsDate ? change.id->toTimeZone(house).date() == begin.toTimeZone(house).date()
                           : *change.id == begin;
}

std::vector<Happening> unroll(icalcomponent* calendar, Series& series, const CalendarWish& wish, int& left,
                              QStringList& problems)
{
    std::vector<Happening> found;
    std::stable_sort(series.changes.begin(), series.changes.end(), [](const CalendarEvent& a, const CalendarEvent& b) {
        return *a.id != *b.id ? *a.id < *b.id : a.sequence < b.sequence;
    });
    std::vector<bool> used(series.changes.size(), false);
    if (series.master) {
        for (const auto& [begin, end] : roundsOf(calendar, *series.master, wish, left, problems)) {
            Happening happening = series.master->happening;
            happening.begin = begin;
            happening.end = end;
            for (std::size_t i = 0; i < series.changes.size(); ++i) {
                const auto& change = series.changes[i];
                const bool here = sameRound(change, begin, wish.house);
                if (here || (change.andFuture && *change.id < begin)) {
                    const bool cancelledSeries = series.master->happening.cancelled;
                    happening = changed(change, begin, wish.house);
                    happening.cancelled = happening.cancelled || cancelledSeries;
                    used[i] = used[i] || here;
                }
            }
            found.push_back(std::move(happening));
        }
    }
    // A changed round whose series is not in the file, or that the series does not know, still takes place.
    for (std::size_t i = 0; i < series.changes.size(); ++i) {
        if (!used[i])
            found.push_back(series.changes[i].happening);
    }
    return found;
}

} // namespace

CalendarReading readCalendar(const QByteArray& file, const CalendarWish& wish)
{
    CalendarReading reading;
    const auto* text = file.constData() + (file.startsWith("\xEF\xBB\xBF") ? 3 : 0);
    const OwnedComponent root(icalparser_parse_string(text));
    if (root == nullptr) {
        reading.error = QStringLiteral("this is not an iCalendar file");
        return reading;
    }
    // A file may hold one calendar or several.
    std::vector<icalcomponent*> calendars;
    if (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT)
        calendars.push_back(root.get());
    for (auto* inner = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT); inner != nullptr;
         inner = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
        calendars.push_back(inner);
    if (calendars.empty()) {
        reading.error = QStringLiteral("there is no calendar in this file");
        return reading;
    }

    int left = kMostRoundsOfFile;
    for (auto* calendar : calendars) {
        std::map<QString, Series> byUid;
        int nameless = 0;
        for (auto* component = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); component != nullptr;
             component = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            auto event = eventFrom(calendar, component, wish, reading.problems);
            if (!event)
                continue;
            auto uid = event->happening.uid;
            if (uid.isEmpty())
                uid = QStringLiteral("\n%1").arg(++nameless); // no UID has a line break
            auto* series = &byUid[uid];
            if (event->id) {
                series->changes.push_back(std::move(*event));
                continue;
            }
            const auto& known = series->master;
            if (known && known->sequence > event->sequence)
                continue;
            // Two events of one name break the rule, and both take place.
            if (known && known->sequence == event->sequence && known->happening.begin != event->happening.begin)
                series = &byUid[QStringLiteral("%1\n%2").arg(uid).arg(++nameless)];
            series->master = std::move(*event);
        }
        for (auto& [uid, series] : byUid) {
            for (auto& happening : unroll(calendar, series, wish, left, reading.problems)) {
                if (happening.begin > wish.to || happening.end < wish.from)
                    continue;
                happening.begin = happening.begin.toTimeZone(wish.house);
                happening.end = happening.end.toTimeZone(wish.house);
                reading.happenings.push_back(std::move(happening));
            }
        }
    }
    std::stable_sort(reading.happenings.begin(), reading.happenings.end(), [](const Happening& a, const Happening& b) {
        // What lasts all day stands above what begins at an hour.
        if (a.firstDay() == b.firstDay() && a.allDay != b.allDay)
            return a.allDay;
        if (a.begin != b.begin)
            return a.begin < b.begin;
        // What is over sooner is what belongs to this day; the rest can be seen tomorrow too.
        return a.end != b.end ? a.end < b.end : a.title < b.title;
    });
    return reading;
}

} // namespace vitrine::exhibit
