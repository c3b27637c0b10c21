#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""New content reaches the screen: by API, staff tool and drop-in folder, and bad content does not."""
import shutil
import subprocess
import threading
import time
import unittest
import wave

from screen import FIXTURES, Screen, copy_pack, findings_beside, wait_for


class AnUpdate(unittest.TestCase):
    def newer(self, screen, version="1.1.0", **words):
        return copy_pack("two", screen.folder / f"two-{version}", replace={
            "version: 1.0.0": f"version: {version}", "Erste Geschichte": "Neue Geschichte", **words})

    def test_changes_over_without_a_restart_and_without_a_black_frame(self):
        with Screen() as screen:
            pid = screen.shell()["pid"]
            self.assertEqual(screen.state()["generation"], {"current": 1, "shown": 1, "pending": None})
            pictures, done = [], threading.Event()

            def look():
                while not done.is_set() or len(pictures) < 4:
                    pictures.append(screen.picture().resize((96, 54)))

            watcher = threading.Thread(target=look)
            watcher.start()
            try:
                answer = screen.install(self.newer(screen))
                self.assertEqual(answer.status, 201, answer.body)
                wait_for("generation 2", lambda: screen.state()["generation"]["shown"] == 2)
            finally:
                done.set()
                watcher.join()
            self.assertEqual(screen.shell()["pid"], pid)
            self.assertGreater(len(pictures), 3)
            for picture in pictures:
                brightest = max(high for _, high in picture.getextrema())
                self.assertGreater(brightest, 60, "a frame was black")
            screen.wake()
            screen.find("Neue Geschichte")

    def test_may_be_touched_at_any_moment_of_its_change_over(self):
        """Home is still being made then, out of sight; whoever comes finds it, and the cards of the new content."""
        with Screen() as screen:
            pid = screen.shell()["pid"]
            self.assertEqual(screen.install(self.newer(screen)).status, 201)
            wait_for("generation 2", lambda: screen.state()["generation"]["shown"] == 2)
            for turn, delay in enumerate((0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0)):
                number, card = ((1, "Erste Geschichte"), (2, "Neue Geschichte"))[turn % 2]
                answer = screen.request("POST", f"/api/v1/generations/{number}/activate", {"when": "now"})
                self.assertEqual(answer.status, 202, answer.body)
                time.sleep(delay)
                screen.panel.tap(screen.panel.width / 2, 6)
                wait_for(f"generation {number}", lambda n=number: screen.state()["generation"]["shown"] == n)
                if screen.shell()["page"] == "attract":  # the touch came first, and its visit made way
                    screen.wake()
                screen.tap(card, "push button")
                self.assertEqual(screen.wait_page("exhibit")["pid"], pid, f"touched after {delay} s")
            self.assertEqual(screen.faults(), [])

    def test_waits_until_the_visitor_has_gone(self):
        with Screen(clock=True) as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            thread = threading.Thread(target=screen.install, args=(self.newer(screen), "idle"))
            thread.start()
            wait_for("it to be pending", lambda: screen.state()["generation"]["pending"] == 2)
            self.assertEqual(screen.state()["generation"]["shown"], 1)
            self.assertEqual(screen.shell()["exhibit"], "first-story")
            screen.clock.advance(screen.ask)
            screen.clock.advance(screen.answer)
            screen.wait_page("attract")
            wait_for("the change", lambda: screen.state()["generation"]["shown"] == 2)
            thread.join(60)

    def test_by_the_staff_tool_and_back_again(self):
        with Screen() as screen:
            done = screen.ctl("install", self.newer(screen), "prüfstand")
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            wait_for("the change", lambda: screen.state()["generation"]["shown"] == 2)
            back = screen.ctl("rollback", "prüfstand")
            self.assertEqual(back.returncode, 0, back.stdout + back.stderr)
            wait_for("the way back", lambda: screen.state()["packs"][0]["version"] == "1.0.0")
            listed = screen.ctl("generations", "prüfstand")
            self.assertIn("1.1.0", listed.stdout)
            what = [entry["what"] for entry in screen.get("/api/v1/audit")["items"]]
            self.assertIn("install", what)
            self.assertIn("roll-back", what)

    def test_is_refused_with_a_place_when_the_pack_is_wrong_and_nothing_changes(self):
        mistakes = {
            "kind: story": "kind: storry",
            "media/one.jpg": "media/gone.jpg",
            "id: first-story": "id: first-story\n    colour: red",
        }
        with Screen() as screen:
            for number, (right, wrong) in enumerate(mistakes.items()):
                pack = copy_pack("two", screen.folder / f"wrong-{number}",
                                 replace={right: wrong, "version: 1.0.0": f"version: 1.{number + 1}.0"})
                done = screen.ctl("install", pack, "prüfstand")
                self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
                self.assertRegex(done.stdout + done.stderr, r"pack\.yaml:\d+:\d+: error: ")
                self.assertEqual(screen.state()["generation"], {"current": 1, "shown": 1, "pending": None})

    def test_of_a_version_that_was_replaced_is_refused(self):
        with Screen() as screen:
            self.assertEqual(screen.install(self.newer(screen)).status, 201)
            answer = screen.install(copy_pack("two", screen.folder / "older",
                                              replace={"version: 1.0.0": "version: 0.9.0"}))
            self.assertEqual(answer.status, 422, answer.body)
            self.assertIn("1.1.0", answer.json["detail"])

    def test_without_a_signature_is_refused_where_the_screen_does_not_take_such(self):
        with Screen(unsigned=False, pack=None, start=False) as screen:
            screen.start(wait_for_shell=False)
            self.assertEqual(screen.install(FIXTURES / "two").status, 422)


