#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the tree to its own rules: what stands where, who may include whom, which words are complete."""
import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

TOP = pathlib.Path(__file__).resolve().parents[2]
FILES = subprocess.run(["git", "-C", str(TOP), "ls-files"], check=True, capture_output=True, text=True).stdout.split("\n")
FILES = [name for name in FILES if name and (TOP / name).is_file()]
CODE = (".cpp", ".hpp", ".qml", ".js", ".css", ".py", ".sh", ".cmake")


def text(name):
    return (TOP / name).read_text(encoding="utf-8")


def code_below(*folders):
    return [name for name in FILES if name.startswith(folders) and name.endswith(CODE)]


class TheHouse(unittest.TestCase):
    def test_the_top_level_holds_only_what_the_map_shows(self):
        allowed = {"CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", "kiosk", "exhibits", "content",
                   "config", "tests", "deploy"}
        found = {name.split("/")[0] for name in FILES}
        self.assertEqual(sorted(name for name in found - allowed if not name.startswith(".")), [])
        self.assertEqual(sorted(allowed - found), [])

    def test_every_source_says_its_licence(self):
        missing = [name for name in FILES if name.endswith(CODE) and "SPDX-License-Identifier:" not in text(name)[:400]]
        self.assertEqual(missing, [])

    def test_no_file_of_code_holds_more_than_one_idea_fits_in(self):
        long = [name for name in code_below("kiosk", "exhibits", "tests", "deploy")
                if text(name).count("\n") > 600]
        self.assertEqual(long, [])

    def test_no_folder_is_a_drawer_for_everything(self):
        drawers = {"utils", "util", "common", "helpers", "misc", "manager", "managers"}
        found = {part for name in FILES for part in name.split("/")[:-1] if part.lower() in drawers}
        self.assertEqual(found, set())


class WhoMayKnowWhom(unittest.TestCase):
    def refuse(self, folders, pattern):
        found = []
        for name in code_below(*folders):
            for number, line in enumerate(text(name).splitlines(), 1):
                if re.search(pattern, line):
                    found.append(f"{name}:{number}: {line.strip()}")
        self.assertEqual(found, [])

    def test_core_knows_nothing_of_ours_nor_qt(self):
        self.refuse(("kiosk/core/",), r'#include\s+(<Q|"(link|daemon|shell|exhibit|ctl)/)')

    def test_link_knows_core_alone(self):
        self.refuse(("kiosk/link/",), r'#include\s+(<Q|<boost/beast|"(daemon|shell|exhibit|ctl)/)')

    def test_daemon_and_staff_tool_know_no_qt_and_no_shell(self):
        self.refuse(("kiosk/daemon/", "kiosk/ctl/"), r'#include\s+(<Q|"(shell|exhibit)/)')
        self.refuse(("kiosk/ctl/",), r'#include\s+"daemon/')

    def test_the_shell_knows_no_http_and_no_writing_side_of_the_store(self):
        self.refuse(("kiosk/shell/",), r'#include\s+(<boost/beast|"(daemon|ctl)/|"core/(store/store|archive/(?!litter)|trust))')

    def test_an_exhibit_imports_the_exhibit_api_and_nothing_else_of_ours(self):
        for name in FILES:
            match = re.match(r"exhibits/([^/]+)/[^/]+\.(qml|cpp|hpp)$", name)
            if not match:
                continue
            own = "Vitrine.Exhibits." + match.group(1).capitalize()
            for line in text(name).splitlines():
                found = re.match(r"\s*import\s+(Vitrine\.[\w.]+)", line)
                if found:
                    self.assertIn(found.group(1), {"Vitrine.Exhibit", "Vitrine.Ui", "Vitrine.Film", own}, name)
                self.assertNotRegex(line, r'#include\s+"(shell|daemon|ctl|link)/', name)

    def test_the_dashboard_never_writes_markup_from_text(self):
        self.refuse(("kiosk/dashboard/",), r"\.(innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(")


