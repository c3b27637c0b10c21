// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/read_yaml.hpp"

#include "support/allocations.hpp"
#include "support/temp_folder.hpp"

#include <boost/json/serialize.hpp>
#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

std::string read(std::string text, const YamlLimits& limits = {})
{
    Problems problems;
    const auto document = readYaml(std::move(text), "pack.yaml", problems, limits);
    EXPECT_TRUE(document.has_value() || hasErrors(problems));
    return hasErrors(problems) ? printProblems(problems) : boost::json::serialize(document->root);
}

/// The lines that say what is wrong, without excerpts.
std::string refusals(std::string text, const YamlLimits& limits = {})
{
    Problems problems;
    (void)readYaml(std::move(text), "pack.yaml", problems, limits);
    EXPECT_TRUE(hasErrors(problems));
    for (auto& problem : problems)
        problem.excerpt = problem.hint = {};
    return printProblems(problems);
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST(ReadYaml, A1RefusesAnEmptyFile)
{
    EXPECT_EQ(read(""), "pack.yaml: error: the file is empty [yaml-syntax]\n      fill it, or delete it\n");
    EXPECT_EQ(refusals("# only a comment\n"), "pack.yaml: error: the file is empty [yaml-syntax]\n");
}

TEST(ReadYaml, A2RefusesWhatIsNoText)
{
    EXPECT_EQ(refusals(std::string("\xFF\xFE"
                                   "a\0",
                                   4)),
              "pack.yaml: error: the file is written in UTF-16 [not-utf8]\n");
    EXPECT_EQ(refusals(std::string("\x7F"
                                   "ELF\0\0",
                                   6)),
              "pack.yaml: error: this is not a text file [not-utf8]\n");
    EXPECT_EQ(refusals("<!DOCTYPE html><html>"),
              "pack.yaml: error: this is a web page or XML, not YAML [yaml-syntax]\n");
}

TEST(ReadYaml, A2TakesAByteOrderMark)
{
    EXPECT_EQ(read("\xEF\xBB\xBFtitle: Größe\n"), R"({"title":"Größe"})");
}

TEST(ReadYaml, A3SaysWhereALetterIsNotUtf8)
{
    EXPECT_EQ(read("id: a\ntitle: \xC3\x9F\xC3(\n"), "pack.yaml:2:9: error: the byte C3 is not UTF-8 [not-utf8]\n"
                                                     "    2 | title: ß\\xC3(\n"
                                                     "      |         ^ save the file as UTF-8\n");
    EXPECT_EQ(refusals("a: \xED\xA0\x80\n").substr(0, 50), "pack.yaml:1:4: error: the byte ED is not UTF-8 [no")
        << "a surrogate";
    EXPECT_EQ(refusals("a: \xC0\xAF\n").substr(0, 50), "pack.yaml:1:4: error: the byte C0 is not UTF-8 [no")
        << "a longer form";
}

TEST(ReadYaml, A4RefusesControlCharactersWrittenOrEscaped)
{
    EXPECT_EQ(refusals("a: b\x01"
                       "c\n"),
              "pack.yaml:1:5: error: the control character 01 stands in the text [control-character]\n");
    EXPECT_EQ(refusals(std::string(600, 'x') + std::string("\0", 1)),
              "pack.yaml:1:601: error: the control character 00 stands in the text [control-character]\n");
    EXPECT_EQ(refusals("title: a" + std::string("\0", 1) + "b\n"),
              "pack.yaml:1:9: error: the control character 00 stands in the text [control-character]\n")
        << "one of them makes no text a program";
    EXPECT_EQ(refusals("a: \"x\\0y\"\n"),
              "pack.yaml:1:4: error: an escape in this text makes a control character [control-character]\n");
}

TEST(ReadYaml, A5NamesBothLinesOfADoubleKey)
{
    EXPECT_EQ(read("id: a\ntitle: b\nid: c\n"),
              "pack.yaml:3:1: error: \"id\" is written twice here, in line 1 and in line 3 [double-key]\n"
              "    3 | id: c\n"
              "      | ^~ delete one of them\n");
}

TEST(ReadYaml, GoesOnBehindADoubleKeyAndKeepsThePlacesOfTheFirst)
{
    EXPECT_EQ(refusals("a: {x: 1}\na: {x: [1, 2], x: 3}\na: 1\n"),
              "pack.yaml:2:1: error: \"a\" is written twice here, in line 1 and in line 2 [double-key]\n"
              "pack.yaml:2:16: error: \"x\" is written twice in line 2 [double-key]\n"
              "pack.yaml:3:1: error: \"a\" is written twice here, in line 1 and in line 3 [double-key]\n");
}

TEST(ReadYaml, A6RefusesTheAliasBombAtItsFirstAnchor)
{
    std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'i'; ++c)
        bomb += std::string(1, c) + ": &" + c + " [" + repeated(std::string("*") + static_cast<char>(c - 1) + ", ", 8) +
                "*" + static_cast<char>(c - 1) + "]\n";
    const auto before = test::allocatedBytes();
    const auto refused = refusals(bomb);
    EXPECT_LT(test::allocatedBytes() - before, 8U * 1024 * 1024) << "whatever stands in it was not multiplied";
    EXPECT_EQ(refused.substr(0, 62), "pack.yaml:1:4: error: anchors (&name) are not allowed [anchor]");
}

