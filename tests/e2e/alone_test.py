#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The shell without a daemon: what a curator sees who looks at a pack."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from screen import BUILD, FIXTURES, HERE, PATIENCE, copy_pack, wait_for
from shell_alone import PROGRAM, ShellAlone
from touchscreen import TouchScreen

TWO = FIXTURES / "two"


class APackAlone(unittest.TestCase):
    def test_is_shown_in_a_window_and_opens_under_a_finger(self):
        with ShellAlone("--pack", TWO, "--windowed", "1280x720") as shell:
            shell.wait_said("generation 0 drawn")
            shell.panel.tap(640, 300)  # wakes it
            shell.wait_said("home drawn")
            shell.tap("Erste Geschichte")
            shell.wait_said("exhibit drawn first-story")
            self.assertIsNone(shell.process.poll())

    def test_works_where_there_is_no_window_manager_and_nothing_else(self):
        with ShellAlone("--pack", TWO, "--start", "small-quiz") as shell:
            shell.wait_said("exhibit drawn small-quiz")
            shell.tap("Start")
            shell.find("Erste Geschichte")

    def test_with_a_broken_plugin_shows_a_calm_card_and_opens_the_others(self):
        with ShellAlone("--pack", FIXTURES / "broken-exhibits", "--start", "home", "--exhibits", HERE / "exhibits",
                        "--exhibits", BUILD / "exhibits") as shell:
            shell.wait_said("fault plugin-broken torn")
            self.assertEqual(wait_for("the reason", lambda: shell.find("Defekt")["description"]),
                             "Wird gerade repariert")
            shell.tap("Defekt")  # presses, and leads nowhere
            shell.tap("Heile Geschichte")
            shell.wait_said("exhibit drawn whole")


class AFinger(unittest.TestCase):
    """What only real fingers find: handlers hear of every finger, also of those above them."""

    @classmethod
    def setUpClass(cls):
        cls.panel = TouchScreen().__enter__()
        cls.addClassCleanup(cls.panel.__exit__)

    def home(self):
        return ShellAlone("--pack", TWO, "--start", "home", panel=self.panel)

    def middle(self, shell, name):
        item = shell.find(name)
        return item["x"] + item["width"] / 2, item["y"] + item["height"] / 2

    def test_on_a_sheet_does_not_spoil_what_lies_below(self):
        with self.home() as shell:
            shell.wait_said("home drawn")
            card = self.middle(shell, "Erste Geschichte")
            shell.tap("Anpassen")
            shell.find("Fertig")
            self.panel.tap(*card)
            shell.tap("Fertig")
            wait_for("the sheet to be gone", lambda: not any(i["name"] == "Fertig" for i in shell.controls()))
            self.panel.tap(*card)
            shell.wait_said("exhibit drawn first-story")

    def test_of_ten_presses_only_what_it_is_on(self):
        with self.home() as shell:
            shell.wait_said("home drawn")
            card = self.middle(shell, "Erste Geschichte")
            for finger in range(10):
                self.panel.press(100 + 180 * finger, 300 + 30 * finger, finger)
            for finger in range(10):
                self.panel.move(110 + 180 * finger, 20, finger)  # all slide off their cards
            for finger in range(10):
                self.panel.release(110 + 180 * finger, 20, finger)
            self.assertNotIn("exhibit drawn", shell.said())
            self.panel.tap(*card)
            shell.wait_said("exhibit drawn first-story")


class TheShell(unittest.TestCase):
    def run_shell(self, *options, **environment):
        """Where there is no display, unless `environment` says otherwise."""
        inherited = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        with tempfile.TemporaryDirectory() as runtime:
            return subprocess.run([PROGRAM, *map(str, options)], env={**inherited, "XDG_RUNTIME_DIR": runtime,
                                                                      **environment},
                                  text=True, capture_output=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)

    def assert_one_line(self, done, pattern):
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stderr, pattern)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    def test_says_in_one_line_that_there_is_no_display(self):
        self.assert_one_line(self.run_shell("--pack", TWO), "no display")
        self.assert_one_line(self.run_shell("--pack", TWO, DISPLAY=":4711"), "nobody answers at DISPLAY=:4711")

    def test_says_in_a_sentence_that_there_is_no_such_pack(self):
        done = self.run_shell("--pack", "/nowhere/at/all", QT_QPA_PLATFORM="offscreen")
        self.assertEqual((done.returncode, done.stderr), (
            1, "/nowhere/at/all/pack.yaml: error: there is no file pack.yaml [missing-file]\n"
               "      a pack is a folder with this file and its media\n"))

    def test_says_what_is_wrong_with_a_pack_as_the_staff_tool_does(self):
        with tempfile.TemporaryDirectory() as folder:
            pack = copy_pack("two", pathlib.Path(folder) / "wrong", replace={"kind: quiz": "kind: quizz",
                                                                          "media/one.jpg": "media/none.jpg"})
            shell = self.run_shell("--pack", pack, QT_QPA_PLATFORM="offscreen")
            tool = subprocess.run([BUILD / "bin/vitrinectl", "pack", "check", pack], text=True, capture_output=True,
                                  timeout=PATIENCE)
            place = re.compile(r"^.*pack\.yaml:\d+:\d+: error: .*$", re.M)
            self.assertEqual((shell.returncode, tool.returncode), (1, 1))
            self.assertTrue(place.findall(shell.stderr), shell.stderr)
            self.assertEqual(sorted(place.findall(shell.stderr)), sorted(place.findall(tool.stdout + tool.stderr)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
