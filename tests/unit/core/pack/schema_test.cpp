// SPDX-License-Identifier: Apache-2.0
#include "core/pack/schema.hpp"

#include "core/pack/explain.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include <string>

namespace vitrine {

namespace {

/// What a schema says against a document in YAML, without excerpts.
std::string told(std::string_view schema, std::string yaml, bool hints = false)
{
    const auto bundled = bundleSchema(boost::json::parse(schema));
    if (!bundled)
        return bundled.error().message;
    Problems problems;
    const auto document = readYaml(std::move(yaml), "f", problems);
    if (!document)
        return printProblems(problems);
    Findings findings(problems, document->places);
    checkBySchema(*bundled, *bundled, document->root, "", findings);
    for (auto& problem : problems) {
        problem.excerpt = {};
        if (!hints)
            problem.hint = {};
    }
    return printProblems(problems);
}

} // namespace

TEST(Schema, OursAreSchemas)
{
    for (const auto* const name : {"pack", "exhibit", "screen"})
        EXPECT_TRUE(builtInSchema(name).is_object()) << name;
    EXPECT_TRUE(schemaText("nothing").empty());
}

TEST(Schema, EachMistakeIsASentenceOfItsOwn)
{
    constexpr const char* kSchema = R"({"type": "object", "additionalProperties": false, "required": ["need"],
        "properties": {"need": {"type": "string", "description": "what is needed"},
                       "count": {"type": "integer", "minimum": 2, "maximum": 3.5},
                       "list": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 3, "uniqueItems": true},
                       "pick": {"enum": ["red", "green"]},
                       "name": {"type": "string", "pattern": "^[a-z]+$", "minLength": 2, "maxLength": 4}}})";
    EXPECT_EQ(told(kSchema, "count: 9\nlist: [1, 1, x, 2]\npick: gren\nname: A1\ncuont: 1\n", true),
              "f:5:1: error: there is no key \"cuont\" here [unknown-key]\n"
              "      known here: need, count, list, pick and name\n"
              "f:1:1: error: the key \"need\" is missing [missing-key]\n"
              "      add \"need: …\", what is needed\n"
              "f:1:8: error: \"count\" must be at most 3.5, not 9 [not-allowed-value]\n"
              "f:2:7: error: \"list\" has 4 entries [not-allowed-value]\n"
              "      at most 3 entries\n"
              "f:2:11: error: 1 stands twice in \"list\" [not-allowed-value]\n"
              "      delete one\n"
              "f:2:14: error: entry 3 of \"list\" must be a number, not the text \"x\" [wrong-type]\n"
              "      write a number, such as 5\n"
              "f:3:7: error: \"gren\" is not allowed in \"pick\" [not-allowed-value]\n"
              "      did you mean \"green\"?\n"
              "f:4:7: error: \"A1\" cannot be \"name\" [not-allowed-value]\n");
}

TEST(Schema, A13AMisspeltKeyIsNotMissingToo)
{
    EXPECT_EQ(told(R"({"required": ["title"], "properties": {"title": {}}, "additionalProperties": false})",
                   "titel: x\n", true),
              "f:1:1: error: there is no key \"titel\" here [unknown-key]\n      did you mean \"title\"?\n");
}

TEST(Schema, A12SaysHowAValueOfAnotherTypeIsWritten)
{
    constexpr const char* kSchema = R"({"properties": {"text": {"type": "string"}, "truth": {"type": "boolean"},
        "number": {"type": "integer"}, "list": {"type": "array"}, "empty": {"type": "string"}}})";
    EXPECT_EQ(told(kSchema, "text: 1.10\ntruth: on\nnumber: 012\nlist: de\nempty:\n", true),
              "f:1:7: error: \"text\" must be a text, not the number 1.1 [wrong-type]\n"
              "      put it in quotes: \"1.10\"\n"
              "f:2:8: error: \"truth\" must be true or false, not the text \"on\" [wrong-type]\n"
              "      write true, without quotes\n"
              "f:3:9: error: \"number\" must be a whole number, not the text \"012\" [wrong-type]\n"
              "      write 12, without quotes\n"
              "f:4:7: error: \"list\" must be a list, not the text \"de\" [wrong-type]\n"
              "      write it as a list: [\"de\"]\n"
              "f:5:1: error: \"empty\" is empty [wrong-type]\n"
              "      write a text, or delete the key\n");
}

