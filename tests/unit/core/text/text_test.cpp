// SPDX-License-Identifier: Apache-2.0
#include "core/text/text.hpp"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

namespace vitrine {

TEST(Text, IsAStringOrAMapFromLanguage)
{
    EXPECT_EQ(textFromJson("Quiz"), (Text{{"", "Quiz"}}));
    EXPECT_EQ(textFromJson(boost::json::parse(R"({"de": "Haus", "en": "House", "x-note": "!"})")),
              (Text{{"de", "Haus"}, {"en", "House"}}));
    EXPECT_EQ(textFromJson(nullptr), Text{});
}

TEST(Text, IsShownInTheLanguageItsParentOrAFallback)
{
    const Text house{{"de", "Haus"}, {"en", "House"}};
    std::string found;
    EXPECT_EQ(localise(house, "en", {"de"}, &found), "House");
    EXPECT_EQ(found, "en");
    EXPECT_EQ(localise(house, "de-simple", {"en"}, &found), "Haus");
    EXPECT_EQ(found, "de");
    EXPECT_EQ(localise(house, "fr", {"en", "de"}, &found), "House");
    EXPECT_EQ(found, "en");
    EXPECT_EQ(localise(house, "fr", {"da"}, &found), "Haus") << "anything is better than nothing";
    EXPECT_EQ(localise(Text{{"", "Quiz"}}, "en", {"de"}, &found), "Quiz");
    EXPECT_EQ(found, "") << "words without a language";
    EXPECT_EQ(localise(Text{}, "en", {"de"}, &found), "");
}

TEST(Text, FollowsTheDeclaredOrderBeforeAnyOther)
{
    const Text house{{"de", "Haus"}, {"en", "House"}, {"fr", "Maison"}};
    const Fallbacks declared{{"ar", {"fr", "en"}}, {"de-simple", {"en"}}, {"uk", {"pl"}}};
    std::string found;
    EXPECT_EQ(localise(house, "ar", declared, {"de"}, &found), "Maison");
    EXPECT_EQ(found, "fr");
    EXPECT_EQ(localise(house, "ar-EG", declared, {"de"}), "Maison") << "what holds for the parent";
    EXPECT_EQ(localise(house, "de-simple", declared, {"de"}), "House") << "declared before the parent";
    EXPECT_EQ(localise(house, "uk", declared, {"en", "de"}), "House") << "nothing declared is there: the others";
    EXPECT_EQ(localise(house, "da", declared, {"de"}), "Haus");
    EXPECT_EQ(localise(house, "fr-CA", declared, {"de"}), "Maison");
    EXPECT_EQ(localise(house, "de", declared, {"en"}, &found), "Haus");
    EXPECT_EQ(localise(Text{{"", "Quiz"}}, "ar", declared, {"de"}, &found), "Quiz");
    EXPECT_EQ(found, "");
}

TEST(Text, A22MarksOfDirectionTurnNothingBesideIt)
{
    EXPECT_EQ(localise({{"", "Größe أب 👁"}}, "de", {}), "Größe أب 👁")
        << "letters have a direction of their own";
    EXPECT_EQ(localise({{"", "a\u202Eb"}}, "de", {}), "\u2068a\u202Eb\u202C\u2069") << "an override ends with its text";
    EXPECT_EQ(localise({{"", "a\u2069\u202Cb"}}, "de", {}), "\u2068ab\u2069") << "and ends nothing around it";
    EXPECT_EQ(localise({{"", "\u2067a\u202Bb\u2069c"}}, "de", {}), "\u2068\u2067a\u202Bb\u2069c\u2069")
        << "an isolate ends what was opened in it";
    EXPECT_EQ(localise({{"", "\u200Fa"}}, "de", Fallbacks(), {}), "\u2068\u200Fa\u2069");
}

TEST(Text, InAnotherLanguageIsWorthASentence)
{
    EXPECT_TRUE(speaks("de", "de"));
    EXPECT_TRUE(speaks("fr", "fr-CA"));
    EXPECT_TRUE(speaks("", "ar")) << "words without a language";
    EXPECT_TRUE(speaks("de-simple", "de"));
    EXPECT_FALSE(speaks("de", "de-simple")) << "who asked for easy words";
    EXPECT_FALSE(speaks("de", "ar"));
}

} // namespace vitrine
