# SPDX-License-Identifier: Apache-2.0
"""Walks the real screen with a finger and keeps what is on the glass. See run."""
import os
import pathlib
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "e2e"))
from screen import Screen, wait_for  # noqa: E402

DEMO = TOP / "content/jena-digital-werkstadt"
INTO = pathlib.Path(sys.argv[1])
SETTLED = 1.6  # longer than any motion of the shell


def keep(screen, name):
    time.sleep(SETTLED)
    screen.picture(INTO / f"{name}.png")
    print(name, flush=True)


def walk(side, width, height):
    with Screen(pack=DEMO, width=width, height=height, ask=3600) as screen:
        keep(screen, f"{side}-attract")
        screen.wake()
        keep(screen, f"{side}-home")
        exhibits = [exhibit for pack in screen.state()["packs"] for exhibit in pack["exhibits"]]
        for exhibit in exhibits:
            screen.tap(exhibit["title"]["de"])
            screen.wait_page("exhibit")
            keep(screen, f"{side}-{exhibit['kind']}-{exhibit['id']}")
            screen.tap("Start")
            screen.wait_page("home")
        screen.tap("Deutsch")
        keep(screen, f"{side}-language")
        screen.tap("English")
        wait_for("English", lambda: screen.shell()["language"] == "en")
        keep(screen, f"{side}-home-english")
    with Screen(pack=DEMO, width=width, height=height, ask=4, answer=20) as screen:
        screen.wake()
        screen.wait_page("still-there")
        keep(screen, f"{side}-still-there")
    with Screen(pack=None, width=width, height=height, start=False) as screen:
        screen.start(wait_for_shell=False)
        screen.wait_page("pause")
        keep(screen, f"{side}-pause")


INTO.mkdir(parents=True, exist_ok=True)
for orientation in os.environ.get("SIDES", "landscape portrait").split():
    walk(orientation, *((1920, 1080) if orientation == "landscape" else (1080, 1920)))
