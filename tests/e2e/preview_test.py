#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A curator writes a pack with the preview beside the editor."""
import datetime
import os
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

from screen import BUILD, HERE, PATIENCE, copy_pack, wait_for
from shell_alone import ShellAlone

OPEN = "hours:\n" + "".join(f'  {day}: ["09:00-18:00"]\n' for day in (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


class ACurator(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vitrine-preview-")
        cls.addClassCleanup(folder.cleanup)
        cls.pack = copy_pack("two", pathlib.Path(folder.name) / "two")
        cls.manifest = cls.pack / "pack.yaml"
        with open(cls.manifest, "a", encoding="utf-8") as manifest:
            manifest.write("  - id: wired\n    kind: wired\n    title: { de: Verbunden, en: Connected }\n    settings: {}\n")
        cls.shell = ShellAlone("--preview", "--pack", cls.pack, "--windowed", "1500x1200", "--start", "first-story",
                               "--exhibits", HERE / "exhibits", "--exhibits", BUILD / "exhibits", width=1500, height=1200, screen_yaml=OPEN, lang="de_DE.UTF-8").__enter__()
        cls.addClassCleanup(cls.shell.__exit__, None)
        cls.shell.wait_said("exhibit drawn first-story")

    def save(self, old, new):
        """As most editors do: another file that is moved over the first."""
        text = self.manifest.read_text(encoding="utf-8")
        self.assertIn(old, text)
        beside = self.manifest.with_name(".pack.yaml.swp")
        beside.write_text(text.replace(old, new), encoding="utf-8")
        os.rename(beside, self.manifest)

    def names(self):
        return [item["name"] for item in self.shell.controls()]

    def gone(self, words):
        wait_for(f'"{words}" to be gone', lambda: not any(words in name for name in self.names()), every=0.2)

    def field(self, name):
        return wait_for(name, lambda: next((i for i in self.shell.controls() if i["name"] == name and i["role"] == "text"), None),
                        every=0.2)

    def on_the_panel(self):
        """How far apart lie, across and down, what a visitor could touch: its corners, for its size is told in the
        pixels of the panel."""
        corners = [(i["x"], i["y"]) for i in self.shell.controls()
                   if i["x"] < 1150 and i["y"] < 1100 and i["role"] in ("push button", "button")]
        across, down = zip(*corners) if corners else ((0,), (0,))
        return max(across) - min(across), max(down) - min(down)

    def test_1_sees_what_was_saved_on_the_page_where_the_visitor_stands(self):
        self.shell.tap("Weiter")
        self.shell.find("Seite zwei")
        said = self.shell.said().count("saved drawn")
        begun = time.monotonic()
        self.save("de: Seite zwei", "de: Ganz neue Worte")
        wait_for("the frame", lambda: self.shell.said().count("saved drawn") > said, every=0.002)
        print(f"  from saving to the frame: {1000 * (time.monotonic() - begun):.0f} ms")
        self.shell.find("Ganz neue Worte")
        self.assertIsNotNone(re.search(r"saved drawn \d+", self.shell.said()))

    def test_2_reads_what_is_wrong_below_the_page_as_it_last_was_right(self):
        self.shell.find("Ganz neue Worte")
        self.save("kind: quiz", "kind: quizz")
        strip = self.shell.find("1 Fehler")
        self.assertRegex(strip["name"], r"pack\.yaml, Zeile \d+: .*quizz")
        self.shell.find("Ganz neue Worte")  # still there
        self.save("kind: quizz", "kind: quiz")
        self.gone("1 Fehler")
        self.shell.find("Ganz neue Worte")

    def test_3_chooses_language_and_text_size_for_the_same_page(self):
        self.shell.tap("English", "radio button")
        self.shell.find("Page two")
        self.shell.tap("Deutsch", "radio button")
        self.shell.find("Ganz neue Worte")

    def test_4_turns_the_panel(self):
        across, down = self.on_the_panel()
        self.assertGreater(across, down)
        self.shell.tap("Hochkant")
        wait_for("the panel to stand", lambda: 0 < self.on_the_panel()[0] < 600, every=0.2)
        self.shell.find("Ganz neue Worte")
        self.shell.tap("Quer")
        wait_for("the panel to lie", lambda: self.on_the_panel()[0] > 600, every=0.2)

    def test_5_moves_the_day_and_comes_back(self):
        today = self.field("Datum")["text"]
        day = datetime.date.fromisoformat(today)
        self.shell.tap("+ 1 Tag")
        wait_for("tomorrow", lambda: self.field("Datum")["text"] != today, every=0.2)
        self.assertIn(datetime.date.fromisoformat(self.field("Datum")["text"]) - day,
                      (datetime.timedelta(days=1), datetime.timedelta(days=2)))  # midnight may pass meanwhile
        self.shell.tap("Jetzt")
        wait_for("today", lambda: datetime.date.fromisoformat(self.field("Datum")["text"]) - day
                 < datetime.timedelta(days=1) or datetime.date.today() > day, every=0.2)

    def test_6_sleeps_at_night_only_if_a_night_is_chosen(self):
        field = self.field("Uhrzeit")
        self.shell.panel.tap(field["x"] + 20, field["y"] + 10)
        wait_for("the field to have the keys", lambda: self.field("Uhrzeit")["focused"], every=0.2)
        self.shell.panel.chord(37, 38)  # Ctrl, A
        for code in (12, 47, 19, 19, 36):  # 3 : 0 0 Enter
            if code == 47:
                self.shell.panel.chord(50, 47)  # with Shift
            else:
                self.shell.panel.key(code)
        wait_for("three o'clock", lambda: self.field("Uhrzeit")["text"].startswith("03:0"), every=0.2)
        self.shell.tap("Lockbild")
        left, top = 1100 // 2, 1100 // 2  # on the panel
        wait_for("the panel to be black", lambda: max(self.shell.picture().getpixel((left, top))) < 12, every=0.3)
        self.assertLess(left, field["x"])
        self.shell.tap("Jetzt")
        wait_for("attract", lambda: max(self.shell.picture().getpixel((left, top))) >= 12, every=0.3)

    def on(self, name, role):
        return next(i["checked"] for i in self.shell.controls() if i["name"] == name and i["role"] == role)

    def choose(self, name, role, checked=True):
        self.shell.tap(name, role)
        wait_for(f"{name} to be {checked}", lambda: self.on(name, role) == checked, every=0.2)

    def keep(self, name):
        """A picture for people, where VITRINE_PICTURES says."""
        if os.environ.get("VITRINE_PICTURES"):
            self.shell.picture_at_rest().save(os.path.join(os.environ["VITRINE_PICTURES"], f"preview-{name}.png"))

    def test_7_chooses_everything_there_is_by_clicks(self):
        self.shell.tap("Startseite")
        self.shell.find("Erste Geschichte", "push button")
        for panel in ("43 Zoll, Full HD", "43 Zoll, 4K", "55 Zoll, 4K", "55 Zoll, hochkant", "32 Zoll", "24 Zoll", "10 Zoll"):
            full = self.shell.find(panel, "radio button")["name"]
            self.choose(full, "radio button")
            lies = "hochkant" not in panel
            wait_for(f"{panel} to {'lie' if lies else 'stand'}", lambda lies=lies: (lambda d: d[1] > 0 and (d[0] > d[1]) == lies)(
                self.on_the_panel()), every=0.2)
            self.keep(panel.replace(" ", "-").lower())
        self.choose("43 Zoll, Full HD", "radio button")

        for size in ("125 %", "150 %", "175 %", "200 %"):
            self.choose(size, "radio button")
        self.keep("200")
        for contrast in ("Hell", "Dunkel"):
            self.choose(contrast, "radio button")
        wait_for("the page to be dark", lambda: max(self.shell.picture_at_rest().getpixel((40, 560))) < 12)
        self.keep("200-dark")
        self.choose("English", "radio button")
        self.choose("100 %", "radio button")
        self.choose("Standard", "radio button")
        self.choose("Deutsch", "radio button")

        before = self.shell.find("Erste Geschichte", "push button")
        self.choose("In Reichweite", "check box")
        wait_for("the cards to be lower", lambda: self.shell.find("Erste Geschichte", "push button")["y"] > before["y"] + 40)
        self.keep("reach")
        self.choose("In Reichweite", "check box", False)
        start = self.shell.find("Start", "push button")
        self.choose("Linkshändig", "check box")
        wait_for("the bar to be turned", lambda: self.shell.find("Start", "push button")["x"] > start["x"] + 200)
        self.keep("left-handed")
        for name in ("Ruhig", "Untertitel", "Vorlesen", "Gebärdensprache"):
            self.choose(name, "check box", not self.on(name, "check box"))
        self.keep("comfort")

        self.shell.tap("Verbunden", "push button")
        self.shell.find("Im Netz")
        self.choose("Netz weg", "check box")
        self.shell.find("Ohne Netz")
        self.keep("network-gone")
        self.choose("Pausenseite", "check box")
        self.shell.find("Gleich geht es weiter")
        self.keep("pause")
        self.choose("Besuch endet", "check box")

        self.shell.tap("Wie Besucher es vorfinden")  # and all of it is as it was
        for name in ("In Reichweite", "Linkshändig", "Untertitel", "Vorlesen", "Gebärdensprache", "Netz weg", "Pausenseite",
                     "Besuch endet"):
            wait_for(f"{name} to be off", lambda n=name: not self.on(n, "check box"), every=0.2)
        self.shell.tap("Startseite")
        self.shell.tap("Verbunden", "push button")
        self.shell.find("Im Netz")

    def test_8_leaves_with_a_key(self):
        self.shell.panel.chord(37, 24)  # Ctrl, Q
        self.assertEqual(self.shell.process.wait(PATIENCE), 0)


class TheStaffTool(unittest.TestCase):
    def preview(self, *words):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        return subprocess.run([BUILD / "bin/vitrinectl", "pack", "preview", *map(str, words)], text=True,
                              env=dict(environment, LANG="de_DE.UTF-8"), capture_output=True, timeout=PATIENCE)

    def test_says_in_a_sentence_why_there_is_no_preview(self):
        with tempfile.TemporaryDirectory() as folder:
            done = self.preview(folder)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("keine Anzeige", done.stderr)
            done = self.preview(pathlib.Path(folder) / "nothing")
            self.assertEqual(done.returncode, 1)
            self.assertIn("ist kein Ordner", done.stderr)
            self.assertEqual(self.preview(folder, "--size", "wide").returncode, 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
