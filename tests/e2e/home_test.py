#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Home with 40 and with 500 exhibits, under real fingers: filters, pages, shelves, the search."""
import pathlib
import tempfile
import unittest

import many_exhibits
from screen import wait_for
from shell_alone import ShellAlone
from touchscreen import TouchScreen

SHORT = [i for i in range(40) if 1 + i % 9 <= 5]  # what "Bis 5 Minuten" finds of forty


def title(number):
    return f"{many_exhibits.THINGS[number % len(many_exhibits.THINGS)][0]} {number + 1}. "


class Home(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vitrine-many-")
        cls.addClassCleanup(folder.cleanup)
        cls.forty = many_exhibits.write(pathlib.Path(folder.name) / "forty", 40)
        cls.hundreds = many_exhibits.write(pathlib.Path(folder.name) / "hundreds", 500)
        cls.panel = TouchScreen().__enter__()
        cls.addClassCleanup(cls.panel.__exit__)

    def home(self, pack, **more):
        return ShellAlone("--pack", pack, "--start", "home", panel=self.panel, **more)

    def on_glass(self, shell, name):
        """The control of that name whose middle is on the glass, or None."""
        for item in shell.controls():
            if item["name"].startswith(name) and 0 < item["x"] + item["width"] / 2 < self.panel.width:
                return item
        return None

    @staticmethod
    def is_off(shell, name):
        """Qt 6.4 tells assistive technology that everything is enabled; a control says in words that it is not."""
        return [i["description"] for i in shell.controls() if i["name"] == name] == ["Jetzt nicht möglich"]

    def choose(self, shell, chip):
        """Touches that filter; the arrow brings it where it is too far in the row."""
        def there():
            items = {item["name"]: item for item in shell.controls() if item["role"] in ("check box", "push button")}
            item = next((item for name, item in items.items() if name.startswith(chip)), None)
            arrow = items.get("Vorige Filter" if item and item["x"] < 160 else "Weitere Filter")
            if item and (arrow is None or 160 <= item["x"] and item["x"] + item["width"] <= self.panel.width - 150):
                return item
            if arrow:
                self.panel.tap(arrow["x"] + 40, arrow["y"] + 40)
            return None
        item = wait_for(f"the filter {chip}", there, every=0.5)
        self.panel.tap(item["x"] + item["width"] / 2, item["y"] + item["height"] / 2)

    def test_a_filter_and_a_page_are_kept_while_an_exhibit_is_open(self):
        with self.home(self.forty) as shell:
            shell.wait_said("home drawn")
            shell.find("Alle 40 Angebote")
            shell.find("Seite 1 von 4")
            for arrow in ("Vorige Seite", "Vorige Filter"):  # nothing lies there
                wait_for(f"{arrow} to say that it is off", lambda name=arrow: self.is_off(shell, name))
            self.assertFalse(self.is_off(shell, "Nächste Seite") or self.is_off(shell, "Weitere Filter"))
            self.choose(shell, "Bis 5 Minuten")
            shell.find(f"{len(SHORT)} Angebote")
            shell.find("Seite 1 von 3")
            shell.tap("Nächste Seite")
            shell.find("Seite 2 von 3")
            shell.tap("Nächste Seite")
            shell.find("Seite 3 von 3")
            wait_for("the arrow to say that it is off", lambda: self.is_off(shell, "Nächste Seite"))
            on_third = title(SHORT[20])
            card = wait_for("a card of the third page", lambda: self.on_glass(shell, on_third), every=0.3)
            shell.picture_at_rest()
            self.panel.tap(card["x"] + card["width"] / 2, card["y"] + card["height"] / 2)
            shell.wait_said(f"exhibit drawn piece-{SHORT[20]} ")
            shell.tap("Start")
            shell.find("Seite 3 von 3")
            shell.find(f"{len(SHORT)} Angebote")
            self.assertTrue(self.on_glass(shell, on_third))
            self.choose(shell, "Bis 5 Minuten")  # once more lets it go
            shell.find("Alle 40 Angebote")

    def test_a_finger_turns_the_pages(self):
        with self.home(self.forty) as shell:
            shell.wait_said("home drawn")
            shell.find("Seite 1 von 4")
            self.panel.drag(1500, 500, 400, 500)
            shell.find("Seite 2 von 4")
            self.panel.drag(400, 500, 1500, 500)
            shell.find("Seite 1 von 4")

    def test_the_next_visitor_finds_nothing_of_the_last_one(self):
        with self.home(self.forty, ask=60, clock=True) as shell:
            shell.wait_said("home drawn")
            shell.clock.hold()
            self.choose(shell, "Klang")
            wait_for("the shelf's name in place of the headline", lambda: not self.on_glass(shell, "Alle 40"), every=0.2)
            shell.clock.advance(61)
            shell.find("Ja, weiter")
            shell.clock.advance(21)
            shell.wait_said(r"attract drawn \d+")
            wait_for("the question to be gone", lambda: not self.on_glass(shell, "Ja, weiter"), every=0.2)
            self.panel.tap(960, 8)
            shell.find("Alle 40 Angebote")
            shell.find("Seite 1 von 4")

    def test_words_are_searched_with_the_keyboard_of_the_scene(self):
        with self.home(self.forty) as shell:
            shell.wait_said("home drawn")
            shell.tap("Suchen")
            keyboard = shell.find("Tastatur")
            for letter in "glasf":
                shell.tap(letter)
            for number in (4, 14, 24, 34):
                card = wait_for(title(number), lambda n=number: self.on_glass(shell, title(n)), every=0.3)
                self.assertLessEqual(card["y"] + card["height"], keyboard["y"] + 1, "it is seen above the keys")
            for letter in "xq":
                shell.tap(letter)
            shell.find("Dazu gibt es hier nichts.")
            shell.tap("Alles zeigen")
            shell.tap("Fertig")
            shell.find("Alle 40 Angebote")

    def test_hundreds_stand_on_shelves_and_a_shelf_opens(self):
        with self.home(self.hundreds) as shell:
            shell.wait_said("home drawn")
            shell.find("Alle 500 Angebote")
            shell.find("Alle 47: Licht")
            shell.tap("Weitere Themen")
            shell.picture_at_rest()
            third = shell.find("Alle 47: Jena")
            self.assertLess(third["y"], 400, "two shelves further")
            shell.tap("Alle 47: Jena")
            shell.find("Seite 1 von 5")
            shell.tap("Nächste Seite")
            shell.find("Seite 2 von 5")
            self.choose(shell, "Alle")
            shell.find("Alle 500 Angebote")
            wait_for("the shelves, where they were", lambda: self.on_glass(shell, "Alle 47: Jena"), every=0.3)
            card = self.on_glass(shell, title(2))
            self.panel.tap(card["x"] + card["width"] / 2, card["y"] + card["height"] / 2)
            shell.wait_said("exhibit drawn piece-2 ")
            shell.tap("Start")
            shell.find("Alle 47: Jena")


if __name__ == "__main__":
    unittest.main(verbosity=2)
