#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The reference pages say what the schemas say."""
import os
import pathlib
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGES = TOP / "content/reference"
BUILD = pathlib.Path(os.environ.get("VITRINE_BUILD", TOP / "build"))


class TheReference(unittest.TestCase):
    def test_is_up_to_date(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([PAGES / "make", BUILD, folder], check=True)
            made = sorted(page.relative_to(folder) for page in pathlib.Path(folder).rglob("*.md"))
            self.assertGreater(len(made), 10)
            for page in made:
                with self.subTest(page=str(page)):
                    self.assertEqual((PAGES / page).read_text(encoding="utf-8"),
                                     (pathlib.Path(folder) / page).read_text(encoding="utf-8"),
                                     "call content/reference/make BUILD")


if __name__ == "__main__":
    unittest.main()
