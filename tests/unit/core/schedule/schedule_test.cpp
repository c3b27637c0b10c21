// SPDX-License-Identifier: Apache-2.0
#include "core/schedule/schedule.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

namespace vitrine {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

LocalMinute at(std::string_view day, std::string_view minute)
{
    return *readDay(day) + *readDayMinute(minute);
}

Schedule only(Window window)
{
    return {{std::move(window)}};
}

/// The Advent weeks, Tuesdays and Saturdays from ten to six, not on the 5th.
Schedule advent()
{
    Window window;
    window.from = readDay("2026-11-24"); // a Tuesday
    window.until = readDay("2026-12-22");
    window.days = {std::chrono::Tuesday, std::chrono::Saturday};
    window.hours = {*readSpan("10:00-18:00")};
    window.except = {*readDay("2026-12-05")};
    return only(window);
}

/// This process lives in `zone` for a while, whatever the machine's own is.
class Zone {
public:
    explicit Zone(const char* zone)
    {
        if (const auto* before = std::getenv("TZ"))
            m_before = before;
        setenv("TZ", zone, 1);
        tzset();
    }
    ~Zone()
    {
        if (m_before)
            setenv("TZ", m_before->c_str(), 1);
        else
            unsetenv("TZ");
        tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    std::optional<std::string> m_before;
};

/// How many real minutes of the 30 hours around that night the span is open, by the wall of Berlin.
int minutesOpen(std::chrono::sys_days noonBefore, const char* span)
{
    Window window;
    window.hours = {*readSpan(span)};
    const auto schedule = only(window);
    int open = 0;
    for (auto when = std::chrono::system_clock::time_point(noonBefore) + 12h;
         when < std::chrono::system_clock::time_point(noonBefore) + 36h; when += 1min)
        open += shownAt(schedule, onTheWall(when)) ? 1 : 0;
    return open;
}

} // namespace

TEST(Schedule, WithoutAWindowIsAlways)
{
    EXPECT_TRUE(shownAt({}, at("2026-11-28", "03:00")));
    EXPECT_FALSE(nextChange(Schedule{}, at("2026-11-28", "03:00")));
}

TEST(Schedule, HoldsDaysWeekdaysTimesAndExceptions)
{
    const auto schedule = advent();
    EXPECT_FALSE(shownAt(schedule, at("2026-11-21", "12:00"))) << "a Saturday before the first day";
    EXPECT_TRUE(shownAt(schedule, at("2026-11-24", "10:00")));
    EXPECT_FALSE(shownAt(schedule, at("2026-11-24", "18:00")));
    EXPECT_FALSE(shownAt(schedule, at("2026-11-25", "12:00"))) << "a Wednesday";
    EXPECT_FALSE(shownAt(schedule, at("2026-12-05", "12:00"))) << "an exception";
    EXPECT_TRUE(shownAt(schedule, at("2026-12-22", "17:59"))) << "the last day is included";
    EXPECT_FALSE(shownAt(schedule, at("2026-12-26", "12:00")));
}

TEST(Schedule, TellsTheNextChange)
{
    const auto schedule = advent();
    EXPECT_EQ(nextChange(schedule, at("2026-01-01", "00:00")), at("2026-11-24", "10:00"));
    EXPECT_EQ(nextChange(schedule, at("2026-11-24", "10:00")), at("2026-11-24", "18:00"));
    EXPECT_EQ(nextChange(schedule, at("2026-12-01", "18:00")), at("2026-12-08", "10:00")) << "past the exception";
    EXPECT_EQ(nextChange(schedule, at("2026-12-22", "18:00")), std::nullopt);
}

TEST(Schedule, KnowsAnEndThatIsYearsAhead)
{
    Window window;
    window.until = readDay("2031-06-30");
    EXPECT_EQ(nextChange(only(window), at("2026-11-28", "12:00")), at("2031-06-30", "24:00"));
    window.from = readDay("2030-01-01");
    EXPECT_EQ(nextChange(only(window), at("2026-11-28", "12:00")), at("2030-01-01", "00:00"));
}

TEST(Schedule, OfSeveralWindowsOneIsEnough)
{
    Window morning;
    morning.hours = {*readSpan("09:00-12:00")};
    Window noon;
    noon.hours = {*readSpan("12:00-14:00")};
    const Schedule schedule{{morning, noon}};
    EXPECT_TRUE(shownAt(schedule, at("2026-11-28", "13:00")));
    EXPECT_EQ(nextChange(schedule, at("2026-11-28", "09:30")), at("2026-11-28", "14:00")) << "no change at the seam";
}

TEST(Schedule, AnEndBeforeItsStartLiesOnTheNextDayCase28)
{
    Window night;
    night.days = {std::chrono::Saturday};
    night.hours = {*readSpan("20:00-02:00")};
    EXPECT_TRUE(shownAt(only(night), at("2026-11-29", "01:59"))) << "the night of Saturday";
    EXPECT_FALSE(shownAt(only(night), at("2026-11-28", "01:00"))) << "the night of Friday";
    EXPECT_EQ(nextChange(only(night), at("2026-11-28", "20:00")), at("2026-11-29", "02:00"));
    night.until = readDay("2026-11-28");
    EXPECT_TRUE(shownAt(only(night), at("2026-11-29", "01:00"))) << "the last night goes on to its end";
    EXPECT_EQ(lastClosing(night), at("2026-11-29", "02:00"));
}

TEST(Schedule, MidnightAtTheEndOfADayIsItsEndCase28)
{
    Window day;
    day.hours = {*readSpan("18:00-24:00")};
    day.until = readDay("2026-11-28");
    EXPECT_TRUE(shownAt(only(day), at("2026-11-28", "23:59")));
    EXPECT_FALSE(shownAt(only(day), at("2026-11-29", "00:00")));
    EXPECT_FALSE(readSpan("24:00-02:00"));
}

TEST(Schedule, KnowsAWindowThatNeverOpens)
{
    Window window;
    window.from = readDay("2026-11-23"); // Monday
    window.until = readDay("2026-11-27");
    EXPECT_TRUE(everOpens(window));
    window.days = {std::chrono::Sunday};
    EXPECT_FALSE(everOpens(window));
    window.days = {std::chrono::Friday};
    window.except = {*readDay("2026-11-27")};
    EXPECT_FALSE(everOpens(window));
    EXPECT_FALSE(lastClosing(window));
}

// 28 March 2027, 02:00 in Berlin is 03:00: that hour does not come.
TEST(Schedule, TheHourThatIsMissingInSpringDoesNotComeCase28)
{
    const Zone berlin("Europe/Berlin");
    const std::chrono::sys_days night{std::chrono::year(2027) / 3 / 27};
    EXPECT_EQ(onTheWall(std::chrono::sys_days{std::chrono::year(2027) / 3 / 28} + 59min), at("2027-03-28", "01:59"));
    EXPECT_EQ(onTheWall(std::chrono::sys_days{std::chrono::year(2027) / 3 / 28} + 60min), at("2027-03-28", "03:00"));
    EXPECT_EQ(minutesOpen(night, "02:00-03:00"), 0);
    EXPECT_EQ(minutesOpen(night, "01:30-02:30"), 30);
    EXPECT_EQ(minutesOpen(night, "02:30-04:00"), 60) << "from 03:00, the next minute there is";
    EXPECT_EQ(minutesOpen(night, "22:00-06:00"), 7 * 60);
}

// 31 October 2027, 03:00 in Berlin is 02:00 once more.
TEST(Schedule, TheHourThatComesTwiceInAutumnCountsTwiceCase28)
{
    const Zone berlin("Europe/Berlin");
    const std::chrono::sys_days night{std::chrono::year(2027) / 10 / 30};
    EXPECT_EQ(onTheWall(std::chrono::sys_days{std::chrono::year(2027) / 10 / 31} + 59min), at("2027-10-31", "02:59"));
    EXPECT_EQ(onTheWall(std::chrono::sys_days{std::chrono::year(2027) / 10 / 31} + 60min), at("2027-10-31", "02:00"));
    EXPECT_EQ(minutesOpen(night, "02:00-03:00"), 120);
    EXPECT_EQ(minutesOpen(night, "01:30-02:30"), 90);
    EXPECT_EQ(minutesOpen(night, "22:00-06:00"), 9 * 60);
}

} // namespace vitrine
