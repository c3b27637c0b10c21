#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The units of deploy/systemd: systemd reads them without a complaint, each is hardened, neither takes the other down, and
what the daemon may ask of the system is one unit and a boot."""
import configparser
import pathlib
import re
import subprocess
import tempfile
import unittest

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "deploy/systemd"
MOST = 20  # tenths: an exposure of 2.0
OURS = ["vitrined.service", "vitrine-shell.service"]


class Keys(configparser.RawConfigParser):
    """A unit; of a key that stands twice the last, which is enough for what is asked here."""

    def __init__(self, name):
        super().__init__(strict=False, interpolation=None)
        self.optionxform = str
        self.read(FOLDER / name, encoding="utf-8")


class SystemdSays(unittest.TestCase):
    def test_each_unit_is_hardened(self):
        for name in OURS:
            with self.subTest(name):
                result = subprocess.run(["systemd-analyze", "security", "--offline=true", f"--threshold={MOST}", "--no-pager",
                                         FOLDER / name], capture_output=True, text=True, timeout=60)
                figure = re.search(r"Overall exposure level for \S+: ([0-9.]+)", result.stdout)
                self.assertTrue(figure, result.stdout + result.stderr)
                print(f"{name}: exposure {figure[1]}")
                self.assertEqual(result.returncode, 0, result.stdout)
                self.assertLessEqual(float(figure[1]), MOST / 10)

    def test_the_threshold_would_be_noticed(self):
        with tempfile.TemporaryDirectory() as folder:
            bare = pathlib.Path(folder) / "bare.service"
            bare.write_text("[Service]\nExecStart=/bin/true\n", encoding="utf-8")
            result = subprocess.run(["systemd-analyze", "security", "--offline=true", f"--threshold={MOST}", bare],
                                    capture_output=True, text=True, timeout=60)
            self.assertNotEqual(result.returncode, 0)

    def test_no_key_is_misspelt(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in OURS:
                unit = (FOLDER / name).read_text(encoding="utf-8")
                (pathlib.Path(folder) / name).write_text(re.sub(r"/usr/(bin|lib)/vitrine\S+", "/bin/true", unit), encoding="utf-8")
            result = subprocess.run(["systemd-analyze", "verify", "--man=no", *(f"{folder}/{name}" for name in OURS)],
                                    capture_output=True, text=True, timeout=60)
            ours = [line for line in result.stderr.splitlines() if any(name in line for name in OURS)]
            self.assertEqual(ours, [])


class TheUnits(unittest.TestCase):
    def test_tell_when_they_are_ready_and_are_watched(self):
        for name in OURS:
            service = Keys(name)["Service"]
            self.assertEqual((service["Type"], service["NotifyAccess"]), ("notify", "main"), name)
            self.assertGreater(int(service["WatchdogSec"]), 0, name)

    def test_neither_takes_the_other_down(self):
        binding = {"Requires", "Requisite", "BindsTo", "PartOf", "Conflicts", "Upholds"}
        for name in OURS:
            self.assertEqual(binding & set(Keys(name)["Unit"]), set(), name)

    def test_the_shell_finds_the_mode_that_the_daemon_writes(self):
        service = Keys("vitrine-shell.service")["Service"]
        self.assertEqual(service["EnvironmentFile"], "-/var/lib/vitrine/run/shell.env")
        self.assertTrue(service["ExecStart"].endswith(" $VITRINE_SHELL_MODE"))

    def test_the_users_are_those_that_vitrine_install_makes(self):
        made = re.search(r"^users=\((.*)\)", (FOLDER.parent / "install").read_text(encoding="utf-8"), re.M)[1].split()
        for name in [*OURS, "vitrine-display.service"]:
            service = Keys(name)["Service"]
            self.assertIn(service["User"], made)
            self.assertEqual(service["Group"], "vitrine")

    def test_the_daemon_may_shut_its_checks_in(self):
        # Where these are refused the checks of packs run without a list of folders, and nobody hears of it.
        unit = (FOLDER / "vitrined.service").read_text(encoding="utf-8")
        self.assertIn("SystemCallFilter=landlock_create_ruleset landlock_add_rule landlock_restrict_self\n", unit)

    def test_the_rule_names_one_unit_and_one_user(self):
        rule = (FOLDER / "vitrine.rules").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"[\w-]+\.service", rule), ["vitrine-shell.service"])
        self.assertIn(f'subject.user !== "{Keys("vitrined.service")["Service"]["User"]}"', rule)
        self.assertEqual(set(re.findall(r"org\.freedesktop\.[\w.-]+", rule)),
                         {"org.freedesktop.systemd1.manage-units", "org.freedesktop.login1.reboot",
                          "org.freedesktop.login1.reboot-multiple-sessions"})


if __name__ == "__main__":
    unittest.main(verbosity=2)
