// SPDX-License-Identifier: Apache-2.0
// Rules of RFC 5545 against dates that were looked up in a calendar on paper.
#include "calendar_of.hpp"
#include "read_calendar.hpp"

#include <gtest/gtest.h>

namespace vitrine::exhibit {
namespace {

/// An event of the given lines, in words.
std::string rounds(const std::string& lines)
{
    return print(read(("BEGIN:VEVENT\nUID:a\nSUMMARY:X\n" + lines + "END:VEVENT\n").c_str()));
}

TEST(CalendarRules, CountDaysOfADurationOnTheWallAndItsHoursAsHours)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240330T180000\nDURATION:P1D\n"),
              "2024-03-30 18:00 +1 to 2024-03-31 18:00 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240330T180000\nDURATION:PT24H\n"),
              "2024-03-30 18:00 +1 to 2024-03-31 19:00 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20241026T220000\nDURATION:P1DT2H\n"),
              "2024-10-26 22:00 +2 to 2024-10-28 00:00 X");
    EXPECT_EQ(rounds("DTSTART:20240330T170000Z\nDURATION:P1D\n"), "2024-03-30 18:00 +1 to 2024-03-31 19:00 X");
}

TEST(CalendarRules, LetANightThatIsAnHourShortOrLongLastAsLongAsTheOthers)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240323T220000\nDTEND;TZID=Europe/Berlin:20240324T060000\n"
                     "RRULE:FREQ=WEEKLY;COUNT=2\n"),
              "2024-03-23 22:00 +1 to 2024-03-24 06:00 X\n2024-03-30 22:00 +1 to 2024-03-31 07:00 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20241019T220000\nDTEND;TZID=Europe/Berlin:20241020T060000\n"
                     "RRULE:FREQ=WEEKLY;COUNT=2\n"),
              "2024-10-19 22:00 +2 to 2024-10-20 06:00 X\n2024-10-26 22:00 +2 to 2024-10-27 05:00 X");
}

TEST(CalendarRules, FindAnHourThatIsLeftOutAndOneThatComesTwice)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240324T023000\nRRULE:FREQ=WEEKLY;COUNT=3\n"),
              "2024-03-24 02:30 +1 X\n2024-03-31 03:30 +2 X\n2024-04-07 02:30 +2 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20241020T023000\nRRULE:FREQ=WEEKLY;COUNT=3\n"),
              "2024-10-20 02:30 +2 X\n2024-10-27 02:30 +2 X\n2024-11-03 02:30 +1 X");
}

TEST(CalendarRules, LetARuleInUtcMoveOnTheWall)
{
    EXPECT_EQ(rounds("DTSTART:20241026T160000Z\nRRULE:FREQ=DAILY;COUNT=2\n"),
              "2024-10-26 18:00 +2 X\n2024-10-27 17:00 +1 X");
}

TEST(CalendarRules, KeepAnEndInAnotherZone)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240814T180000\nDTEND;TZID=Europe/London:20240814T180000\n"),
              "2024-08-14 18:00 +2 to 2024-08-14 19:00 X");
}

TEST(CalendarRules, KnowEveryOtherWeek)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240903T170000\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5\n"),
              "2024-09-03 17:00 +2 X\n2024-09-05 17:00 +2 X\n2024-09-17 17:00 +2 X\n2024-09-19 17:00 +2 X\n"
              "2024-10-01 17:00 +2 X");
    // The same days, another first day of the week: RFC 5545 has this pair as its example.
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240806T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;"
                     "WKST=MO\n"),
              "2024-08-06 09:00 +2 X\n2024-08-11 09:00 +2 X\n2024-08-20 09:00 +2 X\n2024-08-25 09:00 +2 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240806T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;"
                     "WKST=SU\n"),
              "2024-08-06 09:00 +2 X\n2024-08-18 09:00 +2 X\n2024-08-20 09:00 +2 X\n2024-09-01 09:00 +2 X");
}

