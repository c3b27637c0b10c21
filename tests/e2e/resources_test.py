#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What there is not enough of: descriptors, room for logs, the right time, a network. Visitors notice nothing of it,
and it is over without anybody's help."""
import contextlib
import json
import os
import pathlib
import resource
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from PIL import Image

from screen import BUILD, Screen, copy_pack, wait_for

CALAMITY = BUILD / "tests/exhibits"
YEAR = 365 * 24 * 3600


class Descriptors(unittest.TestCase):
    def test_that_run_out_cost_the_quietest_clients_and_nothing_else_case_173(self):
        with Screen() as screen:
            shell = screen.shell()["pid"]
            open_now = len(os.listdir(f"/proc/{screen.daemon.pid}/fd"))
            _, hard = resource.prlimit(screen.daemon.pid, resource.RLIMIT_NOFILE)
            few = open_now + 12
            resource.prlimit(screen.daemon.pid, resource.RLIMIT_NOFILE, (few, hard))
            with contextlib.ExitStack() as clients:
                for _ in range(31):  # as many as one computer may have; they say nothing
                    with contextlib.suppress(OSError):
                        plain = clients.enter_context(socket.create_connection(("127.0.0.1", screen.control["port"])))
                        clients.enter_context(screen.tls.wrap_socket(plain, server_hostname="127.0.0.1"))
                self.assertGreaterEqual(len(os.listdir(f"/proc/{screen.daemon.pid}/fd")), few - 2, "hardly one is left")
                self.assertEqual(screen.request("GET", "/health", token="").status, 200)
                screen.wake()
                screen.tap("Erste Geschichte")
                self.assertEqual(screen.wait_page("exhibit")["pid"], shell)
            with tempfile.TemporaryDirectory() as folder:  # with as few as before, but nobody holds them
                pack = copy_pack("two", pathlib.Path(folder) / "newer", replace={"version: 1.0.0": "version: 1.0.1"})
                answer = screen.install(pack)
                self.assertEqual(answer.status, 201, answer.body)
            self.assertEqual(screen.shell()["pid"], shell)


class Limits(unittest.TestCase):
    def test_are_those_of_screen_yaml(self):
        with Screen(start=False) as screen, tempfile.TemporaryDirectory() as folder:
            text = screen.config.read_text(encoding="utf-8")
            for stands, stricter in (("keep_free_mb: 16", "keep_free_mb: 16, picture_megapixels: 1"),
                                     ("listen: 127.0.0.1", "listen: 127.0.0.1, header_kib: 4, body_kib: 16")):
                self.assertIn(stands, text)
                text = text.replace(stands, stricter)
            screen.config.write_text(text, encoding="utf-8")
            screen.start()
            for kib, status in ((3, 200), (5, 431)):
                self.assertEqual(screen.request("GET", "/api/v1/screen", headers={"X-Note": "x" * 1024 * kib}).status, status)
            for kib, status in ((15, 400), (17, 413)):
                answer = screen.request("POST", "/api/v1/generations/1/activate", body={"when": "x" * 1024 * kib})
                self.assertEqual(answer.status, status, answer.body)
            large = copy_pack("two", pathlib.Path(folder) / "large", replace={"version: 1.0.0": "version: 1.0.1"})
            with Image.open(large / "media/one.jpg") as picture:
                picture.resize((1920, 1080)).save(large / "media/one.jpg")
            answer = screen.install(large)
            self.assertEqual(answer.status, 422, answer.body)
            self.assertIn(b"1920 \u00d7 1080".decode("unicode_escape"), answer.body.decode())


