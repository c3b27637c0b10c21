// SPDX-License-Identifier: Apache-2.0
#include "core/problem.hpp"
#include "core/words/words.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace vitrine {

TEST(Phrase, SaysItInBothLanguages)
{
    const auto said = phrase("did you mean \"{}\"?", "gallery");
    EXPECT_EQ(said.en, "did you mean \"gallery\"?");
    EXPECT_EQ(said.de, "meinten Sie „gallery“?");
    EXPECT_EQ(said.in(Language::German), said.de);
}

TEST(Phrase, FillsInOrderOrByNumberAndTakesWordsNumbersAndNames)
{
    EXPECT_EQ(phrase("{} of {}", 3, std::string("seven")).en, "3 of seven");
    EXPECT_EQ(phrase("{1} before {0}", "a", "b").en, "b before a");
    const auto nested = phrase("{}; {}", phrase("{} error", 1), "x");
    EXPECT_EQ(nested.en, "1 error; x");
    EXPECT_EQ(nested.de, "1 Fehler; x");
}

TEST(Phrase, LeavesBracesThatMeanNothingAndWordsThatHoldSome)
{
    EXPECT_EQ(phrase("write {src: …, alt: …}").en, "write {src: …, alt: …}");
    EXPECT_EQ(phrase("{} and {}", "{}", "b").en, "{} and b") << "what was filled in is not filled again";
    EXPECT_EQ(phrase("{} and {}", "a").en, "a and {}");
    EXPECT_EQ(phrase("open {").en, "open {");
}

TEST(Phrase, SaysItselfWhereItHasNoGerman)
{
    EXPECT_EQ(phrase("nobody says this").de, "nobody says this");
}

TEST(StaffLanguage, IsWhatTheEnvironmentAsksFor)
{
    const auto asked = [](const char* all, const char* messages, const char* lang) {
        const auto put = [](const char* name, const char* value) {
            if (value == nullptr)
                ::unsetenv(name); // NOLINT(concurrency-mt-unsafe): one thread
            else
                ::setenv(name, value, 1); // NOLINT(concurrency-mt-unsafe)
        };
        put("LC_ALL", all);
        put("LC_MESSAGES", messages);
        put("LANG", lang);
        return staffLanguage();
    };
    EXPECT_EQ(asked(nullptr, nullptr, "de_DE.UTF-8"), Language::German);
    EXPECT_EQ(asked(nullptr, nullptr, nullptr), Language::English);
    EXPECT_EQ(asked("C.UTF-8", nullptr, "de_DE.UTF-8"), Language::English) << "LC_ALL has the last word";
    EXPECT_EQ(asked("", "de_AT.UTF-8", "en_GB.UTF-8"), Language::German) << "empty says nothing";
    EXPECT_EQ(asked(nullptr, nullptr, "fr_FR.UTF-8"), Language::English);
}

TEST(PrintProblems, SpeaksGermanToWhoeverAsksForIt)
{
    const Problems problems{{Severity::Error,
                             "unknown-kind",
                             {"pack.yaml", 3, 9, 6},
                             "x",
                             phrase("did you mean \"{}\"?", "gallery"),
                             "  kind: galery"}};
    EXPECT_EQ(printProblems(problems, {}, Language::German), "pack.yaml:3:9: Fehler: x [unknown-kind]\n"
                                                             "    3 |   kind: galery\n"
                                                             "      |         ^~~~~~ meinten Sie „gallery“?\n");
    EXPECT_EQ(countProblems(problems).de, "1 Fehler");
}

} // namespace vitrine
