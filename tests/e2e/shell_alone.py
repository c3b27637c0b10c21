# SPDX-License-Identifier: Apache-2.0
"""The shell without a daemon, on a real X server with a touch panel: how a curator previews a pack."""
import os
import pathlib
import re
import subprocess
import tempfile

from screen import BUILD, PATIENCE, Screen, end_dispatcher, wait_for
from shell_clock import ShellClock
from touchscreen import TouchScreen

PROGRAM = BUILD / "bin/vitrine-shell"


class ShellAlone:
    """`with ShellAlone("--pack", folder) as shell:` The panel may be shared between shells; `clock=True`: `shell.clock`."""

    # The glass is read and touched in the same way with a daemon and without.
    controls, find, tap, picture, picture_at_rest = (
        Screen.controls, Screen.find, Screen.tap, Screen.picture, Screen.picture_at_rest)

    def __init__(self, *options, width=1920, height=1080, panel=None, ask=3600, answer=20, screen_yaml="",
                 languages="[de, en]", clock=False, program=PROGRAM, accessible=True, lang="C.UTF-8"):
        self.options, self.width, self.height = options, width, height
        self.languages, self.program = languages, program
        self.accessible = accessible  # False: as on a machine where nobody asks for the accessibility tree
        self.lang = lang  # of whoever started the shell; visitors' languages are another matter
        self.panel, self._own_panel = panel, panel is None
        self.ask, self.answer, self.screen_yaml, self._clock = ask, answer, screen_yaml, clock

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vitrine-alone-")
        self.folder = pathlib.Path(self._folder.name)
        if self._own_panel:
            self.panel = TouchScreen(self.width, self.height).__enter__()
        (self.folder / "runtime").mkdir(mode=0o700)
        self.environment = dict(os.environ, **self.panel.environment, QT_LINUX_ACCESSIBILITY_ALWAYS_ON=str(int(self.accessible)),
                                XDG_RUNTIME_DIR=str(self.folder / "runtime"), HOME=str(self.folder), LANG=self.lang,
                                TZ="Europe/Berlin")
        self._bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus.stdout.readline().strip()
        screen = self.folder / "screen.yaml"
        screen.write_text(f"vitrine: 1\nname: Prüfstand\nlanguages: {self.languages}\n"
                          f"idle: {{ ask_after_s: {self.ask}, answer_within_s: {self.answer} }}\n{self.screen_yaml}",
                          encoding="utf-8")
        self.log = self.folder / "shell.log"
        options = [*map(str, self.options)]
        if self._clock:
            self.clock = ShellClock(self.folder / "clock", PATIENCE)
            options += ["--clock", str(self.folder / "clock")]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([self.program, "--screen", screen, *options],
                                            env=self.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        return self

    def __exit__(self, kind, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        if kind:
            print(self.said()[-4000:])
        end_dispatcher(self.folder / "runtime")
        self._bus.terminate()
        self._bus.wait(20)
        self._bus.stdout.close()
        if self._own_panel:
            self.panel.__exit__()
        self._folder.cleanup()

    def said(self):
        return self.log.read_text(errors="replace")

    def wait_said(self, pattern, seconds=PATIENCE):
        """The first match of `pattern` in what the shell prints."""
        def look():
            assert self.process.poll() is None or re.search(pattern, self.said()), "the shell ended: " + self.said()
            return re.search(pattern, self.said())
        return wait_for(f"the shell to say {pattern}", look, seconds)
