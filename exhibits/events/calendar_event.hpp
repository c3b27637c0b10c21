// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "happening.hpp"
#include "read_calendar.hpp"

#include <libical/ical.h>

#include <map>
#include <optional>

namespace vitrine::exhibit {

/// One VEVENT as it stands in the file: an event, or (with an `id`) a changed round of a recurring one.
struct CalendarEvent {
    icalcomponent* component = nullptr; ///< of the calendar that is being read
    Happening happening;                ///< the first round
    std::optional<QDateTime> id;        ///< RECURRENCE-ID: the round that this one replaces
    bool idIsDate = false;
    int sequence = 0;       ///< the higher one is the newer version
    bool andFuture = false; ///< RANGE=THISANDFUTURE: and all that follow
};

/// Empty, with a sentence in `problems`, for an event without a usable beginning.
[[nodiscard]] std::optional<CalendarEvent> eventFrom(icalcomponent* calendar, icalcomponent* component,
                                                     const CalendarWish& wish, QStringList& problems);

/// When the rounds of an event begin, each with its own end: DTSTART, RRULE and RDATE without EXDATE, up to `wish.to`.
/// `left`: how many rounds of rules may still be counted out for this file; those that are counted are taken off.
[[nodiscard]] std::map<QDateTime, QDateTime> roundsOf(icalcomponent* calendar, const CalendarEvent& event,
                                                      const CalendarWish& wish, int& left, QStringList& problems);

} // namespace vitrine::exhibit
