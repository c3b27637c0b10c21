#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The known ways out of a kiosk, each tried on the real shell. NO_WAY_OUT.md is the table; every test here is named there."""
import ctypes
import pathlib
import re
import subprocess
import time
import unittest

from screen import BUILD, FIXTURES, HERE, PATIENCE, wait_for
from shell_alone import ShellAlone

EXHIBITS = ("--exhibits", HERE / "exhibits", "--exhibits", BUILD / "exhibits")
NOTEPAD = FIXTURES / "notepad"
# X key codes (evdev + 8).
ESC, TAB, BACKSPACE, CTRL, SHIFT, ALT, SUPER, F1, DELETE, MENU, PRINT, NUM_LOCK = (
    9, 23, 22, 37, 50, 64, 133, 67, 119, 135, 107, 77)
KEYS = range(9, 256)
MODIFIERS = {37, 50, 62, 64, 66, 77, 92, 105, 108, 133, 134, 203, 204, 205, 206, 207}
# What walks and chooses on a keypad: allowed, and tried in a test of its own.
KEYPAD = {9, 22, *range(10, 22), 23, 36, 63, 65, *range(79, 92), 104, 106, 111, 112, 113, 114, 116, 117, 122, 123, 125,
          126, 129}
CHORDS = {"alone": (), "with Shift": (SHIFT,), "with Ctrl": (CTRL,), "with Alt": (ALT,), "with Super": (SUPER,),
          "with Ctrl and Alt": (CTRL, ALT), "with Ctrl and Shift": (CTRL, SHIFT), "with AltGr": (108,)}


class Kiosk:
    """One running shell, and what must be as it was whatever a visitor does."""

    def __init__(self, shell):
        self.shell, self.panel = shell, shell.panel
        self.pid = shell.process.pid
        self.names, self.windows, self.files = self.page(), self.tree(), self.in_home()

    def page(self):
        return sorted((i["role"], i["name"]) for i in self.shell.controls())

    def tree(self):
        """Every window on the X server that could be seen, with its size and place; those of a few px carry messages."""
        lines = subprocess.run(["xwininfo", "-display", self.panel.display, "-root", "-tree"], text=True, check=True,
                               capture_output=True, timeout=PATIENCE).stdout.splitlines()
        return sorted(line.strip() for line in lines if re.match(r"\s+0x", line) and not re.search(r"  [1-9]x[1-9]\+", line))

    def in_home(self):
        return sorted(str(p) for p in self.shell.folder.rglob("*")
                      if p.relative_to(self.shell.folder).parts[0] not in ("runtime", ".config", ".cache"))

    def children(self):
        """Programs that it started, but for the one that speaks: the first key wakes it."""
        children = [child for task in pathlib.Path(f"/proc/{self.pid}/task").iterdir()
                    for child in (task / "children").read_text().split()]
        return [(child, name) for child in children if (name := self.name_of(child)) not in ("", "voice", "speech-dispatch")]

    def name_of(self, pid):
        """Empty: it has gone meanwhile."""
        try:
            return pathlib.Path(f"/proc/{pid}/comm").read_text().strip()
        except (FileNotFoundError, ProcessLookupError):
            return ""

    def opened(self):
        """Files that do not belong to the system, the shell or the pack."""
        ours = ("/usr/", "/dev/", "/proc/", "/memfd:", "/run/", "/etc/", "/var/cache/fontconfig", str(BUILD), str(HERE),
                str(self.shell.folder))
        found = []
        for fd in pathlib.Path(f"/proc/{self.pid}/fd").iterdir():
            try:
                target = str(fd.readlink())
            except FileNotFoundError:
                continue  # closed meanwhile
            if target.startswith("/") and not target.startswith(ours):
                found.append(target)
        return found

    def same_shell(self, test):
        test.assertIsNone(self.shell.process.poll(), "the shell ended")
        test.assertEqual(self.tree(), self.windows)
        test.assertEqual(self.children(), [])
        test.assertEqual(self.opened(), [])
        test.assertEqual(self.in_home(), self.files)
        picture = self.panel.picture()
        for corner in ((0, 0), (1919, 0), (0, 1079), (1919, 1079)):
            test.assertNotEqual(picture.getpixel(corner), (0, 0, 0), "the shell covers the glass")
        test.assertFalse(self.panel.cursor_is_seen())

    def same_page(self, test):
        try:
            wait_for("the page as it was", lambda: self.page() == self.names, seconds=PATIENCE / 3, every=0.3)
        except AssertionError:
            test.assertEqual(self.page(), self.names)

    def check(self, test):
        self.same_page(test)
        self.same_shell(test)


