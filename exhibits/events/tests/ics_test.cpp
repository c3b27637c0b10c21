// SPDX-License-Identifier: Apache-2.0
#include "ics.hpp"
#include "import_case.hpp"

namespace vitrine::intake {

using namespace workshop;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

namespace {

class IcsImport : public ImportCase {
protected:
    Outcome<Taken> takeCalendar(const std::string& events, const std::string& name = "Führungen.ics")
    {
        m_text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//DE\r\nX-WR-CALNAME:Führungen im "
                 "Haus\r\nX-WR-TIMEZONE:Europe/Vienna\r\n" +
                 events + "END:VCALENDAR\r\n";
        write(m_folder / name, m_text);
        return take(importIcs, m_folder / name);
    }
    static std::string event(const std::string& lines)
    {
        return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240801T000000Z\r\n" + lines + "END:VEVENT\r\n";
    }
    std::string m_text;
};

} // namespace

TEST_F(IcsImport, TakesTheFileAsItIs)
{
    const auto made = takeCalendar(event(
        "SUMMARY:Licht\r\nDTSTART;TZID=Europe/Vienna:20240812T100000\r\nDTEND;TZID=Europe/Vienna:20240812T110000\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=3\r\n"));
    ASSERT_TRUE(made) << made.error().why.en;
    EXPECT_EQ(firstExhibit(made).at("settings"),
              boost::json::parse(R"({"calendar": "media/fuehrungen.ics", "time_zone": "Europe/Vienna"})"));
    EXPECT_EQ(firstExhibit(made).at("title"), "Führungen im Haus");
    EXPECT_EQ(read(m_folder / "work/media/fuehrungen.ics"), m_text);
    EXPECT_THAT(taken(),
                ElementsAre(Pair("Führungen.ics", "1 events, 1 of them recurring; time zones: Europe/Vienna")));
    EXPECT_TRUE(left().empty());
}

TEST_F(IcsImport, SaysWhatWillNotBeSeen)
{
    ASSERT_TRUE(takeCalendar(event("SUMMARY:Ohne Ende\r\nDTSTART:20240812T100000Z\r\nATTACH:https://x.org/a.pdf\r\n") +
                             event("SUMMARY:Aus\r\nDTSTART:20240812T100000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n") +
                             "BEGIN:VTODO\r\nUID:2\r\nSUMMARY:Putzen\r\nEND:VTODO\r\n"));
    EXPECT_THAT(left(), ElementsAre(Pair("attachments of event 1 (Ohne Ende)", HasSubstr("not shown")),
                                    Pair("end of event 1 (Ohne Ende)", HasSubstr("when it ends")),
                                    Pair("event 2 (Aus)", "it is cancelled"), Pair("tasks", HasSubstr("events only"))));
    EXPECT_EQ(leftInGerman().at("event 2 (Aus)"), "er ist abgesagt");
}

TEST_F(IcsImport, WhatIsNoCalendarIsRefusedInASentence)
{
    EXPECT_THAT(takeCalendar("").error().why.en, HasSubstr("has no events"));
    for (const auto* bytes : {"BEGIN:VCALENDAR\r\nSUMMARY:K\xF6ln\r\n", "hello", "BEGIN:VCALENDAR\r\n", ""}) {
        write(m_folder / "x.ics", bytes);
        EXPECT_FALSE(take(importIcs, m_folder / "x.ics")) << bytes;
    }
}

} // namespace vitrine::intake
