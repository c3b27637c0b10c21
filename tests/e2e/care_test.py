#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How long a visit lasts, and what keeps the panel from ageing, on a clock that the tests move."""
import pathlib
import shutil
import tempfile
import unittest

from screen import FIXTURES, Screen, copy_pack, wait_for
from shell_alone import ShellAlone
from touchscreen import TouchScreen

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content/jena-digital-werkstadt"
TWO = FIXTURES / "two"
NINE_TO_SIX = "hours: { " + ", ".join(
    f'{day}: ["09:00-18:00"]' for day in
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) + " }\n"
# Lines of pack.yaml: one more exhibit, a film that plays until somebody stops it.
FILM = """  - id: loop
    kind: video
    title: { de: Endloser Film, en: Endless film }
    settings:
      film:
        src: media/light-and-colour.mp4
        poster: media/one.jpg
        loop: true
        alt: { de: Licht, en: Light }
        transcript: { de: Musik., en: Music. }
"""


def brightest(picture):
    return max(high for _, high in picture.convert("RGB").getextrema())


def mean(picture):
    histogram = picture.convert("L").histogram()
    return sum(value * count for value, count in enumerate(histogram)) / sum(histogram)


class AnHonestTimeout(unittest.TestCase):
    def test_asks_in_time_and_more_time_doubles_it_for_this_visit(self):
        with Screen(clock=True) as screen:
            screen.wake()
            screen.clock.hold()
            screen.clock.advance(screen.ask - 1)
            self.assertEqual(screen.shell()["page"], "home")
            screen.clock.advance(1)
            screen.wait_page("still-there")
            question = screen.find("Sind Sie noch da?", "dialog")
            self.assertIn(str(screen.answer), question["name"])
            screen.clock.advance(screen.answer - 10)
            wait_for("the last ten seconds to be told", lambda: "10 " in screen.find("Sind Sie noch da?", "dialog")["name"])
            screen.picture_at_rest()
            screen.tap("Mehr Zeit")
            screen.wait_page("home")
            screen.clock.advance(2 * screen.ask - 1)
            self.assertEqual(screen.shell()["page"], "home")
            screen.clock.advance(1)
            screen.wait_page("still-there")
            screen.clock.advance(2 * screen.answer - 1)
            self.assertEqual(screen.shell()["page"], "still-there")
            screen.clock.advance(1)
            screen.wait_page("attract")
            screen.wake()
            screen.clock.advance(screen.ask)
            screen.wait_page("still-there")  # the next visitor has the usual time
            screen.tap("Ja, weiter")
            screen.wait_page("home")
            screen.tap("Anpassen")  # time can be wished before the screen asks
            screen.tap("Mehr Zeit", role="check box")
            screen.tap("Fertig")
            screen.clock.advance(2 * screen.ask - 1)
            self.assertEqual(screen.shell()["page"], "home")
            screen.clock.advance(1)
            screen.wait_page("still-there")

    def test_waits_for_a_film_but_not_for_ever(self):
        with tempfile.TemporaryDirectory() as folder:
            pack = copy_pack("two", pathlib.Path(folder) / "film")
            shutil.copy(CONTENT / "media/light-and-colour.mp4", pack / "media")
            with open(pack / "pack.yaml", "a", encoding="utf-8") as text:
                text.write(FILM)
            with Screen(pack=pack, clock=True) as screen:
                screen.wake()
                screen.tap("Endloser Film")
                screen.wait_page("exhibit")
                screen.clock.hold()  # before the touch: a slow machine needs seconds to find the button after it
                screen.tap("Film abspielen")
                screen.find("Anhalten")
                screen.clock.advance(1199)
                self.assertEqual(screen.shell()["page"], "exhibit")
                screen.clock.advance(1)
                screen.wait_page("still-there")
                screen.panel.tap(960, 60)
                screen.wait_page("exhibit")

    def test_lasts_as_long_as_the_exhibit_says(self):
        with tempfile.TemporaryDirectory() as folder:
            pack = copy_pack("two", pathlib.Path(folder) / "slow", replace={
                "    title: { de: Erste Geschichte, en: First story }\n":
                "    title: { de: Erste Geschichte, en: First story }\n    idle: { ask_after_s: 240 }\n"})
            with Screen(pack=pack, clock=True) as screen:
                screen.wake()
                screen.tap("Erste Geschichte")
                screen.wait_page("exhibit")
                screen.clock.hold()
                screen.clock.advance(239)
                self.assertEqual(screen.shell()["page"], "exhibit")
                screen.clock.advance(1)
                screen.wait_page("still-there")


