#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What breaks while nobody looks: the shell dies or hangs, the daemon dies, an exhibit is broken."""
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

from screen import BUILD, FIXTURES, HERE, Screen, copy_pack, wait_for

BROKEN = HERE / "exhibits"
CALAMITY = BUILD / "tests/exhibits"
TOP = HERE.parents[1]
# Lines of pack.yaml: one more exhibit, a film that plays until somebody stops it.
FILM = """  - id: loop
    kind: video
    title: { de: Endloser Film, en: Endless film }
    settings:
      film:
        src: media/film.webm
        poster: media/one.jpg
        loop: true
        alt: { de: Licht, en: Light }
        transcript: { de: Musik., en: Music. }
"""


class TheShell(unittest.TestCase):
    def kill_and_wait(self, screen, how):
        before = screen.shell()
        os.kill(before["pid"], how)
        return before, wait_for("another shell", lambda: (s := screen.shell())["running"] and
                                s["pid"] != before["pid"] and s["page"] == "attract" and s)

    def test_is_back_after_a_kill_and_the_death_is_recorded_with_its_exhibit(self):
        with Screen() as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            _, after = self.kill_and_wait(screen, signal.SIGKILL)
            self.assertEqual(after["restarts"], 1)
            fault = screen.faults()[0]
            self.assertEqual((fault["code"], fault["exhibit"]), ("shell-died", "first-story"))
            screen.wake()
            screen.find("Erste Geschichte")

    def assert_bright(self, screen):
        self.assertGreater(max(high for _, high in screen.picture().resize((96, 54)).getextrema()), 60)

    def test_is_said_to_show_content_only_when_that_is_on_the_glass(self):
        with Screen(start=False) as screen:
            screen.start(wait_for_shell=False)
            wait_for("the first picture", lambda: screen.state()["generation"]["shown"])
            self.assert_bright(screen)
            before = screen.shell()["pid"]
            os.kill(before, signal.SIGKILL)
            wait_for("the picture again", lambda: (s := screen.state())["shell"]["pid"] not in (before, None) and
                     s["generation"]["shown"])
            self.assert_bright(screen)

    def test_is_restarted_once_when_two_ask_and_the_audit_has_both(self):
        with Screen() as screen:
            before = screen.shell()["pid"]
            answers = [screen.request("POST", "/api/v1/screen/actions/restart-shell").status for _ in range(2)]
            self.assertEqual(answers, [202, 409])
            after = wait_for("another shell", lambda: (s := screen.shell())["running"] and s["pid"] != before and s)
            self.assertEqual(after["restarts"], 1)
            asked = [entry["result"] for entry in screen.get("/api/v1/audit")["items"]
                     if entry["what"] == "restart-shell"]
            self.assertEqual(asked[1], "done")
            self.assertTrue(asked[0].startswith("refused: "), asked)

    def test_is_back_after_a_crash(self):
        with Screen() as screen:
            self.kill_and_wait(screen, signal.SIGSEGV)
            self.assertEqual(screen.faults()[0]["code"], "shell-died")

    def test_takes_content_back_that_a_closer_look_finds_wrong(self):
        with Screen() as screen:
            pack = next((screen.state_folder / "store").rglob("pack.yaml"))
            whole = pack.read_text(encoding="utf-8")
            torn = pack.with_suffix(".torn")
            torn.write_text(whole.replace("- id: first-story", "- unheard: of\n    id: first-story"), encoding="utf-8")
            os.replace(torn, pack)  # a glance sees nothing wrong
            os.kill(screen.shell()["pid"], signal.SIGKILL)
            fault = wait_for("the fault", lambda: next(
                (f for f in screen.faults() if f["code"] == "generation-refused"), None))
            self.assertIn("its check found errors", fault["sentence"])
            screen.wait_page("pause")
            self.assertIn('there is no key "unheard" here', (screen.state_folder / "log/shell.log").read_text())
            wait_for("nothing on the glass", lambda: screen.state()["generation"]["shown"] is None)

    def test_is_ended_and_back_when_it_stands_still(self):
        with Screen() as screen:
            self.kill_and_wait(screen, signal.SIGSTOP)
            self.assertEqual(screen.faults()[0]["code"], "shell-hung")

    def test_is_back_after_an_endless_loop_in_an_exhibit_which_is_named(self):
        with Screen(pack="broken-exhibits", exhibits=[BROKEN]) as screen:
            screen.wake()
            screen.tap("Dreht sich im Kreis")
            before = screen.wait_page("exhibit")["pid"]
            screen.tap("Schleife")
            wait_for("another shell", lambda: (s := screen.shell())["running"] and s["pid"] != before and
                     s["page"] == "attract")
            fault = screen.faults()[0]
            self.assertEqual((fault["code"], fault["exhibit"]), ("shell-hung", "loop"))

    def test_shows_the_others_when_one_exhibit_is_broken(self):
        with Screen(pack="broken-exhibits", exhibits=[BROKEN]) as screen:
            screen.wake()
            screen.tap("Defekt")
            wait_for("the fault", lambda: any(fault["exhibit"] == "torn" for fault in screen.faults()))
            self.assertEqual(screen.shell()["restarts"], 0)
            self.go_home(screen)
            screen.tap("Heile Geschichte")
            self.assertEqual(screen.wait_page("exhibit")["exhibit"], "whole")

    def go_home(self, screen):
        if screen.shell()["page"] != "home":
            screen.tap("Start")
        screen.wait_page("home")

    def test_goes_on_when_a_picture_turns_bad(self):
        with Screen() as screen:
            for file in (screen.state_folder / "store/packs").rglob("*.jpg"):
                os.chmod(file, 0o644)
                file.write_bytes(b"not a picture any more")
            pid = screen.shell()["pid"]
            screen.wake()
            screen.tap("Erste Geschichte")
            self.assertEqual(screen.wait_page("exhibit")["pid"], pid)
            wait_for("the fault", lambda: any(f["code"] == "medium-broken" for f in screen.faults()))
            screen.tap("Start")
            screen.wait_page("home")


