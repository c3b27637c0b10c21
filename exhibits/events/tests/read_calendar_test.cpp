// SPDX-License-Identifier: Apache-2.0
#include "read_calendar.hpp"

#include "calendar_of.hpp"
#include "calendar_zone.hpp"

#include <gtest/gtest.h>

namespace vitrine::exhibit {
namespace {

TEST(ReadCalendar, KeepsTheHourOnTheWallWhenTheClocksGoForward)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Club\nDTSTART;TZID=Europe/Berlin:20240329T180000\n"
                              "DTEND;TZID=Europe/Berlin:20240329T200000\nRRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-03-29 18:00 +1 to 2024-03-29 20:00 Club\n"
                              "2024-03-30 18:00 +1 to 2024-03-30 20:00 Club\n"
                              "2024-03-31 18:00 +2 to 2024-03-31 20:00 Club\n"
                              "2024-04-01 18:00 +2 to 2024-04-01 20:00 Club");
}

TEST(ReadCalendar, KeepsTheHourOnTheWallWhenTheClocksGoBack)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Club\nDTSTART;TZID=Europe/Berlin:20241026T180000\n"
                              "DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-10-26 18:00 +2 to 2024-10-26 19:00 Club\n"
                              "2024-10-27 18:00 +1 to 2024-10-27 19:00 Club");
}

TEST(ReadCalendar, CountsAnHourThatIsLeftOutOnWithTheWinterOffset)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Gap\nDTSTART;TZID=Europe/Berlin:20240331T023000\n"
                              "DURATION:PT30M\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-03-31 03:30 +2 to 2024-03-31 04:00 Gap");
}

TEST(ReadCalendar, MeansTheFirstOfTwoEqualHoursInAutumn)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Twice\nDTSTART;TZID=Europe/Berlin:20241027T023000\n"
                              "DURATION:PT2H\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-10-27 02:30 +2 to 2024-10-27 03:30 Twice");
}

TEST(ReadCalendar, ShowsTimesInUtcAndWithoutAZoneOnTheHousesClock)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Utc\nDTSTART:20240814T160000Z\nEND:VEVENT\n"
                              "BEGIN:VEVENT\nUID:b\nSUMMARY:Floating\nDTSTART:20240814T170000\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 17:00 +2 Floating\n2024-08-14 18:00 +2 Utc");
}

TEST(ReadCalendar, TakesAZoneFromTheFileWhenItsNameIsUnknown)
{
    const auto reading = read("BEGIN:VTIMEZONE\nTZID:Haus\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                              "TZOFFSETFROM:+0500\nTZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n"
                              "BEGIN:VEVENT\nUID:a\nSUMMARY:Far\nDTSTART;TZID=Haus:20240814T120000\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 09:00 +2 Far");
    EXPECT_TRUE(reading.problems.isEmpty());
}

TEST(ReadCalendar, KnowsTheZonesThatOutlookWrites)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Mail\n"
                              "DTSTART;TZID=\"W. Europe Standard Time\":20240814T120000\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 12:00 +2 Mail");
}

TEST(ReadCalendar, SaysWhichZoneItDoesNotKnow)
{
    const auto reading =
        read("BEGIN:VEVENT\nUID:a\nSUMMARY:Lost\nDTSTART;TZID=Mars/Base:20240814T120000\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 12:00 +2 Lost");
    EXPECT_EQ(reading.problems.join('\n').toStdString(),
              "\"Lost\" is in the unknown time zone \"Mars/Base\"; the house's is taken");
}

TEST(ReadCalendar, EndsARuleAtTheInstantItNamesInUtc)
{
    // 16:00 UTC is 18:00 in Jena in summer: the last round is the one that begins exactly then.
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Course\nDTSTART;TZID=Europe/Berlin:20240805T180000\n"
                              "RRULE:FREQ=WEEKLY;UNTIL=20240819T160000Z\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-05 18:00 +2 Course\n2024-08-12 18:00 +2 Course\n2024-08-19 18:00 +2 Course");
}

TEST(ReadCalendar, LeavesOutExceptionsByTimeAndByDate)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Open\nDTSTART;TZID=Europe/Berlin:20240806T160000\n"
                              "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20240813T160000\n"
                              "EXDATE;VALUE=DATE:20240820\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-06 16:00 +2 Open\n2024-08-27 16:00 +2 Open");
}

