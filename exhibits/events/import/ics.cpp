// SPDX-License-Identifier: Apache-2.0
#include "ics.hpp"

#include "import/clean_text.hpp"
#include "import/media_folder.hpp"
#include "import/read_source.hpp"

#include <boost/json/array.hpp>

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

constexpr std::uint64_t kLargestCalendar = 16ULL * 1024 * 1024;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

std::string valueOf(icalcomponent* component, icalproperty_kind kind)
{
    auto* property = icalcomponent_get_first_property(component, kind);
    const auto* value = property == nullptr ? nullptr : icalproperty_get_value_as_string(property);
    return value == nullptr ? std::string() : cleanText(value);
}

/// X-WR-CALNAME and its like: names that no standard has and every program writes.
std::string extra(icalcomponent* calendar, std::string_view name)
{
    for (auto* property = icalcomponent_get_first_property(calendar, ICAL_X_PROPERTY); property != nullptr;
         property = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY)) {
        const auto* own = icalproperty_get_x_name(property);
        const auto* value = icalproperty_get_value_as_string(property);
        if (own != nullptr && value != nullptr && name == own)
            return oneLine(value);
    }
    return {};
}

bool has(icalcomponent* component, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(component, kind) != nullptr;
}

/// "Europe/Berlin" as it stands behind a start; empty: in UTC, or in no zone.
std::string zoneOf(icalcomponent* event)
{
    auto* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    auto* zone = start == nullptr ? nullptr : icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    const auto* name = zone == nullptr ? nullptr : icalparameter_get_tzid(zone);
    return name == nullptr ? std::string() : oneLine(name);
}

struct Count {
    std::size_t events = 0;
    std::size_t recurring = 0;
    std::set<std::string> zones;
};

Note nameOf(icalcomponent* event, std::size_t number)
{
    const auto summary = shortened(oneLine(valueOf(event, ICAL_SUMMARY_PROPERTY)), 60);
    const auto count = std::to_string(number);
    return {"event " + count + (summary.empty() ? "" : " (" + summary + ")"),
            "Termin " + count + (summary.empty() ? "" : " (" + summary + ")")};
}

/// What of one event visitors will not see, or see otherwise than somebody meant.
void tellOf(icalcomponent* event, const Note& name, Report& report)
{
    if (!has(event, ICAL_DTSTART_PROPERTY))
        return report.left(
            name, {"it has no beginning and is shown on no day", "er hat keinen Beginn und erscheint an keinem Tag"});
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED)
        report.left(name, {"it is cancelled", "er ist abgesagt"});
    if (!has(event, ICAL_SUMMARY_PROPERTY))
        report.left(name, {"it has no title", "er hat keinen Titel"});
    if (!has(event, ICAL_DTEND_PROPERTY) && !has(event, ICAL_DURATION_PROPERTY))
        report.left({"end of " + name.en, "Ende von " + name.de},
                    {"the calendar does not say when it ends", "der Kalender sagt nicht, wann er endet"});
    if (has(event, ICAL_ATTACH_PROPERTY))
        report.left({"attachments of " + name.en, "Anhänge von " + name.de},
                    {"files that hang on an event are not shown; put them into the pack as an exhibit",
                     "Dateien, die an einem Termin hängen, werden nicht gezeigt; als Exponat in das Paket legen"});
}

bool isZoneOfTheWorld(const std::string& zone)
{
    return !zone.empty() && icaltimezone_get_builtin_timezone(zone.c_str()) != nullptr;
}

Note summaryOf(const Count& count)
{
    const auto events = std::to_string(count.events);
    const auto recurring = std::to_string(count.recurring);
    std::string zones;
    for (const auto& zone : count.zones)
        zones += (zones.empty() ? "" : ", ") + zone;
    return {events + " events, " + recurring + " of them recurring" + (zones.empty() ? "" : "; time zones: " + zones),
            events + " Termine, davon " + recurring + " wiederkehrend" +
                (zones.empty() ? "" : "; Zeitzonen: " + zones)};
}

Count readEvents(icalcomponent* calendar, Report& report)
{
    Count count;
    std::size_t number = 0;
    for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        tellOf(event, nameOf(event, ++number), report);
        if (has(event, ICAL_RECURRENCEID_PROPERTY))
            continue; // one round of an event that was counted
        ++count.events;
        count.recurring += has(event, ICAL_RRULE_PROPERTY) || has(event, ICAL_RDATE_PROPERTY) ? 1 : 0;
        if (auto zone = zoneOf(event); !zone.empty())
            count.zones.insert(std::move(zone));
    }
    for (const auto& [kind, name] : {std::pair{ICAL_VTODO_COMPONENT, Note{"tasks", "Aufgaben"}},
                                     {ICAL_VJOURNAL_COMPONENT, Note{"journal entries", "Journaleinträge"}}})
        if (icalcomponent_count_components(calendar, kind) > 0)
            report.left(name, {"an exhibit of events shows events only", "ein Exponat mit Terminen zeigt nur Termine"});
    return count;
}

} // namespace

Outcome<Taken> importIcs(const Request& request, Report& report)
{
    const auto own = request.source.filename().string();
    const auto bytes = readFile(request.source, kLargestCalendar);
    if (!bytes)
        return bytes.error();
    if (!isUtf8(*bytes))
        return refused({own + " is not in UTF-8; export the calendar again",
                        own + " ist nicht in UTF-8; den Kalender neu exportieren"});
    MediaFolder media(request.work);
    const auto medium = media.addBytes(*bytes, own);
    if (!medium)
        return refused({own + ": " + medium.error().why.en, own + ": " + medium.error().why.de});
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(icalparser_parse_string(bytes->c_str()));
    if (calendar == nullptr || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return refused({own + " is no calendar (iCalendar, .ics)", own + " ist kein Kalender (iCalendar, .ics)"});
    const auto count = readEvents(calendar.get(), report);
    if (count.events == 0)
        return refused({own + " has no events", own + " enthält keine Termine"});
    report.taken(own, summaryOf(count));
    json::object settings{{"calendar", *medium}};
    if (const auto zone = extra(calendar.get(), "X-WR-TIMEZONE"); isZoneOfTheWorld(zone) && zone != "Europe/Berlin")
        settings["time_zone"] = zone;
    auto title = shortened(extra(calendar.get(), "X-WR-CALNAME"), 60);
    if (title.empty()) {
        title = request.source.stem().string();
        std::ranges::replace(title, '_', ' ');
    }
    Taken taken{{"title", title}};
    taken["exhibits"] =
        json::array{exhibit("events", request.source.stem().string(), json::value(title), std::move(settings))};
    return taken;
}

} // namespace vitrine::intake
