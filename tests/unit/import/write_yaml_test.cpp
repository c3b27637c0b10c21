// SPDX-License-Identifier: Apache-2.0
#include "import/write_yaml.hpp"

#include "core/yaml/read_yaml.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <gtest/gtest.h>

namespace vitrine::intake {

namespace json = boost::json;

namespace {

json::value readBack(const std::string& text)
{
    Problems problems;
    const auto document = readYaml(text, "x.yaml", problems);
    EXPECT_TRUE(problems.empty()) << text << printProblems(problems);
    return document ? document->root : json::value();
}

} // namespace

TEST(WriteYaml, IsReadBackAsTheSameValue)
{
    for (const auto* words : {"plain",
                              "no",
                              "Yes",
                              "null",
                              "~",
                              "1.10",
                              "2026-01-01",
                              "- dash",
                              "a: b",
                              "a #b",
                              "#",
                              "{x}",
                              "[y]",
                              "*star",
                              "&anchor",
                              "!tag",
                              "%x",
                              "@x",
                              "`x`",
                              "it's",
                              "\\\"quoted\\\"",
                              "C:\\\\path",
                              "ends:",
                              "? what",
                              "| bar",
                              "Grüße: 😀",
                              "",
                              "0x1f",
                              "1e3",
                              ".5",
                              "true",
                              "Null",
                              "=",
                              "<<",
                              "a\\nb",
                              "a\\n\\n  b\\nc",
                              "x\\n# no comment\\ny",
                              "- a\\n- b",
                              "tail \\nline"}) {
        const auto value = json::parse(R"({"a": [{"de": ")" + std::string(words) + R"("}, ")" + words + R"("], ")" +
                                       "k" + R"(": ")" + words + R"("})");
        auto wanted = json::serialize(value);
        if (const auto at = wanted.find("tail \\n"); at != std::string::npos) // a space that nobody sees
            wanted = json::serialize(json::parse(R"({"a": [{"de": "tail\nline"}, "tail\nline"], "k": "tail\nline"})"));
        EXPECT_EQ(json::serialize(readBack(writeYaml(value))), wanted) << writeYaml(value);
    }
    const auto numbers =
        json::parse(R"({"n": [1, -2.5, true, false], "none": [], "deep": [[1, [2]], {"x": {"y": [{}]}}]})");
    EXPECT_EQ(readBack(writeYaml(numbers)), numbers) << writeYaml(numbers);
}

TEST(WriteYaml, HasTheShapeThatCuratorsWrite)
{
    const auto value = json::parse(R"({"title": {"de": "Hafen", "en": "Harbour, early"}, "pages": [
        {"#": "slide 1", "title": "Eins", "body": {"de": "Ein Absatz.\n\n- eins\n- zwei"}}]})");
    EXPECT_EQ(writeYaml(value), "title: { de: Hafen, en: \"Harbour, early\" }\n"
                                "pages:\n"
                                "  # slide 1\n"
                                "  - title: Eins\n"
                                "    body:\n"
                                "      de: |-\n"
                                "        Ein Absatz.\n"
                                "\n"
                                "        - eins\n"
                                "        - zwei\n");
}

TEST(WriteYaml, NothingEndsAComment)
{
    EXPECT_EQ(yamlComment("one\ntwo: {\r\nthree", 2), "  # one\n  # two: {\n  # three\n");
}

} // namespace vitrine::intake
