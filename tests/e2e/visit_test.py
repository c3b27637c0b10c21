#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A visitor at the screen: real fingers on the real shell, run by the real daemon."""
import time
import unittest

from screen import Screen, wait_for

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
        with Screen() as screen:
            screen.wake()
            card = screen.find("Erste Geschichte")
            self.end_by_idle(screen)
            screen.panel.tap(card["x"] + card["width"] / 2, card["y"] + card["height"] / 2)
            screen.wait_page("home")
            time.sleep(1)  # long enough for a wrong exhibit to open
            self.assertEqual(screen.shell()["page"], "home")

    def end_by_idle(self, screen):
        """There is no button that ends a visit: leave the screen alone, on a screen with short patience."""
        screen.stop()
        screen.config.write_text(screen.config.read_text().replace("ask_after_s: 60", "ask_after_s: 5")
                                 .replace("answer_within_s: 20", "answer_within_s: 5"))
        screen.start()

    def test_asks_counts_down_and_ends_when_nobody_answers(self):
        with Screen(ask=5, answer=5) as screen:
            screen.wake()
            screen.wait_page("still-there")
            screen.find("Ja, weiter")
            before = screen.picture()
            screen.wait_page("attract")
            self.assertNotEqual(before.tobytes(), screen.picture().tobytes())
            self.assertFalse(screen.shell()["visit"])

    def test_goes_on_when_somebody_answers(self):
        with Screen(ask=6, answer=20) as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            screen.wait_page("still-there")
            screen.panel.tap(960, 500)
            self.assertEqual(screen.wait_page("exhibit")["exhibit"], "first-story")

    def test_forgets_what_was_chosen_when_it_ends(self):
        with Screen(ask=8, answer=5) as screen:
            screen.wake()
            screen.tap("Deutsch")
            screen.tap("English")
            wait_for("English", lambda: screen.shell()["language"] == "en")
            screen.find("First story")
            screen.wait_page("attract")
            screen.wake()
            self.assertEqual(screen.shell()["language"], "de")
            screen.find("Erste Geschichte")

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

    def test_survives_a_hundred_random_touches(self):
        with Screen() as screen:
            pid = screen.shell()["pid"]
            place = 12345
            for _ in range(100):
                place = (place * 1103515245 + 12345) % 2**31  # the same places at every run
                screen.panel.tap(place % 1920, place // 1920 % 1080, hold=0.01)
            shell = wait_for("a heartbeat", lambda: (s := screen.shell())["running"] and s)
            self.assertEqual((shell["pid"], shell["restarts"]), (pid, 0))


if __name__ == "__main__":
    unittest.main(verbosity=2)
