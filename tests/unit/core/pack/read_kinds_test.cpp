// SPDX-License-Identifier: Apache-2.0
#include "core/pack/kind.hpp"

#include "support/temp_folder.hpp"

#include <gtest/gtest.h>

namespace vitrine {

namespace {

constexpr const char* kGood = "kind: quiz\napi: 1\nqml: {module: Vitrine.Exhibits.Quiz, type: Quiz}\n"
                              "title: {de: Rätsel, en: Quiz}\nicon: quiz\nneeds: {media: [picture]}\n";

} // namespace

TEST(ReadKinds, FindsEveryFolderWithADescription)
{
    const test::TempFolder folder;
    folder.write("quiz/exhibit.yaml", kGood);
    folder.write("quiz/settings.json", R"({"type": "object"})");
    folder.write("no-kind/readme.txt", "");
    Problems problems;
    const auto kinds = readKinds({folder.path(), folder.path() / "nowhere"}, problems);
    EXPECT_EQ(printProblems(problems), "");
    ASSERT_EQ(kinds.all().size(), 1U);
    const auto* quiz = kinds.find("quiz");
    ASSERT_NE(quiz, nullptr);
    EXPECT_EQ(quiz->module, "Vitrine.Exhibits.Quiz");
    EXPECT_EQ(quiz->type, "Quiz");
    EXPECT_EQ(quiz->api, 1);
    EXPECT_EQ(quiz->icon, "quiz");
    EXPECT_EQ(quiz->title.at("de"), "Rätsel");
    EXPECT_EQ(quiz->folder, folder.path() / "quiz");
    EXPECT_EQ(kinds.find("story"), nullptr);
    EXPECT_EQ(kinds.nearest("quizz"), "quiz");
}

TEST(ReadKinds, LeavesOutABrokenKindAndKeepsTheOthers)
{
    const test::TempFolder folder;
    folder.write("a/exhibit.yaml", "kind: Quiz\napi: 2\nqml: {module: quiz, typ: Quiz}\ntitle: Quiz\n");
    folder.write("b/exhibit.yaml", kGood);
    folder.write("b/settings.json", "{\"type\": \"object\",\n \"properties\": {,}}");
    folder.write("c/exhibit.yaml", "kind: c\napi: 1\nqml: {module: C, type: C}\ntitle: C\n");
    folder.write("c/settings.json", R"({"properties": {"a": {"$ref": "http://example.org/x.json"}}})");
    folder.write("d/exhibit.yaml", "kind: d\napi: 1\nqml: {module: D, type: D}\ntitle: D\n");
    folder.write("d/settings.json",
                 R"({"$ref": "#/definitions/a", "definitions": {"a": {"allOf": [{"$ref": "#/definitions/a"}]}}})");
    folder.write("e/exhibit.yaml", "kind: e\napi: 1\nqml: {module: E, type: E}\ntitle: E\n");
    folder.write("e/settings.json", "{}");
    Problems problems;
    const auto kinds = readKinds({folder.path()}, problems);
    ASSERT_EQ(kinds.all().size(), 1U);
    EXPECT_EQ(kinds.all().front().id, "e");
    for (auto& problem : problems)
        problem.excerpt = problem.hint = {};
    EXPECT_EQ(printProblems(problems),
              "a/settings.json: error: there is no file a/settings.json [missing-file]\n"
              "a/exhibit.yaml:1:7: error: \"Quiz\" is not an id [bad-id]\n"
              "a/exhibit.yaml:2:6: error: \"api\" must be 1, not 2 [not-allowed-value]\n"
              "a/exhibit.yaml:3:21: error: there is no key \"typ\" here [unknown-key]\n"
              "a/exhibit.yaml:3:15: error: \"quiz\" is not a QML module [not-allowed-value]\n"
              "b/settings.json:2:17: error: this is not JSON: syntax error [wrong-type]\n"
              "c/settings.json: error: this is not a usable JSON Schema: \"$ref\": \"http://example.org/x.json\" leads "
              "neither "
              "into this file nor into common.json [wrong-type]\n"
              "d/settings.json: error: this is not a usable JSON Schema: a reference leads in a circle [wrong-type]\n");
}

TEST(ReadKinds, TheFirstOfTwoWithOneIdWins)
{
    const test::TempFolder folder;
    for (const auto* const place : {"first", "second"}) {
        folder.write(std::string(place) + "/quiz/exhibit.yaml", kGood);
        folder.write(std::string(place) + "/quiz/settings.json", "{}");
    }
    Problems problems;
    const auto kinds = readKinds({folder.path() / "first", folder.path() / "second"}, problems);
    ASSERT_EQ(kinds.all().size(), 1U);
    EXPECT_EQ(kinds.all().front().folder, folder.path() / "first/quiz");
}

} // namespace vitrine