class OnHome(unittest.TestCase):
    """All on one shell: what one row would have broken, the next would find."""

    @classmethod
    def setUpClass(cls):
        cls.shell = ShellAlone("--pack", NOTEPAD, "--start", "home", *EXHIBITS).__enter__()
        cls.addClassCleanup(cls.shell.__exit__, None)
        cls.panel = cls.shell.panel
        cls.shell.wait_said("home drawn")
        cls.shell.find("Notizblock")
        cls.shell.picture_at_rest()
        cls.kiosk = Kiosk(cls.shell)

    def tearDown(self):
        self.kiosk.check(self)

    def test_every_key_alone_and_with_every_modifier(self):
        for name, chord in CHORDS.items():
            with self.subTest(name):
                self.panel.keys_down(chord)
                for key in KEYS:
                    bare = not chord or chord == (SHIFT,) or chord == (108,)
                    if key in MODIFIERS or (bare and key in KEYPAD):
                        continue
                    self.panel.keys_down([key])
                    self.panel.keys_up([key])
                self.panel.keys_up(reversed(chord))
                self.kiosk.check(self)

    def test_the_famous_chords(self):
        f = [F1 + n for n in range(10)] + [95, 96]
        for chord in ([(CTRL, ALT, key) for key in f] + [(ALT, f[3]), (ALT, TAB), (ALT, SHIFT, TAB), (ALT, ESC),
                      (CTRL, ESC), (CTRL, SHIFT, ESC), (CTRL, ALT, DELETE), (CTRL, ALT, BACKSPACE), (SUPER,), (SUPER, 46),
                      (SUPER, 40), (SUPER, 26), (SUPER, 27), (ALT, 65), (CTRL, TAB), (MENU,), (SHIFT, 76), (PRINT,),
                      (ALT, PRINT), (ALT, PRINT, 27), (ALT, PRINT, 56), (f[0],), (f[4],), (f[10],), (f[11],)]):
            self.panel.chord(*chord)

    def test_the_modifiers_alone_and_sticky_keys(self):
        for key in sorted(MODIFIERS - {66, 77}):
            self.panel.key(key)
        for _ in range(8):
            self.panel.key(SHIFT)  # five times asks for sticky keys elsewhere
        self.panel.key(SHIFT, hold=9)  # eight seconds ask for slow keys
        self.panel.key(NUM_LOCK, hold=6)
        self.panel.key(NUM_LOCK)
        self.panel.chord(ALT, SHIFT, NUM_LOCK)  # mouse keys
        self.panel.chord(ALT, SHIFT, PRINT)  # high contrast

    def test_a_finger_that_rests(self):
        for x, y in ((2, 2), (1917, 2), (2, 1077), (1917, 1077), (960, 20), (600, 500)):
            self.panel.press(x, y)
            time.sleep(2)
            self.panel.move(x, 20)  # slides off what it was on
            self.panel.release(x, 20)

    def test_swipes_from_all_edges_with_one_to_five_fingers(self):
        edges = {"left": (1, 0), "right": (-1, 0), "top": (0, 1), "bottom": (0, -1)}
        for across, down in edges.values():
            for fingers in range(1, 6):
                for length in (60, 700):
                    start = [(1 if across > 0 else 1918 if across < 0 else 600 + 90 * n,
                              1 if down > 0 else 1078 if down < 0 else 12 + 8 * n) for n in range(fingers)]
                    for n, (x, y) in enumerate(start):
                        self.panel.press(x, y, n)
                    for step in range(1, 9):
                        for n, (x, y) in enumerate(start):
                            self.panel.move(x + across * length * step / 8, y + down * length * step / 8, n)
                    for n, (x, y) in enumerate(start):
                        self.panel.release(x + across * length, y + down * length, n)

    def test_two_to_ten_fingers(self):
        for fingers in range(2, 11):
            places = [(100 + 180 * n, 14) for n in range(fingers)]
            for n, (x, y) in enumerate(places):
                self.panel.press(x, y, n)
            for n, (x, y) in enumerate(places):
                self.panel.release(x, y, n)
        # Grabs and spreads of the whole hand that end where nothing is.
        for inward in (True, False):
            for step in range(0, 9):
                for n in range(5):
                    reach = (8 - step if inward else step) / 8
                    x, y = 960 + (n - 2) * 400 * reach, 14
                    (self.panel.press if step == 0 else self.panel.release if step == 8 else self.panel.move)(x, y, n)
        self.panel.pinch(960, 14, 1200, 80)
        self.panel.pinch(960, 14, 80, 1200)

    def test_a_mouse_that_is_plugged_in(self):
        x, y = self.middle("Notizblock")
        for button in (2, 3, 8, 9, 10):
            self.panel.mouse((x, y), button, -button, button, -button)  # also twice
        for button in (4, 5, 6, 7):
            self.panel.mouse((x, y), *[button, -button] * 6)
        self.panel.keys_down([CTRL])
        self.panel.mouse((x, y), *[4, -4, 5, -5] * 4)  # zoom elsewhere
        self.panel.keys_up([CTRL])
        self.panel.mouse((x, y), 1, (x, 400), (1919, 5), (1919, 0), -1)  # drags a card out
        self.panel.mouse((x, y), 3, (10, 10), -3)
        self.panel.mouse((960, 1079), (0, 0), (1919, 0), (1919, 1079), (0, 1079))  # hot corners

    def middle(self, name):
        item = self.shell.find(name)
        return item["x"] + item["width"] / 2, item["y"] + item["height"] / 2

    def test_a_card_that_is_dragged_out(self):
        x, y = self.middle("Notizblock")
        for to in ((x, 0), (0, 20), (1919, 20), (x + 900, 30)):
            self.panel.drag(x, y, *to)

    def test_the_window_is_asked_to_close_and_iconified(self):
        environment = {"DISPLAY": self.panel.display, "PATH": "/usr/bin:/bin"}
        window = subprocess.run(["xdotool", "search", "--name", "^Vitrine$"], text=True, capture_output=True, check=True,
                                env=environment).stdout.split()[0]
        self.close_politely(int(window))
        subprocess.run(["xdotool", "windowminimize", window], env=environment, check=True, capture_output=True,
                       timeout=PATIENCE)
        self.lower(int(window))

    def x_display(self):
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        return x11, ctypes.c_void_p(x11.XOpenDisplay(self.panel.display.encode()))

    def lower(self, window):
        """Below every other window."""
        x11, display = self.x_display()
        x11.XLowerWindow(display, ctypes.c_ulong(window))
        x11.XSync(display, 0)
        x11.XCloseDisplay(display)

    def close_politely(self, window):
        """WM_DELETE_WINDOW, which is what Alt+F4 and the cross of a frame become."""
        class Message(ctypes.Structure):
            _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                        ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                        ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 24)]
        x11, display = self.x_display()
        x11.XInternAtom.restype = ctypes.c_ulong
        protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        message = Message(type=33, send_event=1, window=window, message_type=protocols, format=32,
                          data=(ctypes.c_long * 5)(delete, 0, 0, 0, 0))
        x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
        x11.XSync(display, 0)
        x11.XCloseDisplay(display)

    def test_another_display_and_another_resolution(self):
        def xrandr(*words):
            subprocess.run(["xrandr", "-display", self.panel.display, *words], check=True, capture_output=True,
                           timeout=PATIENCE)
        for mode in ("1280x720", "1024x768", "panel"):
            xrandr("--output", "DUMMY0", "--mode", mode)
            size = "1920x1080" if mode == "panel" else mode
            wait_for(f"the shell over {size}", lambda s=size: any('"Vitrine"' in w and f" {s}+0+0 " in w
                                                                  for w in self.kiosk.tree()))
        xrandr("--setmonitor", "second", "480/270x1080/300+1440+0", "none")
        xrandr("--delmonitor", "second")
        wait_for("the whole glass again", lambda: self.kiosk.tree() == self.kiosk.windows)

    def test_keys_that_walk_stay_inside(self):
        for key in (TAB, 113, 114, 111, 116, 112, 117) * 12:
            self.panel.key(key, hold=0.005)
        self.kiosk.same_shell(self)
        self.panel.tap(960, 14)  # the ring goes, the page is what it was


