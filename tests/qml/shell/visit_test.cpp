// SPDX-License-Identifier: Apache-2.0
#include "shell/visit/visit.hpp"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace vitrine::shell {
namespace {

using namespace std::chrono_literals;

/// A visit on a clock that the test moves.
struct AVisitWithAClock : testing::Test {
    ShellClock clock;
    Visit visit{VisitRules{}, clock};

    AVisitWithAClock()
    {
        clock.hold();
        visit.setLanguages({"de", "en"});
    }
    void pass(std::chrono::milliseconds time) { clock.advance(time); }
};

TEST_F(AVisitWithAClock, StartsInTheFirstLanguage)
{
    EXPECT_EQ(visit.language(), "de");
}

TEST_F(AVisitWithAClock, ForgetsTheLanguageWhenItEnds)
{
    visit.touch();
    visit.setLanguage("en");
    EXPECT_EQ(visit.language(), "en");
    pass(60s);
    EXPECT_EQ(visit.page(), "still-there");
    EXPECT_EQ(visit.language(), "en");
    pass(20s);
    EXPECT_EQ(visit.page(), "attract");
    EXPECT_EQ(visit.language(), "de");
}

TEST_F(AVisitWithAClock, TakesOnlyLanguagesOnOffer)
{
    visit.touch();
    visit.setLanguage("fr");
    EXPECT_EQ(visit.language(), "de");
}

TEST_F(AVisitWithAClock, MayStartInAnotherLanguage)
{
    visit.setFirstLanguage("en");
    EXPECT_EQ(visit.language(), "en");
    visit.touch();
    visit.setLanguage("de");
    visit.end("left");
    EXPECT_EQ(visit.language(), "en");
}

TEST_F(AVisitWithAClock, CountsWholeSecondsWhileItAsks)
{
    visit.touch();
    pass(60s);
    EXPECT_EQ(visit.secondsLeft(), 20);
    pass(1s);
    EXPECT_EQ(visit.secondsLeft(), 19);
    pass(18'500ms);
    EXPECT_EQ(visit.secondsLeft(), 1);
    visit.stay();
    EXPECT_EQ(visit.secondsLeft(), 0);
}

TEST_F(AVisitWithAClock, TellsItsStepsInOrder)
{
    QStringList steps;
    QObject::connect(&visit, &Visit::begun, [&] { steps << "begin"; });
    QObject::connect(&visit, &Visit::opened, [&](const QString& id) { steps << "open " + id; });
    QObject::connect(&visit, &Visit::closed, [&](const QString& id) { steps << "close " + id; });
    QObject::connect(&visit, &Visit::languageChosen, [&](const QString& language) { steps << language; });
    QObject::connect(&visit, &Visit::ended, [&](const QString& how) { steps << "end " + how; });
    visit.touch();
    visit.open("prism");
    visit.setLanguage("en");
    visit.home();
    visit.open("quiz");
    pass(60s);
    pass(20s);
    EXPECT_EQ(steps.join(", "), "begin, open prism, en, close prism, open quiz, close quiz, end idle");
}

TEST_F(AVisitWithAClock, SaysHowItEnded)
{
    const QSignalSpy ended(&visit, &Visit::ended);
    visit.touch();
    visit.end("left");
    ASSERT_EQ(ended.size(), 1);
    EXPECT_EQ(ended.first().first().toString(), "left");
}

TEST(Visit, AsksByItselfWhenItsTimeIsUp)
{
    VisitRules rules;
    rules.ask = 30ms;
    rules.answer = 30ms;
    ShellClock clock;
    Visit visit(rules, clock);
    visit.setLanguages({"de"});
    const QSignalSpy asked(&visit, &Visit::changed);
    QSignalSpy ended(&visit, &Visit::ended);
    visit.touch();
    ASSERT_TRUE(ended.wait(10'000));
    EXPECT_EQ(visit.page(), "attract");
    EXPECT_EQ(asked.size(), 3); // home, the question, attract
}

} // namespace
} // namespace vitrine::shell
