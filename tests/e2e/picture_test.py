#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Whether visitors see what they should, by the frames that are really drawn: playing, in use, off, frozen, black,
unreachable."""
import json
import os
import unittest

from PIL import ImageStat

from screen import BUILD, PATIENCE, Screen, wait_for

CALAMITY = BUILD / "tests/exhibits"
SOON = "supervision: { black_after_s: 5 }\n"
CLOSED = "hours: { exceptions: {} }\n"


def picture_of(screen):
    return screen.state()["picture"]


def faults_of(screen, code):
    return [fault for fault in screen.faults() if fault["code"] == code]


class AGlass(unittest.TestCase):
    """As the shell sees it itself, against what the display server shows."""

    def looks_right(self, screen):
        first = wait_for("a look", lambda: (p := picture_of(screen))["brightness"] is not None and p)
        screen.wake()
        screen.picture_at_rest()
        home = wait_for("another look", lambda: (p := picture_of(screen))["print"] != first["print"] and
                        p["same_for_s"] >= 4 and p)
        seen = sum(ImageStat.Stat(screen.picture()).mean) / 3 / 255 * 100
        self.assertLess(abs(seen - home["brightness"]), 6, f"{seen} {home}")
        self.assertLess(home["dark"], 10)
        self.assertEqual(screen.state()["state"], "in-use")
        self.assertEqual((home["why"], home["sentence"]), (None, None))

    def test_drawn_by_the_processor_is_looked_at(self):
        with Screen() as screen:
            self.looks_right(screen)

    def test_drawn_by_opengl_is_looked_at(self):
        with Screen(start=False) as screen:
            screen.environment.update(QT_QUICK_BACKEND="rhi", QSG_RENDER_LOOP="threaded")
            screen.start()
            self.looks_right(screen)


class APicture(unittest.TestCase):
    def spoil(self, screen, button):
        screen.wake()
        screen.tap("Unglück 1")
        screen.wait_page("exhibit")
        screen.tap(button)

    def test_that_turns_black_in_an_exhibit_is_reported_once_and_mended_when_nobody_uses_it(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], ask=30, extra=SOON) as screen:
            before = screen.shell()["pid"]
            self.spoil(screen, "Schwarz")
            state = wait_for("black", lambda: (s := screen.state())["state"] == "black" and s)
            self.assertEqual((state["picture"]["why"], state["picture"]["dark"]), ("dark", 100))
            self.assertEqual(state["shell"]["pid"], before, "somebody stands in front of it")
            said = screen.ctl("status", "prüfstand").stdout
            self.assertIn("black since", said)
            self.assertIn("The screen is black although it draws", said)
            self.assertIn("100 % of it black", said)
            self.assertIn('vitrine_picture{state="black"} 1',
                          screen.request("GET", "/metrics").body.decode())
            fault, = faults_of(screen, "picture-black")
            self.assertEqual((fault["exhibit"], fault["detail"]["why"]), ("calamity-1", "dark"))
            after = wait_for("a picture again", lambda: (s := screen.state())["state"] == "playing" and s)
            self.assertNotEqual(after["shell"]["pid"], before)
            self.assertEqual(after["shell"]["restarts"], 1)
            fault = wait_for("the end of the fault", lambda: (f := faults_of(screen, "picture-black"))[0]["detail"]
                             .get("ended_at") and f)
            self.assertEqual(len(fault), 1)

    def test_that_stands_still_where_it_must_move_is_reported_once_and_mended(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], ask=5, extra="care: { still_at_most_s: 20 }\n") as screen:
            before = screen.shell()["pid"]
            self.spoil(screen, "Standbild")
            # The exhibit may stand still as long as it likes; attract must move.
            fault = wait_for("the fault", lambda: faults_of(screen, "picture-frozen"), 3 * PATIENCE)
            self.assertEqual([(f["detail"]["why"], f["detail"]["page"]) for f in fault], [("still", "attract")])
            wait_for("another shell", lambda: screen.shell()["pid"] not in (before, None))
            wait_for("the end of the fault", lambda: [f["detail"].get("ended_at") for f in
                                                      faults_of(screen, "picture-frozen")][0])
            self.assertEqual(screen.state()["state"], "playing")

    def test_that_is_dark_because_the_house_is_closed_is_no_fault_case_94(self):
        with Screen(extra=SOON + CLOSED, start=False) as screen:
            screen.start(wait_for_shell=False)
            state = wait_for("the night", lambda: (s := screen.state())["picture"]["dark"] == 100 and
                             s["picture"]["same_for_s"] > 12 and s)
            self.assertEqual((state["state"], state["picture"]["open"]), ("off", False))
            self.assertEqual(screen.faults(), [])

    def test_that_is_dark_because_staff_want_it_is_no_fault_case_94(self):
        with Screen(extra=SOON) as screen:
            self.assertEqual(screen.ctl("sleep", "prüfstand").returncode, 0)
            screen.wait_page("asleep")
            state = wait_for("the dark", lambda: (s := screen.state())["picture"]["dark"] == 100 and
                             s["picture"]["same_for_s"] > 12 and s)
            self.assertEqual((state["state"], state["picture"]["open"]), ("off", True))
            self.assertEqual(screen.faults(), [])


class APanel(unittest.TestCase):
    def test_that_is_unplugged_or_has_no_power_is_reported_and_over_when_it_is_back_case_210(self):
        with Screen(extra=SOON, start=False) as screen:
            panels = screen.folder / "panels"
            connector = panels / "card0-HDMI-A-1"
            connector.mkdir(parents=True)

            def be(status, power):
                (connector / "status").write_text(status)
                (connector / "dpms").write_text(power)
            be("connected", "On")
            screen.arguments = ["--panels", panels]
            screen.start()
            wait_for("the panel", lambda: picture_of(screen)["panel"] == "on")
            shell = screen.shell()["pid"]
            for status, power, why in [("disconnected", "Off", "panel-gone"), ("connected", "Off", "panel-off")]:
                be(status, power)
                wait_for(why, lambda: (s := screen.state())["state"] == "black" and s["picture"]["why"] == why)
                be("connected", "On")
                wait_for("the panel again", lambda: screen.state()["state"] == "playing")
                wait_for("the end", lambda: faults_of(screen, "picture-black")[0]["detail"].get("ended_at"))
            self.assertEqual([f["detail"]["why"] for f in faults_of(screen, "picture-black")],
                             ["panel-off", "panel-gone"])
            self.assertEqual(screen.shell()["pid"], shell, "no restart brings a panel back")


class AScreen(unittest.TestCase):
    def test_that_does_not_answer_is_said_to_be_unreachable(self):
        with Screen() as screen:
            screen.daemon.kill()
            screen.daemon.wait()
            answer = screen.ctl("status", "prüfstand")
            self.assertIn("state       unreachable", answer.stdout)
            self.assertNotEqual(answer.returncode, 0)
            asked, = json.loads(screen.ctl("status", "--json", "prüfstand").stdout)
            self.assertEqual(asked["state"], "unreachable")
            os.kill(screen.shell_of_record(), 0)  # visitors see a picture all the while


if __name__ == "__main__":
    unittest.main(verbosity=2)
