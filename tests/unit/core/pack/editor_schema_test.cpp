// SPDX-License-Identifier: Apache-2.0
#include "core/pack/editor_schema.hpp"

#include "support/test_kinds.hpp"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include <string>

namespace vitrine {

namespace json = boost::json;

TEST(EditorSchema, SpeaksOneLanguageAndKeepsOurNotesToItself)
{
    const auto german = editorSchema("pack", test::kinds(), Language::German);
    ASSERT_TRUE(german);
    EXPECT_EQ(german->at("properties").at("languages").at("title"), "Sprachen");
    EXPECT_EQ(json::serialize(*german).find("\"x-"), std::string::npos);
    const auto english = editorSchema("pack", test::kinds(), Language::English);
    EXPECT_EQ(english->at("properties").at("languages").at("title"), "Languages");
}

TEST(EditorSchema, BindsSettingsToTheKind)
{
    const auto schema = editorSchema("pack", test::kinds(), Language::English);
    ASSERT_TRUE(schema);
    const auto& exhibit = schema->at("definitions").at("exhibit");
    EXPECT_EQ(exhibit.at("allOf").as_array().size(), test::kinds().all().size());
    EXPECT_EQ(exhibit.at("properties").at("kind").at("enum").as_array().size(), test::kinds().all().size());
    EXPECT_TRUE(schema->at("definitions").as_object().contains("kind.quiz"));
}

TEST(EditorSchema, LeadsEveryReferenceSomewhere)
{
    for (const auto* name : {"pack", "exhibit", "screen", "showroom", "trust", "quiz"}) {
        const auto schema = editorSchema(name, test::kinds(), Language::English);
        ASSERT_TRUE(schema) << name;
        const auto text = json::serialize(*schema);
        const std::string mark = "\"$ref\":\"#";
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
            const auto start = at + mark.size();
            const auto pointer = text.substr(start, text.find('"', start) - start);
            boost::system::error_code error;
            EXPECT_NE(schema->find_pointer(pointer, error), nullptr) << name << ' ' << pointer;
        }
    }
    EXPECT_FALSE(editorSchema("nothing", test::kinds(), Language::English));
}

} // namespace vitrine
