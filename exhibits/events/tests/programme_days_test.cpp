// SPDX-License-Identifier: Apache-2.0
#include "programme_days.hpp"

#include "calendar_of.hpp"
#include "take_along.hpp"

#include <gtest/gtest.h>

namespace vitrine::exhibit {
namespace {

QDateTime jena(int day, int hour)
{
    return {QDate(2024, 8, day), QTime(hour, 0), QTimeZone("Europe/Berlin")};
}

constexpr const char* kTwoDays = "BEGIN:VEVENT\nUID:a\nSUMMARY:Week\nDTSTART;VALUE=DATE:20240812\n"
                                 "DTEND;VALUE=DATE:20240817\nEND:VEVENT\n"
                                 "BEGIN:VEVENT\nUID:b\nSUMMARY:Talk\nDTSTART;TZID=Europe/Berlin:20240814T180000\n"
                                 "DTEND;TZID=Europe/Berlin:20240814T193000\nLOCATION:Hall\nEND:VEVENT\n";

QVariantMap row(const QVariantList& days, int day, int row)
{
    return days.at(day).toMap().value("rows").toList().at(row).toMap();
}

TEST(ProgrammeDays, PutWhatGoesOnForDaysUnderTodayWhileItLasts)
{
    const auto happenings = read(kTwoDays).happenings;
    const auto days = daysOf(happenings, {jena(14, 12), "de", true});
    ASSERT_EQ(days.size(), 1);
    EXPECT_EQ(days.at(0).toMap().value("relative"), "today");
    EXPECT_EQ(row(days, 0, 0).value("dates"), QString::fromUtf8("12.–16. August 2024"));
    EXPECT_EQ(row(days, 0, 1).value("time"), QString::fromUtf8("18:00\u2009–\u200919:30"));
}

TEST(ProgrammeDays, OfALookBackStandUnderTheDayOnWhichTheyBegan)
{
    const auto days = daysOf(read(kTwoDays).happenings, {jena(20, 12), "en", false});
    ASSERT_EQ(days.size(), 2);
    EXPECT_EQ(days.at(0).toMap().value("day"), "12");
    EXPECT_EQ(days.at(0).toMap().value("weekday"), "Monday");
    EXPECT_EQ(days.at(1).toMap().value("whole"), "Wednesday, 14 August");
    EXPECT_EQ(row(days, 1, 0).value("past"), true);
    EXPECT_EQ(row(days, 1, 0).value("vevent"), "");
}

TEST(ProgrammeDays, AreFoundAgainWhenTheCalendarWasWrittenAnew)
{
    const auto before = daysOf(read(kTwoDays).happenings, {jena(14, 12), "de", true});
    const auto talk = row(before, 0, 1);
    const auto later =
        read("BEGIN:VEVENT\nUID:b\nSUMMARY:Long ago\nDTSTART;TZID=Europe/Berlin:20240801T180000\nEND:VEVENT\n"
             "BEGIN:VEVENT\nUID:b\nSUMMARY:Moved\nDTSTART;TZID=Europe/Berlin:20240815T180000\nEND:VEVENT\n")
            .happenings;
    ASSERT_EQ(later.size(), 2U);
    ASSERT_NE(sameHappening(later, talk), nullptr);
    EXPECT_EQ(sameHappening(later, talk)->title, "Moved");
    EXPECT_EQ(sameHappening(later, row(before, 0, 0)), nullptr);
}

TEST(ProgrammeDays, SpeakTheVisitorsLanguage)
{
    const auto days = daysOf(read(kTwoDays).happenings, {jena(13, 12), "de-simple", true});
    ASSERT_EQ(days.size(), 2);
    EXPECT_EQ(days.at(1).toMap().value("whole"), "Mittwoch, 14. August");
    EXPECT_EQ(days.at(1).toMap().value("relative"), "tomorrow");
}

TEST(ProgrammeDays, KnowWhatIsRunningAndWhatIsOver)
{
    const auto happenings = read(kTwoDays).happenings;
    EXPECT_EQ(row(daysOf(happenings, {jena(14, 19), "de", true}), 0, 1).value("running"), true);
    EXPECT_EQ(row(daysOf(happenings, {jena(14, 20), "de", true}), 0, 1).value("past"), true);
    EXPECT_EQ(row(daysOf(happenings, {jena(14, 20), "de", true}), 0, 0).value("past"), false);
}

TEST(ProgrammeDays, NameTheYearOnlyWhenItIsAnother)
{
    const auto happenings = read(kTwoDays).happenings;
    const auto now = QDateTime(QDate(2026, 1, 5), QTime(9, 0), QTimeZone("Europe/Berlin"));
    EXPECT_EQ(daysOf(happenings, {now, "de", false}).at(0).toMap().value("month"), "August 2024");
    EXPECT_EQ(daysOf(happenings, {jena(20, 9), "de", false}).at(0).toMap().value("month"), "August");
}

TEST(ProgrammeDays, TellANightByItsHoursAndAWeekendByItsDaysAndHours)
{
    const auto happenings = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Night\nDTSTART;TZID=Europe/Berlin:20240816T220000\n"
                                 "DTEND;TZID=Europe/Berlin:20240817T020000\nEND:VEVENT\n"
                                 "BEGIN:VEVENT\nUID:b\nSUMMARY:Weekend\nDTSTART;TZID=Europe/Berlin:20240816T230000\n"
                                 "DTEND;TZID=Europe/Berlin:20240818T160000\nEND:VEVENT\n")
                                .happenings;
    const auto days = daysOf(happenings, {jena(16, 12), "de", true});
    EXPECT_EQ(row(days, 0, 0).value("dates"), "");
    EXPECT_EQ(row(days, 0, 0).value("time"), QString::fromUtf8("22:00\u2009–\u20092:00"));
    EXPECT_EQ(row(days, 0, 1).value("dates"), QString::fromUtf8("16. August, 23:00 – 18. August, 16:00"));
}

TEST(ProgrammeDays, TakeWhatHasNoEndForAnHour)
{
    const auto happenings =
        read("BEGIN:VEVENT\nUID:a\nSUMMARY:X\nDTSTART;TZID=Europe/Berlin:20240814T180000\nEND:VEVENT\n").happenings;
    EXPECT_FALSE(happenings.at(0).over(jena(14, 18).addSecs(60)));
    EXPECT_TRUE(happenings.at(0).over(jena(14, 19)));
}

TEST(DateRange, IsAsShortAsItStaysClear)
{
    const QDate first(2024, 8, 12);
    EXPECT_EQ(dateRange(first, QDate(2024, 8, 16), "de"), QString::fromUtf8("12.–16. August 2024"));
    EXPECT_EQ(dateRange(first, QDate(2024, 8, 16), "en"), QString::fromUtf8("12–16 August 2024"));
    EXPECT_EQ(dateRange(first, QDate(2024, 9, 1), "en"), QString::fromUtf8("12 August – 1 September 2024"));
    EXPECT_EQ(dateRange(first, QDate(2025, 1, 2), "de"), QString::fromUtf8("12. August 2024 – 2. Januar 2025"));
    EXPECT_EQ(dateRange(first, first, "en"), "12 August 2024");
}

TEST(DateRange, IsWrittenAsEachLanguageWritesIt)
{
    const QDate first(2024, 8, 12);
    const QDate last(2024, 8, 16);
    EXPECT_EQ(dateRange(first, last, "de-simple"), QString::fromUtf8("12.–16. August 2024"));
    EXPECT_EQ(dateRange(first, last, "fr"), QString::fromUtf8("12–16 août 2024"));
    EXPECT_EQ(dateRange(first, first, "es"), "12 de agosto de 2024");
    EXPECT_EQ(dateRange(first, last, "ja"), QString::fromUtf8("8月12日 – 2024年8月16日"));
    EXPECT_EQ(dateRange(first, last, "ar"), QString::fromUtf8("12–16 أغسطس 2024")) << "the digits of the walls";
}

TEST(TakeAlong, SaysWhenInUtcAndEscapesTheWords)
{
    const auto happenings =
        read("BEGIN:VEVENT\nUID:b\nSUMMARY:Essen\\, Trinken\nDTSTART;TZID=Europe/Berlin:20240814T180000\n"
             "DTEND;TZID=Europe/Berlin:20240814T193000\nLOCATION:Saal\nEND:VEVENT\n")
            .happenings;
    EXPECT_EQ(takeAlong(happenings.at(0)).toStdString(),
              "BEGIN:VEVENT\r\nSUMMARY:Essen\\, Trinken\r\nLOCATION:Saal\r\nDTSTART:20240814T160000Z\r\n"
              "DTEND:20240814T173000Z\r\nEND:VEVENT\r\n");
}

TEST(TakeAlong, NamesDaysWithoutHours)
{
    const auto happenings = read("BEGIN:VEVENT\nUID:b\nSUMMARY:Fest\nDTSTART;VALUE=DATE:20240812\n"
                                 "DTEND;VALUE=DATE:20240817\nEND:VEVENT\n")
                                .happenings;
    EXPECT_EQ(takeAlong(happenings.at(0)).toStdString(),
              "BEGIN:VEVENT\r\nSUMMARY:Fest\r\nDTSTART;VALUE=DATE:20240812\r\nDTEND;VALUE=DATE:20240817\r\n"
              "END:VEVENT\r\n");
}

} // namespace
} // namespace vitrine::exhibit
