// SPDX-License-Identifier: Apache-2.0
#include "ctl/sarif.hpp"

#include "core/pack/schema.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

/// What SARIF 2.1.0 requires of the objects that we write, and the names that it knows in them.
constexpr const char* kSarif = R"({
  "type": "object", "required": ["version", "runs"], "additionalProperties": false,
  "properties": {
    "$schema": {"type": "string"}, "version": {"const": "2.1.0"},
    "runs": {"type": "array", "items": {"$ref": "#/definitions/run"}}
  },
  "definitions": {
    "message": {"type": "object", "required": ["text"], "additionalProperties": false,
      "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string"}}},
    "level": {"enum": ["none", "note", "warning", "error"]},
    "run": {"type": "object", "required": ["tool"], "additionalProperties": false,
      "properties": {
        "tool": {"type": "object", "required": ["driver"], "additionalProperties": false, "properties": {
          "driver": {"type": "object", "required": ["name"], "additionalProperties": false, "properties": {
            "name": {"type": "string"}, "rules": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/definitions/rule"}}}}}},
        "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": {"$ref": "#/definitions/result"}}}},
    "rule": {"type": "object", "required": ["id"], "additionalProperties": false, "properties": {
      "id": {"type": "string"}, "shortDescription": {"$ref": "#/definitions/message"},
      "fullDescription": {"$ref": "#/definitions/message"}, "help": {"$ref": "#/definitions/message"},
      "helpUri": {"type": "string"},
      "defaultConfiguration": {"type": "object", "properties": {"level": {"$ref": "#/definitions/level"}}},
      "properties": {"type": "object"}}},
    "result": {"type": "object", "required": ["message"], "additionalProperties": false, "properties": {
      "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": -1},
      "level": {"$ref": "#/definitions/level"}, "message": {"$ref": "#/definitions/message"},
      "locations": {"type": "array", "items": {"$ref": "#/definitions/location"}}}},
    "location": {"type": "object", "additionalProperties": false, "properties": {
      "physicalLocation": {"type": "object", "required": ["artifactLocation"], "additionalProperties": false, "properties": {
        "artifactLocation": {"type": "object", "required": ["uri"], "properties": {
          "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%-]+$"}}},
        "region": {"type": "object", "required": ["startLine"], "additionalProperties": false, "properties": {
          "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
          "endColumn": {"type": "integer", "minimum": 1}}}}}}}
  }
})";

Problems some()
{
    return {{Severity::Error,
             "unknown-kind",
             {"pack.yaml", 14, 11, 6},
             phrase("no exhibit kind is called \"{}\"", "galery"),
             phrase("did you mean \"{}\"?", "gallery"),
             "    kind: galery"},
            {Severity::Warning,
             "unused-file",
             {"media/Straße 1.png", 0, 0, 0},
             phrase("nothing in the pack uses this file"),
             {},
             {}},
            {Severity::Error, "of-a-kind", {"pack.yaml", 2, 0, 0}, "a code that no rule explains", {}, {}}};
}

} // namespace

TEST(Sarif, HasTheShapeOfItsStandard)
{
    const auto schema = bundleSchema(json::parse(kSarif));
    ASSERT_TRUE(schema) << schema.error().message;
    for (const auto& problems : {some(), Problems()})
        for (const auto& objection : validate(*schema, *schema, problemsToSarif(problems, "opening week")))
            ADD_FAILURE() << objection.pointer << ": " << objection.description;
}

TEST(Sarif, PointsFromEachResultToItsRuleAndPlace)
{
    const auto run = problemsToSarif(some(), "opening week").at("runs").at(0);
    EXPECT_EQ(run.at("columnKind"), "unicodeCodePoints") << "our columns count letters, not units of UTF-16";
    const auto& rules = run.at("tool").at("driver").at("rules").as_array();
    ASSERT_EQ(rules.size(), 3U);
    for (const auto& result : run.at("results").as_array())
        EXPECT_EQ(rules.at(static_cast<std::size_t>(result.at("ruleIndex").as_int64())).at("id"), result.at("ruleId"));
    const auto& first = run.at("results").at(0);
    EXPECT_EQ(first.at("message").at("text"), "no exhibit kind is called \"galery\"; did you mean \"gallery\"?");
    EXPECT_EQ(json::serialize(first.at("locations")),
              R"([{"physicalLocation":{"artifactLocation":{"uri":"opening%20week/pack.yaml"},)"
              R"("region":{"startLine":14,"startColumn":11,"endColumn":17}}}])");
    EXPECT_EQ(json::serialize(run.at("results").at(1).at("locations")),
              R"([{"physicalLocation":{"artifactLocation":{"uri":"opening%20week/media/Stra%C3%9Fe%201.png"}}}])");
}

TEST(Sarif, ExplainsItsRulesInTheLanguageAskedForAndBringsTheOther)
{
    const auto run = problemsToSarif(some(), {}, Language::German).at("runs").at(0);
    EXPECT_EQ(run.at("language"), "de");
    EXPECT_EQ(run.at("results").at(0).at("message").at("text"),
              "keine Art von Exponaten heißt „galery“; meinten Sie „gallery“?");
    const auto& rule = run.at("tool").at("driver").at("rules").at(1);
    EXPECT_EQ(rule.at("shortDescription").at("text"), "Eine Art von Exponaten, die nicht installiert ist");
    EXPECT_EQ(rule.at("helpUri"), "content/reference/de/findings.md#unknown-kind");
    EXPECT_EQ(rule.at("defaultConfiguration").at("level"), "error");
    EXPECT_EQ(rule.at("properties").at("en").at("shortDescription"), "An exhibit kind that is not installed");
    const auto& unexplained = run.at("tool").at("driver").at("rules").at(0).as_object();
    EXPECT_EQ(unexplained.at("id"), "of-a-kind");
    EXPECT_FALSE(unexplained.contains("help"));
}

} // namespace vitrine::ctl
