#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Staff at the screen, and visitors who say that something does not work: real fingers, the real shell and daemon."""
import io
import json
import subprocess
import time
import unittest

from screen import BUILD, PATIENCE, Screen, wait_for

PIN = "270419"


def service(gesture="corners"):
    """The lines that `vitrined pin` prints for screen.yaml, with the gesture."""
    printed = subprocess.run([BUILD / "bin/vitrined", "pin"], input=PIN + "\n", text=True, capture_output=True,
                             check=True, timeout=PATIENCE).stdout
    return printed + f"  gesture: {gesture}\n"


def corners(screen):
    """The gesture: clockwise from the upper left."""
    right, bottom = screen.panel.width - 8, screen.panel.height - 8
    for x, y in ((8, 8), (right, 8), (right, bottom), (8, bottom)):
        screen.panel.tap(x, y)
        time.sleep(0.15)


def button(screen, name):
    def look():
        return next((item for item in screen.controls() if item["name"] == name and "button" in item["role"]), None)
    return wait_for(f'a button called "{name}"', look, every=0.2)


def press(screen, name):
    item = button(screen, name)
    screen.panel.tap(item["x"] + item["width"] / 2, item["y"] + item["height"] / 2)


def type_pin(screen, pin):
    button(screen, "OK")
    keys = {item["name"]: item for item in screen.controls() if "button" in item["role"]}
    for key in [*pin, "OK"]:
        screen.panel.tap(keys[key]["x"] + keys[key]["width"] / 2, keys[key]["y"] + keys[key]["height"] / 2)


def named(screen, start):
    return [item["name"] for item in screen.controls() if item["name"].startswith(start)]


def until_welcome(screen):
    """Waits for the delay to end; somebody is there meanwhile, or the page would go after 20 seconds."""
    def look():
        screen.panel.tap(screen.panel.width / 2, 20)
        return named(screen, "PIN tippen, dann OK.")
    wait_for("a PIN to be welcome", look, every=1)


def service_steps(screen):
    entries = screen.get("/api/v1/audit?limit=50")["items"]
    return [(entry["target"], entry["result"]) for entry in reversed(entries) if entry["what"] == "service-panel"]


