#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A visitor changes the language in the middle of an exhibit: Arabic, then Leichte Sprache."""
import pathlib
import tempfile
import unittest

from screen import copy_pack, wait_for
from shell_alone import ShellAlone

TEXTS = {
    "languages: [de, en]": "languages: [de, en, ar, de-simple]",
    "title: { de: Erste Geschichte, en: First story }":
        "title: { de: Erste Geschichte, en: First story, ar: القصة الأولى, de-simple: Geschichte 1 }",
    "title: { de: Seite zwei, en: Page two }":
        "title: { de: Seite zwei, en: Page two, ar: الصفحة الثانية, de-simple: Seite 2 }",
    "title: { de: Seite eins, en: Page one }":
        "title: { de: Seite eins, en: Page one, ar: الصفحة الأولى, de-simple: Seite 1 }",
    "line: { de: Zwei Seiten zum Blättern., en: Two pages to turn. }":
        "line: { de: Zwei Seiten zum Blättern., en: Two pages to turn., ar: صفحتان للتقليب., de-simple: Es gibt 2 Seiten. }",
    "body: { de: Der erste Absatz., en: The first paragraph. }":
        "body: { de: Der erste Absatz., en: The first paragraph., ar: الفقرة الأولى., de-simple: Das ist Text. }",
    "body: { de: Der zweite Absatz., en: The second paragraph. }":
        "body: { de: Der zweite Absatz., en: The second paragraph., ar: الفقرة الثانية., de-simple: Das ist mehr Text. }",
}
WHOLE = {"languages": "[de, en, ar, de-simple]", "screen_yaml": "fallback: { ar: [en, de] }\n"}


class AVisitor(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vitrine-languages-")
        cls.addClassCleanup(folder.cleanup)
        cls.pack = copy_pack("two", pathlib.Path(folder.name) / "two", replace=TEXTS)

    def middle(self, shell, name):
        item = shell.find(name)
        return item["x"] + item["width"] / 2

    def choose(self, shell, now, wanted):
        shell.tap(now)
        shell.tap(wanted)

    def test_goes_on_in_arabic_and_in_leichte_sprache_on_the_same_page(self):
        with ShellAlone("--pack", self.pack, "--start", "first-story", **WHOLE) as shell:
            shell.wait_said("exhibit drawn first-story")
            shell.tap("Weiter")
            shell.find("Seite zwei")
            self.assertLess(self.middle(shell, "Start"), shell.width / 3)
            self.choose(shell, "Deutsch", "العربية")
            shell.find("الصفحة الثانية")  # the same page
            shell.find("الفقرة الثانية")
            self.assertGreater(self.middle(shell, "البداية"), shell.width * 2 / 3)
            self.assertEqual([i for i in shell.controls() if i["name"].endswith(" فقط")], [], "nothing is missing")
            self.choose(shell, "العربية", "Leichte Sprache")
            shell.find("Seite 2")
            shell.find("Das ist mehr Text.")
            self.assertLess(self.middle(shell, "Start"), shell.width / 3)

    def test_is_told_of_what_is_there_in_another_language_alone(self):
        with ShellAlone("--pack", self.pack, "--start", "home", "--language", "ar", **WHOLE) as shell:
            shell.wait_said("home drawn")
            self.assertIn("بالإنجليزية فقط", shell.find("Small quiz")["name"])  # English comes first, as screen.yaml says
            self.assertNotIn("فقط", shell.find("القصة الأولى")["name"])
            shell.tap("Small quiz")
            shell.wait_said("exhibit drawn small-quiz")
            note = shell.find("بالإنجليزية فقط")
            self.assertLessEqual(note["y"] + note["height"], self.middle_of_bar(shell))
            self.choose(shell, "العربية", "Leichte Sprache")
            shell.find("Nicht in Leichter Sprache")
            shell.find("Wie viele Ecken hat ein Dreieck?")
            self.choose(shell, "Leichte Sprache", "English")
            shell.find("How many corners has a triangle?")
            wait_for("the note to go", lambda: not any(i["name"].startswith(("Nicht in", "Only in"))
                                                       for i in shell.controls()))

    def middle_of_bar(self, shell):
        bar = shell.find("البداية")
        return bar["y"] + bar["height"] / 2


if __name__ == "__main__":
    unittest.main(verbosity=2)
