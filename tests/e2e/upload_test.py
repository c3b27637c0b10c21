#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Packs over a network that breaks: the staff tool sends only what is missing, and goes on where it was cut."""
import hashlib
import json
import os
import random
import signal
import subprocess
import unittest

from cutting_proxy import CuttingProxy
from screen import BUILD, PATIENCE, Screen, copy_pack, wait_for


def tell_screens(screen, url):
    """What the staff tool knows of the screen, at another address."""
    file = screen.folder / "screens-by-proxy.json"
    file.touch(mode=0o600)
    file.write_text(json.dumps({"prüfstand": {"url": url, "token": screen.token,
                                              "fingerprint": screen.control["fingerprint"]}}))
    return dict(screen.environment, VITRINE_SCREENS=str(file))


def install(screen, url, pack):
    return subprocess.Popen([BUILD / "bin/vitrinectl", "install", pack, "prüfstand", "--when", "now"],
                            env=tell_screens(screen, url), text=True, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def built(screen, pack):
    file = screen.folder / (pack.name + ".vpack")
    done = screen.ctl("pack", "build", pack, "-o", file)
    assert done.returncode == 0, done.stdout + done.stderr
    return file


class AnUpload(unittest.TestCase):
    def newer(self, screen, version, size):
        pack = copy_pack("two", screen.folder / f"two-{version}", replace={"version: 1.0.0": f"version: {version}"})
        (pack / "media/data.bin").write_bytes(random.Random(version).randbytes(size))
        return pack

    def assert_same(self, screen, pack, version):
        """Each file on the screen is the one that was sent."""
        stored = screen.state_folder / "store/packs/two" / version
        names = [name.relative_to(pack) for name in pack.rglob("*") if name.is_file()]
        self.assertGreater(len(names), 3)
        for name in names:
            if name.suffix == ".jpg":
                continue  # what a picture says about places and people stays at the sender
            self.assertEqual(hashlib.sha256((stored / name).read_bytes()).hexdigest(),
                             hashlib.sha256((pack / name).read_bytes()).hexdigest(), name)

    def test_cut_at_ten_random_points_goes_on_where_it_was_case_196(self):
        with Screen() as screen:
            pack = self.newer(screen, "1.1.0", 24_000_000)
            chance = random.Random(196)
            cuts = [chance.randrange(40_000, 2_500_000) for _ in range(10)]
            with CuttingProxy(screen.control["port"], cuts) as proxy:
                sending = install(screen, proxy.url, pack)
                out, err = sending.communicate(timeout=PATIENCE * 3)
                self.assertEqual(sending.returncode, 0, out + err)
                self.assertEqual(proxy.made, 10)
                self.assertIn("it is tried again", err)
                print(f"cut at {cuts}: {proxy.sent} bytes sent for a pack of {24_000_000 + 200_000}", flush=True)
                self.assertLess(proxy.sent, 24_000_000 * 2, "a cut costs what was under way, not the whole")
            wait_for("the new pack", lambda: screen.state()["packs"][0]["version"] == "1.1.0")
            self.assert_same(screen, pack, "1.1.0")
            self.assertFalse(list((screen.state_folder / "store/incoming").iterdir()), "nothing is left to clean")

    def test_half_sent_outlives_the_sender_and_the_daemon(self):
        with Screen() as screen:
            pack = self.newer(screen, "1.1.0", 12_000_000)
            archive = built(screen, pack)
            with CuttingProxy(screen.control["port"], [6_000_000]) as proxy:
                sending = install(screen, proxy.url, archive)
                wait_for("the cut", lambda: proxy.made == 1 or sending.poll() is not None)
                proxy.closed = True
                sending.send_signal(signal.SIGINT)
                out, err = sending.communicate(timeout=PATIENCE)
                self.assertEqual(sending.returncode, 1, out + err)
                self.assertIn("the same command goes on from there", err)
            self.assertEqual(screen.state()["packs"][0]["version"], "1.0.0")
            screen.stop()
            screen.start()
            with CuttingProxy(screen.control["port"]) as proxy:
                sending = install(screen, proxy.url, archive)
                out, err = sending.communicate(timeout=PATIENCE * 2)
                self.assertEqual(sending.returncode, 0, out + err)
                print(f"cut after 6000000 bytes, daemon restarted: {proxy.sent} bytes more", flush=True)
                self.assertLess(proxy.sent, 8_000_000)
            self.assert_same(screen, pack, "1.1.0")

    def test_of_a_thousand_files_sends_the_one_that_changed(self):
        with Screen() as screen:
            pack = self.newer(screen, "1.1.0", 1_000_000)
            for i in range(1000):
                (pack / f"media/data-{i:04}.csv").write_text(f"number,{i}\n" + "x,y\n" * 300)
            with CuttingProxy(screen.control["port"]) as proxy:
                first = install(screen, proxy.url, built(screen, pack))
                out, err = first.communicate(timeout=PATIENCE * 3)
                self.assertEqual(first.returncode, 0, out + err)
            changed = copy_pack(pack, screen.folder / "two-1.2.0", replace={"version: 1.1.0": "version: 1.2.0"})
            (changed / "media/data.bin").write_bytes(random.Random(2).randbytes(1_000_000))
            archive = built(screen, changed)
            manifest = subprocess.run(["tar", "-xOf", archive, "pack.sums"], check=True, capture_output=True).stdout
            with CuttingProxy(screen.control["port"]) as proxy:
                second = install(screen, proxy.url, archive)
                out, err = second.communicate(timeout=PATIENCE * 3)
                self.assertEqual(second.returncode, 0, out + err)
                most = 1.05 * (1_000_000 + (changed / "pack.yaml").stat().st_size) + len(manifest)
                print(f"one of {len(list(changed.rglob('*.*')))} files changed: {proxy.sent} bytes on the wire for a file "
                      f"of 1000000 and a manifest of {len(manifest)}; goal {most:.0f}", flush=True)
                self.assertLessEqual(proxy.sent, most)
            wait_for("the new pack", lambda: screen.state()["packs"][0]["version"] == "1.2.0")

    def test_two_at_once_both_arrive(self):
        with Screen() as screen:
            one = self.newer(screen, "1.1.0", 8_000_000)
            other = copy_pack(one, screen.folder / "other", replace={"id: two": "id: other"})
            (other / "media/data.bin").write_bytes(os.urandom(8_000_000))
            url = screen.control["url"]
            senders = [install(screen, url, built(screen, pack)) for pack in (one, other)]
            for sender in senders:
                out, err = sender.communicate(timeout=PATIENCE * 3)
                # The one that comes right after may be shown first, with both; then that is said of the other.
                self.assertTrue(sender.returncode == 0 or "was stored, but is not shown: Another change" in out + err, out + err)
            wait_for("both", lambda: {(pack["id"], pack["version"]) for pack in screen.state()["packs"]} ==
                     {("two", "1.1.0"), ("other", "1.1.0")})


if __name__ == "__main__":
    unittest.main(verbosity=2)
