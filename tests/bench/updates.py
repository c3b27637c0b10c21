# SPDX-License-Identifier: Apache-2.0
"""What an update costs: many small files, one large one, one changed among a thousand, the change-over; and what the daemon does
when there is nothing to do."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
import large_pack  # noqa: E402
from cutting_proxy import CuttingProxy  # noqa: E402
from line import Line  # noqa: E402
from screen import BUILD, FIXTURES, Screen  # noqa: E402
from table import RUNS, median, row  # noqa: E402

DEMO = HERE.parents[1] / "content/jena-digital-werkstadt"
MIB = 1 << 20
CROSS_FADE = 1200  # ms, of AttractPage.qml: the screen says "drawn" at its end, and the new content's first frame begins it
COPY = 'cp -r "$0" "$1" && sync -f "$1" && cd "$1" && find . -type f -exec sha256sum {} + >/dev/null'


def build(pack, archive):
    subprocess.run([BUILD / "bin/vitrinectl", "pack", "build", pack, "-o", archive, "--exhibits", BUILD / "exhibits"],
                   check=True, capture_output=True, timeout=1800)
    return archive


def install(store, archive):
    """Seconds of the process that does what the daemon does with an archive."""
    return float(subprocess.run([BUILD / "bin/bench_install", BUILD / "exhibits", store, archive], capture_output=True,
                                text=True, timeout=1800, check=True).stdout)


def warm(*files):
    subprocess.run(["cat", *map(str, files)], stdout=subprocess.DEVNULL, check=True)


def against_copies(what, pack, folder, keep):
    """Each turn a fresh store and a fresh copy, in turns, from files that memory holds as far as it can. `keep`: they are removed
    at the end, where there is room; ext4 goes a long way round inodes that were removed within minutes, and who comes after whom
    would be measured."""
    archive = build(pack, folder / "bench.vpack")
    ours, copies = [], []
    for turn in range(max(5, RUNS) + 1):
        warm(archive, *(file for file in pack.rglob("*") if file.is_file()))
        os.sync()
        begun = time.monotonic()
        subprocess.run(["sh", "-c", COPY, pack, folder / f"copy-{turn}"], check=True)
        copied = time.monotonic() - begun
        if not keep:
            shutil.rmtree(folder / f"copy-{turn}")
        os.sync()
        took = install(folder / f"store-{turn}", archive)
        if not keep:
            shutil.rmtree(folder / f"store-{turn}")
        if turn:
            ours.append(took)
            copies.append(copied)
    row(f"install of {what}, synced, against cp, sync and sha256sum", median(ours), median(copies),
        median([a / b for a, b in zip(ours, copies)]), ("<=", 1.3), "s")


def measure_small():
    print("small: a pack of 10,000 files", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        large_pack.write(folder / "pack", files=9_990)  # with the sums no more than an archive may have
        against_copies("10,000 small files", folder / "pack", folder, keep=True)


def pack_of(folder, text, files):
    """The two exhibits of the fixture and files that nothing shows; `files`: name to size in bytes."""
    pack = folder / "pack"
    shutil.copytree(FIXTURES / "two", pack)
    before = (pack / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(before.replace("id: two", f"id: {text}"), encoding="utf-8")
    for name, size in files.items():
        with open(pack / "media" / name, "wb") as out:
            out.write(sound_header(size))
            for at in range(44, size, MIB):
                out.write(os.urandom(min(MIB, size - at)))
    return pack


def sound_header(size):
    """Of a WAV file of that size: 16 bits, 48 kHz, two channels."""
    return (b"RIFF" + (size - 8).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little") + (1).to_bytes(2, "little")
            + (2).to_bytes(2, "little") + (48000).to_bytes(4, "little") + (192000).to_bytes(4, "little")
            + (4).to_bytes(2, "little") + (16).to_bytes(2, "little") + b"data" + (size - 44).to_bytes(4, "little"))


def measure_large():
    print("large: a pack with one file of 4 GiB", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        pack = pack_of(folder, "large", {"long.wav": 4096 * MIB - 4})  # the most that such a file can say of itself
        against_copies("one file of 4 GiB", pack, folder, keep=False)


def moved(pid):
    """Bytes that a process and the ended programs it had started have asked the kernel to read and to write."""
    lines = dict(line.split(": ") for line in pathlib.Path(f"/proc/{pid}/io").read_text().splitlines())
    return int(lines["rchar"]), int(lines["wchar"])


def measure_changed():
    """By the staff's tool over the network. All that the daemon and its check read and write counts."""
    print("changed: one of 1,000 files", flush=True)
    size = 16 * MIB
    files = {"film.wav": size, **{f"s{number:03}.wav": 64 * 1024 for number in range(990)}}
    with tempfile.TemporaryDirectory() as folder, Screen() as screen:
        folder = pathlib.Path(folder)
        pack, archive = pack_of(folder, "changed", files), folder / "bench.vpack"
        text = (pack / "pack.yaml").read_text(encoding="utf-8")
        read, written, sent = [], [], []
        for turn in range(max(5, RUNS) + 1):
            (pack / "pack.yaml").write_text(text.replace("version: 1.0.0", f"version: 1.0.{turn}"), encoding="utf-8")
            with open(pack / "media/film.wav", "r+b") as film:
                film.seek(4096)
                film.write(os.urandom(4096))
            build(pack, archive)
            with CuttingProxy(screen.control["port"]) as wire:
                known = json.loads(pathlib.Path(screen.environment["VITRINE_SCREENS"]).read_text())
                known["prüfstand"]["url"] = wire.url
                pathlib.Path(screen.environment["VITRINE_SCREENS"]).write_text(json.dumps(known))
                before = moved(screen.daemon.pid)
                done = screen.ctl("install", archive, "prüfstand", timeout=600)
                assert done.returncode == 0, done.stdout + done.stderr
                after = moved(screen.daemon.pid)
                if turn:  # the first brings everything
                    read.append((after[0] - before[0]) / MIB)
                    written.append((after[1] - before[1]) / MIB)
                    sent.append(wire.sent / MIB)
        for what, values in (("sent", sent), ("read", read), ("written", written)):
            row(f"update where one of 1,000 files changed: bytes {what}, against that file", median(values), size / MIB,
                median(values) / (size / MIB), ("<=", 1.05), "MiB")