TEST(ReadCalendar, AddsTheExtraDates)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Extra\nDTSTART;TZID=Europe/Berlin:20240806T160000\n"
                              "DURATION:PT1H\nRDATE;TZID=Europe/Berlin:20240901T100000\n"
                              "RDATE;VALUE=PERIOD:20241001T080000Z/PT3H\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-06 16:00 +2 to 2024-08-06 17:00 Extra\n"
                              "2024-09-01 10:00 +2 to 2024-09-01 11:00 Extra\n"
                              "2024-10-01 10:00 +2 to 2024-10-01 13:00 Extra");
}

constexpr const char* kWeekly = "BEGIN:VEVENT\nUID:a\nSUMMARY:Open\nDTSTART;TZID=Europe/Berlin:20240806T160000\n"
                                "DURATION:PT2H\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n";

TEST(ReadCalendar, PutsAMovedRoundInThePlaceOfItsOldOne)
{
    const auto reading =
        read((std::string(kWeekly) +
              "BEGIN:VEVENT\nUID:a\nSUMMARY:Long night\nRECURRENCE-ID;TZID=Europe/Berlin:20240813T160000\n"
              "DTSTART;TZID=Europe/Berlin:20240814T170000\nDURATION:PT5H\nEND:VEVENT\n")
                 .c_str());
    EXPECT_EQ(print(reading), "2024-08-06 16:00 +2 to 2024-08-06 18:00 Open\n"
                              "2024-08-14 17:00 +2 to 2024-08-14 22:00 Long night\n"
                              "2024-08-20 16:00 +2 to 2024-08-20 18:00 Open");
}

TEST(ReadCalendar, KnowsAMovedRoundByItsTimeInUtc)
{
    const auto reading = read((std::string(kWeekly) +
                               "BEGIN:VEVENT\nUID:a\nSUMMARY:Open\nSTATUS:CANCELLED\nRECURRENCE-ID:20240813T140000Z\n"
                               "DTSTART:20240813T140000Z\nDURATION:PT2H\nEND:VEVENT\n")
                                  .c_str());
    EXPECT_EQ(print(reading), "2024-08-06 16:00 +2 to 2024-08-06 18:00 Open\n"
                              "2024-08-13 16:00 +2 to 2024-08-13 18:00 Open (cancelled)\n"
                              "2024-08-20 16:00 +2 to 2024-08-20 18:00 Open");
}

TEST(ReadCalendar, MovesThisRoundAndAllThatFollow)
{
    const auto reading = read(
        (std::string(kWeekly) +
         "BEGIN:VEVENT\nUID:a\nSUMMARY:Later\nRECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20240813T160000\n"
         "DTSTART;TZID=Europe/Berlin:20240813T173000\nDURATION:PT1H\nEND:VEVENT\n")
            .c_str());
    EXPECT_EQ(print(reading), "2024-08-06 16:00 +2 to 2024-08-06 18:00 Open\n"
                              "2024-08-13 17:30 +2 to 2024-08-13 18:30 Later\n"
                              "2024-08-20 17:30 +2 to 2024-08-20 18:30 Later");
}

TEST(ReadCalendar, KnowsTheFirstWednesdayOfAMonth)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Table\nDTSTART;TZID=Europe/Berlin:20240103T183000\n"
                              "RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=5\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-01-03 18:30 +1 Table\n2024-02-07 18:30 +1 Table\n2024-03-06 18:30 +1 Table\n"
                              "2024-04-03 18:30 +2 Table\n2024-05-01 18:30 +2 Table");
}

TEST(ReadCalendar, LetsADayLastItsDayAlsoWhenItHasTwentyThreeHours)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Easter\nDTSTART;VALUE=DATE:20240331\nEND:VEVENT\n"
                              "BEGIN:VEVENT\nUID:b\nSUMMARY:Week\nDTSTART;VALUE=DATE:20240812\n"
                              "DTEND;VALUE=DATE:20240817\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-03-31 to 2024-04-01 Easter\n2024-08-12 to 2024-08-17 Week");
    EXPECT_EQ(reading.happenings[0].lastDay(), QDate(2024, 3, 31));
    EXPECT_EQ(reading.happenings[1].lastDay(), QDate(2024, 8, 16));
}

