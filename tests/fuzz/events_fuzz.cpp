// SPDX-License-Identifier: Apache-2.0
// iCalendar as the events kind reads it for visitors: what recurs is unrolled, and stays in the stretch of time asked
// for.
#include "fuzz/require.hpp"

#include "read_calendar.hpp"
#include "take_along.hpp"

#include <cstring>

namespace {

QByteArray bytes(const std::uint8_t* data, std::size_t size)
{
    // The reader takes a text that ends at its first NUL; one of its own length shows whoever reads past the end.
    return QByteArray(reinterpret_cast<const char*>(data),
                      static_cast<qsizetype>(::strnlen(reinterpret_cast<const char*>(data), size)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    using namespace vitrine::exhibit;
    const CalendarWish wish{QTimeZone("Europe/Berlin"), QDateTime({2024, 1, 1}, {}, QTimeZone::utc()),
                            QDateTime({2025, 1, 1}, {}, QTimeZone::utc()), QStringLiteral("de-simple")};
    const auto reading = readCalendar(bytes(data, size), wish);
    require(reading.error.isEmpty() || reading.happenings.empty(), "happenings of what is no calendar");
    QDateTime before;
    for (const auto& happening : reading.happenings) {
        require(happening.begin.isValid() && happening.end.isValid(), "a time that is none");
        require(happening.begin <= happening.end, "an event that ends before it begins");
        require(happening.begin <= wish.to && happening.end >= wish.from, "an event out of the stretch asked for");
        require(!before.isValid() || before.date() <= happening.begin.date(), "events out of their order");
        before = happening.begin;
    }
    for (const auto& problem : reading.problems)
        require(!problem.isEmpty(), "a problem without a word");
    if (!reading.happenings.empty())
        require(takeAlong(reading.happenings.front()).startsWith(QLatin1String("BEGIN:VEVENT")),
                "an event that is none");
    return 0;
}
