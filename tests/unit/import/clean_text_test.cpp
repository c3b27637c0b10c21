// SPDX-License-Identifier: Apache-2.0
#include "import/clean_text.hpp"

#include "core/text/text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vitrine::intake {

TEST(CleanText, KeepsWordsAndDropsWhatNobodyReads)
{
    EXPECT_EQ(cleanText("  Gr\xC3\xBC\xC3\x9F"
                        "e\r\naus\tK\x01\xC3\xB6ln\r "),
              "Grüße\naus Köln");
    EXPECT_EQ(cleanText("u\xCC\x88"
                        "ber"),
              "über")
        << "composed";
    EXPECT_EQ(cleanText("a\xFF"
                        "b"),
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_EQ(cleanText("\xE2\x80\xAE"
                        "gpj.exe"),
              "gpj.exe");
    EXPECT_EQ(oneLine(" zwei\n\n Zeilen "), "zwei Zeilen");
}

TEST(CleanText, IsCutByLettersNotByBytes)
{
    EXPECT_EQ(shortened("äöü", 3), "äöü");
    EXPECT_EQ(shortened("äöüß", 2), "äö…");
}

TEST(CleanText, DecodesWhatOfficesWrite)
{
    EXPECT_EQ(decodeText("\xEF\xBB\xBFK\xC3\xB6ln"), "Köln");
    EXPECT_EQ(decodeText("K\xF6ln \x96 Rhein"), "Köln – Rhein") << "Windows-1252";
    EXPECT_EQ(decodeText(std::string_view("\xFF\xFEK\0\xF6\0", 6)), "Kö");
    EXPECT_EQ(decodeText(std::string_view("\0K\0\xF6\0l\0n", 8)), "Köln");
    EXPECT_EQ(decodeText(""), "");
    EXPECT_FALSE(decodeText("x", "klingon-1"));
}

TEST(CleanText, MakesIdsOfNames)
{
    EXPECT_EQ(idFrom("Gäste & Straßen 2.jpg"), "gaeste-strassen-2-jpg");
    EXPECT_EQ(idFrom("Łódź, Ærø"), "lodz-aeroe");
    EXPECT_EQ(idFrom("日本"), "");
    EXPECT_EQ(idFrom("../../etc/passwd"), "etc-passwd");
    EXPECT_EQ(idFrom("ein sehr langer Name", 9), "ein-sehr");
}

TEST(CleanText, CountsAsPeopleDo)
{
    std::vector<std::string> names{"10.jpg", "b.jpg", "A.jpg", "2.jpg", "ä.jpg", "02.jpg", "1.jpg"};
    std::ranges::sort(names, comesBefore);
    EXPECT_EQ(names, (std::vector<std::string>{"1.jpg", "02.jpg", "2.jpg", "10.jpg", "A.jpg", "ä.jpg", "b.jpg"}));
    EXPECT_FALSE(comesBefore("a", "a"));
}

TEST(CleanText, PlainWordsMeanTheSameAsMarkdown)
{
    for (const auto* words : {"# no heading", "1. no list", "*no* __stress__ [x](y) `z` <b>", "- dash\n+ plus",
                              "2026) done", "a & b &amp; c", "> no quote"}) {
        std::string shown;
        for (const auto& block : markdownBlocks(asMarkdown(words), LineEnds::Kept)) {
            EXPECT_EQ(block.at("type"), "paragraph") << words;
            for (const auto& run : block.at("runs").as_array())
                shown += std::string_view(run.at("text").as_string());
        }
        EXPECT_EQ(shown, words);
    }
}

} // namespace vitrine::intake
