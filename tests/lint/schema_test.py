#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every key that people write has a title and a description in English and in German, in the schema itself."""
import json
import pathlib
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
COMMON = TOP / "config/schema/common.json"
SCHEMAS = sorted((TOP / "config/schema").glob("*.json")) + sorted((TOP / "exhibits").glob("*/settings.json"))


def said_about(node, document, common):
    """The nodes that speak about a value: the node itself, then what it refers to."""
    while True:
        yield node
        if "$ref" not in node:
            return
        if "common.json" in node["$ref"]:
            document = common
        node = document["definitions"][node["$ref"].rsplit("/", 1)[1]]


def properties(node, path=""):
    if isinstance(node, list):
        for index, entry in enumerate(node):
            yield from properties(entry, f"{path}/{index}")
    if not isinstance(node, dict):
        return
    if isinstance(node.get("properties"), dict) and not isinstance(node["properties"].get("type"), str):
        for name, entry in node["properties"].items():
            yield f"{path}/{name}", entry
    for key, entry in node.items():
        yield from properties(entry, f"{path}/{key}")


def lacking(document, common):
    for path, entry in properties(document):
        for word in ("title", "description"):
            # German stands beside the English it translates, wherever that is.
            source = next((node for node in said_about(entry, document, common) if word in node), None)
            if source is None:
                yield f"{path} has no {word}"
            elif not source.get("x-de", {}).get(word, "").strip():
                yield f"{path} has no German {word}"


class TheSchemas(unittest.TestCase):
    def test_every_key_is_explained_in_both_languages(self):
        common = json.loads(COMMON.read_text(encoding="utf-8"))
        for file in SCHEMAS:
            with self.subTest(schema=str(file.relative_to(TOP))):
                self.assertEqual(list(lacking(json.loads(file.read_text(encoding="utf-8")), common)), [])

    def test_a_key_without_words_is_found(self):
        schema = {"properties": {"a": {"title": "A", "x-de": {"title": "A"}},
                                 "b": {"title": "B", "description": "b", "x-de": {"title": "B"}}}}
        self.assertEqual(list(lacking(schema, {})), ["/a has no description", "/b has no German description"])


if __name__ == "__main__":
    unittest.main()
