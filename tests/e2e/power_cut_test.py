#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The power goes while a real daemon installs: its state lies on a file system of its own in a file, which is copied while the
daemon stands still. The copy has what had reached the disk by then, as after a power cut. VITRINE_CUTS=1000 for as many."""
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import unittest

from screen import Screen, copy_pack, wait_for

CUTS = int(os.environ.get("VITRINE_CUTS", "40"))
FILES = 48  # of a pack, beside what the fixture has
DISK = 192  # MiB


def run(*words):
    return subprocess.run([*map(str, words)], capture_output=True, text=True, timeout=60)


def sums(folder):
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in folder.rglob("*") if file.is_file()}


def format_disk(image):
    with open(image, "wb") as file:
        file.truncate(DISK << 20)
    made = run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image)
    assert made.returncode == 0, made.stderr


class Disk:
    """An ext4 in a file, mounted, which replays its journal as the next start does; nothing is written to it unasked for
    half an hour."""

    def __init__(self, image, point):
        self.image, self.point = image, point
        mounted = run("mount", "-o", "loop,commit=1800", image, point)
        if mounted.returncode:
            raise unittest.SkipTest("a disk of its own needs root and a loop device: " + mounted.stderr.strip())

    def unmount(self):
        assert run("umount", self.point).returncode == 0

    def copy(self, target):
        """What the disk has: the kernel may be writing, so until it was the same twice."""
        def read():
            return run("cp", "--sparse=always", self.image, target).returncode == 0 and same()

        def same():
            return run("cmp", "-s", self.image, target).returncode == 0
        wait_for("the disk to be still", read, every=0.001)


class APowerCut(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.look_at = self.folder / "look"
        self.look_at.mkdir()
        self.dice = random.Random(20261129)

    def on_disk(self, *prefix):
        """A screen whose state lies on a disk of its own."""
        screen = Screen(start=False, clock=False)
        screen.__enter__()
        format_disk(self.folder / "disk.img")
        disk = Disk(self.folder / "disk.img", screen.state_folder)

        def end():
            screen.stop()
            if screen.state_folder.is_mount():
                run("umount", screen.state_folder)
            screen.__exit__(None)
        self.addCleanup(end)
        screen.prefix = [*prefix]
        token = run(screen.command()[len(prefix)], "token", "add", "--state", screen.state_folder, "--name", "test", "--role", "admin")
        screen.token = token.stdout.strip()
        screen.start()
        self.packs = {1: sums(screen.pack)}
        return screen, disk

    def newer(self, screen, version):
        """The next version: half of the files are those of the version before."""
        pack = copy_pack("two", self.folder / f"pack-{version}", replace={"version: 1.0.0": f"version: 1.0.{version}"})
        for number in range(FILES):
            seed = version if number % 2 else 0
            (pack / f"media/note-{number:02}.txt").write_bytes(random.Random(f"{seed} {number}").randbytes(60_000))
        self.packs[version] = sums(pack)
        return pack

    def generation_in(self, state):
        """The number of the generation on show, after comparing each of its files with what was sent."""
        store = state / "store"
        number = int(os.readlink(store / "current").rsplit("/", 1)[1])
        listed = json.loads((store / f"generations/{number}/generation.json").read_text())["packs"]
        for pack in listed:
            self.assertEqual(sums(store / "packs" / pack["id"] / pack["version"]), self.packs[number], pack)
        self.assertEqual(len(listed), 1)
        return number

    def look(self, image):
        """What a copy has on show, once its journal is replayed."""
        disk = Disk(image, self.look_at)
        try:
            return self.generation_in(disk.point)
        finally:
            disk.unmount()

    def test_leaves_the_old_or_the_new_whole_while_a_disk_is_written_case_75(self):
        screen, disk = self.on_disk()
        copy, counts, version = self.folder / "copy.img", {"old": 0, "new": 0}, 1
        kept = []
        while sum(counts.values()) < CUTS:
            version += 1
            pack = self.newer(screen, version)
            answers = []
            sending = threading.Thread(target=lambda: answers.append(screen.install(pack)))
            sending.start()
            while sending.is_alive() and sum(counts.values()) < CUTS:
                time.sleep(self.dice.uniform(0, 0.15))
                os.kill(screen.daemon.pid, signal.SIGSTOP)
                try:
                    disk.copy(copy)
                finally:
                    os.kill(screen.daemon.pid, signal.SIGCONT)
                found = self.look(copy)
                self.assertIn(found, (version - 1, version))
                counts["new" if found == version else "old"] += 1
                if self.dice.random() < 0.1 and len(kept) < 3:
                    kept.append((copy.rename(self.folder / f"kept-{len(kept)}.img"), found))
            sending.join()
            self.assertEqual(answers[0].status, 201, answers[0].body)
            # Once it is said to be on show it stays, and the old one has gone from the disk or is whole.
            wait_for("the new content", lambda: screen.state()["generation"]["current"] == version)
            disk.copy(copy)
            self.assertEqual(self.look(copy), version)
            shutil.rmtree(pack)
        print(f"{sum(counts.values())} cuts while {version - 1} packs were installed: {counts['old']} left the old, {counts['new']} the new, "
              f"0 anything else; {version - 1} after an install: all the new")
        # And the daemon starts from what it finds, with nothing to clean by hand.
        screen.stop()
        disk.unmount()
        for image, found in kept or [(copy, version)]:
            disk = Disk(image, screen.state_folder)
            screen.start()
            self.assertEqual(screen.state()["generation"]["shown"], found)
            self.assertEqual(list((screen.state_folder / "store/staging").iterdir()), [])
            screen.stop()
            disk.unmount()

    def test_would_be_noticed_if_nothing_were_synced_case_75(self):
        screen, disk = self.on_disk("eatmydata")
        answer = screen.install(self.newer(screen, 2))
        self.assertEqual(answer.status, 201, answer.body)
        wait_for("the new content", lambda: screen.state()["generation"]["current"] == 2)
        os.kill(screen.daemon.pid, signal.SIGSTOP)
        disk.copy(self.folder / "copy.img")
        os.kill(screen.daemon.pid, signal.SIGCONT)
        try:
            found = self.look(self.folder / "copy.img")
        except (OSError, AssertionError, ValueError):
            found = None  # nothing is on show, or not whole
        self.assertNotEqual(found, 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
