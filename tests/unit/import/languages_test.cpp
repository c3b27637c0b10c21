// SPDX-License-Identifier: Apache-2.0
#include "import/languages.hpp"

#include <boost/json/parse.hpp>

#include <gtest/gtest.h>

namespace vitrine::intake {

namespace json = boost::json;

TEST(Languages, AreWrittenAsPacksDo)
{
    EXPECT_EQ(languageTag("de-DE"), "de");
    EXPECT_EQ(languageTag("en_GB"), "en");
    EXPECT_EQ(languageTag("deu"), "de");
    EXPECT_EQ(languageTag("zh-Hans-CN"), "zh-Hans");
    EXPECT_EQ(languageTag("de-simple"), "de-simple");
    for (const auto* none : {"", "none", "@none", "x-default", "und", "de;rm -rf", "klingonisch"})
        EXPECT_EQ(languageTag(none), "") << none;
}

TEST(Languages, OfATextWithoutAnyMakeItOneString)
{
    EXPECT_EQ(textValue({{"", "Hafen"}}, "de"), "Hafen");
    EXPECT_TRUE(textValue({{"de", ""}}, "de").is_null());
}

TEST(Languages, WordsWithoutOneStandForTheOneThatIsMissing)
{
    EXPECT_EQ(textValue({{"", "Hafen"}, {"en", "Harbour"}}, "de"), json::parse(R"({"en": "Harbour", "de": "Hafen"})"));
    EXPECT_EQ(textValue({{"", "Harbour"}, {"en", "Harbour"}}, "de"), json::parse(R"({"en": "Harbour"})"))
        << "a default that repeats another language";
}

} // namespace vitrine::intake