class InAField(unittest.TestCase):
    """What people try in a line where they can write."""

    @classmethod
    def setUpClass(cls):
        cls.shell = ShellAlone("--pack", NOTEPAD, "--start", "pad", *EXHIBITS).__enter__()
        cls.addClassCleanup(cls.shell.__exit__, None)
        cls.panel = cls.shell.panel
        cls.shell.wait_said("exhibit drawn pad")
        cls.shell.tap("Oben")
        cls.shell.find("Leerzeichen")
        cls.shell.tap("x")
        cls.shell.picture_at_rest()
        cls.kiosk = Kiosk(cls.shell)

    def field(self):
        return next(i for i in self.shell.controls() if i["name"] == "Oben")

    def tearDown(self):
        self.kiosk.check(self)
        self.assertEqual(self.field()["text"], "x")

    def test_paste_by_keys_and_by_the_middle_button(self):
        for selection in ("primary", "clipboard"):
            owner = subprocess.Popen(["xclip", "-selection", selection, "-quiet"], stdin=subprocess.PIPE, text=True,
                                     stderr=subprocess.DEVNULL, env={"DISPLAY": self.panel.display})
            self.addCleanup(owner.wait, 20)
            self.addCleanup(owner.terminate)
            owner.stdin.write("https://example.org")
            owner.stdin.close()
        field = self.field()
        at = (field["x"] + 30, field["y"] + field["height"] / 2)
        self.panel.mouse(at, 2, -2, 3, -3)
        for chord in ((CTRL, 55), (SHIFT, 118), (CTRL, SHIFT, 55), (143,)):
            self.panel.chord(*chord)

    def test_long_press_double_tap_and_drag_select_nothing(self):
        field = self.field()
        x, y = field["x"] + 10, field["y"] + field["height"] / 2
        before = len(self.shell.controls())
        self.panel.tap(x, y, hold=2)
        for _ in range(3):
            self.panel.tap(x, y)
        self.panel.drag(x, y, x + 300, y)
        self.panel.mouse((x, y), 1, (x + 200, y), -1)
        self.panel.mouse((x, y), 1, -1, 1, -1, 1, -1)
        self.assertEqual(len(self.shell.controls()), before)  # no menu, no handles

    def test_the_keys_of_the_scene_offer_no_settings(self):
        for name in ("Ziffern und Zeichen", "Buchstaben einer anderen Sprache", "Leerzeichen", "Fertig"):
            item = self.shell.find(name)
            x, y = item["x"] + item["width"] / 2, item["y"] + item["height"] / 2
            self.panel.press(x, y)
            time.sleep(2)  # where others keep a menu
            self.panel.move(x, 14)
            self.panel.release(x, 14)

    def test_keys_and_chords_write_nothing_and_open_nothing(self):
        for name, chord in CHORDS.items():
            with self.subTest(name):
                self.panel.keys_down(chord)
                for key in KEYS:
                    if key not in MODIFIERS and not (len(chord) <= 1 and key in KEYPAD):
                        self.panel.keys_down([key])
                        self.panel.keys_up([key])
                self.panel.keys_up(reversed(chord))
                self.kiosk.check(self)


