# SPDX-License-Identifier: Apache-2.0
"""Power cuts by replay. QEMU has logged each write to the state's disk with its flushes; here the disk is built anew as it may
have been at any of them, when of the writes that were not flushed yet any half had reached it."""
import contextlib
import hashlib
import json
import pathlib
import random
import shutil
import sqlite3
import struct
import subprocess

MAGIC = 0x6A736677736872
FLUSH, FUA, DISCARD = 1, 2, 4


class Log:
    """What QEMU's blklogwrites has written: entries of (where in the log the data lie, where on the disk, bytes, flags)."""

    def __init__(self, file):
        self.file = file
        with file.open("rb") as log:
            magic, version, _, sector = struct.unpack("<QQQI", log.read(28))
            assert (magic, version) == (MAGIC, 1), "this is no log of writes"
            size = file.stat().st_size
            self.entries = []
            at = sector
            while at + sector <= size:
                log.seek(at)
                where, sectors, flags, _ = struct.unpack("<QQQQ", log.read(32))
                if sectors == 0 and flags == 0:
                    break  # where QEMU was killed
                length = 0 if flags & DISCARD else sectors * sector
                if at + sector + length > size:
                    break
                self.entries.append((at + sector, where * sector, length, flags))
                at += sector + length

    def until(self, size):
        """How many entries there were when the log had this size."""
        return sum(1 for at, _, length, _ in self.entries if at + length <= size)


def fetch(disk, folder, *paths):
    """Out of the file system on `disk`, without mounting it."""
    folder.mkdir(exist_ok=True)
    orders = "".join(f"rdump {path} {folder}\n" for path in paths)
    subprocess.run(["debugfs", "-f", "-", disk], input=orders, text=True, capture_output=True, check=True)


def why_broken(disk, folder):
    """What is wrong with the state on this disk after its file system was put right, or nothing; and the generation it shows."""
    try:
        return look(disk, folder)
    except (OSError, ValueError, LookupError, subprocess.SubprocessError, sqlite3.Error) as wrong:
        return f"{type(wrong).__name__}: {wrong}", 0


def look(disk, folder):
    checked = subprocess.run(["e2fsck", "-fp", disk], capture_output=True, text=True, check=False)
    if checked.returncode > 1:
        return f"e2fsck: {checked.stdout[-400:]}", 0
    shutil.rmtree(folder, ignore_errors=True)
    fetch(disk, folder, "/store/current", "/store/generations", "/store/receipts", "/record.db", "/record.db-wal")
    if not (folder / "current").is_symlink():
        return "nothing is current", 0
    number = int((folder / "current").readlink().name)
    generation = json.loads((folder / f"generations/{number}/generation.json").read_text(encoding="utf-8"))
    for pack in generation["packs"]:
        receipt = json.loads((folder / f"receipts/{pack['id']}_{pack['version']}.json").read_text(encoding="utf-8"))
        fetch(disk, folder / pack["id"], f"/store/packs/{pack['id']}/{pack['version']}")
        place = folder / pack["id"] / pack["version"]
        named = set()
        for line in receipt["sums"].splitlines():
            digest, name = line.split("  ", 1)
            named.add(name)
            if not (place / name).exists() or hashlib.sha256((place / name).read_bytes()).hexdigest() != digest:
                return f"{pack['id']}: {name} is not what came", number
        there = {str(file.relative_to(place)) for file in place.rglob("*") if file.is_file()}
        if there - {"pack.sums", "pack.sums.minisig"} != named:
            return f"{pack['id']} has {sorted(there ^ named)[:5]}", number
    with contextlib.closing(sqlite3.connect(folder / "record.db")) as record:
        if (said := record.execute("pragma integrity_check").fetchone()[0]) != "ok":
            return f"record.db: {said}", number
    return "", number


def cut(base, log, places, folder, dice, flushes=True):
    """The disk as it may be after a cut at each of `places`, which go up: yields (what is wrong with it, its generation, writes lost).
    Without `flushes` it is the disk of a liar: it says that it has flushed, and has not."""
    safe, torn = folder / "safe.img", folder / "cut.img"
    subprocess.run(["cp", "--sparse=always", base, safe], check=True)
    at, waiting = 0, []
    with log.file.open("rb") as data:
        def write(file, entry):
            where_in_log, where, length, _ = entry
            data.seek(where_in_log)
            file.seek(where)
            file.write(data.read(length))

        for place in places:
            with safe.open("r+b") as file:
                while at < place:
                    entry = log.entries[at]
                    if entry[3] & FLUSH and flushes:
                        for earlier in waiting:
                            write(file, earlier)
                        waiting = []
                    if entry[2]:
                        if entry[3] & FUA and flushes:
                            write(file, entry)
                        waiting.append(entry)
                    at += 1
            subprocess.run(["cp", "--sparse=always", safe, torn], check=True)
            lost = 0
            with torn.open("r+b") as file:
                for entry in waiting:
                    if entry[3] & FUA and flushes or dice.random() < 0.5:
                        write(file, entry)
                    else:
                        lost += 1
            yield *why_broken(torn, folder / "cut"), lost


def replay(base, log, count, allowed, folder, seed=5):
    """`count` cuts at places of `allowed`: (first entry, last entry, generations that may be there then). Answers with how often
    each generation was found, and raises an AssertionError for a state that is none."""
    dice = random.Random(seed)
    places = []
    for first, last, generations in allowed:
        # Each window of an install has its share, whatever happened between them.
        places += [(dice.randint(first, max(first, last)), generations) for _ in range(-(-count // len(allowed)))]
    places.sort(key=lambda place: place[0])
    found, lost = {}, 0
    disks = cut(base, log, [place for place, _ in places], folder, dice)
    for (place, generations), (why, number, missing) in zip(places, disks):
        assert not why, f"cut at entry {place} of {len(log.entries)}: {why}"
        assert number in generations, f"cut at entry {place}: generation {number} where one of {generations} was due"
        found[number] = found.get(number, 0) + 1
        lost += missing
    return len(places), lost, found


def control(base, log, count, folder, seed=6):
    """How many of `count` cuts are seen to break the state of a disk that flushes nothing."""
    dice = random.Random(seed)
    places = sorted(dice.randint(len(log.entries) // 2, len(log.entries)) for _ in range(count))
    return sum(1 for why, _, _ in cut(base, log, places, folder, dice, flushes=False) if why)
