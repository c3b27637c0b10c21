// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_in_findings.hpp"

#include <gtest/gtest.h>

using namespace vitrine;
using namespace vitrine::daemon;

namespace {

Problem problem(Severity severity, int line)
{
    Problem made;
    made.severity = severity;
    made.code = "unknown-kind";
    made.place = {"pack.yaml", line, 11, 6};
    made.sentence = "no exhibit kind is called \"galery\"";
    made.hint = "did you mean \"gallery\"?";
    made.excerpt = "    kind: galery";
    return made;
}

} // namespace

TEST(DropInFindings, AreToldInBothLanguagesAndWithTheirPlace)
{
    const DropInOutcome outcome{DropInOutcome::Refused,
                                {},
                                Words("the pack has an error", "das Paket hat einen Fehler"),
                                {problem(Severity::Warning, 3), problem(Severity::Error, 14)}};
    const auto text = printFindings("neu", outcome, "2026-11-23T04:30:00Z");
    EXPECT_NE(text.find("Vitrine, 2026-11-23T04:30:00Z: neu\n"), std::string::npos);
    EXPECT_NE(text.find("Nicht übernommen – das Paket hat einen Fehler. Der Bildschirm zeigt weiter, was er zeigte. Es "
                        "gibt einen Fehler"),
              std::string::npos);
    EXPECT_NE(
        text.find("Not taken: the pack has an error. The screen keeps showing what it showed. There is one error"),
        std::string::npos);
    const auto error = text.find("neu/pack.yaml:14:11: error: no exhibit kind is called \"galery\" [unknown-kind]");
    const auto warning = text.find("neu/pack.yaml:3:11: warning:");
    ASSERT_NE(error, std::string::npos) << text;
    EXPECT_LT(error, warning);
    EXPECT_NE(text.find("did you mean \"gallery\"?"), std::string::npos);
}

TEST(DropInFindings, OfAGoodPackSayWhatHappensNext)
{
    const DropInOutcome outcome{DropInOutcome::Installed, "lobby 1.0.0", {}, {problem(Severity::Warning, 3)}};
    EXPECT_EQ(germanSentence(outcome), "Übernommen: lobby 1.0.0 erscheint auf dem Bildschirm, sobald ihn niemand "
                                       "benutzt. Dazu gibt es einen Hinweis; er steht unten.");
    EXPECT_EQ(englishSentence(outcome),
              "Taken: lobby 1.0.0 shows on the screen as soon as nobody uses it. There is one warning, listed below.");
}