class ADeath(unittest.TestCase):
    """Of the real shell, in an exhibit kind of the tests. How long visitors wait is printed, not judged."""

    def one(self, screen, number, button, code):
        screen.wake()
        screen.tap(f"Unglück {number}")
        before = screen.wait_page("exhibit")["pid"]
        item = screen.find(button)
        before_faults = len(screen.faults())
        began = time.monotonic()
        screen.panel.tap(item["x"] + item["width"] / 2, item["y"] + item["height"] / 2)
        wait_for("the picture again", lambda: (s := screen.state())["shell"]["pid"] not in (before, None) and
                 s["generation"]["shown"])
        print(f"{button}: picture back after {time.monotonic() - began:.2f} s", flush=True)

        def told():  # others may stand beside it: that the glass was black meanwhile, or that the exhibit was to go first
            faults = screen.faults()
            return next((f for f in faults[:len(faults) - before_faults] if f["code"] == code), None)
        fault = wait_for(f"the fault {code}", told)
        self.assertEqual(fault["exhibit"], f"calamity-{number}", fault)
        return fault

    # Above what all these deaths come to in ten minutes: the ladder has tests of its own.
    CALM = "supervision: { pause_after: 15 }"

    def test_is_back_whatever_ends_it_case_91_case_92_case_93(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], extra=self.CALM) as screen:
            for number, (button, code) in enumerate([
                    ("Absturz", "shell-died"), ("Abbruch", "shell-died"), ("Ausnahme", "shell-died"),
                    ("Nebenfaden", "shell-died"), ("Schleife", "shell-hung"), ("Ausgang", "shell-died")], 1):
                fault = self.one(screen, number, button, code)
                print("  " + fault["sentence"])

    def test_is_back_when_its_render_thread_is_stuck_case_93(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], extra=self.CALM, start=False) as screen:
            # With a thread of its own that draws, as on a screen with a graphics chip; here the chip is Mesa's.
            screen.environment.update(QT_QUICK_BACKEND="rhi", QSG_RENDER_LOOP="threaded")
            screen.start()
            self.one(screen, 1, "Grafik", "shell-died")
            fault = self.one(screen, 2, "Zeichner", "shell-hung")
            print("  " + fault["sentence"])

    def test_is_back_when_it_eats_memory_case_103(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], extra="supervision: { shell_mb: 700, hang_after_ms: 20000 }") as screen:
            fault = self.one(screen, 1, "Hunger", "shell-died")
            self.assertIn("memory", fault["sentence"])

    def test_is_not_needed_when_the_exhibit_goes_first_case_103(self):
        with Screen(pack="calamity", exhibits=[CALAMITY], extra="supervision: { shell_mb: 1500 }") as screen:
            screen.wake()
            screen.tap("Unglück 1")
            before = screen.wait_page("exhibit")["pid"]
            screen.tap("Appetit")
            fault = wait_for("the fault", lambda: next((f for f in screen.faults() if f["code"] == "exhibit-memory"), None))
            self.assertEqual(fault["exhibit"], "calamity-1")
            wait_for("the memory again", lambda: screen.state()["memory"]["shell_bytes"] < 700e6)
            screen.tap("Start")
            screen.wait_page("home")
            screen.tap("Unglück 2")
            self.assertEqual(screen.wait_page("exhibit")["pid"], before, "the visit goes on")
            self.assertEqual([f["code"] for f in screen.faults()], ["exhibit-memory"])


