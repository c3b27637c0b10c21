#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every code that a finding can have is explained in config/rules, and every rule is one that is found."""
import pathlib
import re
import subprocess
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
# The ways in which a code is written down: in a Problem, and as the first word of what makes one.
FOUND = re.compile(r'Severity::(?:Error|Warning),\s*"([a-z][a-z0-9-]*)"|\.code = "([a-z][a-z0-9-]*)"'
                   r'|\b(?:error|errorAtKey|warning|problem|refuse|refuse\w*|add|wrong|PathFault|Objection|report)'
                   r'[({]\s*(?:\w+,\s*){0,2}"([a-z][a-z0-9-]*)"')
# Words with a dash that are no codes, in the folders where findings are made.
DASHED = re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)"')
OTHER = {"de-simple", "x-vitrine", "x-room", "x-place", "x-reads", "x-add", "x-code", "x-is", "x-lacks", "x-de",
         "vitrine-check", "vitrine-look", "vitrine-strip", "leichte-sprache"}
FOLDERS = ("kiosk/core/config", "kiosk/core/media", "kiosk/core/pack", "kiosk/core/text", "kiosk/core/yaml",
           "kiosk/doctor")


def sources():
    names = subprocess.run(["git", "-C", str(TOP), "ls-files", "kiosk/core", "kiosk/doctor", "kiosk/ctl",
                            "kiosk/daemon"], check=True, capture_output=True, text=True).stdout.split("\n")
    for name in names:
        if name.endswith((".cpp", ".hpp")) and (TOP / name).is_file():
            yield name, (TOP / name).read_text(encoding="utf-8")


def explained():
    return {file.stem for file in (TOP / "config/rules").glob("*.yaml")}


def schemas():
    for file in [*(TOP / "config/schema").glob("*.json"), *(TOP / "exhibits").glob("*/settings.json")]:
        yield file.name, set(re.findall(r'"x-code":\s*"([^"]+)"', file.read_text(encoding="utf-8")))


class TheRules(unittest.TestCase):
    def test_every_code_is_explained(self):
        known = explained()
        missing = {}
        for name, text in sources():
            if not name.startswith(("kiosk/core", "kiosk/doctor")):
                continue
            codes = {code for match in FOUND.finditer(text) for code in match.groups() if code and "-" in code}
            if name.startswith(FOLDERS):
                codes |= {code for code in DASHED.findall(text) if code not in OTHER}
            missing |= {code: name for code in codes if code not in known}
        for name, codes in schemas():
            missing |= {code: name for code in codes if code not in known}
        self.assertEqual(missing, {}, "each needs a file in config/rules")

    def test_every_rule_is_found_somewhere(self):
        written = {code for _, text in sources() for code in re.findall(r'"([a-z][a-z0-9-]*)"', text)}
        written |= {code for _, codes in schemas() for code in codes}
        self.assertEqual(explained() - written, set())


if __name__ == "__main__":
    unittest.main()
