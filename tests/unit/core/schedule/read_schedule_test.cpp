// SPDX-License-Identifier: Apache-2.0
#include "core/schedule/read_schedule.hpp"

#include "core/pack/pack.hpp"

#include "support/temp_folder.hpp"
#include "support/test_kinds.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include <string>

namespace vitrine {

namespace {

constexpr const char* kHead = "vitrine: 1\nid: lobby\nversion: 2026.11.0\ntitle: Lobby\nlanguages: [de]\n"
                              "licence: CC-BY-4.0\n";

/// All that is said of a pack whose one exhibit is shown `when`, with hints.
std::string told(const std::string& when)
{
    const test::TempFolder folder;
    folder.write("pack.yaml",
                 std::string(kHead) + "exhibits:\n  - id: a\n    kind: note\n    title: A\n    when: " + when + "\n");
    auto reading = readPack(folder.path(), test::kinds());
    std::string lines;
    for (const auto& problem : reading.problems) {
        lines += std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ' ';
        lines += problem.sentence.en;
        lines += " | ";
        lines += problem.hint.en;
        lines += " [" + problem.code + "]\n";
    }
    return lines;
}

/// What is said of a `when` at noon of the first Advent 2026.
std::string judged(std::string_view when)
{
    Problems problems;
    const Places places;
    Findings findings(problems, places);
    checkSchedule(boost::json::parse(boost::json::string_view(when.data(), when.size())), "/when",
                  *readDay("2026-11-29") + std::chrono::hours(12), findings);
    std::string codes;
    for (const auto& problem : problems)
        codes += problem.code + ' ';
    return codes;
}

} // namespace

TEST(ReadSchedule, ReadsOneWindowOrSeveral)
{
    const test::TempFolder folder;
    folder.copyMedium("picture.png", "media/p.png");
    folder.write("pack.yaml", std::string(kHead) +
                                  "when: {from: 2026-11-01}\n"
                                  "attract: {playlist: [{src: media/p.png, when: {days: [sunday]}}, media/p.png]}\n"
                                  "exhibits:\n  - id: a\n    kind: note\n    title: A\n    when:\n"
                                  "      - {until: 2999-12-24, hours: [\"10:00-18:00\", 20:00-02:00]}\n"
                                  "      - {days: [tuesday, saturday], except: [2999-12-24]}\n");
    const auto reading = readPack(folder.path(), test::kinds());
    ASSERT_TRUE(reading.pack) << printProblems(reading.problems);
    EXPECT_EQ(reading.pack->when.windows.front().from, readDay("2026-11-01"));
    ASSERT_EQ(reading.pack->attract.playlist.size(), 2U);
    EXPECT_EQ(reading.pack->attract.playlist.front().when.windows.front().days, std::vector{std::chrono::Sunday});
    EXPECT_TRUE(reading.pack->attract.playlist.back().when.always());
    const auto& windows = reading.pack->exhibits.front().when.windows;
    ASSERT_EQ(windows.size(), 2U);
    EXPECT_EQ(windows[0].hours, (std::vector{*readSpan("10:00-18:00"), *readSpan("20:00-02:00")}));
    EXPECT_EQ(windows[1].days, (std::vector{std::chrono::Tuesday, std::chrono::Saturday}));
    EXPECT_EQ(windows[1].except, std::vector{*readDay("2999-12-24")});
}

TEST(ReadSchedule, RefusesDaysAndTimesThatDoNotExistCase28)
{
    EXPECT_EQ(told("{from: 2027-02-29}"),
              "11:18 there is no 29 February in 2027 | write 2027-02-28 or 2027-03-01 [bad-date]\n");
    EXPECT_EQ(told("{until: 2999-11-31}"),
              "11:19 there is no day 2999-11-31 | write year, month and day, such as 2026-12-24 [bad-date]\n");
    EXPECT_EQ(told("{hours: [\"24:00-02:00\"]}"),
              "11:20 \"24:00-02:00\" is no time of the day | write it as \"10:00-18:00\"; 24:00 is an end only, and "
              "over midnight is \"20:00-02:00\" [bad-time]\n");
    EXPECT_EQ(told("{from: 2028-02-29, hours: [\"18:00-24:00\"]}"), "") << "a leap year; the end of the day";
    EXPECT_NE(told("{from: 1.3.2026}").find("[bad-date]"), std::string::npos);
    EXPECT_NE(told("{days: [dienstag]}").find("dienstag"), std::string::npos);
    EXPECT_NE(told("{days: [tuesday, tuesday]}"), "");
    EXPECT_NE(told("{}"), "") << "a window without anything is a mistake";
}

TEST(ReadSchedule, RefusesAnEndBeforeItsStartCase28)
{
    EXPECT_EQ(told("{from: 2999-12-24, until: 2999-11-01}"),
              "11:37 the last day, 2999-11-01, lies before the first, 2999-12-24 | exchange them, or correct the year "
              "[bad-window]\n");
    EXPECT_EQ(told("[{from: 2026-11-01}, {from: 2999-11-01, until: 2999-11-01, days: [monday]}]"),
              "11:32 there is no day at all on which this would be shown | the weekdays must lie between \"from\" and "
              "\"until\", and not all be exceptions [bad-window]\n");
}

TEST(ReadSchedule, WarnsOfWhatIsOverOrChangesNothing)
{
    EXPECT_EQ(judged(R"({"from": "2026-11-01", "until": "2026-11-29"})"), "");
    EXPECT_EQ(judged(R"({"until": "2026-11-28"})"), "window-over ");
    EXPECT_EQ(judged(R"({"until": "2026-11-28", "hours": ["20:00-14:00"]})"), "") << "still in its last night";
    EXPECT_EQ(judged(R"([{"until": "2026-11-28"}, {"from": "2027-01-01"}])"), "") << "one is still to come";
    EXPECT_EQ(judged(R"({"days": ["monday"], "except": ["2026-12-01"]})"), "useless-exception ") << "a Tuesday";
    EXPECT_EQ(judged(R"({"from": "2026-12-01", "except": ["2026-11-30"]})"), "useless-exception ");
}

} // namespace vitrine
