// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/contact_sheet.hpp"

#include <gtest/gtest.h>

namespace vitrine::shell {
namespace {

ContactPicture picture(const QString& page, const QString& language, const QString& contrast)
{
    return {page,         "<b>Licht</b>", language, 1,
            contrast,     {1920, 1080},   true,     "pages/" + language + contrast + ".png",
            "small/1.jpg"};
}

TEST(ContactIndex, GroupsByPageAndNamesEveryPicture)
{
    const QByteArray page = contactIndex(
        "Haus", {picture("home/1", "de", "dark"), picture("story/a/1", "de", "dark"), picture("home/1", "ar", "dark")});
    EXPECT_EQ(page.count("<section "), 2);
    EXPECT_EQ(page.count("<img "), 3);
    EXPECT_EQ(page.count(" alt=\"Page "), 3);
    EXPECT_TRUE(page.contains("href=\"pages/ardark.png\""));
    EXPECT_TRUE(page.contains("3 pictures of 2 pages"));
}

TEST(ContactIndex, FiltersOnlyWhatDiffersAndWithoutAScript)
{
    const QByteArray page = contactIndex("Haus", {picture("home/1", "de", "dark"), picture("home/1", "ar", "dark")});
    EXPECT_TRUE(page.contains("<legend>Language</legend>"));
    EXPECT_FALSE(page.contains("<legend>Contrast</legend>"));
    EXPECT_TRUE(page.contains("body:has(#l1:not(:checked)) .l1 { display: none }"));
    EXPECT_FALSE(page.contains("<script"));
}

TEST(ContactIndex, KeepsWordsOfAPackAsWords)
{
    const QByteArray page = contactIndex("A & B", {picture("home/1", "de", "dark")});
    EXPECT_TRUE(page.contains("A &amp; B"));
    EXPECT_TRUE(page.contains("&lt;b&gt;Licht&lt;/b&gt;"));
    EXPECT_FALSE(page.contains("<b>Licht"));
}

} // namespace
} // namespace vitrine::shell