class TheDropIn(unittest.TestCase):
    def item(self, screen, name):
        return next((item for item in screen.get("/api/v1/drop-ins")["items"] if item["name"] == name), None)

    def test_takes_a_folder_and_says_so_beside_it(self):
        with Screen() as screen:
            copy_pack("two", screen.drop_in / "neu", replace={"version: 1.0.0": "version: 1.2.0"})
            wait_for("the change", lambda: screen.state()["generation"]["shown"] == 2)
            wait_for("the list", lambda: self.item(screen, "neu")["state"] == "installed")
            self.assertTrue(findings_beside(screen.drop_in, "neu"))
            self.assertTrue((screen.drop_in / "neu/pack.yaml").exists())

    def test_refuses_a_wrong_pack_with_findings_in_list_and_file(self):
        with Screen() as screen:
            copy_pack("two", screen.drop_in / "falsch", replace={"kind: story": "kind: storry"})
            item = wait_for("the finding", lambda: (i := self.item(screen, "falsch")) and i["state"] == "refused" and i)
            self.assertEqual(item["findings"][0]["code"], "unknown-kind")
            self.assertIn('did you mean "story"', findings_beside(screen.drop_in, "falsch"))
            self.assertEqual(screen.state()["generation"]["shown"], 1)

    def test_waits_for_a_folder_that_is_still_being_copied(self):
        with Screen() as screen:
            source = copy_pack("two", screen.folder / "slow", replace={"version: 1.0.0": "version: 1.3.0"})
            target = screen.drop_in / "langsam"
            target.mkdir()
            files = sorted(path for path in source.rglob("*") if path.is_file())
            for file in files:
                place = target / file.relative_to(source)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, place)
                time.sleep(0.5)
            wait_for("the change", lambda: screen.state()["generation"]["shown"] == 2)
            self.assertEqual([entry["result"] for entry in screen.get("/api/v1/audit")["items"]
                              if entry["what"] == "install" and entry["from"] == "drop-in"], ["done"])


class AFullDisk(unittest.TestCase):
    def test_refuses_the_install_and_keeps_the_old_content(self):
        with Screen(start=False) as screen:
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", screen.state_folder],
                                     capture_output=True, text=True)
            if mounted.returncode:
                self.skipTest("a small disk needs root: " + mounted.stderr.strip())
            try:
                token = subprocess.run([screen.command()[0], "token", "add", "--state", screen.state_folder, "--name",
                                        "test", "--role", "admin"], check=True, capture_output=True, text=True)
                screen.token = token.stdout.strip()
                screen.start()
                big = copy_pack("two", screen.folder / "big", replace={"version: 1.0.0": "version: 2.0.0"})
                with wave.open(str(big / "media/long.wav"), "wb") as sound:  # unused, which is only a warning
                    sound.setnchannels(2)
                    sound.setsampwidth(2)
                    sound.setframerate(48000)
                    sound.writeframes(bytes(48 * 1024 * 1024))
                answer = screen.install(big)
                self.assertEqual(answer.status, 507, answer.body)
                self.assertEqual(screen.state()["generation"], {"current": 1, "shown": 1, "pending": None})
                self.assertEqual(list((screen.state_folder / "store/staging").glob("*")), [])
                screen.wake()
                screen.find("Erste Geschichte")
            finally:
                screen.stop()
                subprocess.run(["umount", screen.state_folder], check=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
