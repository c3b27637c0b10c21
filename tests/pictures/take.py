# SPDX-License-Identifier: Apache-2.0
"""Walks the real shell with a finger and keeps what is on the glass. See run."""
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "e2e"))
import many_exhibits  # noqa: E402
from screen import FIXTURES, wait_for  # noqa: E402
from shell_alone import ShellAlone  # noqa: E402
from touchscreen import TouchScreen  # noqa: E402

DEMO = TOP / "content/jena-digital-werkstadt"
BROKEN_EXHIBITS = TOP / "tests/e2e/exhibits"
INTO = pathlib.Path(sys.argv[1])
SETTLED = 1.6  # longer than any motion of the shell
TAB = 23  # X key code
COUNTS = (1, 2, 3, 4, 6, 7, 9, 12)
CONTRASTS = {"dark": "Dunkel", "light": "Hell"}
LARGE = "Textgröße 200 %"
LOWER = "Tiefer bedienen"


class Walk:
    """One panel, one shell after the other on it."""

    def __init__(self, side, panel):
        self.side, self.panel = side, panel
        self.names = []

    def shell(self, *options, **more):
        return ShellAlone(*options, panel=self.panel, width=self.panel.width, height=self.panel.height, **more)

    def keep(self, name):
        time.sleep(SETTLED)
        self.panel.picture(INTO / f"{self.side}-{name}.png")
        print(f"{self.side}-{name}", flush=True)

    def attract(self):
        with self.shell("--pack", DEMO) as shell:
            shell.wait_said("generation 0 drawn")
            self.keep("attract")
            time.sleep(7)  # the call changes its language
            self.keep("attract-english")
            time.sleep(12)
            self.keep("attract-second")

    def home(self):
        with self.shell("--pack", DEMO, "--start", "home") as shell:
            shell.wait_said("home drawn")
            self.keep("home")
            card = shell.find(titles(DEMO)[2])
            self.panel.press(card["x"] + card["width"] / 2, card["y"] + card["height"] / 2)
            time.sleep(0.3)
            self.panel.picture(INTO / f"{self.side}-home-pressed.png")
            self.panel.move(5, 5)  # a finger that leaves the card opens nothing
            self.panel.release(5, 5)
            shell.tap(titles(DEMO)[2])
            shell.wait_said("exhibit drawn")
            shell.tap("Start")
            self.panel.key(TAB)
            self.panel.key(TAB)
            self.keep("home-seen-focus")
            shell.tap("Deutsch")
            self.keep("language")
            shell.tap("English")
            self.keep("home-english")
            shell.tap("Adjust")
            self.keep("comfort-english")

    def kinds(self, prefix="", exhibits=None, comfort=(), language="de", **more):
        """Every exhibit as it begins."""
        with self.shell("--pack", DEMO, "--start", "home", "--language", language, **more) as shell:
            shell.wait_said("home drawn")
            if comfort:
                shell.tap("Anpassen")
                for choice in comfort:
                    shell.tap(choice)
                self.keep(prefix + "comfort")
                shell.tap("Fertig")
                self.keep(prefix + "home")
                shell.tap("Deutsch")
                self.keep(prefix + "language")
                shell.tap("Deutsch")
            for title, name in exhibits or [(t, f"exhibit-{i + 1}") for i, t in enumerate(titles(DEMO, language))]:
                self.turn_to(shell, title)
                before = shell.said().count("exhibit drawn")
                shell.tap(title)
                wait_for("the exhibit", lambda b=before: shell.said().count("exhibit drawn") > b)
                self.keep(prefix + name)
                shell.tap("Start")
                time.sleep(SETTLED)

    def turn_to(self, shell, title):
        """Home's page that has a card of that title."""
        def there():
            items = shell.controls()
            if any(item["name"].startswith(title) and item["x"] + 100 < self.panel.width for item in items):
                return True
            for item in items:
                if item["name"] in ("Nächste Seite", "Next page") and item["enabled"]:
                    self.panel.tap(item["x"] + 40, item["y"] + 40)
            return False
        wait_for(f"a page of home with {title}", there, every=0.6)

    def english(self):
        self.kinds("english-", language="en")

    def comfort(self):
        few = [(titles(DEMO)[i], f"exhibit-{i + 1}") for i in (0, 1, 2, 4, 6)]
        self.kinds("large-", few, [LARGE])
        for name, choice in CONTRASTS.items():
            self.kinds(name + "-", few, [choice])
        self.kinds("large-dark-", few[:2], [LARGE, CONTRASTS["dark"]])

    def reach(self):
        """Everything within reach of a seat: an upright panel at 50 cm, a wide one that hangs at 85 cm."""
        size = (529, 941, 500) if self.side == "portrait" else (941, 529, 850)
        panel = "display: {{ width_mm: {}, height_mm: {}, lower_edge_mm: {} }}\n".format(*size)
        self.kinds("reach-", comfort=[LOWER], screen_yaml=panel)
        self.kinds("reach-large-", comfort=[LOWER, LARGE], screen_yaml=panel)

    def within(self):
        """What lies inside the exhibits: a film's text, an answer, a result, a picture for itself."""
        for prefix, choices in (("", ()), ("large-", (LARGE,)), ("dark-", (CONTRASTS["dark"],))):
            with self.shell("--pack", DEMO, "--start", "home") as shell:
                shell.wait_said("home drawn")
                if choices:
                    shell.tap("Anpassen")
                    for choice in choices:
                        shell.tap(choice)
                    shell.tap("Fertig")
                self.film_text(shell, prefix)
                self.quiz(shell, prefix)
                self.one_picture(shell, prefix)

    def enter(self, shell, number):
        self.turn_to(shell, titles(DEMO)[number])
        before = shell.said().count("exhibit drawn")
        shell.tap(titles(DEMO)[number])
        wait_for("the exhibit", lambda: shell.said().count("exhibit drawn") > before)
        time.sleep(SETTLED)

    def leave(self, shell):
        shell.tap("Start")
        time.sleep(SETTLED)

    def film_text(self, shell, prefix):
        self.enter(shell, 2)
        shell.tap("Film abspielen")
        time.sleep(3)
        self.keep(prefix + "film")
        shell.tap("Nachlesen")
        self.keep(prefix + "film-text")
        self.leave(shell)

    def quiz(self, shell, prefix):
        self.enter(shell, 1)
        kept = set()
        for _ in range(60):
            names = [item["name"] for item in shell.controls()]
            letters = {name[0] for name in names if re.match("[A-F]: ", name)}
            for name, picture in (("Noch einmal spielen", "quiz-result"), ("Ergebnis ansehen", ""),
                                  ("Nächste Frage", "quiz-answer"), ("Ich spiele allein", "quiz-players"),
                                  ("Das ist meine Antwort", "quiz-choice")):
                if name in names:
                    if picture and picture not in kept:
                        kept.add(picture)
                        self.keep(prefix + picture)
                    if name == "Noch einmal spielen":
                        self.leave(shell)
                        return
                    if name == "Das ist meine Antwort" and "A" in letters:
                        shell.tap("A: ")
                    shell.tap(name)
                    break
            else:
                shell.tap("A: ")
            time.sleep(0.6)
        raise AssertionError("the quiz has no end")

    def one_picture(self, shell, prefix):
        self.enter(shell, 4)
        shell.tap("Lampe im Kugelwald")
        self.keep(prefix + "picture")
        self.leave(shell)

    def counts(self):
        for count in COUNTS:
            with tempfile.TemporaryDirectory(prefix="vitrine-count-") as folder:
                pack = cut(pathlib.Path(folder) / "pack", count)
                with self.shell("--pack", pack, "--start", "home") as shell:
                    shell.wait_said("home drawn" if count > 1 else "exhibit drawn")
                    self.keep(f"count-{count}")

    def many(self):
        """Search, filters, pages and shelves."""
        for count in (40, 500):
            with tempfile.TemporaryDirectory(prefix="vitrine-many-") as folder:
                pack = many_exhibits.write(pathlib.Path(folder) / "pack", count)
                for name, choices, language in (("", (), "de"), ("-large", (LARGE,), "de"),
                                                ("-dark", (CONTRASTS["dark"],), "de"), ("-arabic", (), "ar")):
                    with self.shell("--pack", pack, "--start", "home", "--language", language,
                                    languages="[de, en, ar]") as shell:
                        shell.wait_said("home drawn")
                        if choices:
                            shell.tap("Anpassen")
                            for choice in choices:
                                shell.tap(choice)
                            shell.tap("Fertig")
                        self.keep(f"many-{count}{name}")
                        if not name:
                            shell.tap("Klang")
                            self.keep(f"many-{count}-filter")
                            shell.tap("Suchen")
                            self.keep(f"many-{count}-search")

    def still_there(self):
        with self.shell("--pack", DEMO, "--start", "home", ask=5, answer=20) as shell:
            shell.wait_said("home drawn")
            shell.find("Ja, weiter")
            self.keep("still-there")

    def pause(self):
        with tempfile.TemporaryDirectory(prefix="vitrine-empty-") as store:
            with self.shell("--store", store) as shell:
                shell.find("Gleich geht es weiter")
                self.keep("pause")

    def faults(self):
        broken = FIXTURES / "broken-exhibits"
        with self.shell("--pack", broken, "--start", "home", "--exhibits", BROKEN_EXHIBITS,
                        "--exhibits", os.fspath(TOP / "build/exhibits")) as shell:
            shell.wait_said("home drawn")
            shell.wait_said("fault plugin-broken torn")
            self.keep("home-unavailable")

    def preview(self):
        """What a curator sees; on an office monitor, whatever the panel is."""
        if self.side != "landscape":
            return
        with tempfile.TemporaryDirectory() as folder, TouchScreen(1600, 960) as monitor:
            pack = pathlib.Path(folder) / "werkstadt"
            shutil.copytree(DEMO, pack)
            with ShellAlone("--preview", "--pack", pack, "--windowed", "1600x960", "--start", "what-is-this",
                            panel=monitor, lang="de_DE.UTF-8", languages="[de, en, de-simple, ar]") as shell:
                def keep(name):
                    time.sleep(SETTLED)
                    monitor.picture(INTO / f"{name}.png")
                    print(name, flush=True)
                shell.wait_said("exhibit drawn")
                shell.tap("43 Zoll, Full HD")
                shell.tap("Weiter")
                keep("preview")
                manifest = pack / "exhibits/patent-or-legend.yaml"
                words = manifest.read_text(encoding="utf-8")
                manifest.write_text(words.replace("kind: quiz", "kind: quizz").replace("minutes:", "minuten:"),
                                    encoding="utf-8")
                shell.find("2 Fehler")
                keep("preview-findings")
                shell.tap("200 %")
                keep("preview-findings-200")
                shell.tap("100 %")
                manifest.write_text(words, encoding="utf-8")
                shell.tap("55 Zoll, hochkant")
                keep("preview-upright")
                shell.tap("Startseite")
                shell.tap("Dunkel")
                shell.tap("العربية", "radio button")
                keep("preview-upright-arabic")


