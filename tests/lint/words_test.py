#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What the programs say to the people who look after them, they say in German, too."""
import ast
import json
import pathlib
import re
import subprocess
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
LITERALS = r'((?:"(?:\\.|[^"\\])*"\s*)+)'
# The window of a preview says its patterns by the same catalogue.
SAYING = re.compile(r'\bpreview\.say\(' + LITERALS)
# A phrase is called with its pattern as a literal: phrase("…", …) or phrase(few ? "…" : "…", …); unsaid("…") waits
# in a table.
CALL = re.compile(r'\b(?:phrase|unsaid)\(\s*(?:[^";]{1,120}\?\s*' + LITERALS + r':\s*)?' + LITERALS)
HOLE = re.compile(r"\{[0-9]?\}")


def joined(literals):
    return "".join(ast.literal_eval('"' + part + '"') for part in re.findall(r'"((?:\\.|[^"\\])*)"', literals))


def spoken():
    names = subprocess.run(["git", "-C", str(TOP), "ls-files", "kiosk", "exhibits"], check=True, capture_output=True,
                           text=True).stdout.split("\n")
    found = {}
    for name in names:
        if name.endswith(".qml") and (TOP / name).is_file():
            for said in SAYING.findall((TOP / name).read_text(encoding="utf-8")):
                found[joined(said)] = name
        if name.endswith((".cpp", ".hpp")) and (TOP / name).is_file():
            for call in CALL.finditer((TOP / name).read_text(encoding="utf-8")):
                for pattern in call.groups():
                    if pattern:
                        found[joined(pattern)] = name
    # A schema names with x-is what a text should have been: "… is not a version".
    for schema in [*sorted((TOP / "config/schema").glob("*.json")), *sorted((TOP / "exhibits").glob("*/settings.json"))]:
        for named in re.findall(r'"x-is":\s*"([^"]+)"', schema.read_text(encoding="utf-8")):
            found["is not " + named] = str(schema.relative_to(TOP))
    return found


def catalogues():
    for file in sorted((TOP / "kiosk/core/words/de").glob("*.json")):
        yield file.name, json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=list)


class TheWords(unittest.TestCase):
    def test_every_phrase_has_its_german(self):
        known = {english for _, words in catalogues() for english, _ in words}
        self.assertEqual({phrase: name for phrase, name in spoken().items() if phrase not in known}, {})

    def test_no_german_is_left_behind(self):
        said = set(spoken()) | {"error", "warning"}  # the names of severities are looked up by name
        self.assertEqual({english: name for name, words in catalogues() for english, _ in words
                          if english not in said}, {})

    def test_each_stands_once(self):
        seen = [english for _, words in catalogues() for english, _ in words]
        self.assertEqual(sorted(english for english in set(seen) if seen.count(english) > 1), [])

    def test_both_have_the_same_holes(self):
        wrong = [english for _, words in catalogues() for english, german in words
                 if len(HOLE.findall(english)) != len(HOLE.findall(german))]  # German may number what it moves
        self.assertEqual(wrong, [])

    def test_the_german_is_german(self):
        empty = [english for _, words in catalogues() for english, german in words
                 if not german.strip() or (german == english and re.search(r"[a-z]{3} [a-z]{2,}", english))]
        self.assertEqual(empty, [])

    def test_what_a_pack_holds_is_an_exponat(self):
        """One word for one thing: the visitors' and the staff's German says Exponat. "Stück für Stück" is no thing."""
        places = ["config", "kiosk", "exhibits/*.md", "content/README.md", "content/book", "content/reference"]
        names = subprocess.run(["git", "-C", str(TOP), "ls-files", *places], check=True, capture_output=True,
                               text=True).stdout.split("\n")
        wrong = []
        for name in names:
            if name.endswith((".cpp", ".hpp", ".js", ".json", ".md", ".py", ".qml", ".ts", ".yaml")):
                for number, line in enumerate((TOP / name).read_text(encoding="utf-8").splitlines(), 1):
                    if re.search(r"\bStück(e|en|s)?\b", line.replace("Stück für Stück", "")):
                        wrong.append(f"{name}:{number}: {line.strip()}")
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