TEST(ReadCalendar, FindsTheRoundsOfThisYearInARuleThatIsOld)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Old\nDTSTART;TZID=Europe/Berlin:19900806T100000\n"
                              "RRULE:FREQ=YEARLY\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-06 10:00 +2 Old\n2025-08-06 10:00 +2 Old\n2026-08-06 10:00 +2 Old");
}

TEST(ReadCalendar, GivesUpOnARuleThatNamesEverySecond)
{
    const auto reading =
        read("BEGIN:VEVENT\nUID:a\nSUMMARY:Tick\nDTSTART:20240101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n");
    EXPECT_LE(reading.happenings.size(), 50'001U);
    EXPECT_EQ(reading.problems.join('\n').toStdString(), "\"Tick\" recurs too often; the rest is left out");
}

TEST(ReadCalendar, GivesUpOnManySuchRulesInOneFile)
{
    std::string events;
    for (char uid = 'a'; uid < 'k'; ++uid)
        events +=
            std::string("BEGIN:VEVENT\nUID:") + uid + "\nDTSTART:19900101T000000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n";
    events += "BEGIN:VEVENT\nUID:z\nSUMMARY:Tick\nDTSTART:20240814T160000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\n";
    EXPECT_EQ(print(read(events.c_str())), "2024-08-14 18:00 +2 Tick");
}

TEST(ReadCalendar, EndsNothingBeforeItBegins)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Back\nDTSTART:20240814T160000Z\n"
                              "RDATE;VALUE=PERIOD:20240815T160000Z/20240815T100000Z\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 18:00 +2 Back\n2024-08-15 18:00 +2 Back");
}

TEST(ReadCalendar, LeavesOutADayThatNoCalendarHas)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Some\nDTSTART:20240814T160000Z\n"
                              "RDATE:20240023T160000Z\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 18:00 +2 Some");
}

TEST(ReadCalendar, NamesThingsInTheVisitorsLanguage)
{
    constexpr const char* kBoth = "BEGIN:VEVENT\nUID:a\nSUMMARY;LANGUAGE=de:Vortrag\nSUMMARY;LANGUAGE=en:Talk\n"
                                  "DTSTART:20240814T160000Z\nEND:VEVENT\n";
    EXPECT_EQ(print(read(kBoth, "de-simple")), "2024-08-14 18:00 +2 Vortrag");
    EXPECT_EQ(print(read(kBoth, "en")), "2024-08-14 18:00 +2 Talk");
}

TEST(ReadCalendar, TakesEscapesAndFoldedLinesApart)
{
    const auto reading =
        read("BEGIN:VEVENT\nUID:a\nSUMMARY:Essen\\, Trinken\\; mehr\n als genug\nDTSTART:20240814T160000Z\n"
             "DESCRIPTION:eins\\nzwei <b>drei</b>\nEND:VEVENT\n");
    ASSERT_EQ(reading.happenings.size(), 1U);
    EXPECT_EQ(reading.happenings[0].title.toStdString(), "Essen, Trinken; mehrals genug");
    EXPECT_EQ(reading.happenings[0].words.toStdString(), "eins\nzwei <b>drei</b>");
}

TEST(ReadCalendar, LeavesOutWhatHasNoBeginningAndKeepsTheRest)
{
    const auto reading = read("BEGIN:VEVENT\nUID:a\nSUMMARY:Never\nEND:VEVENT\n"
                              "BEGIN:VEVENT\nUID:b\nSUMMARY:Fine\nDTSTART:20240814T160000Z\nEND:VEVENT\n");
    EXPECT_EQ(print(reading), "2024-08-14 18:00 +2 Fine");
    EXPECT_EQ(reading.problems.join('\n').toStdString(), "\"Never\" has no beginning and is left out");
}

TEST(ReadCalendar, RefusesWhatIsNoCalendar)
{
    const CalendarWish wish{QTimeZone("Europe/Berlin"), {}, {}, {}};
    EXPECT_EQ(readCalendar("", wish).error.toStdString(), "this is not an iCalendar file");
    EXPECT_EQ(readCalendar("{\"events\": []}", wish).error.toStdString(), "this is not an iCalendar file");
    EXPECT_EQ(readCalendar("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", wish).error.toStdString(),
              "there is no calendar in this file");
}

} // namespace
} // namespace vitrine::exhibit