class APanel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.panel = TouchScreen().__enter__()
        cls.addClassCleanup(cls.panel.__exit__)

    def shell(self, screen_yaml, start="attract"):
        return ShellAlone("--pack", TWO, "--start", start, panel=self.panel, clock=True, screen_yaml=screen_yaml)

    def test_sleeps_when_the_house_is_closed_and_says_when_it_opens(self):
        with self.shell(NINE_TO_SIX) as shell:
            shell.wait_said("generation 0 drawn")
            shell.clock.hold()
            shell.clock.set_wall("2026-11-23T17:59:00")
            wait_for("attract", lambda: brightest(shell.picture()) > 100)
            shell.clock.advance(60)
            wait_for("the dark", lambda: brightest(shell.picture()) == 0)
            self.panel.tap(960, 500)
            shell.find("Wir öffnen wieder am Dienstag um 09:00 Uhr")
            self.assertGreater(brightest(shell.picture_at_rest()), 150)
            shell.clock.advance(10)
            wait_for("the dark again", lambda: brightest(shell.picture()) == 0)
            shell.clock.set_wall("2026-11-24T08:59:00")
            self.assertEqual(brightest(shell.picture()), 0)
            shell.clock.advance(60)
            wait_for("attract", lambda: brightest(shell.picture()) > 100)
            self.panel.tap(960, 6)
            shell.find("Erste Geschichte")

    def test_is_darker_in_the_evening_and_bright_for_who_uses_it(self):
        with self.shell('care: { dim: [ { from: "20:00", to: "07:00", brightness: 40 } ] }\n') as shell:
            shell.wait_said("generation 0 drawn")
            shell.clock.hold()
            shell.clock.set_wall("2026-11-23T19:59:00")
            # Whatever time it was before: white words are white by day only.
            wait_for("the day", lambda: brightest(shell.picture()) > 240)
            day = mean(shell.picture_at_rest())
            shell.clock.advance(60)
            # The words of the call change meanwhile; the picture is most of the light.
            wait_for("the evening", lambda: abs(mean(shell.picture()) / day - 0.4) < 0.08)
            self.panel.tap(960, 6)
            shell.find("Erste Geschichte")
            wait_for("paper as bright as it is", lambda: brightest(shell.picture()) > 240)

    def test_wanders_and_everything_stays_on_the_glass(self):
        with self.shell("display: { width_mm: 930, height_mm: 523 }\ncare: { shift_mm: 12 }\n", "home") as shell:
            shell.wait_said("home drawn")
            shell.clock.hold()
            before = shell.picture_at_rest()
            places = {}
            for _ in range(6):
                # So often that it stood at each end of its way; the question is answered where it comes.
                shell.clock.advance(360)
                moved = shell.picture_at_rest()
                self.assertNotEqual(moved.tobytes(), before.tobytes())
                for item in shell.controls():
                    if item["role"] in ("button", "push button"):
                        self.assertGreaterEqual(min(item["x"], item["y"]), 0, item)
                        self.assertLessEqual(item["x"] + item["width"], 1920, item)
                        self.assertLessEqual(item["y"] + item["height"], 1080, item)
                        places.setdefault(item["name"], set()).add((item["x"], item["y"]))
                # No edge of the picture shows: what lies beyond the bar is as the bar.
                self.assertEqual(moved.getpixel((0, 1079)), moved.getpixel((30, 1060)))
            self.assertGreater(max(map(len, places.values())), 3, places)
            shell.tap("Anpassen")
            shell.find("Fertig")


class Staff(unittest.TestCase):
    def test_put_a_screen_to_sleep_and_wake_it(self):
        with Screen() as screen:
            self.assertEqual(screen.ctl("sleep", "prüfstand").returncode, 0)
            screen.wait_page("asleep")
            wait_for("the state", lambda: screen.state()["state"] == "off")
            self.assertEqual(screen.ctl("wake", "prüfstand").returncode, 0)
            screen.wait_page("attract")
            audit = screen.get("/api/v1/audit?limit=20")["items"]
            self.assertEqual([entry["what"] for entry in audit if entry["what"] in ("sleep", "wake")], ["wake", "sleep"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
