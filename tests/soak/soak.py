#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""soak.py MINUTES FOLDER: see tests/soak/run."""
import csv
import datetime
import json
import os
import math
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from random_visitor_test import ARandomVisitor, DEMO, RandomVisitor  # noqa: E402
from screen import FIXTURES, Screen, wait_for  # noqa: E402

DEEDS = 10          # of a visitor, before they go
# So many visitors, each of whom comes again and again. A new one finds letters in a size and a language that the shell has never
# drawn, for thousands of visits; what still grows when the same come again is lost for good.
VISITORS = 20
BETWEEN_UPDATES = 12  # visits
BETWEEN_SAMPLES = 10  # visits
# Of a process's samples, and no less than each visitor twice: what is loaded once is loaded then.
WARM, WARM_VISITS = 0.25, 2 * VISITORS
FEWEST = 6          # samples after that, or a slope says nothing
# How much of each may be added with a hundred visits (case 217 for the memory); more is told apart from noise by the slope's 95 %.
MOST = {"memory": 64 * 1024, "descriptors": 0.5, "threads": 0.5}
# What a life loads once: see warm().
LANGUAGES = ("Deutsch", "العربية", "Leichte Sprache", "English")
EXHIBITS = ("Wie lernt eine Maschine?", "Wie Licht Farbe wird", "Lichtbilder", "Fünf Tage Eröffnung", "Patent oder Legende?")
WHATS = {"memory": "resident memory of its own, MiB", "descriptors": "descriptors", "threads": "threads"}


def held(pid):
    status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines())
    return {"memory": int(status["RssAnon"].split()[0]) * 1024, "descriptors": len(os.listdir(f"/proc/{pid}/fd")),
            "threads": int(status["Threads"])}


def slope(samples, what):
    """What a hundred visits add, and the half width of its 95 % interval, of one process's samples after its warm-up."""
    x, y = [sample["visit"] for sample in samples], [sample[what] for sample in samples]
    line = statistics.linear_regression(x, y)
    rest = sum((have - line.intercept - line.slope * at) ** 2 for at, have in zip(x, y))
    spread = statistics.variance(x) * (len(x) - 1)
    return 100 * line.slope, 100 * 1.96 * math.sqrt(rest / (len(x) - 2) / spread)


class Soak:
    def __init__(self, screen, minutes):
        self.screen, self.minutes = screen, minutes
        self.guide = ARandomVisitor()
        self.samples, self.visits, self.updates, self.hours, self.version = [], 0, 0, 0.0, 1
        self.newer = screen.folder / "newer"
        shutil.copytree(FIXTURES / "two", self.newer)

    def later(self, minutes):
        for _ in range(0, minutes, 5):  # what comes due in five minutes, and then a turn of the event loop
            self.screen.clock.advance(300)
        self.hours += minutes / 60

    def visit(self):
        visitor = RandomVisitor(self.screen, self.visits % VISITORS)
        self.screen.panel.tap(self.screen.width / 2, 6)
        for _ in range(DEEDS):
            visitor.does()
        self.quiet()
        self.visits += 1

    def quiet(self):
        """Nobody answers, and a film that ran on has ended; then the house is quiet until the next visitor."""
        self.later(70)
        self.screen.wait_page("attract")

    def update(self):
        """A new version of a second pack is installed as curators do; each second time they regret it."""
        file = self.newer / "pack.yaml"
        lines = file.read_text(encoding="utf-8").splitlines()
        self.version += 1
        file.write_text("\n".join(f"version: 1.0.{self.version}" if line.startswith("version:") else line
                                  for line in lines) + "\n", encoding="utf-8")
        answer = self.screen.install(self.newer)
        assert answer.status == 201, answer.body
        self.shown()
        if self.version % 2 == 1:
            answer = self.screen.request("POST", "/api/v1/generations/rollback", {"when": "now"})
            assert answer.status == 202, answer.body
            ended = self.screen.wait_operation(answer.json["operation"])
            assert ended["state"] == "done", ended
        self.updates += 1

    def shown(self):
        wait_for("what is active to be drawn", lambda: (s := self.screen.state())["generation"]["shown"] == s["generation"]["current"])

    def fault(self, number):
        """The shell is killed, the daemon is killed, the shell hangs: one after the other."""
        before = self.screen.shell()["pid"]
        if number % 3 == 1:
            self.screen.daemon.kill()
            self.screen.daemon.wait(30)
            self.screen.start(wait_for_shell=False)
        else:
            os.kill(before, signal.SIGKILL if number % 3 == 0 else signal.SIGSTOP)
            wait_for("another shell", lambda: self.screen.shell()["pid"] not in (before, None))
        self.screen.wait_page("attract")
        self.shown()

    def warm(self):
        """What is loaded once in a life is loaded at its beginning, not by chance in the middle: a film's decoder, the letters
        of every language, every kind of exhibit."""
        self.guide.one_film(self.screen)
        for spoken, wanted in zip(LANGUAGES, LANGUAGES[1:] + LANGUAGES[:1]):
            self.screen.tap(spoken)
            self.screen.tap(wanted)
            self.screen.find(wanted, "push button")
        for exhibit in EXHIBITS:
            self.screen.tap(exhibit)
            self.screen.wait_page("exhibit")
            self.screen.tap("Start", "push button")
            self.screen.wait_page("home")
        self.quiet()

    def sample(self, began):
        """At home, after the same exhibit each time, when memory has come to rest."""
        shell = self.screen.shell()["pid"]
        self.guide.memory_at_home(self.screen, shell)
        for name, pid in (("daemon", self.screen.daemon.pid), ("shell", shell)):
            self.samples.append({"second": round(time.monotonic() - began, 1), "hour": round(self.hours, 2), "visit": self.visits,
                                 "name": name, "pid": pid, **held(pid)})

    def run(self):
        began = time.monotonic()
        until = began + 60 * self.minutes
        # Lives must be long enough to tell a slope from noise: as many faults as leave each a fifth of the time.
        faults = [began + 60 * self.minutes * part for part in (0.05, 0.1, 0.55)]
        told = began
        self.warm()
        while time.monotonic() < until:
            self.visit()
            if self.visits % BETWEEN_UPDATES == 0:
                self.update()
            if faults and time.monotonic() > faults[0]:
                faults.pop(0)
                self.fault(2 - len(faults))
                self.warm()
            if self.visits % BETWEEN_SAMPLES == 0:
                self.sample(began)
            if time.monotonic() - told > 60:
                told = time.monotonic()
                print(f"{(told - began) / 60:.0f} min: {self.visits} visits, {self.updates} updates", flush=True)


