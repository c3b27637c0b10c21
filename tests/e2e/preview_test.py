#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A curator writes a pack with the preview beside the editor."""
import datetime
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

from screen import BUILD, PATIENCE, copy_pack, wait_for
from shell_alone import ShellAlone

OPEN = "hours:\n" + "".join(f'  {day}: ["09:00-18:00"]\n' for day in (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


class ACurator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vitrine-preview-")
        cls.addClassCleanup(folder.cleanup)
        cls.pack = copy_pack("two", pathlib.Path(folder.name) / "two")
        cls.manifest = cls.pack / "pack.yaml"
        cls.shell = ShellAlone("--preview", "--pack", cls.pack, "--windowed", "1500x1200", "--start", "first-story",
                               width=1500, height=1200, screen_yaml=OPEN, lang="de_DE.UTF-8").__enter__()
        cls.addClassCleanup(cls.shell.__exit__, None)
        cls.shell.wait_said("exhibit drawn first-story")

    def save(self, old, new):
        """As most editors do: another file that is moved over the first."""
        text = self.manifest.read_text(encoding="utf-8")
        self.assertIn(old, text)
        beside = self.manifest.with_name(".pack.yaml.swp")
        beside.write_text(text.replace(old, new), encoding="utf-8")
        os.rename(beside, self.manifest)

    def names(self):
        return [item["name"] for item in self.shell.controls()]

    def gone(self, words):
        wait_for(f'"{words}" to be gone', lambda: not any(words in name for name in self.names()), every=0.2)

    def field(self, name):
        return wait_for(name, lambda: next((i for i in self.shell.controls() if i["name"] == name and i["role"] == "text"), None),
                        every=0.2)

    def on_the_panel(self):
        """Left, top, right and bottom of all that a visitor could touch."""
        left = [i for i in self.shell.controls() if i["x"] + i["width"] < 1150 and i["y"] + i["height"] < 1100
                and i["role"] in ("push button", "button")]
        return (min(i["x"] for i in left), min(i["y"] for i in left),
                max(i["x"] + i["width"] for i in left), max(i["y"] + i["height"] for i in left))

    def test_1_sees_what_was_saved_on_the_page_where_the_visitor_stands(self):
        self.shell.tap("Weiter")
        self.shell.find("Seite zwei")
        said = self.shell.said().count("saved drawn")
        begun = time.monotonic()
        self.save("de: Seite zwei", "de: Ganz neue Worte")
        wait_for("the frame", lambda: self.shell.said().count("saved drawn") > said, every=0.002)
        print(f"  from saving to the frame: {1000 * (time.monotonic() - begun):.0f} ms")
        self.shell.find("Ganz neue Worte")
        self.assertIsNotNone(re.search(r"saved drawn \d+", self.shell.said()))

    def test_2_reads_what_is_wrong_below_the_page_as_it_last_was_right(self):
        self.shell.find("Ganz neue Worte")
        self.save("kind: quiz", "kind: quizz")
        strip = self.shell.find("1 Fehler")
        self.assertRegex(strip["name"], r"pack\.yaml, Zeile \d+: .*quizz")
        self.shell.find("Ganz neue Worte")  # still there
        self.save("kind: quizz", "kind: quiz")
        self.gone("1 Fehler")
        self.shell.find("Ganz neue Worte")

    def test_3_chooses_language_and_text_size_for_the_same_page(self):
        self.shell.tap("English", "radio button")
        self.shell.find("Page two")
        self.shell.tap("Deutsch", "radio button")
        self.shell.find("Ganz neue Worte")

    def test_4_turns_the_panel(self):
        left, top, right, bottom = self.on_the_panel()
        self.assertGreater(right - left, bottom - top)
        self.shell.tap("Hochkant")
        wait_for("the panel to stand", lambda: (lambda b: b[3] - b[1] > 0 and b[2] - b[0] < 700)(self.on_the_panel()),
                 every=0.2)
        self.shell.find("Ganz neue Worte")
        self.shell.tap("Quer")
        wait_for("the panel to lie", lambda: (lambda b: b[2] - b[0] > 700)(self.on_the_panel()), every=0.2)

    def test_5_moves_the_day_and_comes_back(self):
        today = self.field("Datum")["text"]
        day = datetime.date.fromisoformat(today)
        self.shell.tap("+ 1 Tag")
        wait_for("tomorrow", lambda: self.field("Datum")["text"] != today, every=0.2)
        self.assertIn(datetime.date.fromisoformat(self.field("Datum")["text"]) - day,
                      (datetime.timedelta(days=1), datetime.timedelta(days=2)))  # midnight may pass meanwhile
        self.shell.tap("Jetzt")
        wait_for("today", lambda: datetime.date.fromisoformat(self.field("Datum")["text"]) - day
                 < datetime.timedelta(days=1) or datetime.date.today() > day, every=0.2)

    def test_6_sleeps_at_night_only_if_a_night_is_chosen(self):
        field = self.field("Uhrzeit")
        self.shell.panel.tap(field["x"] + 20, field["y"] + 10)
        wait_for("the field to have the keys", lambda: self.field("Uhrzeit")["focused"], every=0.2)
        self.shell.panel.chord(37, 38)  # Ctrl, A
        for code in (12, 47, 19, 19, 36):  # 3 : 0 0 Enter
            if code == 47:
                self.shell.panel.chord(50, 47)  # with Shift
            else:
                self.shell.panel.key(code)
        wait_for("three o'clock", lambda: self.field("Uhrzeit")["text"].startswith("03:0"), every=0.2)
        self.shell.tap("Lockbild")
        left, top = 1100 // 2, 1100 // 2  # on the panel
        wait_for("the panel to be black", lambda: max(self.shell.picture().getpixel((left, top))) < 12, every=0.3)
        self.assertLess(left, field["x"])
        self.shell.tap("Jetzt")
        wait_for("attract", lambda: max(self.shell.picture().getpixel((left, top))) >= 12, every=0.3)

    def test_7_leaves_with_a_key(self):
        self.shell.panel.chord(37, 24)  # Ctrl, Q
        self.assertEqual(self.shell.process.wait(PATIENCE), 0)


class TheStaffTool(unittest.TestCase):
    def preview(self, *words):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        return subprocess.run([BUILD / "bin/vitrinectl", "pack", "preview", *map(str, words)], text=True,
                              env=dict(environment, LANG="de_DE.UTF-8"), capture_output=True, timeout=PATIENCE)

    def test_says_in_a_sentence_why_there_is_no_preview(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.preview(folder)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("no display", done.stderr)
            done = self.preview(pathlib.Path(folder) / "nothing")
            self.assertEqual(done.returncode, 1)
            self.assertIn("ist kein Ordner", done.stderr)
            self.assertEqual(self.preview(folder, "--size", "wide").returncode, 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
