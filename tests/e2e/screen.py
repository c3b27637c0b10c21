# SPDX-License-Identifier: Apache-2.0
"""A whole Vitrine for tests: the real daemon and the real shell on a real X server with a touch panel."""
import http.client
import json
import os
import pathlib
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time

from shell_clock import ShellClock
from touchscreen import TouchScreen

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE / "packs"
BUILD = pathlib.Path(os.environ.get("VITRINE_BUILD", HERE.parents[1] / "build"))
# A sanitizer build on a busy machine is slow; waits are for states and end at once when the state is there.
PATIENCE = float(os.environ.get("VITRINE_PATIENCE", "60"))
# Where everything is slower, the screen too must wait longer before it takes a visitor for gone.
SLOWNESS = PATIENCE / 60


def wait_for(what, question, seconds=PATIENCE, every=0.05):
    """The first true answer of `question`; what it was waiting for is in the failure."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            answer = question()
        except (OSError, http.client.HTTPException) as error:
            answer, last = None, error
        else:
            last = answer
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:.0f} s for {what}; last: {last!r}")
        time.sleep(every)


def findings_beside(folder, name):
    """What Vitrine wrote next to a pack; the list says so first, the file comes a moment later."""
    file = folder / f"{name}.findings.txt"
    return wait_for(f"{file.name}", lambda: file.read_text(encoding="utf-8").strip())


def end_dispatcher(runtime):
    """A shell that reads aloud starts a speech-dispatcher, which outlives it; without a sound card it does so for ever."""
    try:
        pid = int((runtime / "speech-dispatcher/pid/speech-dispatcher.pid").read_text())
        if b"speech-dispatcher" in pathlib.Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGKILL)
    except (OSError, ValueError):
        pass  # it has not started one, or it is gone


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class Screen:
    """`with Screen(pack="two") as screen:` All options go to screen.yaml; `panel` may be shared between screens;
    `clock=True`: `screen.clock` moves the shell's time."""

    def __init__(self, pack="two", width=1920, height=1080, ask=60, answer=20, unsigned=True, exhibits=(),
                 languages="[de, en]", extra="", panel=None, start=True, clock=False):
        self.pack = FIXTURES / pack if isinstance(pack, str) else pack
        self.width, self.height = width, height
        self.ask, self.answer, self.unsigned = round(ask * SLOWNESS), round(answer * SLOWNESS), unsigned
        self.exhibits, self.languages, self.extra = exhibits, languages, extra
        self.panel, self._own_panel, self._start, self._clock = panel, panel is None, start, clock
        self.prefix = []  # what starts the daemon
        self.arguments = []  # more for the daemon
        self.said = None  # where its log goes, if not beside
        self.daemon = self._bus = None

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vitrine-e2e-")
        self.folder = pathlib.Path(self._folder.name)
        self.state_folder = self.folder / "state"
        self.drop_in = self.folder / "drop-in"
        self.drop_in.mkdir()
        self.runtime = self.folder / "runtime"
        self.runtime.mkdir(mode=0o700)
        if self._own_panel:
            self.panel = TouchScreen(self.width, self.height).__enter__()
        self.environment = dict(os.environ, **self.panel.environment, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                                XDG_RUNTIME_DIR=str(self.runtime), HOME=str(self.folder), LANG="C.UTF-8",
                                TZ="Europe/Berlin")
        self._bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus.stdout.readline().strip()
        if self._clock:
            self.clock = ShellClock(self.folder / "clock", PATIENCE)
        self.config = self.folder / "screen.yaml"
        self.config.write_text(f"""vitrine: 1
name: Prüfstand
place: Labor
languages: {self.languages}
idle: {{ ask_after_s: {self.ask}, answer_within_s: {self.answer} }}
content: {{ drop_in: "{self.drop_in}", keep_free_mb: 16 }}
trust: {{ unsigned: {"true" if self.unsigned else "false"} }}
control: {{ listen: 127.0.0.1 }}
{self.extra}
""", encoding="utf-8")
        try:
            token = subprocess.run(
                [BUILD / "bin/vitrined", "token", "add", "--state", self.state_folder, "--name", "test", "--role",
                 "admin"], check=True, capture_output=True, text=True, timeout=PATIENCE)
            self.token = token.stdout.strip()
            if self._start:
                self.start()
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def __exit__(self, kind, *_):
        if kind and (self.state_folder / "log/shell.log").exists():
            print((self.state_folder / "log/shell.log").read_text(errors="replace")[-4000:], file=sys.stderr)
        if kind and (self.folder / "vitrined.log").exists():
            print((self.folder / "vitrined.log").read_text(errors="replace")[-4000:], file=sys.stderr)
        shell = self.shell_of_record()
        self.stop()
        if shell and pathlib.Path(f"/proc/{shell}/cmdline").exists():
            if b"vitrine-shell" in pathlib.Path(f"/proc/{shell}/cmdline").read_bytes():
                os.kill(shell, signal.SIGKILL)
        end_dispatcher(self.runtime)
        if self._bus:
            self._bus.terminate()
            self._bus.wait(20)
            self._bus.stdout.close()
        if self._own_panel and self.panel:
            self.panel.__exit__()
        self._folder.cleanup()

    # --- the programs ----------------------------------------------------------------------------------------------

    def command(self, port="0"):
        command = [*self.prefix, BUILD / "bin/vitrined", "run", "--config", self.config, "--state", self.state_folder, "--port", port]
        if self.pack:
            command += ["--install", self.pack]
        for folder in self.exhibits:
            command += ["--exhibits", folder]
        command += self.arguments
        if self._clock:
            command += ["--shell-arg=--clock", f"--shell-arg={self.folder / 'clock'}"]
        return command

    def start(self, wait_for_shell=True):
        control = self.state_folder / "run/control.json"
        control.unlink(missing_ok=True)
        with open(self.said or self.folder / "vitrined.log", "ab") as log:
            self.daemon = subprocess.Popen(self.command(), env=self.environment, stderr=log, stdout=log,
                                           stdin=subprocess.DEVNULL)
        wait_for("vitrined to listen", lambda: self.daemon.poll() is not None or
                 (control.exists() and control.read_text().strip()))
        assert self.daemon.poll() is None, "vitrined ended: " + (self.folder / "vitrined.log").read_text()[-2000:]
        self.control = json.loads(control.read_text())
        self.tls = ssl.create_default_context(cafile=str(self.state_folder / "tls/cert.pem"))
        screens = self.folder / "screens.json"
        screens.touch(mode=0o600)
        screens.write_text(json.dumps({"prüfstand": {"url": self.control["url"], "token": self.token,
                                                     "fingerprint": self.control["fingerprint"]}}))
        self.environment["VITRINE_SCREENS"] = str(screens)
        if wait_for_shell:
            self.wait_page("attract")
            wait_for("the first picture", lambda: self.state()["generation"]["shown"])

    def stop(self):
        if self.daemon and self.daemon.poll() is None:
            self.daemon.terminate()
            try:
                self.daemon.wait(30)
            except subprocess.TimeoutExpired:
                self.daemon.kill()
                self.daemon.wait(10)
                raise AssertionError("vitrined did not stop within 30 s of SIGTERM")

    def shell_of_record(self):
        try:
            return int(json.loads((self.state_folder / "run/shell.json").read_text())["pid"])
        except (OSError, ValueError, KeyError):
            return None

    def ctl(self, *words, timeout=PATIENCE * 2):
        return subprocess.run([BUILD / "bin/vitrinectl", *map(str, words)], env=self.environment, text=True,
                              capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL)

    # --- the control API -------------------------------------------------------------------------------------------

    def request(self, method, path, body=None, token=None, headers=None, timeout=PATIENCE):
        connection = http.client.HTTPSConnection("127.0.0.1", self.control["port"], context=self.tls, timeout=timeout)
        try:
            fields = {"Authorization": "Bearer " + (token or self.token)} if token != "" else {}
            if isinstance(body, dict):
                body, fields["Content-Type"] = json.dumps(body), "application/json"
            connection.request(method, path, body=body, headers={**fields, **(headers or {})})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, path):
        answer = self.request("GET", path)
        assert answer.status == 200, f"GET {path}: {answer.status} {answer.body[:300]}"
        return answer.json

    def state(self):
        return self.get("/api/v1/screen")

    def shell(self):
        return self.state()["shell"]

    def faults(self):
        return self.get("/api/v1/faults?limit=50")["items"]

    def wait_page(self, page, seconds=PATIENCE):
        return wait_for(f"the page {page}", lambda: (s := self.shell())["running"] and s["page"] == page and s, seconds)

    def wait_operation(self, identifier):
        return wait_for(f"operation {identifier} to end", lambda: (
            o := self.get(f"/api/v1/operations/{identifier}"))["state"] not in ("running", "waiting") and o)

    def install(self, folder, when="now"):
        file = self.folder / (folder.name + ".vpack")
        built = self.ctl("pack", "build", folder, "-o", file)
        assert built.returncode == 0, built.stdout + built.stderr
        with open(file, "rb") as archive:
            return self.request("PUT", f"/api/v1/packs?when={when}", archive,
                                headers={"Content-Type": "application/x-tar",
                                         "Content-Length": str(file.stat().st_size)},
                                timeout=4 * PATIENCE)  # all its media are looked at first

    # --- the glass -------------------------------------------------------------------------------------------------

    def controls(self):
        """What a screen reader is told of the shell, showing items only. AT-SPI calls a push button a button since 2.54."""
        lines = subprocess.run([HERE / "accessible_tree.py"], env=self.environment, text=True, capture_output=True,
                               timeout=PATIENCE).stdout.splitlines()
        items = [item for item in map(json.loads, lines) if item["showing"] and item["width"] > 0]
        for item in items:
            item["role"] = "push button" if item["role"] == "button" else item["role"]
        return items

    def find(self, name, role=None):
        def look():
            for item in self.controls():
                if item["name"].startswith(name) and (role is None or item["role"] == role):
                    return item
            return None
        return wait_for(f'something called "{name}" on the glass', look, every=0.2)

    def tap(self, name, role=None):
        """A finger on the middle of the control of that name."""
        item = self.find(name, role)
        self.panel.tap(item["x"] + item["width"] / 2, item["y"] + item["height"] / 2)
        return item

    def wake(self):
        """From attract to home by a touch where home has nothing to press."""
        wait_for("something to wake", lambda: self.state()["generation"]["shown"])
        self.panel.tap(self.panel.width / 2, 6)
        self.wait_page("home")

    def picture(self, file=None):
        return self.panel.picture(file)

    def picture_at_rest(self):
        """A picture that is the same as the one before it: no motion is under way."""
        last = [None]

        def rest():
            now = self.picture()
            same = last[0] is not None and now.tobytes() == last[0].tobytes()
            last[0] = now
            return now if same else None
        return wait_for("the glass to come to rest", rest, every=0.3)


def copy_pack(name, target, **changes):
    """A copy of a fixture pack with words of pack.yaml replaced."""
    shutil.copytree(FIXTURES / name, target)
    file = target / "pack.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes.get("replace", {}).items():
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return target