class NewContent(unittest.TestCase):
    def change(self, screen, folder, **words):
        pack = copy_pack("two", folder / "newer", replace={"version: 1.0.0": "version: 1.0.1", **words})
        answer = screen.install(pack)
        self.assertEqual(answer.status, 201, answer.body)
        return wait_for("the new content", lambda: (s := screen.state())["generation"]["shown"] == 2 and s)

    def good(self, screen):
        return {item["number"]: item["good"] for item in screen.get("/api/v1/generations")["items"]}

    def test_that_dies_on_trial_gives_way_and_leaves_its_reason_picture_and_log_case_86(self):
        with tempfile.TemporaryDirectory() as folder, Screen() as screen:
            state = self.change(screen, pathlib.Path(folder))
            self.assertTrue(state["supervision"]["on_trial"])
            time_to_look = wait_for("a picture of it", lambda: screen.state()["shell"]["frames"] > state["shell"]["frames"] + 4)
            self.assertTrue(time_to_look)
            os.kill(state["shell"]["pid"], signal.SIGSEGV)
            after = wait_for("the content before", lambda: (s := screen.state())["generation"]["shown"] == 1 and s)
            self.assertTrue(after["supervision"]["took_back"])
            fault = wait_for("the fault", lambda: next(
                (f for f in screen.faults() if f["code"] == "generation-refused"), None))
            self.assertIn("before the new content had lived for 60 s; generation 1 returns", fault["sentence"])
            self.assertGreater(len(fault["detail"]["log"]), 0)
            picture = screen.request("GET", f"/api/v1/faults/{fault['id']}/picture")
            self.assertEqual((picture.status, picture.body[:2]), (200, b"\xff\xd8"))
            self.assertFalse(self.good(screen)[2])

    def test_that_lives_is_good_and_the_store_remembers_it_case_86(self):
        with tempfile.TemporaryDirectory() as folder, Screen(extra="supervision: { probation_s: 5 }") as screen:
            self.change(screen, pathlib.Path(folder))
            wait_for("it to prove itself", lambda: self.good(screen)[2])
            self.assertFalse(screen.state()["supervision"]["on_trial"])
            self.assertTrue((screen.state_folder / "store/generations/2/good.json").exists())
            before = screen.shell()["pid"]
            os.kill(before, signal.SIGSEGV)  # one death is an accident by then
            wait_for("the picture again", lambda: (s := screen.state())["shell"]["pid"] not in (before, None) and
                     s["generation"]["shown"] == 2)

    def test_is_on_trial_over_the_death_of_the_daemon_case_86_case_98(self):
        with tempfile.TemporaryDirectory() as folder, Screen() as screen:
            state = self.change(screen, pathlib.Path(folder))
            screen.daemon.kill()
            screen.daemon.wait()
            screen.start(wait_for_shell=False)
            screen.wait_page("attract")
            self.assertTrue(screen.state()["supervision"]["on_trial"])
            os.kill(state["shell"]["pid"], signal.SIGKILL)
            wait_for("the content before", lambda: screen.state()["generation"]["shown"] == 1)


