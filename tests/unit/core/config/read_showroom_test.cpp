// SPDX-License-Identifier: Apache-2.0
#include "core/config/showroom.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

namespace vitrine {

namespace {

/// All that is said about a showroom, without excerpts.
std::string toldOf(const std::string& yaml)
{
    const test::TempFolder folder;
    folder.write("showroom.yaml", yaml);
    folder.write("packs/lobby.vpack", "bytes");
    Problems problems;
    const auto showroom = readShowroom(folder.path() / "showroom.yaml", problems);
    EXPECT_EQ(showroom.has_value(), !hasErrors(problems));
    for (auto& problem : problems)
        problem.excerpt = {};
    return printProblems(problems);
}

} // namespace

TEST(ReadShowroom, TakesTheSample)
{
    Problems problems;
    const auto showroom = readShowroom(std::filesystem::path(VITRINE_CONFIG) / "showroom.yaml", problems);
    EXPECT_EQ(printProblems(problems), "");
    ASSERT_TRUE(showroom);
    EXPECT_EQ(showroom->name, "Museum am Markt");
    ASSERT_EQ(showroom->screens.size(), 3U);
    const auto& left = showroom->screens.front();
    EXPECT_EQ(left.name, "lobby-left");
    EXPECT_EQ(left.host, "lobby-left.museum.example");
    EXPECT_EQ(left.shows, std::vector<std::string>{"jena"}) << "as its group says";
    EXPECT_EQ(showroom->screens.back().when, "07:30");
    EXPECT_TRUE(std::filesystem::is_directory(showroom->packs.at("jena")));
}

TEST(ReadShowroom, FindsWhatMeansNothing)
{
    EXPECT_EQ(toldOf("vitrine: 1\npacks: { lobby: packs/lobby.vpack, gone: packs/gone.vpack }\n"
                     "groups: { foyer: { shows: [loby], when: \"25:00\" } }\n"
                     "screens:\n  one: { host: one.example, groups: [foier] }\n  two: { host: one.example }\n")
                      .find("did you mean \"lobby\"?") != std::string::npos,
              true);
    const auto told = toldOf("vitrine: 1\ngroups: { foyer: { when: \"25:00\" } }\n"
                             "screens:\n  one: { host: one.example, groups: [foier] }\n  two: { host: one.example }\n");
    EXPECT_NE(told.find("[bad-time]"), std::string::npos) << told;
    EXPECT_NE(told.find("this file has no group \"foier\" [unknown-group]"), std::string::npos) << told;
    EXPECT_NE(told.find("two has the host of one, one.example [double-host]"), std::string::npos) << told;
    EXPECT_NE(toldOf("vitrine: 1\nscreens: {}\n"), "");
    EXPECT_NE(toldOf("vitrine: 1\nscreens: { one: { host: \"http://one\" } }\n").find("is not a host"),
              std::string::npos);
}

} // namespace vitrine
