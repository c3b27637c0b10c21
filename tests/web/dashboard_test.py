#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The dashboard in a real browser against the real daemon and shell: starts them, then hands over to Playwright."""
import json
import os
import pathlib
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from screen import BUILD, FIXTURES, Screen, copy_pack  # noqa: E402


class TheDashboard(unittest.TestCase):
    def test_in_a_browser(self):
        with Screen() as screen:
            viewer = subprocess.run([BUILD / "bin/vitrined", "token", "add", "--state", screen.state_folder, "--name",
                                     "viewer", "--role", "viewer"], check=True, capture_output=True, text=True)
            packs = {}
            for name, changes in {
                    "good": {"version: 1.0.0": "version: 1.1.0", "Zwei Stücke": "Zwei neue Stücke"},
                    "bad": {"version: 1.0.0": "version: 1.2.0", "kind: story": "kind: storry"}}.items():
                folder = copy_pack("two", screen.folder / name, replace=changes)
                if name == "good":
                    built = screen.ctl("pack", "build", folder, "-o", screen.folder / "good.vpack")
                    self.assertEqual(built.returncode, 0, built.stdout + built.stderr)
                packs[name] = str(folder)
            packs["archive"] = str(screen.folder / "good.vpack")
            spki = subprocess.run(
                f"openssl x509 -in {screen.state_folder}/tls/cert.pem -pubkey -noout | openssl pkey -pubin -outform der"
                " | openssl dgst -sha256 -binary | base64", shell=True, check=True, capture_output=True, text=True)
            code = screen.request("POST", "/api/v1/login-codes").json["code"]
            given = {"url": screen.control["url"], "code": code, "token": screen.token, "viewer": viewer.stdout.strip(),
                     "spki": spki.stdout.strip(), "packs": packs, "dropIn": str(screen.drop_in),
                     "shell": screen.shell()["pid"], "daemon": screen.daemon.pid, "fixtures": str(FIXTURES),
                     "pictures": os.environ.get("VITRINE_PICTURES", str(screen.folder))}
            environment = dict(screen.environment, VITRINE_GIVEN=json.dumps(given))
            run = subprocess.run(["node", "--test", "--test-reporter=spec", HERE / "dashboard_browser.js"],
                                 env=environment, timeout=1000)
            self.assertEqual(run.returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
