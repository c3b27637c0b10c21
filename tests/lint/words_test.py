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
# Where the sentence of an Error begins: itself, in braces for one, and what makes one or prints what it says.
REFUSAL = re.compile(r"(?<!Failure)(?:\bError(?:\s+\w+)?\{|\{(?=Errc::)|\b(?:complain|failure|malformed|systemError)\("
                     r"|\bmessage\s*\+?=(?!=))")
# Whose words no curator reads, or who says them in German itself.
UNSAID = {
    "kiosk/doctor/look/look_at_film.cpp": "FFmpeg's words, which a finding quotes",
    "kiosk/doctor/sandbox/landlock.cpp": "what the kernel refuses; said by a child and quoted as the system's words are",
    "kiosk/doctor/sandbox/sandbox.cpp": "as landlock.cpp",
    "kiosk/import": "importers say both languages themselves",
    "kiosk/link/messages.cpp": "between the daemon and the shell, for the log",
}
LITERAL = re.compile(r'"((?:\\.|[^"\\])*)"')
HOLE = re.compile(r"\{[0-9]?\}")


def joined(literals):
    return "".join(ast.literal_eval('"' + part + '"') for part in re.findall(r'"((?:\\.|[^"\\])*)"', literals))


def end_of(text, at, stop):
    """Where what begins at `at` ends: at a bracket that closes more than was opened, or at one of `stop` outside all."""
    depth = 0
    while at < len(text):
        if text[at] in "\"'":
            literal = re.compile(r"""(["'])(?:\\.|(?!\1)[^\\])*\1""").match(text, at)
            at = literal.end() if literal else at + 1
            continue
        if text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
        if depth < 0 or (depth == 0 and text[at] in stop):
            break
        at += 1
    return at


def unphrased(text):
    """The literals of refusals that phrase() does not say."""
    text = re.sub(r"(?<=[\s{};])//.*", "", text)
    for refusal in REFUSAL.finditer(text):
        said = text[refusal.end():end_of(text, refusal.end(), ";")]
        while call := re.search(r"\b(?:phrase|unsaid|\w+(?:In|Text|Folder|File))\(", said):
            said = said[:call.start()] + said[end_of(said, call.end(), "") + 1:]
        said = re.sub(r'[=!]= ' + LITERAL.pattern, "", said)
        yield from (literal for literal in LITERAL.findall(said) if re.search("[A-Za-z]{2}", literal))


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

    def test_every_refusal_is_a_phrase(self):
        names = subprocess.run(["git", "-C", str(TOP), "ls-files", "kiosk", "exhibits"], check=True, capture_output=True,
                               text=True).stdout.split("\n")
        wrong = [f"{name}: {said}" for name in names
                 if name.endswith((".cpp", ".hpp")) and (TOP / name).is_file()
                 and not any(name == known or name.startswith(known + "/") for known in UNSAID)
                 for said in unphrased((TOP / name).read_text(encoding="utf-8"))]
        self.assertEqual(wrong, [])

    def test_a_refusal_that_is_no_phrase_is_seen(self):
        for line in ['return Error{Errc::Io, "cannot read"};', 'return Error{Errc::Io, file + " is broken"};',
                     'Error none{Errc::Io, "is none"};', 'fail({Errc::Io, url + " broke off"});', 'complain("no");',
                     'return systemError(errno, "cannot write " + name);', 'told.message += "; name the folder";',
                     'return Error{Errc::Io, phrase("{} is {}", name, "broken") + " indeed"};',
                     'return Error{Errc::Io, one ? "the first" : phrase("both")};']:
            self.assertEqual(len(list(unphrased(line))), 1, line)
        for line in ['return Error{Errc::Io, phrase("cannot read {}", textIn(map, "id"))};', 'fail(Error{Errc::Io, {}});',
                     'told.message = name + ": " + why.message;', 'return key.error().message == "the same";']:
            self.assertEqual(list(unphrased(line)), [], line)

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
