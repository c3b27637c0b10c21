// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/include_lines.hpp"

#include <gmock/gmock.h>

namespace vitrine::ctl {

using testing::HasSubstr;

TEST(IncludeLines, StandBehindTheLastExhibitAndChangeNothingElse)
{
    const std::string before =
        "# ours\nexhibits:\n  # the first\n  - id: a\n    body: |\n      # not a comment\n\n      end\n"
        "  - include: exhibits/b.yaml   # mine\n\n# the look\ntheme: {accent: \"#000000\"}\n";
    const auto after = withIncludes(before, {"exhibits/c.yaml", "exhibits/d.yaml"});
    ASSERT_TRUE(after);
    auto wanted = before;
    wanted.insert(wanted.find("\n# the look"), "  - include: exhibits/c.yaml\n  - include: exhibits/d.yaml\n");
    EXPECT_EQ(*after, wanted);
}

TEST(IncludeLines, AreAsDeepAsTheOthers)
{
    EXPECT_EQ(withIncludes("exhibits:\n- id: a\nid: x\n", {"e/b.yaml"}).value(),
              "exhibits:\n- id: a\n- include: e/b.yaml\nid: x\n");
    EXPECT_EQ(withIncludes("exhibits:\n    - id: a", {"e/b.yaml"}).value(),
              "exhibits:\n    - id: a\n    - include: e/b.yaml\n");
    EXPECT_EQ(withIncludes("exhibits:\r\n  - id: a\r\n", {"b.yaml"}).value(),
              "exhibits:\r\n  - id: a\r\n  - include: b.yaml\r\n");
}

TEST(IncludeLines, GoIntoBracketsToo)
{
    EXPECT_EQ(withIncludes("exhibits: [{id: a}]  # one\nid: x\n", {"b.yaml"}).value(),
              "exhibits: [{id: a}, { include: b.yaml }]  # one\nid: x\n");
    EXPECT_EQ(withIncludes("exhibits: [\n  {id: a, t: [x]}\n]\n", {"b.yaml"}).value(),
              "exhibits: [\n  {id: a, t: [x]}, { include: b.yaml }\n]\n");
}

TEST(IncludeLines, AreNotWrittenWhereTheirPlaceIsNotSure)
{
    for (const auto* text :
         {"", "id: x\n", "exhibits: none\n", "{id: x, exhibits: [{id: a}]}\n", "x: |\n  a\n\"exhibits\":\n  - id: a\n",
          "exhibits:\n", "exhibits: []\nx: [1]\n  - broken\n"}) {
        const auto after = withIncludes(text, {"b.yaml"});
        ASSERT_FALSE(after) << text << "\n" << *after;
        EXPECT_THAT(after.error().message.en, HasSubstr("one below the other"));
    }
}

} // namespace vitrine::ctl