def includes(pack):
    return re.findall(r"^  - include: (.*)$", (pack / "pack.yaml").read_text(encoding="utf-8"), re.M)


def titles(pack, language="de"):
    """Of all exhibits, in order."""
    line = re.compile(r'^title: \{ de: "?(?P<de>.*?)"?, en: "?(?P<en>.*?)"? \}$', re.M)
    return [line.search((pack / file).read_text(encoding="utf-8"))[language] for file in includes(pack)]


def cut(pack, count):
    """The demo pack with `count` exhibits; where it has too few they come again, without a picture."""
    shutil.copytree(DEMO, pack)
    files = includes(pack)
    for i in range(len(files), count):
        text = (pack / files[i % len(files)]).read_text(encoding="utf-8")
        text = re.sub(r"^id: .*$", f"id: again-{i}", text, count=1, flags=re.M)
        text = re.sub(r"^cover:\n(?:  .*\n)+", "", text, count=1, flags=re.M)
        files.append(f"exhibits/again-{i}.yaml")
        (pack / files[i]).write_text(text, encoding="utf-8")
    head = (pack / "pack.yaml").read_text(encoding="utf-8").partition("exhibits:\n")[0]
    (pack / "pack.yaml").write_text(
        head + "exhibits:\n" + "".join(f"  - include: {file}\n" for file in files[:count]), encoding="utf-8")
    return pack


SCENES = ("attract", "home", "kinds", "english", "comfort", "reach", "within", "counts", "many", "still_there", "pause", "faults", "preview")
INTO.mkdir(parents=True, exist_ok=True)
for orientation in os.environ.get("SIDES", "landscape portrait").split():
    size = (1920, 1080) if orientation == "landscape" else (1080, 1920)
    with TouchScreen(*size) as glass:
        for scene in sys.argv[2:] or SCENES:
            getattr(Walk(orientation, glass), scene)()
