// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/findings.hpp"
#include "core/schedule/schedule.hpp"

#include <boost/json/value.hpp>

#include <string>

namespace vitrine {

/// The schedule a `when:` of a pack says: one window, or a list of them. What is wrong with a day or a time was found
/// by checkSchedule(), and is left out here.
[[nodiscard]] Schedule scheduleFromJson(const boost::json::value& when);

/// What the schema cannot see in a `when:` that stands at `pointer`: days and times that do not exist, an end before
/// its beginning, a window that never opens or is over by `now`, days of exception that change nothing.
void checkSchedule(const boost::json::value& when, const std::string& pointer, LocalMinute now, Findings& findings);

} // namespace vitrine