class AFilm(unittest.TestCase):
    def vanishes(self, screen, how, touched):
        """The next visitor finds a sentence in place of the film, at once or when it is `touched`; staff find a fault."""
        pid = screen.shell()["pid"]
        screen.wake()
        screen.tap("Endloser Film")
        screen.wait_page("exhibit")
        screen.tap("Film abspielen")
        screen.find("Anhalten")
        film, = (screen.state_folder / "store/packs").rglob("film.webm")
        os.chmod(film.parent, 0o755)
        os.chmod(film, 0o644)
        how(film)
        screen.tap("Start")
        screen.wait_page("home")
        screen.tap("Endloser Film")
        screen.wait_page("exhibit")
        if touched:
            screen.tap("Film abspielen")
        screen.find("Dieser Film wird gerade repariert.")
        fault = wait_for("the fault", lambda: next((f for f in screen.faults() if f["code"] == "medium-broken"), None))
        self.assertEqual(fault["exhibit"], "loop")
        screen.tap("Start")
        screen.wait_page("home")
        screen.tap("Erste Geschichte")
        self.assertEqual(screen.wait_page("exhibit")["pid"], pid, "the shell lives on")

    def screen(self, folder):
        pack = copy_pack("two", pathlib.Path(folder) / "film")
        shutil.copy(TOP / "exhibits/video/sample/media/film.webm", pack / "media")
        with open(pack / "pack.yaml", "a", encoding="utf-8") as text:
            text.write(FILM)
        return Screen(pack=pack)

    def test_that_is_deleted_while_it_plays_leaves_a_screen_that_works_case_118(self):
        with tempfile.TemporaryDirectory() as folder, self.screen(folder) as screen:
            self.vanishes(screen, lambda film: film.unlink(), touched=False)

    def test_that_is_cut_short_while_it_plays_leaves_a_screen_that_works_case_118(self):
        with tempfile.TemporaryDirectory() as folder, self.screen(folder) as screen:
            self.vanishes(screen, lambda film: os.truncate(film, 0), touched=True)

    def test_that_feeds_the_decoder_garbage_leaves_a_screen_that_works(self):
        """As a disk that rots: nothing of it is a film, it is cut open by noise while it plays, or every frame is a little
        wrong. Whatever the decoder makes of it, the shell lives on and the next page is there at once."""
        dice = random.Random(20261130)
        whole = (TOP / "exhibits/video/sample/media/film.webm").read_bytes()
        half = len(whole) // 2
        torn = bytearray(whole)
        for at in range(2000, len(torn), 97):
            torn[at] ^= 1 << dice.randrange(8)
        for what, film in {"noise": dice.randbytes(len(whole)), "half of it noise": whole[:half] + dice.randbytes(half),
                           "bits turned": bytes(torn)}.items():
            with self.subTest(what), tempfile.TemporaryDirectory() as folder, self.screen(folder) as screen:
                pid = screen.shell()["pid"]
                file, = (screen.state_folder / "store/packs").rglob("film.webm")
                file.parent.chmod(0o755)
                file.chmod(0o644)
                file.write_bytes(film)
                screen.wake()
                screen.tap("Endloser Film")
                screen.wait_page("exhibit")
                screen.tap("Film abspielen")
                frames = screen.shell()["frames"]
                time.sleep(3)  # the decoder has its fill
                self.assertGreater(screen.shell()["frames"], frames)
                began = time.monotonic()
                screen.tap("Start")
                screen.wait_page("home")
                print(f"a film, {what}: home after {time.monotonic() - began:.2f} s,",
                      [fault["sentence"] for fault in screen.faults()], flush=True)
                screen.tap("Erste Geschichte")
                self.assertEqual(screen.wait_page("exhibit")["pid"], pid, "the shell lives on")