TEST(Schema, LooksIntoTheBranchThatWasMeant)
{
    constexpr const char* kSchema = R"({"anyOf": [
        {"type": "string"},
        {"type": "object", "required": ["type"], "additionalProperties": false,
         "properties": {"type": {"const": "circle"}, "radius": {"type": "number"}}},
        {"type": "object", "required": ["type"], "additionalProperties": false,
         "properties": {"type": {"const": "square"}, "side": {"type": "number"}}}]})";
    EXPECT_EQ(told(kSchema, "type: square\nsied: 2\n"), "f:2:1: error: there is no key \"sied\" here [unknown-key]\n");
    EXPECT_EQ(told(kSchema, "type: circle\nradius: big\n"),
              "f:2:9: error: \"radius\" must be a number, not the text \"big\" [wrong-type]\n");
    EXPECT_EQ(told(kSchema, "[1]"),
              "f:1:1: error: the file must be a text or a map of keys and values, not a list [wrong-type]\n");
}

TEST(Schema, TellsBranchesApartThatOnlyNameTheKeyTheyNeed)
{
    constexpr const char* kSchema = R"({"properties": {"one": {}, "each": {}}, "additionalProperties": false,
        "oneOf": [{"required": ["one"]}, {"required": ["each"]}]})";
    EXPECT_EQ(told(kSchema, "each: 1\n"), "");
    EXPECT_EQ(told(kSchema, "one: 1\n"), "");
    EXPECT_NE(told(kSchema, "one: 1\neach: 1\n"), "");
    EXPECT_EQ(told(kSchema, "{}\n"), "f:1:1: error: the key \"one\" is missing [missing-key]\n");
}

TEST(Schema, TheValidatorHasTheLastWord)
{
    // "not" has no sentence of ours; the verdict stands nevertheless.
    const auto text = told(R"({"properties": {"a": {"not": {"const": 3}}, "b": {"multipleOf": 5}}})", "a: 3\nb: 7\n");
    EXPECT_NE(text.find("f:1:4: error: \"a\" does not fit its description: "), std::string::npos) << text;
    EXPECT_NE(text.find("f:2:4: error: \"b\" does not fit its description: "), std::string::npos) << text;
}

TEST(Schema, KnowsConditionsDependenciesAndContains)
{
    constexpr const char* kSchema = R"({
        "if": {"properties": {"mode": {"const": "loud"}}, "required": ["mode"]},
        "then": {"required": ["volume"]}, "else": {"properties": {"volume": {"maximum": 10}}},
        "dependencies": {"key": ["certificate"]},
        "properties": {"answers": {"contains": {"required": ["correct"]}, "description": "one must be correct"}}})";
    EXPECT_EQ(told(kSchema, "mode: loud\n"), "f:1:1: error: the key \"volume\" is missing [missing-key]\n");
    EXPECT_EQ(told(kSchema, "volume: 11\nkey: x\nanswers: [{a: 1}]\n"),
              "f:2:1: error: \"key\" needs \"certificate\" too [missing-key]\n"
              "f:1:9: error: \"volume\" must be at most 10, not 11 [not-allowed-value]\n"
              "f:3:10: error: no entry of \"answers\" is as one must be [not-allowed-value]\n");
}

// std::regex goes one level deeper for each letter; a text of 64 KiB would end the program.
TEST(Schema, ALongTextIsNoReasonToCrash)
{
    const auto text = told(R"({"properties": {"a": {"type": "string", "pattern": "^(a|b)*$"}}})",
                           "a: " + std::string(60'000, 'a') + "\n");
    EXPECT_NE(text.find("cannot be \"a\" [not-allowed-value]"), std::string::npos) << text.substr(0, 200);
}

TEST(Schema, TakesDefinitionsFromCommon)
{
    constexpr const char* kSchema =
        R"({"properties": {"t": {"$ref": "../../config/schema/common.json#/definitions/text"}}})";
    EXPECT_EQ(told(kSchema, "t: {de: Haus, en: House}\n"), "");
    EXPECT_EQ(told(kSchema, "t: {DE: Haus}\n"), "f:1:5: error: \"DE\" is not a language [bad-language]\n");
    EXPECT_EQ(told(kSchema, "t: {}\n"), "f:1:4: error: \"t\" is empty [not-allowed-value]\n");
    EXPECT_EQ(told(R"({"properties": {"t": {"$ref": "common.json#/definitions/txet"}}})", "t: 1\n"),
              "nothing is at #/definitions/vitrine.txet");
}

} // namespace vitrine
