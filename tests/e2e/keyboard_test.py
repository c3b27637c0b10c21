#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A visitor writes: the keyboard of the scene under a real finger, and what else tries to write."""
import io
import pathlib
import shutil
import unittest

from PIL import Image, ImageChops, ImageStat

from screen import BUILD, FIXTURES, HERE, PATIENCE, Screen, wait_for
from shell_alone import PROGRAM, ShellAlone
from touchscreen import TouchScreen

EXHIBITS = ("--exhibits", HERE / "exhibits", "--exhibits", BUILD / "exhibits")
PAD = ("--pack", FIXTURES / "notepad", *EXHIBITS)
# X key codes.
TAB, RETURN, BACKSPACE, INSERT, DELETE, CTRL, SHIFT, A, V, B, SPACE, DEAD = 23, 36, 22, 118, 119, 37, 50, 38, 55, 56, 65, 49


class Writing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.panel = TouchScreen().__enter__()
        cls.addClassCleanup(cls.panel.__exit__)

    def pad(self, language="de", **more):
        return ShellAlone(*PAD, "--start", "pad", "--language", language, panel=self.panel, languages="[de, en, ar]",
                          **more)

    @staticmethod
    def item(shell, name, role=None):
        """Exactly of that name: a letter begins many others."""
        return wait_for(f'"{name}" on the glass', lambda: next(
            (i for i in shell.controls() if i["name"] == name and role in (None, i["role"])), None), every=0.2)

    def press(self, shell, *names):
        """A finger on each key; where they lie is asked once, and again where a key changes the keys."""
        controls = {}
        for name in names:
            if name not in controls:
                self.item(shell, name)
                controls = {i["name"]: i for i in shell.controls() if i["role"] == "push button"}
            key = controls[name]
            self.panel.tap(key["x"] + key["width"] / 2, key["y"] + key["height"] / 2)
            if name in ("Großbuchstabe", "Ziffern und Zeichen", "Buchstaben") or name.startswith("Buchstaben einer"):
                controls = {}

    def begin(self, shell, field="Oben"):
        shell.wait_said("exhibit drawn pad")
        shell.tap(field)
        self.wait_open(shell)

    def is_open(self, shell):
        return any(i["name"] in ("Tastatur", "Keyboard", "لوحة المفاتيح") for i in shell.controls())

    def wait_open(self, shell):
        """Up, and at rest: a key is where it is going to stay."""
        wait_for("the keyboard", lambda: self.is_open(shell), every=0.1)
        shell.picture_at_rest()

    def wait_written(self, shell, text, field="Oben"):
        wait_for(f'"{text}" in the field',
                 lambda: next((i["text"] for i in shell.controls() if i["name"] == field), None) == text, every=0.2)

    def written(self, shell, field="Oben"):
        return next(i["text"] for i in shell.controls() if i["name"] == field)

    @staticmethod
    def files(shell):
        """Every file in HOME; `runtime` is the session's."""
        return sorted(path for path in shell.folder.rglob("*")
                      if path.is_file() and path.relative_to(shell.folder).parts[0] != "runtime")

    def test_german_with_a_large_letter_an_umlaut_and_a_sharp_s(self):
        with self.pad() as shell:
            self.begin(shell)
            self.press(shell, "Großbuchstabe", "G", "r", "ü", "ß", "e", "Leerzeichen", "ä")
            self.wait_written(shell, "Grüße ä")
            self.press(shell, "Löschen", "Löschen", "Ziffern und Zeichen", "7", "Buchstaben", "y")
            self.wait_written(shell, "Grüße7y")
            shell.tap("Fertig")
            shell.find("sagt: fertig Grüße7y")
            wait_for("the keyboard to go", lambda: not self.is_open(shell))

    def test_arabic_and_latin_letters_in_an_arabic_visit(self):
        with self.pad("ar") as shell:
            self.begin(shell)
            self.press(shell, "س", "ل", "ا", "م")
            self.wait_written(shell, "سلام")
            self.press(shell, "حروف لغة أخرى: DE", "ö")
            self.wait_written(shell, "سلامö")

    def test_english_and_no_more_than_there_is_room_for(self):
        with self.pad("en") as shell:
            self.begin(shell)
            self.press(shell, *"helloworld", *"helloworld")
            self.wait_written(shell, "helloworldhe")
            shell.tap("Delete what is written")
            self.wait_written(shell, "")
            shell.find("sagt: geleert")
            self.assertTrue(self.is_open(shell))

    def test_a_field_behind_the_keys_is_repeated_above_them(self):
        with self.pad() as shell:
            self.begin(shell)
            plain = self.item(shell, "Tastatur")["height"]
            shell.tap("Fertig")
            wait_for("the keyboard to go", lambda: not self.is_open(shell))
            self.begin(shell, "Unten")
            wait_for("the line above the keys", lambda: self.item(shell, "Tastatur")["height"] > plain + 40)
            self.press(shell, "u", "n", "d")
            self.wait_written(shell, "und", "Unten")
            # What covers the page is told to it.
            self.assertEqual(self.item(shell, f'belegt: {self.item(shell, "Tastatur")["height"]}')["role"], "label")

    def test_keys_are_as_large_and_as_far_apart_as_fingers_need(self):
        for width, height in ((1920, 1080), (1080, 1920)):
            # A design px is 0.49 mm: 15 mm and 3 mm.
            with ShellAlone(*PAD, "--start", "pad", width=width, height=height) as shell:
                self.panel, outer = shell.panel, self.panel
                try:
                    self.begin(shell)
                finally:
                    self.panel = outer
                board = self.item(shell, "Tastatur")
                keys = [i for i in shell.controls() if i["role"] == "push button" and i["y"] >= board["y"]
                        and i["y"] + i["height"] <= board["y"] + board["height"]]
                self.assertGreater(len(keys), 30)
                for key in keys:
                    self.assertGreaterEqual(min(key["width"], key["height"]), 15 / 0.49, key)
                    self.assertGreaterEqual(key["x"], 0)
                    self.assertLessEqual(key["x"] + key["width"], width)
                for one in keys:
                    for other in keys:
                        if one is not other:
                            across = max(one["x"], other["x"]) - min(one["x"] + one["width"], other["x"] + other["width"])
                            down = max(one["y"], other["y"]) - min(one["y"] + one["height"], other["y"] + other["height"])
                            self.assertGreaterEqual(max(across, down), 3 / 0.49, (one, other))

    def test_a_keyboard_that_is_plugged_in_writes_nothing(self):
        with self.pad() as shell:
            self.begin(shell)
            self.press(shell, "j", "a")
            self.wait_written(shell, "ja")
            for key in (A, B, V, BACKSPACE, DELETE, INSERT, DEAD, A):
                self.panel.key(key)
            for chord in ((CTRL, A), (CTRL, V), (SHIFT, INSERT), (CTRL, DELETE), (CTRL, BACKSPACE)):
                self.panel.chord(*chord)
            self.press(shell, "w")  # came after all of them
            self.wait_written(shell, "jaw")

    def test_a_keypad_reaches_the_field_and_the_keys(self):
        with self.pad() as shell:
            shell.wait_said("exhibit drawn pad")

            def walk_to(name):
                def step():
                    if any(i["focused"] and i["name"] == name for i in shell.controls()):
                        return True
                    self.panel.key(TAB)
                    return False
                wait_for(f'the focus on "{name}"', step, seconds=3 * PATIENCE, every=0.1)  # a long way, with a look at each step

            def stands_on(name):
                """The walk has come to rest there: it looks again while the keyboard rises."""
                seen = []

                def rests():
                    seen.append(any(i["focused"] and i["name"] == name for i in shell.controls()))
                    return seen[-3:] == [True] * 3
                wait_for(f'the focus on "{name}"', rests, every=0.3)

            walk_to("Oben")
            self.panel.key(SPACE)  # chooses; it is no letter
            stands_on("q")  # the first key, by itself
            self.panel.key(TAB)
            stands_on("w")
            self.panel.key(RETURN)
            self.wait_written(shell, "w")
            self.panel.key(TAB)
            stands_on("e")
            self.panel.key(RETURN)
            self.wait_written(shell, "we")
            walk_to("Fertig")
            self.panel.key(RETURN)
            shell.find("sagt: fertig we")
            self.assertTrue(next(i["focused"] for i in shell.controls() if i["name"] == "Oben"))
            self.panel.key(SPACE)
            wait_for("the first key to have the focus",
                     lambda: any(i["focused"] and i["name"] == "q" for i in shell.controls()), every=0.02)
            self.panel.key(TAB)  # before the walk has looked where it is
            stands_on("w")

    def test_offers_nothing_but_letters_and_keeps_nothing(self):
        with self.pad() as shell:
            self.begin(shell)
            names = {i["name"] for i in shell.controls() if i["role"] == "push button" and len(i["name"]) > 1}
            self.assertEqual(names, {"Großbuchstabe", "Löschen", "Ziffern und Zeichen", "Leerzeichen", "Fertig",
                                     "Buchstaben einer anderen Sprache: EN", "Start", "Deutsch", "Anpassen",
                                     "Vorlesen"})
            before = self.files(shell)
            self.press(shell, *"geheim")
            self.wait_written(shell, "geheim")
            shell.tap("Fertig")
            shell.tap("Start")
            shell.tap("Notizblock")
            self.wait_written(shell, "")
            self.assertEqual(self.files(shell), before)
            for path in filter(pathlib.Path.is_file, shell.folder.rglob("*")):
                self.assertNotIn(b"geheim", path.read_bytes(), path)

    def test_is_forgotten_when_nobody_answers(self):
        with self.pad(ask=60, answer=20, clock=True) as shell:
            self.begin(shell)
            self.press(shell, "g")
            self.wait_written(shell, "g")
            shell.clock.advance(90)
            shell.find("Berühren Sie")
            self.panel.tap(960, 6)
            shell.tap("Notizblock")
            self.wait_written(shell, "")
            self.assertFalse(self.is_open(shell))

    def test_without_the_keyboard_the_shell_works_and_nobody_writes(self):
        with self.pad() as here:
            folder = here.folder / "elsewhere"
            (folder / "bin").mkdir(parents=True)
            shutil.copy(PROGRAM, folder / "bin/vitrine-shell")
            (folder / "modules/Vitrine").mkdir(parents=True)
            (folder / "modules/Vitrine/Film").symlink_to(BUILD / "modules/Vitrine/Film")
            here.process.terminate()
            here.process.wait(20)
            with ShellAlone(*PAD, "--start", "pad", panel=self.panel, program=folder / "bin/vitrine-shell") as shell:
                shell.wait_said("exhibit drawn pad")
                shell.tap("Oben")
                for key in (A, DEAD, A, SPACE, RETURN):
                    self.panel.key(key)
                shell.tap("Start")  # came after all of them
                shell.tap("Notizblock")
                self.assertFalse(self.is_open(shell))
                self.assertEqual(self.written(shell), "")
                self.assertNotRegex(shell.said(), "Keyboard|fault (?!speech-broken)")