class TheDaemon(unittest.TestCase):
    def test_may_die_without_a_visitor_noticing(self):
        with Screen() as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            shell = screen.wait_page("exhibit")
            before = screen.picture_at_rest()
            screen.daemon.kill()
            screen.daemon.wait()
            time.sleep(1)
            self.assertTrue(pathlib.Path(f"/proc/{shell['pid']}").exists())
            self.assertEqual(before.tobytes(), screen.picture().tobytes())
            screen.start(wait_for_shell=False)
            after = screen.wait_page("exhibit")
            self.assertEqual((after["pid"], after["exhibit"]), (shell["pid"], "first-story"))
            self.assertEqual(before.tobytes(), screen.picture().tobytes())
            # The shell it found is supervised like one of its own.
            os.kill(shell["pid"], signal.SIGKILL)
            wait_for("another shell", lambda: (s := screen.shell())["running"] and s["pid"] != shell["pid"])

    def test_stops_cleanly_and_takes_its_shell_along(self):
        with Screen() as screen:
            pid = screen.shell()["pid"]
            screen.stop()
            self.assertEqual(screen.daemon.returncode, 0)
            wait_for("the shell to be gone", lambda: not pathlib.Path(f"/proc/{pid}").exists())

    def test_runs_once_per_state_folder(self):
        with Screen() as screen:
            again = subprocess.run(screen.command(), env=screen.environment, capture_output=True, text=True, timeout=60)
            self.assertNotEqual(again.returncode, 0)
            self.assertEqual(len(again.stderr.strip().splitlines()), 1, again.stderr)


class AStart(unittest.TestCase):
    def run_daemon(self, screen, *more, environment=None):
        return subprocess.run(screen.command(*more), env=environment or screen.environment, text=True,
                              capture_output=True, timeout=90)

    def one_line(self, result):
        self.assertEqual(result.returncode, 1, result.stderr)
        lines = result.stderr.strip().splitlines()
        self.assertEqual(len(lines), 1, result.stderr)
        return lines[0]

    def test_on_a_taken_port_says_so_in_one_line(self):
        with Screen(start=False) as screen, socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])
            self.assertIn(port, self.one_line(self.run_daemon(screen, port)))

    def test_with_an_unreadable_config_says_where(self):
        with Screen(start=False) as screen:
            screen.config.write_text("vitrine: 1\nnam: Empfang\n")
            result = self.run_daemon(screen)
            self.assertEqual(result.returncode, 1)
            self.assertIn("screen.yaml:2:1", result.stderr)
            self.assertIn('"name"', result.stderr)

    def test_of_the_shell_without_a_display_says_so_in_one_line(self):
        with Screen(start=False) as screen:
            environment = {key: value for key, value in screen.environment.items()
                           if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
            result = subprocess.run([BUILD / "bin/vitrine-shell", "--pack", FIXTURES / "two"], env=environment,
                                    capture_output=True, text=True, timeout=60)
            self.one_line(result)


if __name__ == "__main__":
    unittest.main(verbosity=2)