TEST(ReadYaml, A7RefusesAnAliasToItsOwnParent)
{
    EXPECT_EQ(refusals("a: &a [*a]\n"), "pack.yaml:1:4: error: anchors (&name) are not allowed [anchor]\n"
                                        "pack.yaml:1:8: error: aliases (*name) are not allowed [alias]\n");
    EXPECT_EQ(refusals("a: *nobody\n"), "pack.yaml:1:4: error: aliases (*name) are not allowed [alias]\n");
}

TEST(ReadYaml, A8RefusesTheThirtyThirdLevel)
{
    EXPECT_EQ(read(repeated("[", 32) + repeated("]", 32)), repeated("[", 32) + repeated("]", 32));
    const std::string tooDeep = "error: this is nested more than 32 levels deep [too-deep]\n";
    EXPECT_EQ(refusals(repeated("[", 33) + repeated("]", 33)), "pack.yaml:1:33: " + tooDeep);
    EXPECT_EQ(refusals(repeated("- ", 33) + "x"), "pack.yaml:1:65: " + tooDeep);
    const auto before = test::allocatedBytes();
    EXPECT_EQ(refusals(repeated("[", 100'000)), "pack.yaml:1:33: " + tooDeep);
    EXPECT_LT(test::allocatedBytes() - before, 8U * 1024 * 1024) << "refused before anything was built of it";
    EXPECT_EQ(refusals(repeated("[\n", 100'000)), "pack.yaml:33:1: " + tooDeep);
    EXPECT_EQ(refusals(repeated("- ", 100'000)), "pack.yaml:1:65: " + tooDeep);
    for (const auto* const opening : {"{a: ", "? ", "[{", "&a ", "a: ", "!"})
        EXPECT_NE(refusals(repeated(opening, 20'000)), "") << opening;
}

TEST(ReadYaml, A9RefusesAFileThatIsTooLargeBeforeItParses)
{
    const std::string mebibyte = "a: 1\n" + std::string(1024 * 1024 - 5, '#');
    EXPECT_EQ(read(mebibyte), R"({"a":1})");
    EXPECT_EQ(refusals(mebibyte + "#"), "pack.yaml: error: the file is larger than 1024 KiB [too-large]\n");
}

TEST(ReadYaml, A10CapsNodesAndScalars)
{
    EXPECT_NE(read("[" + repeated("a,", 49'999) + "]"), "");
    EXPECT_EQ(refusals("[" + repeated("a,", 50'000) + "]"),
              "pack.yaml:1:100000: error: the file holds more than 50000 values [too-many-nodes]\n");
    EXPECT_EQ(refusals("a: " + std::string(64 * 1024 + 1, 'x')),
              "pack.yaml:1:4: error: this text is longer than 65536 bytes [too-large]\n");
    EXPECT_EQ(refusals(std::string(300, 'k') + ": 1"),
              "pack.yaml:1:1: error: this key is longer than 256 bytes [too-large]\n");
}

TEST(ReadYaml, A11RefusesTagsMergeKeysDirectivesAndASecondDocument)
{
    EXPECT_EQ(refusals("a: !!str 1\nb: ! x\nc: !mine {}\n"),
              "pack.yaml:1:4: error: tags (!name) are not allowed [tag]\n"
              "pack.yaml:2:4: error: tags (!name) are not allowed [tag]\n"
              "pack.yaml:3:4: error: tags (!name) are not allowed [tag]\n");
    EXPECT_EQ(refusals("a:\n  <<: {b: 1}\n"), "pack.yaml:2:3: error: merge keys (<<) are not allowed [merge-key]\n");
    EXPECT_EQ(refusals("# x\n%YAML 1.2\n---\na: 1\n"),
              "pack.yaml:2:1: error: directives (%) are not allowed [directive]\n");
    EXPECT_EQ(refusals("a: 1\n---\nb: 2\n"), "pack.yaml:2:1: error: a second document begins here [second-document]\n");
    EXPECT_EQ(read("---\na: 1\n...\n"), R"({"a":1})");
}

TEST(ReadYaml, A12KeepsAsTextWhatOnlyLooksLikeAValue) // A29
{
    EXPECT_EQ(
        read("[no, on, yes, 1.10.0, 012, 2026-01-01, .inf, .nan, 1e309, 99999999999999999999, 0x, 1., '1', \"true\"]"),
        R"(["no","on","yes","1.10.0","012","2026-01-01",".inf",".nan","1e309","99999999999999999999","0x",1E0,"1","true"])");
    EXPECT_EQ(read("[true, False, null, ~, -3, +4, 0x1F, 0o17, 1.5, -1e3]"),
              "[true,false,null,null,-3,4,31,15,1.5E0,-1E3]");
}

TEST(ReadYaml, A21TakesWindowsLineEndsAndRefusesTabs)
{
    EXPECT_EQ(read("a: 1\r\nb: |\r\n  x\r\n"), R"({"a":1,"b":"x\n"})");
    const std::string tab = "error: a tab stands where spaces must indent [yaml-syntax]\n";
    EXPECT_EQ(refusals("a:\n\tb: 1\n"), "pack.yaml:2:1: " + tab);
    EXPECT_EQ(refusals("a:\n  - b: 1\n\t  c: 2\n"), "pack.yaml:3:1: " + tab);
    EXPECT_EQ(refusals("a:\n \tb\n"), "pack.yaml:2:2: " + tab);
    EXPECT_EQ(read("a: |\n  \tcode\nb: x\ty\n"), R"({"a":"\tcode\n","b":"x\ty"})") << "inside a text a tab is a letter";
}

TEST(ReadYaml, ExplainsSyntaxInWordsForCurators)
{
    EXPECT_EQ(read("title: Was: jetzt\n"),
              "pack.yaml:1:8: error: this text holds a colon and stands in no quotes [yaml-syntax]\n"
              "    1 | title: Was: jetzt\n"
              "      |        ^ write title: \"Was: jetzt\"\n");
    EXPECT_EQ(refusals("a:\n  b\n  c: 1\n"), "pack.yaml:2:3: error: after \"b\" a colon is missing [yaml-syntax]\n");
    EXPECT_EQ(refusals("a: [x\nb: 1\n"),
              "pack.yaml:1:4: error: a bracket \"[\" is opened and not closed [yaml-syntax]\n");
    EXPECT_EQ(refusals("{a: {x: 1\n}\n"),
              "pack.yaml:1:1: error: a brace \"{\" is opened and not closed [yaml-syntax]\n");
    EXPECT_EQ(refusals("a: ]\n"),
              "pack.yaml:1:4: error: a bracket or brace is closed that was not opened [yaml-syntax]\n");
    EXPECT_EQ(refusals("a: @home\n"), "pack.yaml:1:4: error: nothing can begin with this letter [yaml-syntax]\n");
    EXPECT_EQ(refusals("? [a]\n: b\n"), "pack.yaml:1:3: error: a key must be a word [yaml-syntax]\n");
}

// The library takes the end of the file for the closing quote, and a word without a colon for a key without a value.
TEST(ReadYaml, NoticesWhatTheLibraryMends)
{
    EXPECT_EQ(refusals("a: \"x\nb: 1\n"), "pack.yaml:1:4: error: a text in quotes is not closed [yaml-syntax]\n");
    EXPECT_EQ(refusals("a: 'it''s\n"), "pack.yaml:1:4: error: a text in quotes is not closed [yaml-syntax]\n");
    EXPECT_EQ(read("a: 'it''s'\nb: \"q\\\"q\"\n"), R"({"a":"it's","b":"q\"q"})");
    EXPECT_EQ(refusals("a: 1\ntitle\n"), "pack.yaml:2:1: error: after \"title\" a colon is missing [yaml-syntax]\n");
    EXPECT_EQ(refusals("{a, b: 1}\n"), "pack.yaml:1:2: error: after \"a\" a colon is missing [yaml-syntax]\n");
    EXPECT_EQ(read("t: {de: Wer sieht, versteht, en: x}\n"),
              "pack.yaml:1:20: error: after \"versteht\" a colon is missing [yaml-syntax]\n"
              "    1 | t: {de: Wer sieht, versteht, en: x}\n"
              "      |                    ^~~~~~~~ in braces a comma ends a text: put a text with commas in quotes\n");
    EXPECT_EQ(refusals("- a\nb\n"), "pack.yaml:2:1: error: this line belongs to nothing above it [yaml-syntax]\n");
    EXPECT_EQ(read("a:\nb :\n\"c\":\n"), R"({"a":null,"b":null,"c":null})");
}

// In braces and brackets the library ends a text at a question mark; our own example has two.
TEST(ReadYaml, TakesQuestionsInBracesAndBrackets)
{
    EXPECT_EQ(
        read("title: { de: Was ist das hier?, en: What is this place? }\nb: [Why?, \"?\", Quoi ?, ?x, a ? b]\nc: |\n  "
             "? ?\n"),
        R"({"title":{"de":"Was ist das hier?","en":"What is this place?"},"b":["Why?","?","Quoi ?","?x","a ? b"],"c":"? ?\n"})");
    EXPECT_EQ(read("? a\n: b?\n"), R"({"a":"b?"})");
    EXPECT_EQ(refusals("a?: \x1A\n"),
              "pack.yaml:1:5: error: the control character 1A stands in the text [control-character]\n");
}

TEST(ReadYaml, KnowsWhereEverythingStands)
{
    Problems problems;
    const auto document =
        readYaml("# head\nid: lobby\nexhibits:\n  - kind: \"qüiz\"\n    empty:\n  - 1.10\n", "pack.yaml", problems);
    ASSERT_TRUE(document) << printProblems(problems);
    const auto told = [](const Place& place) {
        return std::to_string(place.line) + ':' + std::to_string(place.column) + '+' + std::to_string(place.length);
    };
    const auto& places = document->places;
    EXPECT_EQ(told(places.of("/id")), "2:5+5");
    EXPECT_EQ(told(places.ofKey("/id")), "2:1+2");
    EXPECT_EQ(told(places.of("/exhibits/0/kind")), "4:11+6");
    EXPECT_EQ(told(places.of("/exhibits/0/kind/none/such")), "4:11+6") << "the nearest parent";
    EXPECT_EQ(told(places.of("/exhibits/0/empty")), "5:5+5") << "an empty value stands at its key";
    EXPECT_EQ(places.written("/exhibits/1"), "1.10");
    EXPECT_EQ(places.of("/exhibits/1").file, "pack.yaml");
    EXPECT_EQ(places.excerpt(4), "  - kind: \"qüiz\"");
    EXPECT_EQ(places.excerpt(99), "");
}

TEST(ReadYaml, IsNotSlowOnOneEndlessLine)
{
    // Every value on one line: counting its column from the beginning each time would take minutes.
    EXPECT_EQ(refusals("[" + repeated("\"aaaaaaaaaa\", ", 70'000) + "]").substr(0, 13), "pack.yaml:1:6");
}

TEST(ReadYaml, BlamesTheLineThatLacksItsColonAndNotTheNext)
{
    EXPECT_EQ(read("a: 1\nid my-pack\nversion: 1.0.0\n"),
              "pack.yaml:2:1: error: after \"id\" a colon is missing [yaml-syntax]\n"
              "    2 | id my-pack\n"
              "      | ^ write \"id: my-pack\"\n");
    EXPECT_EQ(refusals("list:\n  - kind\n\n    # which\n    title: x\n"),
              "pack.yaml:5:5: error: this line does not belong to the list above it [yaml-syntax]\n")
        << "an entry of a list may be one word";
    EXPECT_EQ(refusals("a: [b]: c\n"),
              "pack.yaml:1:7: error: a second colon, or a key in the wrong column [yaml-syntax]\n");
}

TEST(ReadYaml, BlamesTheSpaceThatIsMissingAndTheHashThatBeginsAComment)
{
    EXPECT_EQ(refusals("id: hall\nkind:story\ntitle: Hall\n"),
              "pack.yaml:2:5: error: after the colon of \"kind\" a space is missing [yaml-syntax]\n");
    EXPECT_EQ(refusals("theme: {accent: #0a7d8c}\nid: hall\n"),
              "pack.yaml:1:17: error: what stands behind # is a comment, the closing bracket too [yaml-syntax]\n");
    EXPECT_EQ(refusals("theme: {accent: teal # a colour\nid: hall\n"),
              "pack.yaml:1:8: error: a brace \"{\" is opened and not closed [yaml-syntax]\n");
}

TEST(ReadYaml, A14GoesOnWhereTheTreeIsWholeAllTheSame)
{
    const auto rest = [](std::string text) {
        Problems problems;
        const auto document = readYaml(std::move(text), "pack.yaml", problems);
        EXPECT_TRUE(hasErrors(problems));
        return document ? boost::json::serialize(document->root) : "none";
    };
    EXPECT_EQ(rest("a: 1\na: 2\nb: 3\n"), R"({"a":1,"b":3})");
    EXPECT_EQ(rest("a: &x 1\nb: *x\nc: !!str 3\n"), R"({"a":1,"b":null,"c":"3"})");
    EXPECT_EQ(rest("<<: {z: 1}\na: 1\n"), R"({"a":1})");
    EXPECT_EQ(rest("a: {b, c: 1}\n"), R"({"a":{"b":null,"c":1}})");
    EXPECT_EQ(rest("a: [1\nb: 2\n"), "none");
    EXPECT_EQ(rest("a: 1\n---\nb: 2\n"), "none");
}

TEST(ReadYamlFile, SaysThatAFileIsMissing)
{
    const test::TempFolder folder;
    Problems problems;
    EXPECT_FALSE(readYamlFile(folder.path() / "pack.yaml", "pack.yaml", problems));
    EXPECT_FALSE(readYamlFile(folder.path(), "folder", problems));
    EXPECT_EQ(printProblems(problems), "pack.yaml: error: there is no file pack.yaml [missing-file]\n"
                                       "      put it there, or correct its name\n"
                                       "folder: error: folder is not a file [unreadable]\n"
                                       "      put a file in its place\n");
}

TEST(ReadYamlFile, ReadsNoMoreOfALargeFileThanItMust)
{
    const test::TempFolder folder;
    folder.write("pack.yaml", "a: 1\n");
    std::filesystem::resize_file(folder.path() / "pack.yaml", 8ULL * 1024 * 1024 * 1024); // sparse
    Problems problems;
    EXPECT_FALSE(readYamlFile(folder.path() / "pack.yaml", "pack.yaml", problems));
    EXPECT_EQ(problems.at(0).code, "too-large");
}

TEST(ReadYaml, WhatCuratorsOftenTypeIsToldAsSuch)
{
    EXPECT_EQ(read("a:\n  - { at: 4,5, title: b }\n"),
              "pack.yaml:2:11: error: a number has a point, not a comma [yaml-syntax]\n"
              "    2 |   - { at: 4,5, title: b }\n      |           ^ write 4.5\n");
    EXPECT_EQ(refusals("a:\n  - b: 1\n\u00A0\u00A0\u00A0\u00A0c: 2\n    d: 3\n"),
              "pack.yaml:3:1: error: this line is indented with spaces of another kind, as web pages have them "
              "[yaml-syntax]\n");
    EXPECT_EQ(refusals("id: a\ntitle { de: Haus, en: House }\n"),
              "pack.yaml:2:1: error: after \"title\" a colon is missing [yaml-syntax]\n");
    EXPECT_EQ(refusals("a: { b: \"c }\nd: \"e\"\n"),
              "pack.yaml:1:9: error: a text in quotes is not closed [yaml-syntax]\n");
}

} // namespace vitrine
