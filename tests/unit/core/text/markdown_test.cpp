// SPDX-License-Identifier: Apache-2.0
#include "core/text/text.hpp"

#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

/// A line for each block: its type, level and number, and its runs with * for strong, / for emphasis, ` for code.
std::string told(std::string_view markdown)
{
    std::string text;
    for (const auto& value : markdownBlocks(markdown)) {
        const auto& block = value.as_object();
        text += block.at("type").as_string();
        if (const auto* level = block.if_contains("level"))
            text += std::to_string(level->as_int64());
        if (const auto* number = block.if_contains("number"); number != nullptr && number->as_int64() > 0)
            text += '#' + std::to_string(number->as_int64());
        if (const auto* continues = block.if_contains("continues"); continues != nullptr && continues->as_bool())
            text += '+';
        text += ':';
        for (const auto& run : block.at("runs").as_array()) {
            const auto& words = run.as_object();
            std::string marks = words.at("strong").as_bool() ? "*" : "";
            marks += words.at("emphasis").as_bool() ? "/" : "";
            marks += words.at("code").as_bool() ? "`" : "";
            text += '[' + marks + std::string(words.at("text").as_string()) + ']';
        }
        text += '\n';
    }
    return text;
}

} // namespace

TEST(Markdown, MakesBlocksOfParagraphsHeadingsQuotesRulesAndCode)
{
    EXPECT_EQ(told("# Head\n\nOne\ntwo  \nthree\n\n> said\n\n---\n\n    code\n"),
              "heading1:[Head]\nparagraph:[One two\nthree]\nquote:[said]\nrule:\ncode:[code\n]\n");
}

TEST(Markdown, KeepsStrongEmphasisAndCodeAsRuns)
{
    EXPECT_EQ(told("a **b *c*** `d`"), "paragraph:[a ][*b ][*/c][ ][`d]\n");
}

TEST(Markdown, NumbersItemsAndKnowsTheirLevel)
{
    EXPECT_EQ(told("3. a\n4. b\n   - c\n   - d\n5. e\n"),
              "item1#3:[a]\nitem1#4:[b]\nitem2:[c]\nitem2:[d]\nitem1#5:[e]\n");
    EXPECT_EQ(told("- a\n\n  more\n\n- b\n"), "item1:[a]\nitem1+:[more]\nitem1:[b]\n");
}

TEST(Markdown, A23ShowsHtmlAndPicturesAsTheyWereTyped)
{
    EXPECT_EQ(told("x <img src=http://a/b> <b>y</b>"), "paragraph:[x <img src=http://a/b> <b>y</b>]\n");
    EXPECT_EQ(told("<script>alert(1)</script>"), "paragraph:[<script>alert(1)</script>]\n");
    EXPECT_EQ(told("![alt](http://a/b.png)"), "paragraph:[![alt](http://a/b.png)]\n");
}

TEST(Markdown, A23KeepsTheWordsOfALinkAndLosesItsTarget)
{
    EXPECT_EQ(told("see [our page](https://example.org \"t\")!"), "paragraph:[see our page!]\n");
}

TEST(Markdown, KnowsTheEntitiesPeopleType)
{
    EXPECT_EQ(told("a &amp; b &ndash; c&nbsp;d &unknown;"), "paragraph:[a & b – c\xC2\xA0"
                                                            "d &unknown;]\n");
}

TEST(Markdown, OfNothingIsNothing)
{
    EXPECT_TRUE(markdownBlocks("").empty());
    EXPECT_FALSE(markdownBlocks(std::string(60'000, '>')).size() > 1) << "deep quotes end too";
}

TEST(Markdown, OfAnEasyTextHasAParagraphForEverySentence)
{
    const auto told = [](std::string_view markdown) {
        std::string text;
        for (const auto& block : sentencesApart(markdownBlocks(markdown, LineEnds::Kept))) {
            text += '[';
            for (const auto& run : block.at("runs").as_array())
                text += (run.at("strong").as_bool() ? "*" : "") + std::string(run.at("text").as_string());
            text += ']';
        }
        return text;
    };
    EXPECT_EQ(told("Das ist ein Haus.\nSie dürfen alles\nan·fassen."),
              "[Das ist ein Haus.][Sie dürfen alles\nan·fassen.]");
    EXPECT_EQ(told("Ist das **Licht? Ja!** Das ist Licht."), "[Ist das *Licht?][*Ja!][Das ist Licht.]");
    EXPECT_EQ(told("Er sagt: „Komm.“ Sie kommt."), "[Er sagt: „Komm.“][Sie kommt.]");
    EXPECT_EQ(told("Am 3. Mai kommt Dr. Rau. Um 10.30 Uhr."), "[Am 3. Mai kommt Dr. Rau.][Um 10.30 Uhr.]");
    EXPECT_EQ(told("- Eins. Zwei.\n- Drei."), "[Eins. Zwei.][Drei.]") << "items stay whole";
    EXPECT_EQ(told(""), "");
}

} // namespace vitrine