class Links(unittest.TestCase):
    def test_in_texts_are_words_and_lead_nowhere(self):
        with ShellAlone("--pack", NOTEPAD, "--start", "link", *EXHIBITS) as shell:
            shell.wait_said("exhibit drawn link")
            shell.find("Hier steht")
            shell.picture_at_rest()
            said = " ".join(i["name"] for i in shell.controls())
            self.assertIn("<a href='https://example.org'>ein Verweis</a>", said)
            self.assertIn("https://example.org", said)
            self.assertFalse([i for i in shell.controls() if i["role"] == "link"])
            kiosk = Kiosk(shell)
            for item in shell.controls():
                if item["role"] in ("label", "paragraph", "heading", "static"):
                    shell.panel.tap(item["x"] + 40, item["y"] + item["height"] / 2)
                    shell.panel.tap(item["x"] + item["width"] / 2, item["y"] + item["height"] / 2)
            kiosk.check(self)
            self.assertNotIn("is not for this screen", shell.said())


class TheTable(unittest.TestCase):
    def test_names_every_test_and_only_those_that_are_there(self):
        table = (HERE / "NO_WAY_OUT.md").read_text(encoding="utf-8")
        named = set(re.findall(r"`(test_\w+)`", table))
        here = set(re.findall(r"def (test_\w+)", pathlib.Path(__file__).read_text(encoding="utf-8")))
        everywhere = "".join(p.read_text(encoding="utf-8") for p in HERE.glob("*_test.py"))
        self.assertEqual(here - named - {"test_names_every_test_and_only_those_that_are_there"}, set())
        self.assertEqual({n for n in named if f"def {n}(" not in everywhere}, set())


if __name__ == "__main__":
    unittest.main(verbosity=2)
