# SPDX-License-Identifier: Apache-2.0
"""How long visitors wait for a picture after the shell has ended, in each way it can: the real shell, and an exhibit that brings
it about. Deaths in a row are slowed down on purpose, so each is the first of a new screen."""
import pathlib
import random
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
from line import Line  # noqa: E402
from screen import BUILD, Screen, wait_for  # noqa: E402
from table import RUNS, median, row  # noqa: E402

DEMO = HERE.parents[1] / "content/jena-digital-werkstadt"
# A button of the calamity exhibit: what happens, and the milliseconds visitors may wait.
ENDS = {
    "Absturz": ("a segmentation fault", 1000), "Nebenfaden": ("one in another thread", 1000), "Abbruch": ("an abort", 1000),
    "Ausnahme": ("an exception that nobody catches", 1000), "Ausgang": ("an exit", 1000),
    "Grafik": ("the graphics context lost", 1000), "Schleife": ("an endless loop", 6000),
    "Zeichner": ("a render thread that is stuck", 6000), "Hunger": ("memory eaten, from its end", 1000),
}
THREADED = {"Grafik", "Zeichner"}  # drawn by a thread of its own, as with a graphics chip; here it is Mesa
SLOW = {"Hunger": "supervision: { shell_mb: 700, hang_after_ms: 20000 }"}  # ends when it has eaten that much, not at the touch


def measure_death():
    print("death: shell killed to a picture again", flush=True)
    times = []
    for _ in range(max(5, RUNS)):
        with Screen(pack=DEMO) as screen:
            time.sleep(2)
            pid = screen.shell()["pid"]
            result = subprocess.run([BUILD / "bin/bench_first_picture", "--kill", str(pid)], env=screen.environment,
                                    capture_output=True, text=True, timeout=120, check=True)
            times.append(float(result.stdout))
    row("shell killed to its picture again, against 1 s", median(times), 1000, median(times) / 1000, ("<=", 1.0), "ms")


def press(screen, name):
    """A line to the daemon that was open before the finger came, so that nothing else is in the time."""
    item = screen.find(name)
    line = Line(screen)
    screen.panel.tap(item["x"] + item["width"] / 2, item["y"] + item["height"] / 2, hold=0.02)
    return line


def picture_back(button):
    """Milliseconds from the finger on that button, or from the end it leads to, to the frame that another shell has drawn."""
    with Screen(pack="calamity", exhibits=[BUILD / "tests/exhibits"], extra=SLOW.get(button, ""), start=False) as screen:
        if button in THREADED:
            screen.environment.update(QT_QUICK_BACKEND="rhi", QSG_RENDER_LOOP="threaded")
        screen.start()
        screen.wake()
        screen.tap("Unglück 1")
        before = screen.wait_page("exhibit")["pid"]
        line = press(screen, button)
        if button in SLOW:
            wait_for("its end", lambda: not pathlib.Path(f"/proc/{before}").exists(), every=0.002)
        begun = time.monotonic()

        def back():
            state = line.ask("GET", "/api/v1/screen")[1]
            return state["shell"]["pid"] not in (before, None) and state["generation"]["shown"]
        wait_for("the picture again", back, every=0.005)
        return 1000 * (time.monotonic() - begun)


def home_after_garbage():
    """Milliseconds from the finger on "Start" to a shell that says it is at home, after three seconds in which a decoder was fed noise."""
    with Screen(pack=DEMO) as screen:
        for film in (screen.state_folder / "store/packs").rglob("*.mp4"):
            whole = film.read_bytes()
            film.parent.chmod(0o755)
            film.chmod(0o644)
            film.write_bytes(whole[:len(whole) // 8] + random.Random(7).randbytes(len(whole) * 7 // 8))
        screen.wake()
        screen.tap("Wie Licht Daten trägt")
        before = screen.wait_page("exhibit")["pid"]
        screen.tap("Film abspielen")
        time.sleep(3)
        line = press(screen, "Start")
        begun = time.monotonic()
        wait_for("home", lambda: line.ask("GET", "/api/v1/screen")[1]["shell"]["page"] == "home", every=0.005)
        taken = 1000 * (time.monotonic() - begun)
        if screen.shell()["pid"] != before:
            raise RuntimeError("the shell died of a film")
        return taken


def measure_deaths():
    print("deaths: each way to end, to a picture again", flush=True)
    for button, (what, limit) in ENDS.items():
        times = [picture_back(button) for _ in range(max(5, RUNS))]
        row(f"picture back after {what}, against {limit / 1000:g} s", median(times), limit, median(times) / limit, ("<=", 1.0), "ms")
    times = [home_after_garbage() for _ in range(max(5, RUNS))]
    row("home chosen after a decoder was fed garbage, which ends nothing, against 1 s", median(times), 1000, median(times) / 1000,
        ("<=", 1.0), "ms")


MEASURES = {"death": measure_death, "deaths": measure_deaths}