class APictureForStaff(unittest.TestCase):
    def test_does_not_show_what_is_written(self):
        with Screen(pack="notepad", exhibits=(HERE / "exhibits", BUILD / "exhibits")) as screen:
            screen.wake()
            screen.tap("Notizblock")
            screen.wait_page("exhibit")
            field = screen.find("Oben")
            screen.panel.tap(field["x"] + 100, field["y"] + field["height"] / 2)
            key = screen.find("Großbuchstabe")
            screen.picture_at_rest()
            for _ in range(5):
                erase = next(i for i in screen.controls() if i["name"] == "m")
                screen.panel.tap(erase["x"] + erase["width"] / 2, erase["y"] + erase["height"] / 2)
            wait_for("the words", lambda: next(
                (i["text"] for i in screen.controls() if i["name"] == "Oben"), None) == "mmmmm")
            glass = screen.picture_at_rest()
            box = (field["x"], field["y"], field["x"] + 160, field["y"] + field["height"])
            self.assertGreater(len(glass.crop(box).getcolors(100000)), 20)  # letters are there
            self.assertGreater(key["y"], field["y"])
            # All of the glass, and the small one that is taken out of a frame.
            for width in (1920, 480):
                answer = screen.request("GET", f"/api/v1/screen/picture?width={width}")
                shown = Image.open(io.BytesIO(answer.body)).convert("RGB")
                self.assertEqual(shown.width, width)
                inside = tuple(round(edge * width / 1920) + more for edge, more in zip(box, (2, 2, -2, -2)))
                low, high = zip(*shown.crop(inside).getextrema())
                self.assertTrue(all(b - a < 12 for a, b in zip(low, high)), (width, shown.crop(inside).getextrema()))
                # The rest of the picture is there.
                self.assertGreater(len(shown.getcolors(2_000_000)), 100)
                there = ImageChops.difference(shown.resize((240, 135)), glass.convert("RGB").resize((240, 135)))
                self.assertLess(sum(ImageStat.Stat(there).mean) / 3, 12, width)


if __name__ == "__main__":
    unittest.main(verbosity=2)
