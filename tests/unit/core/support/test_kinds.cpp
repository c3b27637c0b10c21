// SPDX-License-Identifier: Apache-2.0
#include "support/test_kinds.hpp"

#include "support/temp_folder.hpp"

#include <stdexcept>

namespace vitrine::test {

namespace {

constexpr const char* kQuiz = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object",
  "required": ["questions"],
  "additionalProperties": false,
  "properties": {
    "questions": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/question"}},
    "seconds": {"description": "for each question", "type": "integer", "minimum": 5, "maximum": 120},
    "speed": {"type": "number"},
    "shuffle": {"enum": ["answers", "questions", "both"]},
    "film": {"$ref": "../../config/schema/common.json#/definitions/film"},
    "sound": {"$ref": "../../config/schema/common.json#/definitions/sound"},
    "places": {"$ref": "../../config/schema/common.json#/definitions/data"},
    "dates": {"$ref": "../../config/schema/common.json#/definitions/calendar"},
    "code": {"type": "string", "pattern": "^[A-Z]+$", "description": "capital letters"}
  },
  "definitions": {
    "question": {
      "type": "object",
      "required": ["question", "answers"],
      "additionalProperties": false,
      "properties": {
        "question": {"$ref": "../../config/schema/common.json#/definitions/text",
          "x-place": {"role": "question", "width": 900, "lines": 3}},
        "answers": {"type": "array", "minItems": 2, "items": {"$ref": "../../config/schema/common.json#/definitions/text",
            "x-place": {"role": "card", "width": 376, "shrinks": true}},
          "description": "two or more"},
        "right": {"type": "integer", "minimum": 1},
        "explanation": {"$ref": "../../config/schema/common.json#/definitions/body"},
        "picture": {"$ref": "../../config/schema/common.json#/definitions/picture"},
        "audio": {"$ref": "../../config/schema/common.json#/definitions/recording",
          "x-reads": ["question", "explanation"]}
      }
    }
  }
})";

constexpr const char* kNote = R"({
  "type": "object",
  "additionalProperties": false,
  "properties": {"body": {"$ref": "../../config/schema/common.json#/definitions/body"}}
})";

} // namespace

const Kinds& kinds()
{
    static const TempFolder folder;
    static const Kinds found = [] {
        folder.write("quiz/exhibit.yaml", "kind: quiz\napi: 1\nqml: {module: Test.Quiz, type: Quiz}\ntitle: Quiz\n");
        folder.write("quiz/settings.json", kQuiz);
        folder.write("note/exhibit.yaml", "kind: note\napi: 1\nqml: {module: Test.Note, type: Note}\ntitle: Note\n");
        folder.write("note/settings.json", kNote);
        Problems problems;
        auto all = readKinds({folder.path()}, problems);
        if (!problems.empty())
            throw std::runtime_error(printProblems(problems));
        return all;
    }();
    return found;
}

} // namespace vitrine::test
