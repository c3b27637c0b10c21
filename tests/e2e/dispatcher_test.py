#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The voice is a process of its own, which may end while the shell goes on, and the other way round."""
import contextlib
import os
import signal
import unittest

from screen import Screen, wait_for
from speech_dispatcher import SpeechDispatcher
from touchscreen import TouchScreen


class TheVoice(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.panel = TouchScreen().__enter__()
        cls.addClassCleanup(cls.panel.__exit__)

    def with_environment(self, **more):
        before = dict(os.environ)
        os.environ.update(more)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(before)))

    def faults(self, screen):
        return [fault["sentence"] for fault in screen.faults()]

    def seen(self, screen, name):
        return any(control["name"].startswith(name) for control in screen.controls())

    @contextlib.contextmanager
    def reading(self):
        """A screen that reads aloud, what speaks for it, and which process its shell is."""
        with SpeechDispatcher() as speech:
            self.with_environment(**speech.environment)
            with Screen(panel=self.panel) as screen:
                screen.wake()
                screen.tap("Vorlesen")
                wait_for("a sentence", speech.said)
                yield screen, speech, screen.shell()["pid"]

    def read_until(self, screen, done):
        """Whether it was reading in that instant or not: sooner or later it is asked to speak."""
        def ask():
            if not done() and self.seen(screen, "Vorlesen"):
                screen.tap("Vorlesen")
            return done()
        wait_for("what comes of asking it to speak", ask)

    def test_comes_back_when_its_dispatcher_does(self):
        with self.reading() as (screen, speech, pid):
            speech.crash()
            speech.come_again()
            self.read_until(screen, speech.said)
            self.assertEqual((screen.shell()["pid"], self.faults(screen)), (pid, []))

    def test_that_cannot_come_back_is_a_fault_and_no_crash(self):
        with self.reading() as (screen, speech, pid):
            speech.crash()
            self.read_until(screen, lambda: self.faults(screen))
            self.assertEqual(self.faults(screen), ["speech-dispatcher does not answer"])
            self.assertEqual(screen.shell()["pid"], pid)
            speech.come_again()

    def test_that_the_shell_started_outlives_it_and_answers_the_next_one(self):
        with Screen(panel=self.panel) as screen:
            screen.wake()
            pid = screen.shell()["pid"]
            screen.tap("Vorlesen")
            own = screen.runtime / "speech-dispatcher/pid/speech-dispatcher.pid"
            wait_for("a dispatcher", lambda: own.exists() and self.seen(screen, "Anhalten"))
            os.kill(pid, signal.SIGSEGV)
            wait_for("another shell", lambda: screen.shell()["running"] and screen.shell()["pid"] != pid)
            screen.wake()
            screen.tap("Vorlesen")
            screen.find("Anhalten")
            self.assertEqual(self.faults(screen), ["The shell ended by itself: signal 11 (Segmentation fault)"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
