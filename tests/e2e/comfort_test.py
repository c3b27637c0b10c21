#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What a visitor chooses for comfort, by real fingers on the real shell: it holds in every exhibit and ends with the visit."""
import shutil
import tempfile
import pathlib
import unittest

from screen import FIXTURES, wait_for
from shell_alone import ShellAlone
from touchscreen import TouchScreen

TWO = FIXTURES / "two"
FILM = pathlib.Path(__file__).resolve().parents[2] / "exhibits/video/sample/media/film.webm"
# A 43 inch panel; of an upright one at 50 cm the upper part is out of reach for a person who sits.
UPRIGHT = "display: { width_mm: 529, height_mm: 941, lower_edge_mm: 500 }\n"
BUTTONS = ("push button", "button", "check box", "radio button", "toggle button")


class Comfort(unittest.TestCase):
    def choose(self, shell, *names):
        shell.tap("Anpassen")
        for name in names:
            shell.tap(name, role="check box")
        shell.tap("Fertig")
        wait_for("the sheet to close", lambda: not any(c["name"] == "Fertig" for c in shell.controls()))

    def test_within_reach_no_control_is_above_the_band(self):
        with TouchScreen(1080, 1920) as panel, \
                ShellAlone("--pack", TWO, "--start", "home", panel=panel, screen_yaml=UPRIGHT) as shell:
            self.choose(shell, "Tiefer bedienen")
            top = 1920 - (1220 - 500) * 1920 / 941

            def all_within():
                places = [(c["name"], c["y"]) for c in shell.controls() if c["role"] in BUTTONS]
                return len(places) >= 3 and all(y >= top - 1 for _, y in places)
            wait_for("home to lie within reach", all_within)
            shell.tap("Kleines Quiz")
            shell.wait_said("exhibit drawn small-quiz")
            wait_for("the quiz to lie within reach", all_within)
            shell.tap("Sprache" if any(c["name"] == "Sprache" for c in shell.controls()) else "Deutsch")
            shell.find("English")
            wait_for("the languages to lie within reach", all_within)

    def test_the_bar_turns_round_for_a_left_hand_and_back_after_the_visit(self):
        with ShellAlone("--pack", TWO, "--start", "home") as shell:
            before = shell.find("Start")["x"]
            self.choose(shell, "Leiste links")
            wait_for("the bar to turn round", lambda: shell.find("Start")["x"] > 960)
            shell.tap("Start")  # where it is now
            self.assertLess(before, 960)

    def test_a_film_in_sign_language_stands_over_any_exhibit_and_moves_to_the_next_corner(self):
        with tempfile.TemporaryDirectory() as folder:
            pack = pathlib.Path(folder) / "two"
            shutil.copytree(TWO, pack)
            shutil.copy(FILM, pack / "media/signed.webm")
            text = (pack / "pack.yaml").read_text(encoding="utf-8")
            first = "  - id: first-story\n"
            self.assertIn(first, text)
            (pack / "pack.yaml").write_text(text.replace(first, first + "    sign_language: media/signed.webm\n"),
                                            encoding="utf-8")
            with ShellAlone("--pack", pack, "--start", "first-story") as shell:
                shell.wait_said("exhibit drawn first-story")
                self.assertFalse(any("Gebärden" in c["name"] for c in shell.controls()))
                self.choose(shell, "Gebärden")
                place = shell.find("In die nächste Ecke")
                shell.tap("In die nächste Ecke")
                wait_for("the signer to move", lambda: shell.find("In die nächste Ecke")["y"] < place["y"] - 200)
                shell.tap("Gebärdensprache anhalten")
                shell.find("Gebärdensprache abspielen")


if __name__ == "__main__":
    unittest.main(verbosity=2)