def judge(samples):
    """A row for each process that lived long enough; how many grow beyond noise."""
    growing = 0
    print("\n| process | visits | what | at the end | per 100 visits | within | |\n| --- | --- | --- | --- | --- | --- | --- |")
    for pid in dict.fromkeys(sample["pid"] for sample in samples):
        life = [sample for sample in samples if sample["pid"] == pid]
        life = [sample for sample in life[int(len(life) * WARM):] if sample["visit"] - life[0]["visit"] >= WARM_VISITS]
        if len(life) < FEWEST:
            continue
        for what, most in MOST.items():
            rise, give = slope(life, what)
            grows = rise - give > most
            growing += grows
            unit = (1 << 10, " KiB") if what == "memory" else (1, "")
            print(f"| {life[0]['name']} | {life[-1]['visit'] - life[0]['visit']} | {what} | {life[-1][what] / unit[0]:.0f}{unit[1]} "
                  f"| {rise / unit[0]:+.2f} ± {give / unit[0]:.2f}{unit[1]} | {most / unit[0]:g}{unit[1]} "
                  f"| {'GROWS' if grows else 'flat'} |")
    return growing


def draw(samples, folder):
    """soak.png by gnuplot: a line for each life of a process, dark of the shell, light of the daemon."""
    lives = []
    for number, pid in enumerate(dict.fromkeys(sample["pid"] for sample in samples)):
        life = [sample for sample in samples if sample["pid"] == pid]
        (folder / f"life-{number}.dat").write_text("".join(
            f"{sample['visit']} {sample['memory'] / (1 << 20)} {sample['descriptors']} {sample['threads']}\n" for sample in life))
        lives.append((f"life-{number}.dat", {"shell": "#0A7D8C", "daemon": "#B4481E"}[life[0]["name"]]))
    script = ["set terminal pngcairo size 1200,1000 font 'Inter,11'", "set output 'soak.png'", "set multiplot layout 3,1",
              "set grid", "set yrange [0:*]", "unset key", "set xlabel 'visits'"]
    for column, words in enumerate(WHATS.values(), 2):
        script += [f"set title '{words}: shell (teal), daemon (rust)'",
                   "plot " + ", ".join(f"'{file}' using 1:{column} with lines lw 1.5 lc rgb '{colour}'" for file, colour in lives)]
    subprocess.run(["gnuplot"], input="\n".join(script), text=True, cwd=folder, check=True)


def main():
    minutes, folder = float(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    # Other work may share this machine: slowness is not what is looked for.
    patient = "supervision: { hang_after_ms: 20000 }"
    with Screen(pack=DEMO, languages="[de, en, de-simple, ar]", clock=True, extra=patient) as screen:
        soak = Soak(screen, minutes)
        soak.run()
        faults = {}
        for fault in screen.faults():
            if not fault["code"].startswith("visitor-"):
                faults[fault["code"]] = faults.get(fault["code"], 0) + 1
                print(f"{fault['code']} {fault.get('exhibit', '')}: {fault['sentence']}")
    with open(folder / "samples.csv", "w", newline="", encoding="utf-8") as out:
        table = csv.DictWriter(out, soak.samples[0].keys())
        table.writeheader()
        table.writerows(soak.samples)
    draw(soak.samples, folder)
    print(f"\n{datetime.date.today().isoformat()}: {minutes:g} minutes, {soak.hours:.0f} hours of the shell's clock, {soak.visits} visits, "
          f"{soak.updates} updates, faults told: {json.dumps(faults)}")
    growing = judge(soak.samples)
    # What was brought about is told, a shell that hangs also as a picture that nothing draws, and content that was on trial just
    # then gave way; anything else is a fault of its own.
    brought = {"shell-died": 1, "shell-hung": 1, "picture-black": 1, "generation-refused": 3}
    strange = {code for code, times in faults.items() if times > brought.get(code, 0)}
    return 1 if growing or strange else 0


if __name__ == "__main__":
    sys.exit(main())