class StaffAtTheScreen(unittest.TestCase):
    def test_come_in_with_gesture_and_pin_pair_clean_and_leave(self):
        with Screen(extra=service()) as screen:
            corners(screen)  # from attract: the first one wakes the screen
            screen.find("Nur für das Personal")
            type_pin(screen, "111222")
            screen.find("Das war sie nicht. Der nächste Versuch geht in 0:0")
            self.assertFalse(named(screen, "Service:"))
            # Until the delay is over not even the right one is looked at.
            until_welcome(screen)
            type_pin(screen, "111333")
            screen.find("Das war sie nicht. Der nächste Versuch geht in 0:")
            until_welcome(screen)
            type_pin(screen, PIN)
            screen.find("Service: Prüfstand")

            self.assertEqual(named(screen, "Name: "), ["Name: Prüfstand"])
            self.assertEqual(named(screen, "Ort: "), ["Ort: Labor"])
            shown = screen.state()["generation"]["shown"]
            self.assertEqual(named(screen, "Stand: "), [f"Stand: {shown}"])
            self.assertEqual(named(screen, "Steuerung: "), ["Steuerung: verbunden"])

            press(screen, "Code zeigen")
            code = wait_for("the code", lambda: next((item["name"] for item in screen.controls()
                                                      if len(item["name"]) == 19 and item["name"][4::5] == "---"), None))
            answer = screen.request("POST", "/api/v1/login", {"code": code}, token="")
            self.assertEqual((answer.status, answer.json["role"]), (200, "technician"), answer.body)
            screen.find("Der Code wurde benutzt")
            cookie = answer.headers["Set-Cookie"].split(";")[0]
            audit = screen.request("GET", "/api/v1/audit", token="", headers={"Cookie": cookie})
            self.assertEqual(audit.status, 200)
            self.assertEqual(screen.request("POST", "/api/v1/login", {"code": code}, token="").status, 401)

            place = button(screen, "Verlassen")
            press(screen, "Glas putzen")
            screen.find("Das Glas kann jetzt geputzt werden")
            screen.panel.tap(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
            screen.panel.drag(400, 400, 1400, 700)
            self.assertTrue(named(screen, "Das Glas kann jetzt geputzt werden"))
            wait_for("the glass to hear again", lambda: not named(screen, "Das Glas kann jetzt"))
            screen.find("Service: Prüfstand")

            press(screen, "Verlassen")
            screen.wait_page("attract")
            self.assertFalse(screen.shell()["visit"])
            steps = service_steps(screen)
            self.assertEqual([result for _, result in steps[:2]], ["refused: wrong PIN"] * 2)
            self.assertEqual([step for step, _ in steps[2:]], ["opened", "cleaning", "closed"])

    def test_come_in_with_two_fingers_that_stay(self):
        with Screen(extra=service("hold"), width=1080, height=1920) as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            screen.panel.press(8, 8, 1)
            screen.panel.press(1071, 8, 2)
            screen.find("Nur für das Personal")
            screen.panel.release(8, 8, 1)
            screen.panel.release(1071, 8, 2)
            press(screen, "Zurück")
            wait_for("the page to be gone", lambda: not named(screen, "Nur für das Personal"))
            self.assertEqual(screen.shell()["exhibit"], "first-story", "nothing has changed")

    def test_try_the_glass_with_all_fingers(self):
        with Screen(extra=service()) as screen:
            corners(screen)
            type_pin(screen, PIN)
            press(screen, "Berührung prüfen")
            screen.find("0 von 144 Feldern")
            for finger in range(5):
                screen.panel.press(60 + 120 * finger, 60, finger + 1)
            screen.find("Finger auf dem Glas: 5")
            screen.find("5 von 144 Feldern")
            for finger in range(5):
                screen.panel.release(60 + 120 * finger, 60, finger + 1)
            screen.find("Finger auf dem Glas: 0")
            press(screen, "Fertig")
            screen.find("Service: Prüfstand")

    def test_restart_the_shell(self):
        with Screen(extra=service()) as screen:
            before = screen.shell()["pid"]
            corners(screen)
            type_pin(screen, PIN)
            press(screen, "Anzeige neu starten")
            wait_for("another shell", lambda: (s := screen.shell())["running"] and s["pid"] not in (before, None))
            screen.wait_page("attract")
            entries = screen.get("/api/v1/audit?limit=20")["items"]
            self.assertIn(("at the screen", "restart-shell", "done"),
                          [(entry["who"], entry["what"], entry["result"]) for entry in entries])

    def test_have_no_door_without_a_pin(self):
        with Screen() as screen:
            corners(screen)
            screen.wait_page("home")
            corners(screen)
            time.sleep(1)  # long enough for a page that must not come
            self.assertFalse(named(screen, "Nur für das Personal"))


class AVisitor(unittest.TestCase):
    def test_says_that_something_does_not_work_and_staff_see_one_fault_with_its_picture(self):
        from PIL import Image
        with Screen() as screen:
            screen.wake()
            screen.tap("Erste Geschichte")
            screen.wait_page("exhibit")
            glass = screen.picture_at_rest()
            screen.tap("Anpassen")
            press(screen, "Etwas geht nicht")
            press(screen, "Es ist kein Ton zu hören")
            screen.find("Danke.")
            press(screen, "Fertig")
            fault = wait_for("the fault", lambda: next(iter(screen.faults()), None))
            self.assertEqual((fault["code"], fault["exhibit"], fault["detail"]["kind"]),
                             ("visitor-sound", "first-story", "story"))
            # The same again within the minute is the same.
            screen.tap("Anpassen")
            press(screen, "Etwas geht nicht")
            press(screen, "Es ist kein Ton zu hören")
            screen.find("Danke.")
            press(screen, "Fertig")
            self.assertEqual(len(screen.faults()), 1)

            answer = screen.request("GET", f"/api/v1/faults/{fault['id']}/picture")
            self.assertEqual((answer.status, answer.headers["Content-Type"]), (200, "image/jpeg"))
            self.assertLessEqual(len(answer.body), 200_000)
            picture = Image.open(io.BytesIO(answer.body)).convert("L")
            self.assertEqual(picture.width, 960)
            # It shows the exhibit, not the sheet: the same light and dark in a coarse grid.
            mark = screen.find("Nicht signiert")  # the pages begin below it
            top = round(mark["y"] + mark["height"])
            whole = glass.convert("L").crop((0, top, 1920, top + picture.height * 2))
            coarse = [list(image.resize((16, 9)).getdata()) for image in (whole, picture)]
            apart = sum(abs(one - other) for one, other in zip(*coarse)) / len(coarse[0])
            self.assertLess(apart, 12, json.dumps(coarse))


if __name__ == "__main__":
    unittest.main()