TEST(CalendarRules, KnowTheLastFridayAndTheLastDayAndTheLastWorkday)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240830T180000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=4\n"),
              "2024-08-30 18:00 +2 X\n2024-09-27 18:00 +2 X\n2024-10-25 18:00 +2 X\n2024-11-29 18:00 +1 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240131T180000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4\n"),
              "2024-01-31 18:00 +1 X\n2024-02-29 18:00 +1 X\n2024-03-31 18:00 +2 X\n2024-04-30 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240830T180000\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;"
                     "COUNT=3\n"),
              "2024-08-30 18:00 +2 X\n2024-09-30 18:00 +2 X\n2024-10-31 18:00 +1 X");
}

TEST(CalendarRules, LeaveOutDaysThatAMonthOrAYearDoesNotHave)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240131T180000\nRRULE:FREQ=MONTHLY;COUNT=3\n"),
              "2024-01-31 18:00 +1 X\n2024-03-31 18:00 +2 X\n2024-05-31 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY\n"), "2024-02-29 to 2024-03-01 X");
}

TEST(CalendarRules, EndWithTheDayThatIsNamedOrWithTheHour)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240812T180000\nRRULE:FREQ=DAILY;UNTIL=20240814\n"),
              "2024-08-12 18:00 +2 X\n2024-08-13 18:00 +2 X\n2024-08-14 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240812T180000\nRRULE:FREQ=DAILY;UNTIL=20240814T155959Z\n"),
              "2024-08-12 18:00 +2 X\n2024-08-13 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART:20240812T180000\nRRULE:FREQ=DAILY;UNTIL=20240813T180000\n"),
              "2024-08-12 18:00 +2 X\n2024-08-13 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20240812\nRRULE:FREQ=DAILY;UNTIL=20240813\n"),
              "2024-08-12 to 2024-08-13 X\n2024-08-13 to 2024-08-14 X");
}

TEST(CalendarRules, CountWhatIsLeftOut)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240812T180000\nRRULE:FREQ=DAILY;COUNT=4\n"
                     "EXDATE;TZID=Europe/Berlin:20240812T180000,20240814T180000\n"),
              "2024-08-13 18:00 +2 X\n2024-08-15 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240812T180000\nRRULE:FREQ=DAILY;COUNT=3\n"
                     "EXDATE:20240813T160000Z\n"),
              "2024-08-12 18:00 +2 X\n2024-08-14 18:00 +2 X");
}

TEST(CalendarRules, TakeExtraDatesInAListAndNoneTwice)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20240812T180000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n"
                     "RDATE;TZID=Europe/Berlin:20240813T180000,20240901T100000,20241027T100000\n"),
              "2024-08-12 18:00 +2 to 2024-08-12 19:00 X\n2024-08-13 18:00 +2 to 2024-08-13 19:00 X\n"
              "2024-09-01 10:00 +2 to 2024-09-01 11:00 X\n2024-10-27 10:00 +1 to 2024-10-27 11:00 X");
}

TEST(CalendarRules, KeepWholeDaysWholeWhenTheClocksChange)
{
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20241026\nRRULE:FREQ=DAILY;COUNT=3\n"),
              "2024-10-26 to 2024-10-27 X\n2024-10-27 to 2024-10-28 X\n2024-10-28 to 2024-10-29 X");
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20240323\nDTEND;VALUE=DATE:20240325\nRRULE:FREQ=WEEKLY;COUNT=2\n"),
              "2024-03-23 to 2024-03-25 X\n2024-03-30 to 2024-04-01 X");
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20240330\nDURATION:P2D\n"), "2024-03-30 to 2024-04-01 X");
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20240812\nDTEND;VALUE=DATE:20240812\n"), "2024-08-12 to 2024-08-13 X");
}

TEST(CalendarRules, ChangeRoundsThatLastAllDay)
{
    EXPECT_EQ(
        rounds("DTSTART;VALUE=DATE:20240812\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE;VALUE=DATE:20240813\nEND:VEVENT\n"
               "BEGIN:VEVENT\nUID:a\nSUMMARY:Y\nRECURRENCE-ID;VALUE=DATE:20240814\nDTSTART;VALUE=DATE:20240820\n"),
        "2024-08-12 to 2024-08-13 X\n2024-08-15 to 2024-08-16 X\n2024-08-20 to 2024-08-21 Y");
}

