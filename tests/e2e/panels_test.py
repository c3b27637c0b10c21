#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Two panels on one computer: each has a shell, a screen.yaml and a visit of its own."""
import subprocess
import unittest

from screen import FIXTURES, wait_for
from shell_alone import ShellAlone
from touchscreen import TouchScreen

TWO = FIXTURES / "two"


class TwoPanels(unittest.TestCase):
    def test_are_covered_by_a_shell_each_and_a_finger_on_one_does_not_wake_the_other(self):
        with TouchScreen(1920, 1080) as panel:
            for name, at in (("left", 0), ("right", 960)):
                subprocess.run(["xrandr", "-display", panel.display, "--setmonitor", name, f"960/270x1080/300+{at}+0",
                                "none"], check=True, capture_output=True)
            with ShellAlone("--pack", TWO, panel=panel, screen_yaml="display: { output: left }\n") as left, \
                    ShellAlone("--pack", TWO, panel=panel, screen_yaml="display: { output: right }\n") as right:
                left.wait_said("generation 0 drawn")
                right.wait_said("generation 0 drawn")
                panel.tap(1440, 300)
                right.wait_said("home drawn")
                start = right.find("Start")
                self.assertGreaterEqual(start["x"], 960)
                self.assertNotIn("home drawn", left.said())
                panel.tap(480, 300)
                left.wait_said("home drawn")
                left.tap("Kleines Quiz")
                left.wait_said("exhibit drawn small-quiz")
                right.find("Kleines Quiz")  # still at home there
                picture = panel.picture()
                self.assertNotEqual(picture.crop((0, 0, 960, 1080)).tobytes(),
                                    picture.crop((960, 0, 1920, 1080)).tobytes())

    def test_an_output_that_is_not_there_leaves_no_panel_dark(self):
        with ShellAlone("--pack", TWO, "--start", "home", screen_yaml="display: { output: HDMI-9 }\n") as shell:
            shell.wait_said("no output is called HDMI-9")
            self.assertLess(wait_for("the bar", lambda: shell.find("Start"))["x"], 1920)


if __name__ == "__main__":
    unittest.main(verbosity=2)
