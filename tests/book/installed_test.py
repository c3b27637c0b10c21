#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What `cmake --install` puts somewhere is enough: the first ten minutes of the book, with nothing of the build tree named."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

BUILD = pathlib.Path(os.environ["VITRINE_BUILD"])


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="vitrine-installed-")
        cls.prefix = pathlib.Path(cls.folder.name) / "house"
        subprocess.run(["cmake", "--install", BUILD, "--prefix", cls.prefix], check=True, capture_output=True, timeout=120)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_(self, program, *words):
        return subprocess.run([self.prefix / "bin" / program, *words], cwd=self.folder.name, capture_output=True, text=True,
                              timeout=120, check=False, env={"PATH": "/usr/bin:/bin", "HOME": self.folder.name, "LANG": "C.UTF-8"})

    def test_the_first_pack_of_each_kind_is_made_checked_built_and_reported(self):
        kinds = sorted(file.parent.name for file in self.prefix.glob("lib/vitrine/kinds/*/exhibit.yaml"))
        self.assertIn("quiz", kinds)
        for kind in kinds:
            made = self.run_("vitrinectl", "pack", "new", f"my-{kind}", "--kind", kind)
            self.assertEqual(made.returncode, 0, made.stderr)
            checked = self.run_("vitrinectl", "pack", "check", f"my-{kind}", "--no-media")
            self.assertEqual(checked.returncode, 0, checked.stdout)
        whole = self.run_("vitrinectl", "pack", "check", "my-story")
        self.assertEqual(whole.returncode, 0, whole.stdout + whole.stderr)
        report = self.run_("vitrinectl", "pack", "report", "my-story", "--json")
        self.assertEqual(json.loads(report.stdout)["vitrine_coverage"], 1)
        self.assertEqual(self.run_("vitrinectl", "pack", "build", "my-story").returncode, 0)

    def test_nothing_of_it_leads_back_into_the_build_tree(self):
        links = [file for file in self.prefix.rglob("*") if file.is_symlink()]
        self.assertTrue(links)
        for link in links:
            self.assertTrue(link.resolve().is_relative_to(self.prefix.resolve()), link)

    def test_editors_find_the_schemas_and_people_the_book(self):
        self.assertIn("properties", json.loads((self.prefix / "share/vitrine/schema/pack.json").read_text()))
        docs = self.prefix / "share/doc/vitrine"
        self.assertTrue((docs / "content/book/de/first-pack.md").is_file())
        self.assertTrue((docs / "exhibits/quiz/picture.jpg").is_file())

    def test_no_link_of_the_book_leads_nowhere(self):
        docs = self.prefix / "share/doc/vitrine"
        dead = []
        for page in [*docs.glob("content/book/*/*.md"), *docs.glob("content/reference/**/*.md")]:
            for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
                if not (page.parent / link).exists():
                    dead.append(f"{page.relative_to(docs)}: {link}")
        self.assertEqual(dead, [])

    def test_a_screen_finds_its_parts(self):
        daemon = self.run_("vitrined", "--help")
        self.assertEqual(daemon.returncode, 0, daemon.stderr)
        home = self.prefix / "lib/vitrine"
        for part in ("bin/vitrine-shell", "dashboard/index.html", "exhibits/quiz/qml/Vitrine/Exhibits/Quiz/qmldir"):
            self.assertTrue((home / part).is_file(), part)


if __name__ == "__main__":
    unittest.main(verbosity=2)
