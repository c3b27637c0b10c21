#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""tests/CASES.md leaves out no case of a section that it has begun, and every test that it names exists."""
import pathlib
import re
import subprocess
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
SECTIONS = {"A": range(1, 31), "B": range(31, 53), "C": range(53, 73), "D": range(73, 91), "E": range(91, 105),
            "F": range(105, 125), "I": range(173, 183), "J": range(183, 188), "K": range(188, 195), "L": range(195, 202),
            "N": range(217, 223)}
ROW = re.compile(r"^\| ([A-FI-LN])(\d+) \|.*\| (.+) \|$", re.M)


class TheCases(unittest.TestCase):
    rows = ROW.findall((TOP / "tests/CASES.md").read_text(encoding="utf-8"))

    def test_no_case_of_a_section_is_left_out(self):
        for section in {section for section, _, _ in self.rows}:
            listed = [int(number) for of, number, _ in self.rows if of == section]
            self.assertEqual(sorted(listed), list(SECTIONS[section]), section)

    def test_every_test_that_is_named_exists(self):
        names = subprocess.run(["git", "-C", str(TOP), "ls-files", "tests", "exhibits"], check=True, capture_output=True,
                               text=True).stdout.split("\n")
        words = set()
        for name in names:
            if name.endswith((".cpp", ".py", ".js", ".qml")) and (TOP / name).is_file():
                words.update(re.findall(r"\w+", (TOP / name).read_text(encoding="utf-8", errors="replace")))
        named = {name for _, _, tests in self.rows for name in re.findall(r"`([^`]+)`", tests)}
        self.assertEqual({name for name in named - words if not (TOP / "tests" / name).is_file()}, set())


if __name__ == "__main__":
    unittest.main()