class ThePanel(unittest.TestCase):
    """Pulled out and put back while somebody stands there: the same shell goes on, and nobody has to come."""

    def test_whose_touch_device_is_pulled_under_a_finger_is_touched_again_afterwards_case_210(self):
        with Screen() as screen:
            shell = screen.shell()["pid"]
            screen.wake()
            screen.find("Erste Geschichte")
            screen.panel.press(screen.panel.width / 2, 6)  # where nothing is: X11 tells of a finger that vanishes as of one that lifts
            screen.panel.unplug_touch()
            time.sleep(1)  # as long as a plug needs; nothing is waited for
            screen.panel.plug_touch()
            screen.tap("Erste Geschichte")
            self.assertEqual(screen.wait_page("exhibit")["pid"], shell)
            screen.tap("Start", "push button")
            self.assertEqual(screen.wait_page("home")["pid"], shell)

    def test_that_is_pulled_and_put_back_shows_the_same_page_and_is_touched_case_210(self):
        with Screen() as screen:
            shell = screen.shell()["pid"]
            screen.wake()
            screen.find("Erste Geschichte")
            before = screen.picture_at_rest()
            screen.panel.unplug_panel()
            time.sleep(3)
            screen.panel.plug_panel()
            wait_for("the same picture, edge to edge", lambda: screen.picture().tobytes() == before.tobytes(), every=0.3)
            screen.tap("Erste Geschichte")
            self.assertEqual(screen.wait_page("exhibit")["pid"], shell)
            self.assertEqual([fault["code"] for fault in screen.faults()], [])


class Logs(unittest.TestCase):
    def chatter(self, screen):
        screen.wake()
        screen.tap("Unglück 1")
        screen.wait_page("exhibit")
        screen.tap("Geschwätz")

    def test_of_an_exhibit_that_never_stops_talking_are_cut_and_counted_case_177(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], ask=30) as screen:
            pid = screen.shell()["pid"]
            self.chatter(screen)
            log = screen.state_folder / "log/shell.log"
            wait_for("the count", lambda: "lines were left out" in log.read_text(errors="replace"))
            wait_for("the end of the visit", lambda: screen.shell()["page"] == "attract")
            self.assertLess(log.stat().st_size, 2_000_000)
            self.assertEqual(screen.shell()["pid"], pid)

    def test_without_room_go_on_in_memory_case_185(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], ask=30, start=False) as screen:
            (screen.state_folder / "log").mkdir(parents=True, exist_ok=True)
            alone = [] if os.geteuid() == 0 else ["-Ur"]
            screen.prefix = ["unshare", *alone, "-m", "sh", "-c",
                             f'mount -t tmpfs -o size=16k tmpfs "{screen.state_folder}/log" && exec "$@"', "sh"]
            screen.said = "/dev/full"
            screen.start()
            shell = screen.shell()["pid"]
            self.chatter(screen)
            inside = pathlib.Path(f"/proc/{screen.daemon.pid}/root{screen.state_folder}/log/shell.log")
            wait_for("a full disk", lambda: inside.stat().st_size >= 12_000)
            os.kill(shell, 9)
            wait_for("the shell again", lambda: (s := screen.shell())["running"] and s["pid"] != shell and
                     s["page"] == "attract")
            lines = screen.get("/api/v1/logs?lines=100")["items"]
            self.assertTrue(any(f"started the shell, process {screen.shell()['pid']}" in line for line in lines), lines)
            self.assertEqual(screen.faults()[0]["code"], "shell-died")


