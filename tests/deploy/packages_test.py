#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The Debian packages of this build: made, read by lintian, and what must be in them is."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["VITRINE_BUILD"])
HEAVY = {"video": "vitrine-exhibit-video"}


def run(*words, **more):
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=900, **more).stdout


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="vitrine-packages-")
        made = subprocess.run([TOP / "deploy/package", "--build", BUILD, cls.folder.name], capture_output=True, text=True,
                              timeout=1200, check=False, env={**os.environ, "DPKG_DEB_COMPRESSOR_LEVEL": "1"})
        assert made.returncode == 0, made.stderr
        files = pathlib.Path(cls.folder.name).glob("*.deb")
        cls.files = {file.name.split("_")[0]: file for file in files}
        cls.contents = {name: [line.split()[5].removeprefix(".") for line in run("dpkg-deb", "--contents", file).splitlines()]
                        for name, file in cls.files.items()}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def field(self, package, name):
        return run("dpkg-deb", "--field", self.files[package], name).strip()

    def test_there_is_one_for_each_purpose(self):
        self.assertEqual(sorted(self.files), ["vitrine", "vitrine-check", "vitrine-demo", "vitrine-exhibit-video",
                                              "vitrine-keyboard", "vitrine-shell", "vitrine-tools"])

    def test_lintian_finds_no_error(self):
        found = subprocess.run(["lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0",
                                *self.files.values()], capture_output=True, text=True, timeout=900, check=False)
        errors = [line for line in found.stdout.splitlines() if line.startswith("E:")]
        self.assertEqual((errors, found.returncode), ([], 0), found.stderr)

    def test_no_file_is_in_two_packages(self):
        where = {}
        for package, files in self.contents.items():
            for file in files:
                if not file.endswith("/"):
                    self.assertNotIn(file, where, f"{package} and {where.get(file)}")
                    where[file] = package

    def test_a_kind_is_whole_in_one_package_and_known_to_the_staffs_tool(self):
        for kind in sorted(folder.parent.name for folder in (TOP / "exhibits").glob("*/exhibit.yaml")):
            package = HEAVY.get(kind, "vitrine-shell")
            module = f"/usr/lib/vitrine/exhibits/{kind}/qml/Vitrine/Exhibits/{kind.capitalize()}/"
            for file in (f"/usr/lib/vitrine/exhibits/{kind}/exhibit.yaml", module + "qmldir",
                         f"{module}libexhibit_{kind}.so"):
                self.assertIn(file, self.contents[package])
            self.assertIn(f"/usr/lib/vitrine/kinds/{kind}/exhibit.yaml", self.contents["vitrine-tools"])

    def test_only_heavy_packages_bring_what_plays_films(self):
        for package in self.files:
            needs = self.field(package, "Depends")
            self.assertEqual("libqt6multimedia6" in needs, package == "vitrine-exhibit-video", f"{package}: {needs}")
        self.assertNotIn("libqt6", self.field("vitrine", "Depends"))
        self.assertNotIn("libqt6", self.field("vitrine-tools", "Depends"))

    def test_every_qml_module_that_is_imported_has_its_package_named(self):
        known = {"QtQuick": "qml6-module-qtquick", "QtQuick.Window": "qml6-module-qtquick-window", "QtMultimedia": "qml6-module-qtmultimedia",
                 "QtQuick.VirtualKeyboard": "qml6-module-qtquick-virtualkeyboard"}
        named = " ".join(self.field(package, "Depends") for package in self.files)
        for file in [*(TOP / "kiosk").rglob("*.qml"), *(TOP / "exhibits").glob("*/*.qml")]:
            for module in re.findall(r"^import (Q[\w.]+)", file.read_text(encoding="utf-8"), re.M):
                if module != "QtTest":
                    self.assertIn(module, known, file)
                    self.assertRegex(named, rf"\b{known[module]}(,|\s|$)", file)

    def test_the_version_is_that_of_the_programs(self):
        version = re.search(r"project\(Vitrine VERSION (\S+)", (TOP / "CMakeLists.txt").read_text(encoding="utf-8")).group(1)
        for package in self.files:
            self.assertRegex(self.field(package, "Version"), rf"^{re.escape(version)}~deb1[23]u1$")

    def test_each_program_has_a_page_in_both_languages(self):
        everything = [file for files in self.contents.values() for file in files]
        programs = [file for file in everything if re.match(r"/usr/s?bin/.", file)]
        self.assertEqual(len(programs), 4, programs)
        for program in programs:
            name = program.split("/")[-1]
            for folder in ("man", "man/de"):
                pages = [file for file in everything if re.fullmatch(rf"/usr/share/{folder}/man[18]/{name}\.[18]\.gz", file)]
                self.assertEqual(len(pages), 1, f"{name} in {folder}")

    def test_the_pages_name_every_verb_and_every_option(self):
        def words(program, *verbs):
            text = run(BUILD / "bin" / program, *verbs, "--help", env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
            return set(re.findall(r"^ +(?:-\w, ?)?(--[a-z-]+)", text, re.M)) - {"--help", "--version", "--help-all"}, \
                set(re.findall(r"^  ([a-z]+) ", text.lower().partition("subcommands:")[2], re.M))

        for folder in ("", "de/"):
            def page(name):
                return (TOP / "deploy/man" / folder / name).read_text(encoding="utf-8").replace("\\", "")
            verbs = words("vitrinectl")[1]
            self.assertGreater(len(verbs), 10)
            self.assertEqual([verb for verb in sorted(verbs) if not re.search(rf"\b{verb}\b", page("vitrinectl.1"))], [])
            verbs = words("vitrinectl", "pack")[1]
            self.assertEqual([verb for verb in sorted(verbs) if not re.search(rf"\b{verb}\b", page("vitrinectl.1"))], [])
            options = words("vitrined", "run")[0]
            self.assertGreater(len(options), 5)
            self.assertEqual([option for option in sorted(options) if option not in page("vitrined.8")], [])
            options = words("vitrine-shell")[0]
            self.assertGreater(len(options), 10)
            self.assertEqual([option for option in sorted(options) if option not in page("vitrine-shell.1")], [])
            options = set(re.findall(r"--[a-z-]+", run(TOP / "deploy/install", "--help")))
            self.assertEqual([option for option in sorted(options) if option not in page("vitrine-install.8")], [])

    def test_the_pages_are_well_formed(self):
        for page in (TOP / "deploy/man").rglob("*.[18]"):
            said = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page], capture_output=True,
                                  text=True, env={**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"}, check=True)
            self.assertEqual(said.stderr, "", page)

    def completed(self, *words):
        script = (f". {TOP}/deploy/man/completion.bash; COMP_WORDS=({' '.join(map(repr, words))}); "
                  f"COMP_CWORD={len(words) - 1}; _vitrine {BUILD}/bin/{words[0]} {words[-1]!r}; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        return run("bash", "-c", script, cwd=self.folder.name).split()

    def test_the_completion_knows_verbs_options_and_files(self):
        self.assertIn("pack", self.completed("vitrinectl", ""))
        self.assertEqual(self.completed("vitrinectl", "pack", "pre"), ["preview"])
        self.assertIn("--strict", self.completed("vitrinectl", "pack", "check", "--s"))
        self.assertIn("--strict", self.completed("vitrinectl", "pack", "check", "somewhere", "--s"))
        self.assertIn("add", self.completed("vitrined", "token", ""))
        deb = self.files["vitrine-keyboard"].name
        self.assertEqual(self.completed("vitrinectl", "pack", "check", "vitrine-key"), [deb])


if __name__ == "__main__":
    unittest.main(verbosity=2)
