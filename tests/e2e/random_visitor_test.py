#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A visitor who does anything, on the showroom with every kind: no crash, no dead end, no fault, no memory kept.

The same visitor at every run. Some seconds by default; VITRINE_MINUTES=10 for as long as that.
"""
import os
import pathlib
import random
import time
import unittest

from screen import Screen, wait_for

DEMO = pathlib.Path(__file__).resolve().parents[2] / "content/jena-digital-werkstadt"
MINUTES = float(os.environ.get("VITRINE_MINUTES", "0"))
STEPS = 160  # without VITRINE_MINUTES
# X key codes (evdev + 8)
KEYS = (9, 23, 36, 24, 70, 95, 119, 22, 67, 111, 113, 114, 116, 65)
BAR = 1020  # y in the middle of the bar


class RandomVisitor:
    def __init__(self, screen, seed):
        self.screen, self.panel, self.dice = screen, screen.panel, random.Random(seed)

    def place(self):
        return self.dice.uniform(0, 1919), self.dice.uniform(0, 1079)

    def tap(self):
        self.panel.tap(*self.place(), hold=0.01)

    def twice(self):
        at = self.place()
        self.panel.tap(*at, hold=0.01)
        self.panel.tap(*at, hold=0.01)

    def drag(self):
        self.panel.drag(*self.place(), *self.place(), steps=4, seconds=0.05)

    def pinch(self):
        self.panel.pinch(*self.place(), self.dice.uniform(20, 600), self.dice.uniform(20, 600), steps=4, seconds=0.05)

    def hand(self):
        fingers = [self.place() for _ in range(self.dice.randint(2, 10))]
        for finger, at in enumerate(fingers):
            self.panel.press(*at, finger)
        for finger, at in enumerate(fingers):
            self.panel.release(*at, finger)

    def key(self):
        self.panel.key(self.dice.choice(KEYS), hold=0.01)

    def bar(self):
        """Home, or whatever stands at the other end of the bar: language, comfort, reading aloud."""
        self.panel.tap(140 if self.dice.random() < 0.5 else self.dice.uniform(1000, 1880), BAR, hold=0.01)

    def idle(self):
        """Walks away; sometimes comes back when the screen asks."""
        self.screen.clock.advance(self.dice.choice((5, 61, 61, 90)))

    def does(self):
        deeds = (self.tap, self.tap, self.tap, self.tap, self.twice, self.drag, self.pinch, self.hand, self.key,
                 self.bar, self.bar, self.idle)
        self.dice.choice(deeds)()


class ARandomVisitor(unittest.TestCase):
    def test_breaks_nothing_and_leaves_nothing_behind(self):
        with Screen(pack=DEMO, languages="[de, en, de-simple, ar]", clock=True) as screen:
            pid = screen.shell()["pid"]
            visitor = RandomVisitor(screen, 20260814)
            # What is loaded once is loaded then: every kind, a film's decoder, every language's letters.
            warm = time.monotonic() + 60 * MINUTES / 2
            self.one_film(screen)
            self.walk(visitor, 2 * STEPS)
            while time.monotonic() < warm:
                self.walk(visitor, 20)
            before = self.memory_at_home(screen, pid)
            end = time.monotonic() + 60 * MINUTES
            step = 0
            while step < STEPS or time.monotonic() < end:
                self.walk(visitor, 20)
                step += 20
                self.assertEqual(screen.shell()["pid"], pid)
            after = self.memory_at_home(screen, pid)
            shell = screen.shell()
            self.assertEqual((shell["pid"], shell["restarts"]), (pid, 0))
            # What the visitor reports is no fault of ours.
            self.assertEqual([fault["sentence"] for fault in screen.faults()
                              if not fault["sentence"].startswith("A visitor says")], [])
            self.assertLessEqual(after, before * 1.05, f"{before >> 20} MiB before, {after >> 20} MiB after {step} deeds")

    def test_who_watches_a_film_costs_a_few_frames_of_memory(self):
        """Kept frames would be three gigabytes within ten seconds: eleven megabytes for each."""
        with Screen(pack=DEMO) as screen:
            wait_for("the first picture", lambda: screen.state()["generation"]["shown"])
            before = self.memory(screen.shell()["pid"])
            screen.wake()
            screen.tap("Wie Licht Daten trägt")
            screen.wait_page("exhibit")
            screen.tap("Film abspielen")
            screen.find("Anhalten")
            most = before
            until = time.monotonic() + 12
            while time.monotonic() < until:
                time.sleep(0.5)
                most = max(most, self.memory(screen.shell()["pid"]))
            self.assertLess(most - before, 500 << 20)
            self.assertEqual(screen.faults(), [])

    def walk(self, visitor, steps):
        for _ in range(steps):
            visitor.does()

    def one_film(self, screen):
        screen.wake()
        screen.tap("Wie Licht Daten trägt")
        screen.wait_page("exhibit")
        screen.tap("Film abspielen")
        screen.find("Anhalten")
        screen.tap("Start")
        screen.wait_page("home")

    def memory_at_home(self, screen, pid):
        """The next visitor is served: the visit ends, a touch brings home, a card its exhibit, Start home again. Answers
        what the shell then holds for itself, in bytes, when it no longer falls."""
        screen.clock.advance(3600)  # longer than any film holds the screen
        screen.clock.advance(3600)
        screen.wait_page("attract")
        time.sleep(5)  # what the visit used is given back when nobody is there
        screen.wake()
        screen.tap("Was ist das hier?")
        self.assertEqual(screen.wait_page("exhibit")["exhibit"], "what-is-this")
        screen.tap("Start")
        screen.wait_page("home")
        held = [self.memory(pid)]

        def settled():
            held.append(self.memory(pid))
            # The page that was left goes three seconds later: until then it is still, too.
            return len(held) > 3 and min(held[-3:]) >= held[-4] * 0.995 and held[-1]
        return wait_for("memory to come to rest", settled, every=1.5)

    def memory(self, pid):
        for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss_Anon:"):
                return int(line.split()[1]) * 1024
        raise AssertionError("the kernel does not say how much memory that is")


if __name__ == "__main__":
    unittest.main(verbosity=2)