TEST(CalendarRules, FindARoundThatWasMovedIntoTheDaysOnShowAndLoseOneThatWasMovedOut)
{
    // What is read begins on 1 January 2024.
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20231218T180000\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n"
                     "BEGIN:VEVENT\nUID:a\nSUMMARY:In\nRECURRENCE-ID;TZID=Europe/Berlin:20231225T180000\n"
                     "DTSTART;TZID=Europe/Berlin:20240103T180000\nEND:VEVENT\n"
                     "BEGIN:VEVENT\nUID:a\nSUMMARY:Out\nRECURRENCE-ID;TZID=Europe/Berlin:20240101T180000\n"
                     "DTSTART;TZID=Europe/Berlin:20231230T180000\n"),
              "2024-01-03 18:00 +1 In");
}

TEST(CalendarRules, MoveThisAndAllThatFollowOnTheWall)
{
    EXPECT_EQ(rounds("DTSTART;TZID=Europe/Berlin:20241012T180000\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n"
                     "BEGIN:VEVENT\nUID:a\nSUMMARY:Y\nRECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:"
                     "20241019T180000\nDTSTART;TZID=Europe/Berlin:20241020T170000\n"),
              "2024-10-12 18:00 +2 X\n2024-10-20 17:00 +2 Y\n2024-10-27 17:00 +1 Y");
}

TEST(CalendarRules, TakeTheNewerOfTwoVersionsAndBothWhereNoneIsNewer)
{
    EXPECT_EQ(rounds("SEQUENCE:2\nDTSTART:20240814T160000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:Old\nSEQUENCE:1\n"
                     "DTSTART:20240813T160000Z\n"),
              "2024-08-14 18:00 +2 X");
    EXPECT_EQ(rounds("DTSTART:20240814T160000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:Other\n"
                     "DTSTART:20240813T160000Z\n"),
              "2024-08-13 18:00 +2 Other\n2024-08-14 18:00 +2 X");
}

TEST(CalendarRules, ReadWhatOtherProgramsWrite)
{
    EXPECT_EQ(rounds("DTSTART;TZID=/example.org/20240101/Europe/Berlin:20240814T180000\n"), "2024-08-14 18:00 +2 X");
    const CalendarWish wish{QTimeZone("Europe/Berlin"), QDateTime(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::utc()),
                            QDateTime(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc()), "de"};
    // A byte order mark, and a line that is folded in the middle of the two bytes of "ö".
    const auto reading = readCalendar("\xEF\xBB\xBF"
                                      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n"
                                      "SUMMARY:Er\xC3\r\n \xB6"
                                      "ffnung\r\nDTSTART:20240812T080000Z\r\nEND:VEVENT\r\n"
                                      "END:VCALENDAR\r\n",
                                      wish);
    EXPECT_EQ(reading.error.toStdString(), "");
    EXPECT_EQ(print(reading), "2024-08-12 10:00 +2 Eröffnung");
}

TEST(CalendarRules, PutWhatIsOverSoonerBeforeWhatGoesOnForDays)
{
    EXPECT_EQ(rounds("DTSTART;VALUE=DATE:20240812\nDTEND;VALUE=DATE:20240817\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\n"
                     "SUMMARY:Y\nDTSTART;VALUE=DATE:20240812\n"),
              "2024-08-12 to 2024-08-13 Y\n2024-08-12 to 2024-08-17 X");
}

TEST(CalendarRules, OfATornFileKeepWhatIsWholeOrSayThatItIsNone)
{
    const CalendarWish wish{QTimeZone("Europe/Berlin"), QDateTime(QDate(2024, 1, 1), QTime(0, 0), QTimeZone::utc()),
                            QDateTime(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc()), "de"};
    const QByteArray whole = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Whole\r\n"
                             "DTSTART:20240812T080000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Torn\r\n"
                             "DTSTART:20240813T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    ASSERT_EQ(readCalendar(whole, wish).happenings.size(), 2U);
    // Wherever it is torn: no crash, nothing made up, and never an empty programme without a word.
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto reading = readCalendar(whole.first(length), wish);
        EXPECT_LE(reading.happenings.size(), 2U);
        EXPECT_TRUE(!reading.happenings.empty() || !reading.error.isEmpty() || !reading.problems.isEmpty()) << length;
    }
}

} // namespace
} // namespace vitrine::exhibit