def measure_activation():
    """From the demo to the demo again, another version of it: as large as content is, and attract plays on."""
    print("activation: asked to drawn, while attract plays", flush=True)
    times, worst = [], []
    with Screen(pack=DEMO) as screen:
        screen.stop()
        usual = screen.command
        screen.command = lambda *words: [*usual(*words), "--shell-arg=--frame-times"]
        screen.start()
        newer = screen.folder / "newer"
        shutil.copytree(DEMO, newer)
        text = (newer / "pack.yaml").read_text(encoding="utf-8")
        version = next(line for line in text.splitlines() if line.startswith("version:"))
        (newer / "pack.yaml").write_text(text.replace(version, "version: 9999.1.0"), encoding="utf-8")
        answer = screen.install(newer)
        assert answer.status == 201, answer.body
        line, log = Line(screen), screen.state_folder / "log/shell.log"
        numbers = sorted(one["number"] for one in line.ask("GET", "/api/v1/generations")[1]["items"])[-2:]
        for turn in range(2 * max(5, RUNS)):
            number = numbers[turn % 2]
            time.sleep(4)  # attract alone; its second is printed
            before = log.stat().st_size
            begun = time.monotonic()
            status, said = line.ask("POST", f"/api/v1/generations/{number}/activate", {"when": "now"})
            assert status == 202, said
            while line.ask("GET", "/api/v1/screen")[1]["generation"]["shown"] != number:
                assert time.monotonic() - begun < 60
                time.sleep(0.002)
            times.append(1000 * (time.monotonic() - begun) - CROSS_FADE)
            time.sleep(2)
            seconds = log.read_text(errors="replace")[before:]
            frames = [float(found) for found in re.findall(r"frames \d+ over \d+ median [\d.]+ worst ([\d.]+)", seconds)]
            worst.append(max(frames, default=0))
    row("a generation activated to its first frame, against 300 ms", median(times), 300, median(times) / 300, ("<=", 1.0), "ms")
    row("the longest frame of attract meanwhile, against 16.7 ms", median(worst), 1000 / 60, median(worst) / (1000 / 60),
        ("<=", 1.0), "ms")


def measure_idle():
    print("idle: what the daemon works while attract plays", flush=True)
    ticks = os.sysconf("SC_CLK_TCK")
    with Screen(pack=DEMO) as screen:
        def worked():
            fields = pathlib.Path(f"/proc/{screen.daemon.pid}/stat").read_text().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / ticks
        time.sleep(10)
        shares = []
        for _ in range(max(5, RUNS)):
            before, begun = worked(), time.monotonic()
            time.sleep(30)
            shares.append(100 * (worked() - before) / (time.monotonic() - begun))
    row("processor time of the daemon when nothing happens, against 0.1 %", median(shares), 0.1, median(shares) / 0.1, ("<=", 1.0), "%")


MEASURES = {"small": measure_small, "large": measure_large, "changed": measure_changed, "activation": measure_activation,
            "idle": measure_idle}
