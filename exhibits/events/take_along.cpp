// SPDX-License-Identifier: Apache-2.0
#include "take_along.hpp"

#include "owned_component.hpp"

namespace vitrine::exhibit {

namespace {

icaltimetype icalTime(const QDateTime& time, bool allDay)
{
    const auto utc = allDay ? time : time.toUTC();
    auto result = icaltime_null_time();
    result.year = utc.date().year();
    result.month = utc.date().month();
    result.day = utc.date().day();
    if (allDay) {
        result.is_date = 1;
        return result;
    }
    result.hour = utc.time().hour();
    result.minute = utc.time().minute();
    result.second = utc.time().second();
    result.zone = icaltimezone_get_utc_timezone();
    return result;
}

} // namespace

QString takeAlong(const Happening& happening)
{
    // Without the description: every line of it makes the squares smaller.
    const OwnedComponent event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    icalcomponent_add_property(event.get(), icalproperty_new_summary(happening.title.toUtf8().constData()));
    if (!happening.place.isEmpty())
        icalcomponent_add_property(event.get(), icalproperty_new_location(happening.place.toUtf8().constData()));
    icalcomponent_add_property(event.get(), icalproperty_new_dtstart(icalTime(happening.begin, happening.allDay)));
    if (happening.end > happening.begin)
        icalcomponent_add_property(event.get(), icalproperty_new_dtend(icalTime(happening.end, happening.allDay)));
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(event.get()), &free);
    return QString::fromUtf8(text.get());
}

} // namespace vitrine::exhibit
