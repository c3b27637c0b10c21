#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The dashboard in a real browser against the real daemon and shell: starts them, then hands over to Playwright."""
import json
import os
import pathlib
import subprocess
import sys
import unittest
import wave

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from screen import BUILD, Screen, copy_pack  # noqa: E402

LONG = "Donaudampfschifffahrt" * 15  # 315 letters without a place to break
HOSTILE = {
    "version: 1.0.0": "version: 1.3.0",
    "{ de: Zwei Stücke, en: Two exhibits }": "{ de: \"<img src=x onerror=alert(1)>\", en: \"<b>Two</b>\" }",
    "{ de: Erste Geschichte, en: First story }": f"{{ de: {LONG}, en: {LONG} }}",
    "{ de: Kleines Quiz, en: Small quiz }": "{ de: \"</strong><script>alert(1)</script>&amp;\", en: \"${1} %s\" }",
}
PACKS = {
    "large": {"version: 1.0.0": "version: 1.4.0"},
    "good": {"version: 1.0.0": "version: 1.1.0", "Zwei Stücke": "Zwei neue Stücke"},
    "bad": {"version: 1.0.0": "version: 1.2.0", "kind: story": "kind: storry"},
    "hostile": HOSTILE,
}


def browse(screen, file, **given):
    """Runs the tests of `file` in a browser that trusts the screen's own certificate by its key."""
    spki = subprocess.run(
        f"openssl x509 -in {screen.state_folder}/tls/cert.pem -pubkey -noout | openssl pkey -pubin -outform der"
        " | openssl dgst -sha256 -binary | base64", shell=True, check=True, capture_output=True, text=True)
    given.update(url=screen.control["url"], code=screen.request("POST", "/api/v1/login-codes").json["code"],
                 token=screen.token, spki=spki.stdout.strip(), daemon=screen.daemon.pid,
                 pictures=os.environ.get("VITRINE_PICTURES", str(screen.folder)))
    environment = dict(screen.environment, VITRINE_GIVEN=json.dumps(given),
                       NODE_EXTRA_CA_CERTS=str(screen.state_folder / "tls/cert.pem"))
    run = subprocess.run(["node", "--test", "--test-reporter=spec", HERE / file], env=environment, timeout=1000)
    return run.returncode


class TheDashboard(unittest.TestCase):
    def test_in_a_browser(self):
        with Screen() as screen:
            viewer = subprocess.run([BUILD / "bin/vitrined", "token", "add", "--state", screen.state_folder, "--name",
                                     "viewer", "--role", "viewer"], check=True, capture_output=True, text=True)
            packs = {}
            for name, changes in PACKS.items():
                folder = copy_pack("two", screen.folder / name, replace=changes)
                if name == "large":  # through a slow network it is on its way for longer than anybody looks at it
                    with wave.open(str(folder / "media/noise.wav"), "wb") as sound:
                        sound.setparams((2, 2, 48000, 0, "NONE", ""))
                        sound.writeframes(os.urandom(8 * 1024 * 1024))
                packs[name] = {"folder": str(folder), "file": str(screen.folder / f"{name}.vpack")}
                if name != "bad":
                    built = screen.ctl("pack", "build", folder, "-o", packs[name]["file"])
                    self.assertEqual(built.returncode, 0, built.stdout + built.stderr)
            film = screen.folder / "film.mp4"
            film.write_bytes(b"no pack " * 2_500_000)
            self.assertEqual(browse(screen, "dashboard_browser.js", film=str(film), viewer=viewer.stdout.strip(), packs=packs,
                                    long=LONG, dropIn=str(screen.drop_in)), 0)

    def test_of_a_screen_that_shows_nothing_yet(self):
        with Screen(pack=None, start=False) as screen:
            screen.start(wait_for_shell=False)
            screen.wait_page("pause")
            folder = copy_pack("two", screen.folder / "first")
            self.assertEqual(browse(screen, "first_start_browser.js", pack=str(folder)), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
