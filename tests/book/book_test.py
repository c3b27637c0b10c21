#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What curators copy out of the book works: every YAML block passes the check, every command is one that exists.

A comment before a block says what it is: <!-- yaml: pack | part | exhibit | exhibits | settings KIND | when | screen -->.
What begins with `vitrine: 1` is a whole pack. "wrong CODE" after that says which finding the block is there to show."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import textwrap
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["VITRINE_BUILD"])
CTL = BUILD / "bin/vitrinectl"
PAGES = sorted([*TOP.glob("content/**/*.md"), *TOP.glob("exhibits/*/README.md")])
BLOCK = re.compile(r"^(?:<!-- yaml: ([^>]+) -->\n)?^```yaml\n(.*?)^```$", re.M | re.S)
MEDIUM = re.compile(r"media/[\w./-]+\.\w+")

HEAD = """vitrine: 1
id: from-the-book
version: 1.0.0
title: {{ {title} }}
languages: [{languages}]
licence: CC-BY-4.0
"""
EXHIBIT = """- id: an-exhibit
  kind: {kind}
  title: {{ {title} }}
  settings:
{settings}"""
ANY = "pages: [{{ title: {{ {title} }} }}]\n"
CAPTIONS = "WEBVTT\n\n00:00:00.000 --> 00:00:00.200\n(music)\n"
CALENDAR = ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//book//EN\nBEGIN:VEVENT\nUID:a@book\nDTSTAMP:20240801T080000Z\n"
            "DTSTART:20240812T100000Z\nSUMMARY:Opening\nEND:VEVENT\nEND:VCALENDAR\n").replace("\n", "\r\n")
DRAWING = ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="#123"/>'
           '<circle cx="{}" cy="450" r="300" fill="#7ac"/></svg>')
MEDIA = TOP / "tests/unit/core/media/files"


def blocks():
    """(page, line, what it is, text) of every YAML block."""
    for page in PAGES:
        if "reference" in page.parts:
            continue  # made of the rules' own examples, which a test of theirs tries
        text = page.read_text(encoding="utf-8")
        for match in BLOCK.finditer(text):
            what, yaml = match.group(1) or "", match.group(2)
            if not what and re.search(r"^vitrine: 1\b", yaml, re.M):
                what = "pack"
            yield page.relative_to(TOP), text.count("\n", 0, match.start(2)) + 1, what.strip(), yaml


def words(languages):
    return ", ".join(f"{language}: Titel" for language in languages)


def whole_pack(what, yaml):
    """A pack.yaml with the block in it."""
    if what == "pack":
        return yaml
    languages = ["de", "en"] + [tag for tag in ("de-simple", "ar") if re.search(rf"\b{tag}:", yaml)]
    title = words(languages)
    head = HEAD.format(title=title, languages=", ".join(languages))
    any_settings = textwrap.indent(ANY.format(title=title), " " * 4)
    plain = EXHIBIT.format(kind="story", title=title, settings=any_settings)
    if what == "part":
        for key in re.findall(r"^([\w-]+):", yaml, re.M):
            head = re.sub(rf"^{key}: .*\n", "", head, flags=re.M)
        topics = re.findall(r"^  ([\w-]+): \{", yaml.split("topics:", 1)[1], re.M) if "topics:" in yaml else []
        if topics:
            plain += f"  topics: [{', '.join(topics)}]\n"
        return head + yaml + "exhibits:\n" + plain
    topics = sorted({topic for found in re.findall(r"topics: \[([^\]]*)\]", yaml) for topic in re.findall(r"[\w-]+", found)})
    if topics:
        head += "topics:\n" + "".join(f"  {topic}: {{ {title} }}\n" for topic in topics)
    if what == "exhibits":
        return head + "exhibits:\n" + yaml
    if what == "exhibit":
        return head + "exhibits:\n- " + textwrap.indent(yaml, "  ").lstrip()
    if what == "when":
        return head + "exhibits:\n" + plain + textwrap.indent(yaml, "  ")
    if what.startswith("settings "):
        settings = textwrap.indent(yaml, " " * 4)
        return head + "exhibits:\n" + EXHIBIT.format(kind=what.split()[1], title=title, settings=settings)
    raise ValueError(f'nobody knows what "{what}" is')


def give_media(folder, yaml):
    """Puts something valid at every path that the block names."""
    for number, name in enumerate(sorted(set(MEDIUM.findall(yaml)))):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        ending = file.suffix
        if ending == ".vtt":
            file.write_text(CAPTIONS)
        elif ending == ".ics":
            file.write_bytes(CALENDAR.encode())
        elif ending == ".svg":
            file.write_text(DRAWING.format(300 + 100 * number))
        else:
            stem = {".webm": "film", ".mp4": "film", ".ogg": "sound", ".mp3": "sound", ".wav": "sound"}.get(ending, "picture")
            shutil.copy(MEDIA / f"{stem}{ending}", file)