class AClock(unittest.TestCase):
    """Of the whole computer: daemon and shell see it, the time that passes goes on."""

    @contextlib.contextmanager
    def screen(self, **words):
        with Screen(start=False, **words) as screen:
            self.offset = screen.folder / "wall-clock"
            self.move(0)
            screen.environment.update(LD_PRELOAD=str(BUILD / "tests/libwall_clock.so"),
                                      VITRINE_WALL_CLOCK=str(self.offset))
            yield screen

    def move(self, seconds):
        new = self.offset.with_suffix(".new")
        new.write_text(str(int(seconds)))
        os.replace(new, self.offset)

    def test_that_begins_in_1970_keeps_nobody_out_and_says_so_case_188(self):
        with self.screen(ask=5, extra="hours: { exceptions: {} }\n") as screen:
            screen.start(wait_for_shell=False)
            screen.wait_page("asleep")  # always closed
            wait_for("the note of the time", (screen.state_folder / "time.json").exists)
            screen.stop()
            self.move(3600 - time.time())
            screen.start(wait_for_shell=False)
            screen.wait_page("attract")
            state = wait_for("a picture", lambda: (s := screen.state())["generation"]["shown"] and s)
            self.assertFalse(state["time"]["sure"])
            self.assertTrue(state["time"]["now"].startswith("1970-"), state["time"])
            self.assertIn("clock       shows 1970-", screen.ctl("status", "prüfstand").stdout)
            self.assertIn("vitrine_clock_sure 0", screen.request("GET", "/metrics").body.decode())
            screen.wake()
            self.move(0)  # the network sets it
            wait_for("the right time", lambda: screen.state()["time"]["sure"])
            screen.wait_page("asleep")  # after the visit

    def test_that_jumps_ten_years_and_back_changes_nothing_case_189(self):
        with self.screen(ask=5) as screen:
            screen.start()
            before = screen.state()
            for jump in (10 * YEAR, 0):
                self.move(jump)
                hour = time.strftime("%Y-%m-%dT%H", time.gmtime(time.time() + jump))
                now = wait_for("the time there", lambda h=hour: (s := screen.state())["time"]["now"].startswith(h) and s)
                self.assertEqual((now["state"], now["generation"], now["packs"], now["shell"]["pid"]),
                                 ("playing", before["generation"], before["packs"], before["shell"]["pid"]))
                self.assertEqual(screen.ctl("status", "prüfstand").returncode, 0, "who is paired stays so")
            screen.wake()
            began = time.monotonic()
            self.move(10 * YEAR)
            screen.wait_page("still-there")
            self.assertGreater(time.monotonic() - began, 3, "a visit's time passes as it always does")
            self.move(0)
            screen.wait_page("attract")
            self.assertTrue(screen.state()["time"]["sure"])
            self.assertEqual(screen.faults(), [])
            noted = json.loads((screen.state_folder / "time.json").read_text())["unix_s"]
            self.assertLess(noted, time.time() + YEAR)

    def test_that_goes_back_an_hour_in_an_update_does_not_harm_it_case_190(self):
        with tempfile.TemporaryDirectory() as folder, self.screen() as screen:
            screen.start()
            pack = copy_pack("two", pathlib.Path(folder) / "newer", replace={"version: 1.0.0": "version: 1.0.1"})
            answers = []
            update = threading.Thread(target=lambda: answers.append(screen.install(pack)))
            update.start()
            wait_for("the update to begin", lambda: answers or (screen.folder / "newer.vpack").exists())
            self.move(-3600)
            update.join()
            self.assertEqual(answers[0].status, 201, answers[0].body)
            shown = wait_for("the new content", lambda: (s := screen.state())["generation"]["shown"] == 2 and s)
            self.assertEqual(screen.faults(), [])
            self.assertFalse(shown["time"]["sure"])


