#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The staff tool as people type it: what it says, and the exit codes programs rely on."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from screen import BUILD, FIXTURES, Screen, copy_pack

PNG = b"\x89PNG\r\n\x1a\n"


def ctl(*words, **environment):
    return subprocess.run([BUILD / "bin/vitrinectl", *map(str, words)], capture_output=True, text=True, timeout=300,
                          env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", **environment})


class WithoutAScreen(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="vitrine-ctl-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_no_words_show_what_it_can_do(self):
        shown = ctl()
        for verb in ("pack", "status", "screenshot", "logs", "restart", "install", "generations", "rollback"):
            self.assertIn(verb, shown.stdout + shown.stderr)

    def test_a_wrong_call_exits_with_2(self):
        self.assertEqual(ctl("pack", "chekc", ".").returncode, 2)
        self.assertEqual(ctl("pack", "check").returncode, 2)
        self.assertEqual(ctl("status").returncode, 2)

    def test_a_new_pack_passes_the_check_whatever_its_kind(self):
        for kind in (None, "story", "gallery", "video", "quiz", "events"):
            folder = self.folder / (kind or "plain")
            made = ctl("pack", "new", folder, *(["--kind", kind] if kind else []))
            self.assertEqual(made.returncode, 0, made.stdout + made.stderr)
            checked = ctl("pack", "check", folder)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)

    def test_a_check_says_file_line_column_and_advice_and_exits_with_1(self):
        pack = copy_pack("two", self.folder / "two", replace={"kind: story": "kind: storry"})
        checked = ctl("pack", "check", pack)
        self.assertEqual(checked.returncode, 1)
        self.assertRegex(checked.stdout + checked.stderr, r'pack\.yaml:\d+:11: error: .*"storry".* \[unknown-kind\]')
        self.assertIn('did you mean "story"', checked.stdout + checked.stderr)
        found = json.loads(ctl("pack", "check", "--format", "json", pack).stdout)
        self.assertIn("unknown-kind", json.dumps(found))

    def test_many_mistakes_are_found_in_one_run(self):
        pack = copy_pack("two", self.folder / "two", replace={
            "version: 1.0.0": "version: one", "kind: story": "kind: storry", "kind: quiz": "kind: qiuz",
            "media/hero.jpg": "media/herro.jpg", "id: small-quiz": "id: Small Quiz", "#0A7D8C": "petrol",
            "licence: CC-BY-4.0": "licence: CC-BY-4.0\nlisence: x", "src: media/two.jpg": "src: ../two.jpg"})
        codes = {item["code"] for item in self.findings(pack) if item["severity"] == "error"}
        for code in ("bad-version", "unknown-kind", "missing-file", "bad-id", "bad-colour", "unknown-key", "leaves-pack"):
            self.assertIn(code, codes)

    def findings(self, pack):
        found = json.loads(ctl("pack", "check", "--format", "json", pack).stdout)
        return found if isinstance(found, list) else found["findings"]

    def test_what_may_not_be_read_is_said_and_is_no_matter_of_roles(self):
        pack = copy_pack("two", self.folder / "two")
        self.folder.chmod(0o755)
        somebody = dict(user=65534, group=65534, extra_groups=[]) if os.geteuid() == 0 else {}
        # The build may stand where nobody else may look.
        kinds = (file for manifest in BUILD.glob("exhibits/*/exhibit.yaml") for file in manifest.parent.glob("*.*"))
        tools = (BUILD / "bin" / name for name in ("vitrinectl", "vitrine-check", "vitrine-look", "vitrine-strip"))
        for file in (*tools, *filter(pathlib.Path.is_file, kinds)):
            copy = self.folder / file.relative_to(BUILD)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
        tool = self.folder / "bin/vitrinectl"

        def check():
            return subprocess.run([tool, "pack", "check", pack], capture_output=True, text=True,
                                  timeout=60, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}, **somebody)

        for name in ("media/one.jpg", "media", "pack.yaml", "."):
            path = pack / name
            before = path.stat().st_mode
            path.chmod(0)
            try:
                checked = check()
            finally:
                path.chmod(before)
            said = checked.stdout + checked.stderr
            self.assertEqual(checked.returncode, 1, said)
            self.assertRegex(said, "cannot be (read|reached)")
            self.assertIn("check who may read it", said)
        self.assertEqual(check().returncode, 0)

    def test_a_broken_picture_is_named(self):
        pack = copy_pack("two", self.folder / "two")
        (pack / "media/one.jpg").write_bytes(PNG + b"not really")
        self.assertTrue({"broken-medium", "wrong-medium"} & {item["code"] for item in self.findings(pack)})

    def test_the_same_folder_builds_the_same_bytes_that_tar_and_sha256sum_understand(self):
        pack = copy_pack("two", self.folder / "two")
        for name in ("a.vpack", "b.vpack"):
            (pack / "media/one.jpg").touch()
            self.assertEqual(ctl("pack", "build", pack, "-o", self.folder / name).returncode, 0)
        self.assertEqual((self.folder / "a.vpack").read_bytes(), (self.folder / "b.vpack").read_bytes())
        out = self.folder / "out"
        out.mkdir()
        subprocess.run(["tar", "xf", self.folder / "a.vpack", "-C", out], check=True)
        subprocess.run(["sha256sum", "-c", "pack.sums"], cwd=out, check=True, capture_output=True)

    def test_a_signature_by_minisign_is_taken_and_a_changed_pack_is_not(self):
        pack = copy_pack("two", self.folder / "two")
        run = dict(cwd=self.folder, check=True, capture_output=True, text=True)
        subprocess.run(["minisign", "-G", "-W", "-p", "key.pub", "-s", "key.sec"], **run)
        self.assertEqual(ctl("pack", "build", pack, "-o", self.folder / "plain.vpack").returncode, 0)
        subprocess.run(["tar", "xf", "plain.vpack", "pack.sums"], **run)
        subprocess.run(["minisign", "-S", "-s", "key.sec", "-t", "vitrine pack two 1.0.0", "-m", "pack.sums"], **run)
        built = ctl("pack", "build", pack, "-o", self.folder / "signed.vpack", "--signature",
                    self.folder / "pack.sums.minisig")
        self.assertEqual(built.returncode, 0, built.stdout + built.stderr)
        good = ctl("pack", "verify", self.folder / "signed.vpack", "--trust", self.folder / "key.pub")
        self.assertEqual(good.returncode, 0, good.stdout + good.stderr)
        data = bytearray((self.folder / "signed.vpack").read_bytes())
        data[len(data) // 2] ^= 1
        (self.folder / "torn.vpack").write_bytes(data)
        self.assertEqual(ctl("pack", "verify", self.folder / "torn.vpack", "--trust", self.folder / "key.pub").returncode, 1)

    def test_an_unknown_or_silent_screen_is_said(self):
        self.assertNotEqual(ctl("status", "nowhere").returncode, 0)
        screens = self.folder / "screens.json"
        screens.write_text(json.dumps({"dark": {"url": "https://127.0.0.1:1", "fingerprint": "AA", "token": "x"}}))
        screens.chmod(0o600)
        self.assertEqual(ctl("status", "dark", VITRINE_SCREENS=str(screens)).returncode, 3)


class WithAScreen(unittest.TestCase):
    def test_sees_restarts_and_reads(self):
        with Screen() as screen:
            status = screen.ctl("status", "prüfstand", "--json")
            self.assertEqual(status.returncode, 0, status.stderr)
            self.assertEqual(self.first(status.stdout)["name"], "Prüfstand")
            self.assertIn("Prüfstand", screen.ctl("status", "prüfstand").stdout)
            picture = screen.folder / "shot.jpg"
            shot = screen.ctl("screenshot", "prüfstand", "-o", picture)
            self.assertEqual(shot.returncode, 0, shot.stdout + shot.stderr)
            self.assertEqual(picture.read_bytes()[:3], b"\xff\xd8\xff")
            before = screen.shell()["pid"]
            restarted = screen.ctl("restart", "prüfstand")
            self.assertEqual(restarted.returncode, 0, restarted.stdout + restarted.stderr)
            self.assertNotEqual(screen.shell()["pid"], before)
            logs = screen.ctl("logs", "prüfstand")
            self.assertEqual(logs.returncode, 0)
            self.assertTrue(logs.stdout.strip())

    def first(self, text):
        value = json.loads(text)
        return value[0] if isinstance(value, list) else value

    def test_may_do_only_what_its_role_allows(self):
        with Screen() as screen:
            made = subprocess.run([BUILD / "bin/vitrined", "token", "add", "--state", screen.state_folder, "--name",
                                   "eye", "--role", "viewer"], check=True, capture_output=True, text=True)
            file = pathlib.Path(screen.environment["VITRINE_SCREENS"])
            known = json.loads(file.read_text())
            known["eye"] = {**known["prüfstand"], "token": made.stdout.strip()}
            file.write_text(json.dumps(known))
            self.assertEqual(screen.ctl("status", "eye").returncode, 0)
            self.assertEqual(screen.ctl("restart", "eye").returncode, 4)
            self.assertEqual(screen.ctl("install", FIXTURES / "two", "eye").returncode, 4)

    def test_refuses_a_screen_whose_certificate_is_another(self):
        with Screen() as screen:
            file = pathlib.Path(screen.environment["VITRINE_SCREENS"])
            known = json.loads(file.read_text())
            known["prüfstand"]["fingerprint"] = ":".join(["AB"] * 32)
            file.write_text(json.dumps(known))
            answer = screen.ctl("status", "prüfstand")
            self.assertEqual(answer.returncode, 3)
            self.assertNotIn(screen.token, answer.stdout + answer.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
