#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A curator with a USB stick and nobody's signature; staff decide at the screen. Sticks are mounts in a namespace that
belongs to the daemon of the test, so nothing of this machine is touched, and no right is needed."""
import os
import subprocess
import unittest

from screen import PATIENCE, Screen, copy_pack, findings_beside, wait_for
from staff_test import PIN, button, corners, named, press, service, type_pin

ROOT = os.geteuid() == 0
UNSHARE = ["unshare", "--mount"] if ROOT else ["unshare", "--user", "--map-root-user", "--mount"]
ENTER = ["--mount"] if ROOT else ["--user", "--preserve-credentials", "--mount"]


def inside(screen, *words):
    subprocess.run(["nsenter", f"--target={screen.daemon.pid}", *ENTER, "--", *map(str, words)], check=True,
                   timeout=PATIENCE, env={"PATH": "/usr/bin:/bin:/usr/sbin:/sbin"})


class Stick:
    def __init__(self, screen, label):
        self.screen, self.files, self.point = screen, screen.folder / f"on-{label}", screen.folder / "media" / label
        self.point.mkdir(parents=True)

    def put_in(self):
        inside(self.screen, "mount", "--bind", self.files, self.point)

    def pull(self):
        inside(self.screen, "umount", "--lazy", self.point)


def item(screen, name, *states):
    def look():
        items = screen.get("/api/v1/drop-ins")["items"]
        return next((one for one in items if one["name"] == name and one["state"] in states), None)
    return wait_for(f"{name} to be {' or '.join(states)}", look)


class PacksOnAStick(unittest.TestCase):
    def test_case_53_unsigned_ones_are_shown_when_staff_say_so_and_never_by_halves(self):
        with Screen(extra=service()) as screen:
            screen.stop()
            text = screen.config.read_text(encoding="utf-8")
            text = text.replace("unsigned: true", "unsigned: confirm").replace(
                "keep_free_mb: 16", f"keep_free_mb: 16, sticks: true, stick_folders: [\"{screen.folder}/media\"]")
            screen.config.write_text(text, encoding="utf-8")
            screen.prefix = UNSHARE
            screen.start()
            before = screen.state()["generation"]["current"]

            # Pulled out before all of it is read: nothing has changed, and that is said.
            early = Stick(screen, "FRUEH")
            big = copy_pack("two", early.files / "gross", replace={"version: 1.0.0": "version: 3.0.0"})
            with open(big / "media/film.webm", "wb") as film:
                film.truncate(512 * 1024 * 1024)
            early.put_in()
            item(screen, "gross", "waiting")
            early.pull()
            pulled = item(screen, "gross", "pulled")
            self.assertIn("put it in again", pulled["sentence"])
            wait_for("no copy to be left", lambda: not any((screen.state_folder / "arriving").rglob("*.webm")))
            self.assertEqual(screen.state()["generation"]["current"], before)

            stick = Stick(screen, "KUNST")
            copy_pack("two", stick.files / "neu", replace={"version: 1.0.0": "version: 1.1.0"})
            (stick.files / "neu/.DS_Store").write_bytes(b"x")
            stick.put_in()
            asked = item(screen, "neu", "asks")
            self.assertEqual(asked["change"], {"replaces": "1.0.0", "exhibits": 2, "new": 0, "gone": 0})
            self.assertEqual([finding["code"] for finding in asked["findings"] if finding["code"] == "litter"], ["litter"])
            self.assertEqual(screen.state()["generation"]["current"], before)
            viewer = screen.request("POST", f"/api/v1/drop-ins/{asked['id']}/show", {"at": asked["at"]}, token="none")
            self.assertEqual(viewer.status, 401)

            corners(screen)
            type_pin(screen, PIN)
            screen.find("Neue Pakete")
            screen.find("Der Stick KUNST kann jetzt herausgezogen werden.")
            screen.find("Niemand hat es signiert. Version 1.1.0 ersetzt 1.0.0.")
            self.assertTrue(named(screen, "Sie entscheiden · vom Stick KUNST"))
            if os.environ.get("VITRINE_PICTURES"):
                screen.picture(os.path.join(os.environ["VITRINE_PICTURES"], "stick-panel.png"))
            self.assertIn("signiert", findings_beside(stick.files, "neu"))
            stick.pull()  # the answer does not need it
            button(screen, "Lassen")
            press(screen, "Zeigen")
            screen.find("Übernommen · vom Stick KUNST")
            press(screen, "Verlassen")
            wait_for("it to show", lambda: (s := screen.state())["packs"][0]["version"] == "1.1.0" and
                     s["generation"]["shown"] == s["generation"]["current"] != before)
            screen.find("Nicht signiert", "status bar")  # as every page says
            audit = screen.get("/api/v1/audit?limit=50")["items"]
            self.assertEqual([(one["who"], one["target"], one["result"]) for one in audit if one["what"] == "confirm"],
                             [("at the screen", "two 1.1.0", "done")])
            if os.environ.get("VITRINE_PICTURES"):
                screen.picture(os.path.join(os.environ["VITRINE_PICTURES"], "stick-shown.png"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
