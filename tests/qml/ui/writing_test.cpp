// SPDX-License-Identifier: Apache-2.0
#include "writing.hpp"

#include <gtest/gtest.h>

using namespace vitrine::ui;

TEST(Writing, IsThatOfTheLanguage)
{
    EXPECT_EQ(writingOf("de"), Writing::Latin);
    EXPECT_EQ(writingOf(""), Writing::Latin);
    EXPECT_EQ(writingOf("de-simple"), Writing::Easy);
    EXPECT_EQ(writingOf("ar"), Writing::Arabic);
    EXPECT_EQ(writingOf("fa"), Writing::Arabic);
    EXPECT_EQ(writingOf("zh-Hant-HK"), Writing::HongKong);
    EXPECT_EQ(writingOf("zh-TW"), Writing::Traditional);
    EXPECT_EQ(writingOf("zh"), Writing::Simplified);
}

TEST(Writing, GivesLatinLettersInterAndSignsTheFormOfTheirPlace)
{
    const auto japanese = familiesOf(Writing::Japanese, QStringLiteral("Inter Display"));
    EXPECT_EQ(japanese.first(), "Inter Display");
    EXPECT_TRUE(japanese.contains("Noto Sans CJK JP"));
    EXPECT_FALSE(japanese.contains("Noto Sans CJK SC"));
    EXPECT_TRUE(familiesOf(Writing::Korean, "Inter").contains("Noto Sans CJK KR"));
    EXPECT_TRUE(familiesOf(Writing::Traditional, "Inter").contains("Noto Sans CJK TC"));
    EXPECT_TRUE(familiesOf(Writing::HongKong, "Inter").contains("Noto Sans CJK HK"));
    const auto german = familiesOf(Writing::Latin, "Inter");
    EXPECT_LT(german.indexOf("Noto Sans Arabic"), german.indexOf("Noto Sans CJK SC"));
}

TEST(Writing, ThatJoinsIsNeverSpaced)
{
    EXPECT_TRUE(joins(Writing::Arabic));
    EXPECT_FALSE(joins(Writing::Latin));
    EXPECT_TRUE(joins(QString::fromUtf8("JENA كيف")));
    EXPECT_FALSE(joins(QStringLiteral("Jena 2024, …")));
}
