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

} // namespace vitrine