class TheBook(unittest.TestCase):
    def check(self, what, yaml, folder):
        (folder / "pack.yaml").write_text(whole_pack(what, yaml), encoding="utf-8")
        give_media(folder, yaml)
        # Their media stand in for those of the book: that they are one and the same is no mistake of its.
        run = subprocess.run([CTL, "pack", "check", folder, "--json", "--no-media", "--exhibits", TOP / "exhibits"],
                             capture_output=True, text=True, timeout=120, check=False)
        return json.loads(run.stdout)

    def test_every_yaml_block_passes_the_check(self):
        seen = 0
        for page, line, what, yaml in blocks():
            with self.subTest(f"{page}:{line}"), tempfile.TemporaryDirectory(prefix="vitrine-book-") as folder:
                seen += 1
                self.assertNotEqual(what, "", "a comment has to say what this block is")
                what, _, expected = what.partition(" wrong ")
                found = self.check(what, yaml, pathlib.Path(folder))
                self.assertEqual(sorted({one["code"] for one in found}), sorted(expected.split()),
                                 "\n".join(f"{one['line']}: {one['sentence']} ({one['hint']})" for one in found) + "\n" + yaml)
        self.assertGreater(seen, 30)

    def test_every_page_is_there_in_both_languages(self):
        german, english = ({page.name for page in (TOP / "content/book" / language).glob("*.md")} for language in ("de", "en"))
        self.assertEqual(german, english)
        entrance = (TOP / "content/README.md").read_text(encoding="utf-8")
        for language, pages in (("de", german), ("en", english)):
            for page in pages:
                self.assertIn(f"](book/{language}/{page})", entrance, "the entrance leads to every page")

    def test_every_kind_has_a_picture_and_an_example(self):
        for page in TOP.glob("exhibits/*/README.md"):
            self.assertIn("](picture.jpg)", page.read_text(encoding="utf-8"), page)
            self.assertLess((page.parent / "picture.jpg").stat().st_size, 150_000, page)
        for picture in TOP.glob("content/book/pictures/*"):
            self.assertLess(picture.stat().st_size, 150_000, picture)


class Commands(unittest.TestCase):
    def help_of(self, verb):
        if verb not in self.known:
            run = subprocess.run([CTL, *verb, "--help"], capture_output=True, text=True, timeout=60, check=False)
            # Of a word it does not know it shows what it knows instead.
            there = f"Usage: vitrinectl {' '.join(verb)} " in run.stdout
            self.known[verb] = run.stdout if run.returncode == 0 and there else None
        return self.known[verb]

    def verb_of(self, words_):
        """The longest beginning that is a verb, and what follows."""
        groups = re.findall(r"^  ([\w-]+)  ", self.help_of(("pack",)) or "", re.M)
        count = 2 if words_[0] in ("pack", "key", "exhibit", "trust") and len(words_) > 1 else 1
        self.assertTrue(count == 1 or words_[0] != "pack" or words_[1] in groups, f"no such verb: {' '.join(words_)}")
        return tuple(words_[:count]), words_[count:]

    def test_every_command_in_the_documentation_exists(self):
        self.known = {}
        seen = 0
        pages = [*PAGES, TOP / "kiosk/ctl/README.md", TOP / "README.md", *TOP.glob("deploy/*.md")]
        for page in pages:
            for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
                found = re.findall(r"`vitrinectl ([^`]+)`", line)
                found += re.findall(r"^(?: {4})?vitrinectl (.+)$", line)
                for command in found:
                    seen += 1
                    command = re.sub(r"\s+#.*", "", command)
                    with self.subTest(f"{page.relative_to(TOP)}:{number}: {command}"):
                        given = [word for word in re.findall(r"'[^']*'|\S+", command) if word not in ("…", "|")]
                        verb, rest = self.verb_of(given)
                        known = self.help_of(verb)
                        self.assertIsNotNone(known, f"no such verb: {' '.join(verb)}")
                        for option in re.findall(r"(?<![\w-])--?[a-z][\w-]*", " ".join(rest)):
                            self.assertRegex(known, rf"(?<![\w-]){option}(?![\w-])", f"{' '.join(verb)} has no {option}")
        self.assertGreater(seen, 20)


if __name__ == "__main__":
    unittest.main(verbosity=2)