class ANetwork(unittest.TestCase):
    """The daemon has a network of its own; a staff computer is at the other end of its cable."""

    @contextlib.contextmanager
    def screen(self):
        if os.geteuid() != 0:
            self.skipTest("networks of their own need root")
        with Screen(start=False) as screen:
            screen.config.write_text(screen.config.read_text().replace("listen: 127.0.0.1", 'listen: "::"'))
            screen.prefix = ["unshare", "-n"]
            screen.daemon = None
            self.begin(screen)
            self.staff = subprocess.Popen(["unshare", "-n", "sleep", "600"])
            try:
                self.join(screen)
                yield screen
            finally:
                self.staff.kill()
                self.staff.wait()

    def begin(self, screen):
        """As Screen.start(), which asks by an address that is not there yet."""
        with open(screen.folder / "vitrined.log", "ab") as log:
            screen.daemon = subprocess.Popen(screen.command(), env=screen.environment, stderr=log, stdout=log,
                                             stdin=subprocess.DEVNULL)
        control = screen.state_folder / "run/control.json"
        wait_for("vitrined to listen", lambda: control.exists() and control.read_text().strip())
        screen.control = json.loads(control.read_text())

    def inside(self, process, *words):
        return subprocess.run(["nsenter", "-t", str(process.pid), "-n", *words], check=True, capture_output=True)

    def join(self, screen):
        for process in (screen.daemon, self.staff):
            wait_for("a network of its own", lambda p=process: os.readlink(f"/proc/{p.pid}/ns/net") !=
                     os.readlink("/proc/self/ns/net"))
        self.inside(screen.daemon, "ip", "link", "add", "cable0", "type", "veth", "peer", "name", "cable1", "netns",
                    str(self.staff.pid))
        for process, cable, number in ((screen.daemon, "cable0", 1), (self.staff, "cable1", 2)):
            self.inside(process, "ip", "link", "set", "lo", "up")
            self.inside(process, "ip", "link", "set", cable, "up")
            self.inside(process, "ip", "address", "add", f"10.9.0.{number}/24", "dev", cable)
            self.inside(process, "ip", "address", "add", f"fd00::{number}/64", "dev", cable, "nodad")

    def ask(self, screen, address, fingerprint=None):
        screens = screen.folder / "screens.json"
        screens.touch(mode=0o600)
        screens.write_text(json.dumps({"prüfstand": {
            "url": f"https://{address}:{screen.control['port']}", "token": screen.token,
            "fingerprint": fingerprint or screen.control["fingerprint"]}}))
        return subprocess.run(
            ["nsenter", "-t", str(self.staff.pid), "-n", BUILD / "bin/vitrinectl", "status", "--json", "prüfstand"],
            env={**screen.environment, "VITRINE_SCREENS": str(screens)}, capture_output=True, text=True, timeout=120)

    def state(self, screen, address="10.9.0.1", **words):
        answer, = json.loads(self.ask(screen, address, **words).stdout)
        return answer

    def test_whose_cable_is_out_is_noticed_by_no_visitor_and_is_back_by_itself_case_195_case_200(self):
        with self.screen() as screen:
            # Nobody answers for names here: everything by address works.
            before = wait_for("the screen", lambda: (s := self.state(screen))["state"] == "playing" and s)
            self.inside(screen.daemon, "ip", "link", "set", "cable0", "down")
            self.assertEqual(self.state(screen)["state"], "unreachable")
            screen.panel.tap(screen.panel.width / 2, 6)
            screen.find("Erste Geschichte")
            self.inside(screen.daemon, "ip", "link", "set", "cable0", "up")
            began = time.monotonic()
            after = wait_for("the screen again", lambda: (s := self.state(screen))["state"] != "unreachable" and s)
            self.assertLess(time.monotonic() - began, 30)
            self.assertEqual(after["shell"]["pid"], before["shell"]["pid"])
            self.assertEqual(after["faults"]["last_hour"], 0)

    def test_that_changes_its_address_or_has_only_ipv6_is_known_by_its_key_case_197_case_198(self):
        with self.screen() as screen:
            wait_for("the screen", lambda: self.state(screen)["state"] == "playing")
            self.inside(screen.daemon, "ip", "address", "flush", "dev", "cable0", "scope", "global")
            self.inside(screen.daemon, "ip", "address", "add", "10.9.0.77/24", "dev", "cable0")
            self.assertEqual(self.state(screen, "10.9.0.77")["state"], "playing")
            self.inside(screen.daemon, "ip", "address", "flush", "dev", "cable0", "scope", "global")
            self.inside(screen.daemon, "ip", "address", "add", "fd00::77/64", "dev", "cable0", "nodad")
            self.assertEqual(self.state(screen, "[fd00::77]")["state"], "playing")
            strange = ":".join(["AB"] * 32)
            answer = self.state(screen, "[fd00::77]", fingerprint=strange)
            self.assertIn("another device answered", answer["error"]["sentence"])

    def test_with_a_tiny_mtu_works_and_one_that_swallows_everything_is_an_answer_in_time_case_199(self):
        with self.screen() as screen:
            for process, cable in ((screen.daemon, "cable0"), (self.staff, "cable1")):
                self.inside(process, "ip", "link", "set", cable, "mtu", "576")
            wait_for("the screen", lambda: self.state(screen)["state"] == "playing")
            self.inside(self.staff, "ip", "neigh", "replace", "10.9.0.1", "lladdr", "02:00:00:00:00:01", "dev", "cable1")
            began = time.monotonic()
            answer = self.ask(screen, "10.9.0.1")
            self.assertLess(time.monotonic() - began, 60)
            self.assertIn("10.9.0.1", json.loads(answer.stdout)[0]["error"]["sentence"])
            self.assertNotEqual(answer.returncode, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
