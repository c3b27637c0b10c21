#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Whom screens trust: a trust list on its way to real daemons, and the day a laptop with a secret key is stolen. The
shells are stand-ins, so no display is needed; VITRINE_DRILL_SCREENS=10 rehearses with more screens."""
import json
import os
import pathlib
import shutil
import signal
import ssl
import subprocess
import tempfile
import threading
import time
import unittest
import http.client

from screen import BUILD, FIXTURES, PATIENCE, copy_pack, wait_for

SCREENS = int(os.environ.get("VITRINE_DRILL_SCREENS", "3"))


class House:
    """A folder with keys, and what the staff tool knows."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vitrine-trust-")
        self.folder = pathlib.Path(self._folder.name)
        self.known = {}
        self.environment = dict(os.environ, VITRINE_SCREENS=str(self.folder / "screens.json"), LANG="C.UTF-8",
                                VITRINE_KEYS=str(self.folder / "keys.json"), HOME=str(self.folder))
        self.screens = []
        return self

    def __exit__(self, *_):
        for screen in self.screens:
            screen.stop()
        self._folder.cleanup()

    def key(self, name):
        made = self.ctl("key", "new", self.folder / name, "--no-password", "--json")
        return json.loads(made.stdout)["key_id"]

    def screen(self, name, trust, **options):
        self.screens.append(OneScreen(self, name, trust, **options))
        return self.screens[-1]

    def remember(self, name, url, token, fingerprint):
        self.known[name] = {"url": url, "token": token, "fingerprint": fingerprint}
        file = self.folder / "screens.json"
        file.touch(mode=0o600)
        file.write_text(json.dumps(self.known), encoding="utf-8")

    def ctl(self, *words, code=0):
        done = subprocess.run([BUILD / "bin/vitrinectl", *map(str, words)], env=self.environment, text=True,
                              capture_output=True, timeout=PATIENCE * 2, stdin=subprocess.DEVNULL)
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done

    def pack(self, version, key):
        folder = copy_pack("two", self.folder / f"two-{version}-{key}", replace={"version: 1.0.0": f"version: {version}"})
        file = self.folder / f"two-{version}-{key}.vpack"
        self.ctl("pack", "build", folder, "-o", file, "--key", self.folder / f"{key}.key")
        return file


