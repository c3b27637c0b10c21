// SPDX-License-Identifier: Apache-2.0
#include "core/problem.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

namespace vitrine {

TEST(Problem, ReadsLikeAGoodCompilers)
{
    const Problems problems{{Severity::Error,
                             "unknown-kind",
                             {"pack.yaml", 14, 11, 6},
                             "no exhibit kind is called \"galery\"",
                             "did you mean \"gallery\"?",
                             "    kind: galery"}};
    EXPECT_EQ(printProblems(problems, "opening-week"),
              "opening-week/pack.yaml:14:11: error: no exhibit kind is called \"galery\" [unknown-kind]\n"
              "   14 |     kind: galery\n"
              "      |           ^~~~~~ did you mean \"gallery\"?\n");
}

TEST(Problem, OfAWholeFileHasNoLine)
{
    const Problems problems{{Severity::Warning,
                             "unused-file",
                             {"media/old.png", 0, 0, 0},
                             "nothing in the pack uses this file",
                             "delete it",
                             {}}};
    EXPECT_EQ(printProblems(problems),
              "media/old.png: warning: nothing in the pack uses this file [unused-file]\n      delete it\n");
}

TEST(Problem, CutsALongLineAroundTheFault)
{
    const std::string line = std::string(300, 'a') + "FAULT" + std::string(300, 'b');
    const auto text = printProblems({{Severity::Error, "x", {"f", 1, 301, 5}, "s", {}, line}});
    EXPECT_NE(text.find("…a"), std::string::npos);
    EXPECT_NE(text.find("FAULTb"), std::string::npos);
    const auto second = text.find("| ", text.find('\n') + 1);
    const auto third = text.find("| ", second + 2);
    const auto caret = text.find('^') - (third + 2);
    const auto shown = text.substr(second + 2);
    EXPECT_EQ(caret + 2, shown.find("FAULT")) << text; // the dots are three bytes and one letter
}

TEST(Problem, PutsTheCaretUnderTheRightLetterBehindUmlauts)
{
    EXPECT_EQ(printProblems({{Severity::Error, "c", {"f", 2, 8, 3}, "s", {}, "größe: abc"}}),
              "f:2:8: error: s [c]\n    2 | größe: abc\n      |        ^~~\n");
}

// Case 147 in spirit: what people wrote can neither steer a terminal nor break a log line.
TEST(Problem, SpellsOutWhatWouldSteerATerminal)
{
    const auto text =
        printProblems({{Severity::Error, "c", {"a\nb", 1, 1, 1}, "\x1B[31mred", {}, "x\xE2\x80\xAEy\tz\xFF"}});
    EXPECT_EQ(text, "a\\nb:1:1: error: \\u001B[31mred [c]\n    1 | x\\u202Ey z\\xFF\n      | ^\n");
}

TEST(Problem, ErrorsComeBeforeWarningsThenByPlace)
{
    Problems problems{{Severity::Warning, "w", {"a", 1, 1, 0}, {}, {}, {}},
                      {Severity::Error, "late", {"b", 9, 1, 0}, {}, {}, {}},
                      {Severity::Error, "second", {"b", 2, 5, 0}, {}, {}, {}},
                      {Severity::Error, "first", {"b", 2, 1, 0}, {}, {}, {}}};
    EXPECT_TRUE(hasErrors(problems));
    sortProblems(problems);
    EXPECT_EQ(problems[0].code, "first");
    EXPECT_EQ(problems[1].code, "second");
    EXPECT_EQ(problems[2].code, "late");
    EXPECT_EQ(problems[3].code, "w");
    problems.erase(problems.begin(), problems.begin() + 3);
    EXPECT_FALSE(hasErrors(problems));
}

TEST(Problem, HasOneShapeForEveryProgram)
{
    const Problems problems{{Severity::Error, "c", {"f", 1, 2, 3}, "s", "h", "e"}};
    EXPECT_EQ(boost::json::serialize(problemsToJson(problems)),
              R"([{"severity":"error","code":"c","file":"f","line":1,"column":2,"length":3,)"
              R"("sentence":"s","hint":"h","sentence_de":"s","hint_de":"h","excerpt":"e"}])");
}

TEST(Problem, MakesJsonThatIsUtf8OfFilesThatAreNot)
{
    const Problems problems{{Severity::Error,
                             "not-utf8",
                             {"caf\xE9.yaml", 1, 1, 1},
                             "s",
                             {},
                             "title: Er\xF6"
                             "ffnung"}};
    const auto text = boost::json::serialize(problemsToJson(problems));
    EXPECT_NE(text.find("\"excerpt\":\"title: Er\xEF\xBF\xBD"
                        "ffnung\""),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("\"file\":\"caf\xEF\xBF\xBD.yaml\""), std::string::npos) << text;
}

} // namespace vitrine
