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


class APanel(unittest.TestCase):
    def set(self, panel, *words):
        return subprocess.run(["xrandr", "-display", panel.display, *words], check=True, capture_output=True,
                              text=True).stdout

    def touched(self, shell, panel, width, height):
        """The bar lies at the lower edge of a glass of that size, and a finger on it is where it is seen."""
        panel.width, panel.height = width, height
        bar = wait_for("the bar", lambda: next((item for item in shell.controls() if item["name"] == "Start" and
                                                height - 300 < item["y"] < height and item["x"] < width), None))
        self.assertLessEqual(bar["y"] + bar["height"], height)
        self.assertEqual(shell.picture().size, (width, height))
        shell.tap("Kleines Quiz")
        wait_for("the quiz", lambda: "exhibit drawn small-quiz" in shell.said()[self.heard:])
        self.heard = len(shell.said())
        shell.tap("Start")
        shell.find("Erste Geschichte")

    def test_of_another_size_or_unplugged_for_a_while_is_covered_and_touched_case_210(self):
        with TouchScreen(1920, 1080) as panel:
            output = next(line.split()[0] for line in self.set(panel).splitlines() if " connected" in line)
            self.set(panel, "--newmode", "small", "64", "1280", "1304", "1368", "1440", "720", "723", "733", "748")
            self.set(panel, "--addmode", output, "small")
            with ShellAlone("--pack", TWO, "--start", "home", panel=panel) as shell:
                shell.wait_said("home drawn")
                self.heard = 0
                self.touched(shell, panel, 1920, 1080)
                self.set(panel, "--output", output, "--mode", "small", "--fb", "1280x720")
                self.touched(shell, panel, 1280, 720)
                self.set(panel, "--output", output, "--off")
                wait_for("no panel", lambda: "*" not in self.set(panel))
                self.set(panel, "--output", output, "--mode", "panel", "--fb", "1920x1080")
                self.touched(shell, panel, 1920, 1080)
                self.assertIsNone(shell.process.poll())


if __name__ == "__main__":
    unittest.main(verbosity=2)