class Words(unittest.TestCase):
    # language -> how many numerusforms its plurals have
    FORMS = {"de": 2, "en": 2, "de-simple": 2, "fr": 2, "ar": 6}

    @staticmethod
    def messages(catalogue):
        root = ElementTree.parse(catalogue).getroot()
        for context in root.iter("context"):
            for message in context.iter("message"):
                if message.find("translation").get("type") not in ("vanished", "obsolete"):
                    yield (context.findtext("name"), message.findtext("source"), message.findtext("comment")), message

    def test_every_word_of_shell_and_exhibits_is_there_in_every_language(self):
        catalogues = [name for name in FILES if name.endswith(".ts")]
        self.assertTrue(catalogues)
        for name in catalogues:
            module, language = re.fullmatch(r"(.*)_([a-z-]+)\.ts", name).groups()
            self.assertIn(language, self.FORMS, name)
            wanted = dict(self.messages(TOP / f"{module}_de.ts"))
            found = dict(self.messages(TOP / name))
            self.assertEqual(sorted(map(str, wanted.keys() ^ found.keys())), [], f"{name} beside {module}_de.ts")
            # "de-simple" is unknown to Qt Linguist: with it plurals would have one form.
            root = ElementTree.parse(TOP / name).getroot()
            self.assertEqual(root.get("language"), language.split("-")[0], name)
            for (_, source, _), message in found.items():
                translation = message.find("translation")
                plural = message.get("numerus") == "yes"
                forms = [form.text for form in translation.iter("numerusform")] if plural else [translation.text]
                self.assertEqual(len(forms), self.FORMS[language] if plural else 1, f'{name}: forms of "{source}"')
                if language != "en":  # an empty English one is the source itself
                    self.assertTrue(all(forms) and translation.get("type") != "unfinished",
                                    f'{name}: "{source}" has no translation')
                for form in filter(None, forms):
                    places = set(re.findall(r"%(?:\d|L?n)", source))
                    given = set(re.findall(r"%(?:\d|L?n)", form))
                    # "one second", "two seconds" may be said in words.
                    self.assertEqual(given | {"%n"} if plural else given, places | {"%n"} if plural else places,
                                     f'{name}: places for values in "{form}"')

    def test_every_module_has_every_language_and_builds_it(self):
        for folder, catalogue in self.modules():
            stem = catalogue.name.removesuffix("_de.ts")
            lists = [folder / "CMakeLists.txt", folder / "ui" / "CMakeLists.txt"]
            built = "".join(file.read_text(encoding="utf-8") for file in lists if file.is_file())
            for language in self.FORMS:
                self.assertTrue((catalogue.parent / f"{stem}_{language}.ts").is_file(), f"{stem}: {language}")
                self.assertIn(f"{stem}_{language}.ts", built, f"{folder.relative_to(TOP)}/CMakeLists.txt")

    def test_every_word_used_is_in_the_catalogue(self):
        for folder, catalogue in self.modules():
            sources = {message.findtext("source") for message in ElementTree.parse(catalogue).iter("message")}
            for file in sorted(folder.rglob("*.qml")):
                if "tests" in file.relative_to(folder).parts or "sample" in file.relative_to(folder).parts:
                    continue
                for word in re.findall(r'qsTr\("((?:[^"\\]|\\.)*)"', file.read_text(encoding="utf-8")):
                    word = word.replace('\\"', '"').replace("\\n", "\n")
                    self.assertIn(word, sources, f"{file.relative_to(TOP)}: add it to {catalogue.relative_to(TOP)}")

    def modules(self):
        for name in FILES:
            if name.endswith("_de.ts"):
                yield (TOP / name).parent.parent, TOP / name


class Scripts(unittest.TestCase):
    def test_shell_scripts_are_sound(self):
        scripts = [name for name in FILES if (TOP / name).stat().st_size < 200_000
                   and re.match(rb"#!.*\b(bash|sh)\b", (TOP / name).read_bytes()[:60])]
        result = subprocess.run(["shellcheck", *scripts], cwd=TOP, capture_output=True, text=True)
        self.assertEqual(result.stdout, "")

    def test_no_path_of_a_machine_and_no_registry_stands_in_the_tree(self):
        # The format of a Debian copyright file is named by its address.
        pattern = r"/(root|home)/[a-z]+/|://[a-z0-9.-]*(npm|debian)[a-z0-9.-]*/"
        found = subprocess.run(["git", "-C", str(TOP), "grep", "-nIE", pattern, "--", ".",
                                ":!tests/lint/house_test.py", ":!deploy/debian/copyright"], capture_output=True, text=True).stdout
        self.assertEqual(found, "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