class OneScreen:
    """The real daemon with a stand-in for its shell."""

    def __init__(self, house, name, trust, more=()):
        self.house, self.name, self.more = house, name, more
        self.folder = house.folder / name
        self.state_folder = self.folder / "state"
        self.folder.mkdir()
        self.config(trust)
        token = subprocess.run([BUILD / "bin/vitrined", "token", "add", "--state", self.state_folder, "--name", "test",
                                "--role", "admin"], check=True, capture_output=True, text=True, timeout=PATIENCE)
        self.token = token.stdout.strip()
        self.start()

    def config(self, trust):
        (self.folder / "screen.yaml").write_text(
            f"vitrine: 1\nname: {self.name}\ncontrol: {{listen: 127.0.0.1, port: 0}}\ncontent: {{keep_free_mb: 16}}\n"
            f"trust: {trust}\n", encoding="utf-8")

    def start(self):
        control = self.state_folder / "run/control.json"
        control.unlink(missing_ok=True)
        with open(self.folder / "log", "ab") as log:
            self.daemon = subprocess.Popen(
                [BUILD / "bin/vitrined", "run", "--config", self.folder / "screen.yaml", "--state", self.state_folder,
                 "--shell", BUILD / "bin/stand_in_shell", *self.more], stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        wait_for("vitrined to listen", lambda: self.daemon.poll() is not None or
                 (control.exists() and control.read_text().strip()))
        assert self.daemon.poll() is None, (self.folder / "log").read_text()[-2000:]
        self.control = json.loads(control.read_text())
        self.tls = ssl.create_default_context(cafile=str(self.state_folder / "tls/cert.pem"))
        self.house.remember(self.name, self.control["url"], self.token, self.control["fingerprint"])

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait(PATIENCE)

    def request(self, method, path, body=None):
        connection = http.client.HTTPSConnection("127.0.0.1", self.control["port"], context=self.tls, timeout=PATIENCE)
        try:
            connection.request(method, path, body=body, headers={"Authorization": "Bearer " + self.token,
                                                                 "Content-Type": "application/x-tar"})
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()

    def get(self, path):
        status, answer = self.request("GET", path)
        assert status == 200, (path, status, answer)
        return answer

    def state(self):
        return self.get("/api/v1/screen")

    def shows(self, generation):
        wait_for(f"{self.name} to show generation {generation}", lambda: (g := self.state()["generation"])["shown"] ==
                 g["current"] == generation)

    def audit(self, what):
        return [one["result"] for one in self.get("/api/v1/audit?limit=50")["items"] if one["what"] == what][::-1]


def root_trust(house, more=""):
    return (f"{{keys: [{{key: {house.folder}/safe.pub, name: Safe, lists: true}}, "
            f"{{key: {house.folder}/laptop.pub, name: Laptop}}]{more}}}")


class TheStolenLaptop(unittest.TestCase):
    def test_case_72_trust_is_restored_everywhere_without_a_visit(self):
        with House() as house:
            house.key("safe")
            lost = house.key("laptop")
            names = [f"screen-{number}" for number in range(1, SCREENS + 1)]
            screens = [house.screen(name, root_trust(house, ", when_revoked: withdraw" if name == "screen-2" else ""))
                       for name in names]
            house.ctl("install", house.pack("1.0.0", "laptop"), *names, "--when", "now")
            for screen in screens:
                screen.shows(1)
                self.assertEqual(screen.state()["packs"][0]["signer"]["state"], "trusted")

            # The thief has the key, and a token, and is quicker than the house.
            thief = house.folder / "thief.yaml"
            house.key("accomplice")
            house.ctl("trust", "new", thief, "--like", names[0], "--add", house.folder / "accomplice.pub")
            house.ctl("trust", "sign", thief, "--key", house.folder / "laptop.key")
            refused = house.ctl("trust", "send", thief, *names, code=1)
            self.assertEqual(refused.stderr.count("0 of the keys that count here have signed the list"), SCREENS)

            begun = time.monotonic()
            house.key("house2")
            file = house.folder / "trust.yaml"
            house.ctl("trust", "new", file, "--like", names[0], "--revoke", lost, "--add", house.folder / "house2.pub")
            # The real tool signs; the safe need not know ours.
            subprocess.run(["minisign", "-S", "-W", "-s", house.folder / "safe.key", "-m", file, "-t", "vitrine trust 1"],
                           check=True, capture_output=True, timeout=PATIENCE)
            sent = house.ctl("trust", "send", file, *names)
            self.assertEqual(sent.stdout.count("list 1 counts"), SCREENS)
            self.assertEqual(house.ctl("trust", "send", file, *names).stdout.count("counted already"), SCREENS)
            new = house.pack("1.1.0", "house2")
            house.ctl("install", new, *names, "--when", "now")
            for screen in screens:
                wait_for("the new pack", lambda one=screen: (s := one.state())["packs"][0]["version"] == "1.1.0" and
                         s["generation"]["shown"] == s["generation"]["current"])
            print(f"{SCREENS} screens trust anew and show a new pack after {time.monotonic() - begun:.1f} s")

            refused = house.ctl("install", house.pack("1.2.0", "laptop"), *names, code=1)
            self.assertEqual(refused.stderr.count(f"{lost}, which has been revoked"), SCREENS)
            shown = house.ctl("trust", "show", *names)
            self.assertEqual(shown.stdout.count("trust list 1, 1 must sign the next"), SCREENS)
            self.assertEqual(screens[0].state()["trust"],
                             {"list": 1, "keys": ["Safe", "house2"], "revoked": 1, "trouble": None})
            self.assertIn("trust       list 1: Safe, house2", house.ctl("status", names[0]).stdout)
            for screen in screens:
                self.assertEqual([result.split(":")[0] for result in screen.audit("trust-list")],
                                 ["refused", "done", "done"])
            self.assertEqual(screens[0].audit("withdraw"), [])
            self.assertEqual(screens[1].audit("withdraw"), ["done"])

            # Case 69: the list outlives a restart and a store that was emptied.
            screens[0].stop()
            shutil.rmtree(screens[0].state_folder / "store")
            screens[0].start()
            self.assertEqual(screens[0].state()["trust"]["list"], 1)
            house.ctl("install", house.pack("1.3.0", "laptop"), names[0], code=1)
            house.ctl("install", new, names[0], "--when", "now")


class TheTrustList(unittest.TestCase):
    def test_case_70_a_technician_can_always_go_back(self):
        with House() as house:
            for name in ("safe", "laptop", "other"):
                house.key(name)
            screen = house.screen("foyer", root_trust(house))
            file = house.folder / "trust.yaml"
            house.ctl("trust", "new", file, "--like", "foyer", "--add", house.folder / "other.pub")
            house.ctl("trust", "sign", file, "--key", house.folder / "safe.key")
            house.ctl("trust", "send", file, "foyer")
            self.assertEqual(screen.state()["trust"]["list"], 1)
            screen.stop()
            screen.config(root_trust(house, ", first_list: 2"))
            screen.start()
            self.assertEqual(screen.state()["trust"], {"list": None, "keys": ["Safe", "Laptop"], "revoked": 0,
                                                       "trouble": None})
            self.assertIn("takes none before 2", house.ctl("trust", "send", file, "foyer", code=1).stderr)
            screen.stop()

            # A list that the disk has damaged is not taken for none.
            screen.config(root_trust(house))
            (screen.state_folder / "trust-list.json").write_text("{", encoding="utf-8")
            screen.start()
            self.assertIn("cannot be read", screen.state()["trust"]["trouble"])
            house.ctl("install", house.pack("1.0.0", "laptop"), "foyer", code=1)
            screen.stop()
            (screen.state_folder / "trust-list.json").unlink()
            screen.start()
            house.ctl("install", house.folder / "two-1.0.0-laptop.vpack", "foyer", "--when", "now")


def lookers(daemon):
    """The programs that open media for the daemon, at this moment."""
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            name, rest = (entry / "stat").read_text().split("(", 1)[1].rsplit(")", 1)
            if name == "vitrine-look" and int(rest.split()[1]) == daemon:
                yield entry
        except (OSError, IndexError):
            continue  # it has just ended


def has_open(process, name):
    try:
        return any(os.readlink(file).endswith(name) for file in (process / "fd").iterdir())
    except OSError:
        return False


class AFileThatKills(unittest.TestCase):
    def test_case_116_a_picture_that_ends_its_program_is_refused_and_the_screen_goes_on(self):
        from PIL import Image
        with House() as house:
            screen = house.screen("foyer", "{unsigned: true}", more=("--install", FIXTURES / "two"))
            screen.shows(1)
            pack = copy_pack("two", house.folder / "deadly", replace={"version: 1.0.0": "version: 1.1.0",
                                                                      "media/one.jpg": "media/deadly.png"})
            (pack / "media/one.jpg").unlink()
            side = 3400  # as noise it takes a while to decode
            Image.frombytes("RGB", (side, side), os.urandom(3 * side * side)).save(pack / "media/deadly.png",
                                                                                  compress_level=1)
            file = house.folder / "deadly.vpack"
            house.ctl("pack", "build", pack, "-o", file)
            answers = []
            installing = threading.Thread(target=lambda: answers.append(
                screen.request("PUT", "/api/v1/packs?when=now", file.read_bytes())))
            installing.start()
            killed = 0
            while installing.is_alive():
                for process in lookers(screen.daemon.pid):
                    try:  # stopped while we look, so that it is in the middle of it when the signal comes
                        os.kill(int(process.name), signal.SIGSTOP)
                        if has_open(process, "deadly.png"):
                            os.kill(int(process.name), signal.SIGSEGV)
                            killed += 1
                        os.kill(int(process.name), signal.SIGCONT)
                    except ProcessLookupError:
                        pass
                time.sleep(0.002)
            installing.join()
            self.assertGreater(killed, 0, "it was never seen at work")
            status, answer = answers[0]
            self.assertEqual(status, 422, answer)
            found = [finding for finding in answer["findings"] if finding["code"] == "dangerous-file"]
            self.assertEqual([(one["severity"], one["sentence"]) for one in found],
                             [("error", "media/deadly.png ends the program that opens it")], answer)
            self.assertIsNone(screen.daemon.poll())
            self.assertEqual(screen.state()["generation"], {"current": 1, "shown": 1, "pending": None})
            good = copy_pack("two", house.folder / "good", replace={"version: 1.0.0": "version: 1.2.0"})
            house.ctl("install", good, "foyer", "--when", "now")
            screen.shows(2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
