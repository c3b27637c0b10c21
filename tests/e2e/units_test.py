#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Shell and daemon as two units: the daemon starts, watches and ends the shell over D-Bus, and neither takes the other down.
systemd is a stand-in that reads the real unit; the daemon and the shell are the real ones."""
import os
import pathlib
import signal
import socket
import threading
import time
import unittest

from screen import BUILD, Screen, wait_for
from stand_in_systemd import StandInSystemd

UNITS = pathlib.Path(__file__).resolve().parents[2] / "deploy/systemd"


class Panel(Screen):
    """A screen whose shell is a unit."""

    def __init__(self, **options):
        super().__init__(start=False, **options)
        self.daemon_told, self.over = [], False

    def __enter__(self):
        super().__enter__()
        try:
            (self.state_folder / "log").mkdir(parents=True, exist_ok=True)
            self.systemd = StandInSystemd(UNITS / "vitrine-shell.service", self.folder, self.environment, {
                "/usr/bin/vitrine-shell": BUILD / "bin/vitrine-shell", "/var/lib/vitrine": self.state_folder,
                "/etc/vitrine/screen.yaml": self.config})
            self.systemd.more = lambda: [word for folder in self.exhibits for word in ("--exhibits", str(folder))]
            self.systemd.__enter__()
            self.notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self.notify.bind(str(self.folder / "notify-daemon"))
            self.notify.settimeout(0.2)
            self.listener = threading.Thread(target=self.listen)
            self.listener.start()
            self.environment.update(NOTIFY_SOCKET=str(self.folder / "notify-daemon"), WATCHDOG_USEC="2000000")
            self.start()
        except BaseException:
            self.__exit__(AssertionError)
            raise
        return self

    def __exit__(self, *what):
        self.systemd.__exit__()
        try:
            super().__exit__(*(what or (None,)))
        finally:
            self.over = True
            self.listener.join(10)
            self.notify.close()

    def command(self, port="0"):
        return [*super().command(port), "--shell-unit", "vitrine-shell.service", "--bus", self.systemd.address]

    def listen(self):
        """A service manager reads always: the kernel keeps ten notes, and who sends an eleventh waits until one is read."""
        while not self.over:
            try:
                self.daemon_told += self.notify.recv(4096).decode().split("\n")
            except TimeoutError:
                continue

    def heard(self, word):
        """What the daemon has told its own service manager so far."""
        return self.daemon_told.count(word)

    def another(self, before):
        return wait_for("another shell", lambda: (s := self.state())["shell"]["pid"] not in (before, None) and
                        s["generation"]["shown"] and s["shell"])


class TwoUnits(unittest.TestCase):
    def test_speak_to_their_manager_and_come_back_case_91_case_98(self):
        with Panel() as screen:
            # Ready with its first frame, alive while frames are drawn; the daemon while its event loop turns.
            wait_for("the shell to be ready", lambda: "READY=1" in screen.systemd.told)
            wait_for("the daemon to be ready", lambda: screen.heard("READY=1"))
            wait_for("three signs of life of the daemon", lambda: screen.heard("WATCHDOG=1") >= 3)
            self.assertEqual(screen.systemd.starts, 1)
            shell = screen.shell()["pid"]

            # A death: systemd is told to start it again, and long before it would by itself.
            began = time.monotonic()
            os.kill(shell, signal.SIGSEGV)
            after = screen.another(shell)
            print(f"unit: picture back {time.monotonic() - began:.2f} s after a crash")
            fault = screen.faults()[0]
            self.assertEqual((fault["code"], fault["sentence"]),
                             ("shell-died", "The shell ended by itself: signal 11 (Segmentation fault)"))

            # The daemon ends in good order, and is killed: visitors notice neither.
            for how in (signal.SIGTERM, signal.SIGKILL):
                screen.daemon.send_signal(how)
                screen.daemon.wait(30)
                self.assertTrue(pathlib.Path(f"/proc/{after['pid']}").exists())
                screen.start(wait_for_shell=False)
                taken = screen.wait_page("attract")
                self.assertEqual((taken["pid"], taken["restarts"]), (after["pid"], 0))
            self.assertGreaterEqual(screen.heard("STOPPING=1"), 1)

            # A hang: ended over the bus.
            began = time.monotonic()
            os.kill(after["pid"], signal.SIGSTOP)
            last = screen.another(after["pid"])
            print(f"unit: picture back {time.monotonic() - began:.2f} s after a hang")
            self.assertEqual(screen.faults()[0]["code"], "shell-hung")
            self.assertIn("KillUnit", screen.systemd.calls)

            # Without the daemon systemd starts it again, and the daemon takes it up.
            screen.daemon.kill()
            screen.daemon.wait(30)
            os.kill(last["pid"], signal.SIGKILL)
            wait_for("systemd to start it", lambda: screen.systemd.process.pid != last["pid"])
            screen.start(wait_for_shell=False)
            taken = screen.wait_page("attract")
            self.assertEqual(taken["pid"], screen.systemd.process.pid)
            self.assertEqual(screen.systemd.refused, [], "nothing was asked for that the rule does not allow")

    def test_climb_to_the_pause_page_and_to_one_boot_case_96_case_101(self):
        with Panel(extra="supervision: { pause_after: 3 }") as screen:
            for _ in range(3):
                before = screen.shell()["pid"]
                os.kill(before, signal.SIGKILL)
                wait_for("another shell", lambda: (s := screen.shell())["running"] and s["pid"] != before and s["frames"])
            state = wait_for("the pause page", lambda: (s := screen.state())["state"] == "paused" and s)
            self.assertEqual(state["supervision"]["shows"], "pause")
            self.assertGreater(state["supervision"]["next_try_s"], 1700)
            self.assertIn("--pause", pathlib.Path(f"/proc/{state['shell']['pid']}/cmdline").read_text())
            screen.find("Gleich geht es weiter")
            for _ in range(5):
                before = screen.shell()["pid"]
                os.kill(before, signal.SIGKILL)
                wait_for("another pause page", lambda: (s := screen.shell())["running"] and s["pid"] != before and s["frames"])
            wait_for("a boot to be asked for", lambda: screen.systemd.reboots == 1)
            codes = [fault["code"] for fault in screen.faults()]
            self.assertEqual((codes.count("paused"), codes.count("rebooting")), (1, 1))


if __name__ == "__main__":
    unittest.main(verbosity=2)
