#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A visitor at the screen: real fingers on the real shell, run by the real daemon."""
import time
import unittest

from screen import Screen, wait_for
from touchscreen import TouchScreen

# X key codes (evdev + 8)
ESC, TAB, ENTER, Q, W, F4, F11, CTRL, ALT, SUPER, DELETE, BACKSPACE, F1 = (
    9, 23, 36, 24, 25, 70, 95, 37, 64, 133, 119, 22, 67)


class AVisit(unittest.TestCase):
    def test_leads_from_attract_to_home_to_an_exhibit_and_back(self):
        with Screen() as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            shell = screen.wait_page("exhibit")
            self.assertEqual((shell["exhibit"], shell["kind"], shell["visit"]), ("first-story", "story", True))
            self.assertEqual(screen.state()["state"], "in-use")
            screen.tap("Start")
            screen.wait_page("home")
            screen.tap("Kleines Quiz")
            self.assertEqual(screen.wait_page("exhibit")["exhibit"], "small-quiz")

    def test_begins_without_pressing_what_lies_beneath_the_finger(self):
        with Screen(clock=True) as screen:
            screen.wake()
            card = screen.find("Erste Geschichte")
            screen.clock.advance(screen.ask)
            screen.clock.advance(screen.answer)
            screen.wait_page("attract")
            screen.panel.tap(card["x"] + card["width"] / 2, card["y"] + card["height"] / 2)
            screen.wait_page("home")
            time.sleep(1)  # long enough for a wrong exhibit to open
            self.assertEqual(screen.shell()["page"], "home")

    def test_asks_counts_down_and_ends_when_nobody_answers(self):
        with Screen(clock=True) as screen:
            screen.wake()
            screen.clock.hold()
            screen.clock.advance(screen.ask)
            screen.wait_page("still-there")
            screen.find("Ja, weiter")
            before = screen.picture_at_rest()
            screen.clock.advance(screen.answer - 1)
            self.assertEqual(screen.shell()["page"], "still-there")
            screen.clock.advance(1)
            screen.wait_page("attract")
            wait_for("attract on the glass", lambda: screen.picture().tobytes() != before.tobytes())
            self.assertFalse(screen.shell()["visit"])

    def test_goes_on_when_somebody_answers(self):
        with Screen(clock=True) as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            screen.clock.advance(screen.ask)
            screen.wait_page("still-there")
            screen.panel.tap(960, 500)
            self.assertEqual(screen.wait_page("exhibit")["exhibit"], "first-story")

    def test_forgets_what_was_chosen_when_it_ends(self):
        with Screen(clock=True) as screen:
            screen.wake()
            screen.tap("Deutsch")
            screen.tap("English")
            wait_for("English", lambda: screen.shell()["language"] == "en")
            screen.find("First story")
            screen.clock.advance(screen.ask)
            screen.clock.advance(screen.answer)
            screen.wait_page("attract")
            screen.wake()
            self.assertEqual(screen.shell()["language"], "de")
            screen.find("Erste Geschichte")

    def test_keeps_the_place_when_the_language_changes(self):
        with Screen() as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            screen.tap("Weiter")
            screen.find("Seite zwei")
            screen.tap("Deutsch")
            screen.tap("English")
            screen.find("Page two")
            self.assertEqual(screen.shell()["exhibit"], "first-story")

    def test_shows_no_cursor(self):
        with TouchScreen() as panel:
            self.assertTrue(panel.cursor_is_seen(), "a bare X server shows one")
            with Screen(panel=panel) as screen:
                self.assertFalse(panel.cursor_is_seen())
                screen.wake()
                screen.tap("Erste Geschichte")
                screen.wait_page("exhibit")
                self.assertFalse(panel.cursor_is_seen())

    def test_works_in_portrait(self):
        with Screen(width=1080, height=1920) as screen:
            screen.wake()
            home = screen.picture()
            self.assertEqual(home.size, (1080, 1920))
            screen.tap("Kleines Quiz")
            screen.wait_page("exhibit")
            screen.tap("Start")
            screen.wait_page("home")

    def test_has_no_way_out_by_keys_or_fingers(self):
        with Screen() as screen:
            pid = screen.shell()["pid"]
            screen.wake()
            for chord in ((ALT, F4), (CTRL, Q), (CTRL, W), (ALT, TAB), (CTRL, ALT, DELETE), (CTRL, ALT, BACKSPACE),
                          (SUPER,), (F11,), (ESC,), (F1,), (CTRL, ALT, F1)):
                screen.panel.chord(*chord)
            for x, y in ((2, 2), (1917, 2), (2, 1077), (1917, 1077)):
                screen.panel.press(x, y)
                time.sleep(1.2)  # a long press in every corner
                screen.panel.release(x, y)
            screen.panel.drag(960, 2, 960, 800)
            screen.panel.drag(2, 500, 900, 500)
            screen.panel.drag(1917, 500, 900, 500)
            screen.panel.drag(960, 1077, 960, 300)
            screen.panel.pinch(900, 500, 600, 60)
            screen.panel.pinch(900, 500, 60, 600)
            shell = wait_for("a heartbeat", lambda: (s := screen.shell())["running"] and s)
            self.assertEqual(shell["pid"], pid)
            self.assertEqual(shell["restarts"], 0)
            # The shell still covers the whole glass.
            picture = screen.picture()
            for corner in ((0, 0), (1919, 0), (0, 1079), (1919, 1079)):
                self.assertNotEqual(picture.getpixel(corner), (0, 0, 0))


if __name__ == "__main__":
    unittest.main(verbosity=2)
