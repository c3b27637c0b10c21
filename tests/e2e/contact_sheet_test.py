#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""`vitrine-shell --contact-sheet`: every page of a pack as pictures and one index, and an exit code that tells the truth."""
import html.parser
import os
import pathlib
import subprocess
import tempfile
import unittest

from screen import BUILD, PATIENCE

PACK = pathlib.Path(__file__).resolve().parents[2] / "exhibits/gallery/sample"


class Index(html.parser.HTMLParser):
    """The pictures of an index page: full size by thumbnail, and what is said of each."""

    def __init__(self, text):
        super().__init__()
        self.full, self.alt, self._link = {}, {}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a":
            self._link = attrs["href"]
        if tag == "img":
            self.full[attrs["src"]] = self._link
            self.alt[attrs["src"]] = attrs["alt"]


def draw(out, *options):
    """Runs the shell without any display."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.update(QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(out.parent), LANG="C.UTF-8")
    return subprocess.run([BUILD / "bin/vitrine-shell", "--contact-sheet", out, *map(str, options)], env=environment,
                          capture_output=True, text=True, timeout=PATIENCE * 10, check=False)


class ContactSheet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="vitrine-sheet-")
        cls.out = pathlib.Path(cls.folder.name) / "sheet"
        cls.run_ = draw(cls.out, "--pack", PACK, "--languages", "de,en", "--contrast", "standard,dark",
                        "--format", "1280x720")
        cls.upright = cls.out.with_name("upright")
        cls.run_upright = draw(cls.upright, "--pack", PACK, "--languages", "de", "--format", "720x1280")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def pictures(self, view, out=None):
        return {file.name: file.read_bytes() for file in ((out or self.out) / "pages" / view).iterdir()}

    def test_it_ends_well_and_tells_of_every_picture(self):
        self.assertEqual(self.run_.returncode, 0, self.run_.stderr)
        drawn = sorted(str(file.relative_to(self.out)) for file in self.out.glob("pages/*/*.png"))
        self.assertGreater(len(drawn), 4 * 6)
        for file in drawn:
            self.assertIn(file, self.run_.stderr)

    def test_the_index_lists_every_picture_once_and_in_words(self):
        index = Index((self.out / "index.html").read_text(encoding="utf-8"))
        self.assertEqual(sorted(index.full.values()),
                         sorted(str(file.relative_to(self.out)) for file in self.out.glob("pages/*/*.png")))
        for small, full in index.full.items():
            self.assertTrue((self.out / small).is_file(), small)
            self.assertTrue((self.out / full).is_file(), full)
            self.assertRegex(index.alt[small], r"Page .+: (Deutsch|English), 100 %")

    def test_it_shows_the_pages_of_the_shell_and_those_inside_an_exhibit(self):
        names = set(self.pictures("de-100-standard-1280x720"))
        for name in ("attract.png", "sheet-language-1.png", "sheet-comfort-1.png", "still-there.png", "pause.png"):
            self.assertIn(name, names)
        self.assertGreater(len([name for name in names if name.startswith("gallery-")]), 2)

    def test_pictures_differ_by_language_contrast_and_format(self):
        first = self.pictures("de-100-standard-1280x720")
        self.assertEqual(self.run_upright.returncode, 0, self.run_upright.stderr)
        for other, out in (("en-100-standard-1280x720", self.out), ("de-100-dark-1280x720", self.out),
                           ("de-100-standard-720x1280", self.upright)):
            there = self.pictures(other, out)
            for name in ("sheet-comfort-1.png", "still-there.png"):
                self.assertNotEqual(first[name], there[name], f"{name} of {other}")

    def test_the_same_pack_gives_the_same_pages(self):
        again = self.out.with_name("again")
        self.assertEqual(draw(again, "--pack", PACK, "--languages", "de", "--format", "1280x720").returncode, 0)
        here = self.pictures("de-100-standard-1280x720")
        there = self.pictures("de-100-standard-1280x720", again)
        self.assertEqual(sorted(there), sorted(here))
        self.assertEqual([name for name in here if there[name] != here[name]], [])

    def test_what_cannot_be_drawn_is_said(self):
        refused = draw(self.out.with_name("none"), "--pack", PACK, "--languages", "xx")
        self.assertEqual(refused.returncode, 1)
        self.assertIn('not in "xx"', refused.stderr)
        nothing = draw(self.out.with_name("none"), "--pack", self.out)
        self.assertEqual(nothing.returncode, 1)
        self.assertIn("pack.yaml", nothing.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
