// SPDX-License-Identifier: Apache-2.0
#include "core/text/spellings.hpp"

#include <gmock/gmock.h>

namespace vitrine {

using testing::Contains;
using testing::Not;

TEST(OtherSpellings, KnowTimesAsPeopleWriteThem)
{
    for (const auto* written :
         {"9:00-18:00", "9-18", "9.00 - 18.00 Uhr", "9 Uhr – 18 Uhr", "9 bis 18 Uhr", "09:00—18:00"})
        EXPECT_THAT(otherSpellings(written), Contains("09:00-18:00")) << written;
    EXPECT_THAT(otherSpellings("9 Uhr"), Contains("09:00"));
    EXPECT_THAT(otherSpellings("25-61"), Not(Contains("25:00-61:00"))) << "no clock shows it";
}

TEST(OtherSpellings, KnowDaysAsPeopleWriteThem)
{
    for (const auto* written : {"30.11.2026", "30. 11. 2026", "30/11/2026", "11/30/2026", "2026/11/30", "30.11.26",
                                "30. November 2026", "30 Nov 2026"})
        EXPECT_THAT(otherSpellings(written), Contains("2026-11-30")) << written;
    EXPECT_THAT(otherSpellings("1. März 2027"), Contains("2027-03-01"));
    EXPECT_THAT(otherSpellings("5. Mai 2027"), Contains("2027-05-05"));
    EXPECT_THAT(otherSpellings("3.13.2026"), Contains("2026-03-13")) << "the month first, as in America";
    EXPECT_THAT(otherSpellings("42.13.2026"), Not(Contains("2026-13-42")));
}

TEST(OtherSpellings, KnowVersionsLanguagesColoursAndIds)
{
    EXPECT_THAT(otherSpellings("v1"), Contains("1.0.0"));
    EXPECT_THAT(otherSpellings("2026.01.05"), Contains("2026.1.5"));
    EXPECT_THAT(otherSpellings("Englisch"), Contains("en"));
    EXPECT_THAT(otherSpellings("Leichte Sprache"), Contains("de-simple"));
    EXPECT_THAT(otherSpellings("en_GB"), Contains("en-GB"));
    EXPECT_THAT(otherSpellings("0a7d8c"), Contains("#0a7d8c"));
    EXPECT_EQ(spelledAsId("Tür & Tor – Größe 3!"), "tuer-tor-groesse-3");
    EXPECT_EQ(spelledAsId("日本"), "");
    EXPECT_TRUE(otherSpellings(std::string(5000, '9')).empty()) << "nobody means anything by it";
}

TEST(CurlyQuotes, AreKnownInPairs)
{
    EXPECT_EQ(insideCurlyQuotes("„so“"), "so");
    EXPECT_EQ(insideCurlyQuotes("“so”"), "so");
    EXPECT_EQ(insideCurlyQuotes("»so«"), "so");
    EXPECT_EQ(insideCurlyQuotes("„so"), "");
    EXPECT_EQ(insideCurlyQuotes("so"), "");
    EXPECT_TRUE(beginsWithCurlyQuote("„so"));
    EXPECT_FALSE(beginsWithCurlyQuote("so“"));
    EXPECT_TRUE(hasCurlyQuote("so“"));
}

} // namespace vitrine
