# SPDX-License-Identifier: Apache-2.0
"""What a booted machine must do, in the order in which it is asked. Each step leaves the machine playing."""
import http.client
import json
import os
import pathlib
import shutil
import ssl
import subprocess
import tempfile
import threading
import time

import cuts
from machine import Gone

TOP = pathlib.Path(__file__).resolve().parents[2]
UNITS = ["vitrine-display", "vitrine-shell", "vitrined"]
CUTS = int(os.environ.get("VITRINE_CUTS", "200"))


class Screen:
    """The machine as its staff see it: over the network, with the control API and the staff's own tool."""

    def __init__(self, machine, tool):
        self.machine, self.tool = machine, tool
        self.token = None
        self.tls = ssl.create_default_context()
        self.tls.check_hostname = False
        self.tls.verify_mode = ssl.CERT_NONE  # vitrinectl is the one that checks the fingerprint
        self.version = 1
        self.generation = 0
        self.windows = []  # of the log of writes: (size before, size after, generations that may be there)

    def pair(self):
        if self.token is None:
            self.token = self.machine.run(
                "runuser -u vitrine -- vitrined token add --state /var/lib/vitrine --name test --role admin").splitlines()[-1]
        control = json.loads(self.machine.run("cat /var/lib/vitrine/run/control.json"))
        known = {"probe": {"url": f"https://{self.machine.address}:8443", "fingerprint": control["fingerprint"],
                           "token": self.token}}
        self.known = self.machine.folder / "screens.json"
        self.known.touch(mode=0o600)
        self.known.write_text(json.dumps(known), encoding="utf-8")

    def ctl(self, *words, seconds=300):
        told = subprocess.run([self.tool, *words], capture_output=True, text=True, timeout=seconds,
                              env={**os.environ, "VITRINE_SCREENS": str(self.known), "LANG": "C.UTF-8"}, check=False)
        if told.returncode != 0:
            raise AssertionError(f"vitrinectl {' '.join(map(str, words))}: {told.stdout}{told.stderr}")
        return told.stdout

    def get(self, path):
        connection = http.client.HTTPSConnection(self.machine.address, 8443, context=self.tls, timeout=20)
        try:
            connection.request("GET", path, headers={"Authorization": f"Bearer {self.token}"})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200:
                raise OSError(f"GET {path}: {answer.status} {body[:200]}")
            return json.loads(body)
        except http.client.HTTPException as failed:
            raise OSError(f"GET {path}: {failed}") from failed
        finally:
            connection.close()

    def state(self):
        return self.get("/api/v1/screen")

    def shell(self):
        return self.state()["shell"]

    def faults(self):
        return self.get("/api/v1/faults?limit=50")["items"]

    def until(self, what, true, seconds=240):
        def there():
            state = self.state()
            return state if true(state) else None
        return self.machine.until(what, there, seconds)

    def until_page(self, page, **fields):
        return self.until(f"the page {page} {fields or ''}", lambda state: state["shell"]["running"] and
                          state["shell"]["page"] == page and
                          all(state["shell"][name] == value for name, value in fields.items()))["shell"]

    def until_drawn(self):
        return self.until("a picture", lambda state: state["shell"]["running"] and state["generation"]["shown"] and
                          state["state"] in ("playing", "in-use"))

    def at_rest(self, name):
        """A picture that is the one before it, too."""
        last = [None]

        def rest():
            now = self.machine.picture(name)
            same = last[0] is not None and now.tobytes() == last[0]
            last[0] = now.tobytes()
            return now if same else None
        return self.machine.until("the glass to come to rest", rest, 120, every=2)

    def go_home(self):
        """From wherever visitors may be."""
        if self.shell()["page"] == "attract":
            self.machine.tap(0.5, 0.006)
        else:
            self.machine.tap(0.076, 0.947)
        return self.until_page("home")

    def pack(self):
        """A pack that was not there before, with media that no other has."""
        from PIL import Image
        self.version += 1
        folder = self.machine.folder / "pack"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(TOP / "tests/e2e/packs/two", folder)
        text = (folder / "pack.yaml").read_text(encoding="utf-8")
        (folder / "pack.yaml").write_text(text.replace("version: 1.0.0", f"version: {self.version}.0.0"), encoding="utf-8")
        for file in (folder / "media").glob("*.jpg"):
            picture = Image.open(file).convert("RGB")
            noise = Image.effect_noise(picture.size, 30 + self.version).convert("RGB")
            Image.blend(picture, noise, 0.2).save(file, quality=90)
        return folder

    def install(self):
        """Over the network; until it is shown."""
        folder = self.pack()
        self.generation = self.state()["generation"]["current"]  # so many deaths before may have brought back an older one
        before = self.machine.log.stat().st_size if self.machine.log.exists() else 0
        self.ctl("install", folder, "probe", "--when", "now", "--wait")
        state = self.until("the new pack", lambda state: state["generation"]["shown"] == state["generation"]["current"] and
                           f"{self.version}.0.0" in [pack["version"] for pack in state["packs"]])
        after = self.machine.log.stat().st_size if self.machine.log.exists() else 0
        number = state["generation"]["current"]
        self.windows.append((before, after, {self.generation, number}))
        self.windows.append((after, after, {number}))
        self.generation = number
        return state


def how_far(picture, other):
    """Mean difference of two pictures in 48 by 27 fields, 0 to 255: glyphs and noise do not count."""
    small = [list(p.resize((48, 27)).getdata()) for p in (picture, other)]
    return sum(abs(a - b) for one, two in zip(*small) for a, b in zip(one, two)) / (48 * 27 * 3)


def since(begun):
    return f"{time.monotonic() - begun:.1f} s"


def until_up(screen):
    """Somebody takes orders, and the daemon can be asked."""
    machine = screen.machine
    machine.until("the orders' port", lambda: machine.run("echo here", 20) == "here", 900)
    machine.until("vitrined", lambda: machine.run("systemctl is-active vitrined >/dev/null && test -s /var/lib/vitrine/run/control.json && echo yes"), 900)
    screen.pair()


# --- the machine as it comes ---------------------------------------------------------------------------------------------

def boot(screen):
    """the machine boots by itself to the first picture of its first pack"""
    machine = screen.machine
    machine.start(logged=True)
    until_up(screen)
    screen.until_page("attract")
    state = screen.until_drawn()
    uptime = machine.run("cut -d. -f1 /proc/uptime")
    screen.generation = state["generation"]["current"]
    machine.picture("attract")
    return f"{uptime} s after the kernel's start, the first install included"


def checked(screen):
    """vitrine-install --check passes every item on the running machine, no unit has failed, a second run changes nothing"""
    told = screen.machine.run("vitrine-install --check")
    assert "FAIL" not in told, told
    failed = screen.machine.run("systemctl --failed --plain --no-legend")
    assert failed == "", failed
    before = screen.machine.run("cat /var/lib/vitrine-install/changes; systemctl show -p MainPID " + " ".join(UNITS))
    link = screen.machine.run("vitrine-install", 300)
    assert "/#code=" in link, link
    assert screen.machine.run("cat /var/lib/vitrine-install/changes; systemctl show -p MainPID " + " ".join(UNITS)) == before
    return told.splitlines()[-1]


def permission(screen):
    """the daemon's user may start and end the shell and boot the machine, and nothing else; others may not even that"""
    def may(user, *words):
        return screen.machine.run(f"runuser -u {user} -- {' '.join(words)}; echo code $?").endswith("code 0")
    manage = "systemctl --no-ask-password"
    assert may("vitrine", manage, "kill --signal=CONT --kill-whom=main vitrine-shell")
    assert may("vitrine", manage, "reset-failed vitrine-shell")
    for unit in ("vitrine-display", "vitrined", "systemd-logind"):
        assert not may("vitrine", manage, "restart", unit), unit
    assert not may("vitrine", manage, "stop --job-mode=isolate rescue.target")
    assert not may("vitrine-shell", manage, "restart vitrine-shell")
    assert not may("vitrine-panel", manage, "restart vitrine-shell")
    ask = "busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager CanReboot"
    for user, answer in (("vitrine", 's "yes"'), ("vitrine-shell", 's "challenge"')):
        said = screen.machine.run(f"runuser -u {user} -- {ask}")
        assert said == answer, f"{user}: {said}"


def home(screen):
    """a finger begins a visit, and home is on the glass as in the pictures of the book"""
    from PIL import Image
    screen.machine.tap(0.5, 0.5)
    screen.until_page("home")
    known = Image.open(TOP / "tests/pictures/home.jpg").convert("RGB")

    def alike():
        far = how_far(screen.machine.picture("home"), known)
        return f"{far:.1f} of 255 away from tests/pictures/home.jpg" if far < 35 else None  # attract is 84 away; the band "not signed" is not in the book
    return screen.machine.until("home on the glass", alike, 60)


def open_gallery(screen):
    """Until it is on the glass: the shell says where it goes before it has drawn the way."""
    before = screen.at_rest("home")
    screen.machine.tap(0.38, 0.69)
    shell = screen.until_page("exhibit", kind="gallery")
    screen.machine.until("the gallery on the glass", lambda: how_far(screen.at_rest("gallery"), before) > 20, 120)
    return shell


def tap(screen):
    """a tap on a cover opens its exhibit, a tap on Start leads back"""
    shell = open_gallery(screen)
    screen.go_home()
    return shell["exhibit"]


def pinch(screen):
    """two fingers on a picture go apart: it grows under them"""
    open_gallery(screen)
    screen.machine.tap(0.15, 0.35)
    before = screen.at_rest("picture")
    screen.machine.pinch(0.5, 0.45)
    far = screen.machine.until("the picture to grow", lambda: (
        far := how_far(screen.at_rest("pinched"), before)) > 5 and far, 60)
    screen.go_home()
    return f"{far:.1f} of 255 other than before"


def language(screen):
    """a visitor chooses English, and home speaks it"""
    assert screen.shell()["language"] == "de", screen.shell()
    screen.machine.tap(0.63, 0.947)
    screen.at_rest("languages")
    screen.machine.tap(0.5, 0.287)
    screen.until_page("home", language="en")
    screen.at_rest("english")


def no_way_out(screen):
    """keys of a keyboard that would lead to a console or restart the machine do nothing"""
    before = screen.machine.run("systemctl show -p MainPID " + " ".join(UNITS))
    for keys in (["ctrl", "alt", "f2"], ["ctrl", "alt", "f3"], ["ctrl", "alt", "delete"], ["ctrl", "alt", "backspace"], ["alt", "f4"],
                 ["alt", "sysrq", "k"], ["alt", "sysrq", "e"]):
        screen.machine.ask("send-key", keys=[{"type": "qcode", "data": key} for key in keys])
    assert screen.machine.run("cat /sys/class/tty/tty0/active") == "tty1"
    assert screen.machine.run("systemctl show -p MainPID " + " ".join(UNITS)) == before
    assert screen.machine.run("systemctl list-units --plain --no-legend 'getty@*' 'autovt@*'") == ""


# --- content ---------------------------------------------------------------------------------------------------------------

def install(screen):
    """a pack comes over the network, is checked in its sandbox, and is shown"""
    begun = time.monotonic()
    screen.install()
    screen.at_rest("installed")
    return since(begun)


def probation(screen):
    """new content under which the shell dies goes, the content before returns by itself"""
    before, log = screen.generation, screen.machine.log.stat().st_size
    state = screen.install()
    begun = time.monotonic()
    screen.machine.run(f"kill -SEGV {state['shell']['pid']}")
    screen.until("the content before", lambda state: state["generation"]["current"] == before == state["generation"]["shown"])
    took = since(begun)
    screen.windows.append((log, screen.machine.log.stat().st_size, {before, screen.generation}))
    screen.generation = before
    assert "new content" in screen.faults()[0]["sentence"] + screen.faults()[1]["sentence"], screen.faults()[:2]
    return took


def drop_in(screen):
    """a pack in the drop-in folder is shown, and what was found stands beside it; the same of a stick that is mounted later"""
    def lies_in(place):
        # A shell that is starting leaves an emulated machine no time to read a pack in, and the check gives up after half a minute.
        screen.until("the end of the probation", lambda state: not state["supervision"]["on_trial"])
        screen.version += 1
        screen.machine.run(
            "rm -rf /run/two; cp -r --no-preserve=mode,ownership $(ls -d /var/lib/vitrine/store/packs/two/* | tail -n 1) /run/two && "
            f"rm -f /run/two/pack.sums* && sed -i 's/^version: .*/version: {screen.version}.0.0/' /run/two/pack.yaml && cp -r /run/two {place}/two")
        state = screen.until("the pack to be shown", lambda state: state["generation"]["shown"] == state["generation"]["current"] and
                             f"{screen.version}.0.0" in [pack["version"] for pack in state["packs"]])
        screen.generation = state["generation"]["current"]
        screen.machine.until("the findings beside it", lambda: screen.machine.run(f"test -s {place}/two.findings.txt && echo yes"))
    lies_in("/srv/vitrine/drop-in")
    screen.machine.run("rm -r /srv/vitrine/drop-in/two; mkdir -p /media/stick && mount -t tmpfs -o uid=$(id -u vitrine) stick /media/stick")
    lies_in("/media/stick")
    screen.machine.run("umount /media/stick; rmdir /media/stick")


# --- deaths ----------------------------------------------------------------------------------------------------------------

def another(screen, before):
    return screen.until("another shell", lambda state: state["shell"]["pid"] not in (before, None) and state["generation"]["shown"])


def shell_dies(screen):
    """the shell crashes: systemd is told to start it, the picture is back, the fault says what it was"""
    screen.until("the end of the probation", lambda state: not state["supervision"]["on_trial"])
    before = screen.shell()["pid"]
    begun = time.monotonic()
    screen.machine.run(f"kill -SEGV {before}")
    another(screen, before)
    took = since(begun)
    fault = screen.faults()[0]
    assert (fault["code"], fault["sentence"]) == ("shell-died", "The shell ended by itself: signal 11 (Segmentation fault)"), fault
    return took


def shell_hangs(screen):
    """the shell hangs: the daemon has it ended over the bus"""
    before = screen.shell()["pid"]
    begun = time.monotonic()
    screen.machine.run(f"kill -STOP {before}")
    another(screen, before)
    took = since(begun)
    assert screen.faults()[0]["code"] == "shell-hung", screen.faults()[0]
    return took


def daemon_dies(screen):
    """the daemon is killed: visitors notice nothing, the next one takes the shell up"""
    screen.go_home()
    before = screen.state()
    screen.machine.run("systemctl kill --signal=KILL vitrined")
    after = screen.until("another daemon", lambda state: state["daemon"]["pid"] != before["daemon"]["pid"] and
                         state["shell"]["running"] and state["shell"]["page"])
    assert after["shell"]["restarts"] == 0, after["shell"]
    for name in ("pid", "page", "visit"):
        assert after["shell"][name] == before["shell"][name], (before["shell"], after["shell"])


def daemon_hangs(screen):
    """the daemon hangs: systemd's watchdog ends it, the shell goes on"""
    before = screen.state()
    begun = time.monotonic()
    screen.machine.run("systemctl kill --signal=STOP vitrined")
    after = screen.until("another daemon", lambda state: state["daemon"]["pid"] != before["daemon"]["pid"] and
                         state["shell"]["running"] and state["shell"]["page"])
    took = since(begun)
    assert after["shell"]["pid"] == before["shell"]["pid"], (before["shell"], after["shell"])
    assert "watchdog" in screen.machine.run("journalctl -b -u vitrined -n 200 --no-pager | grep -i watchdog")
    return took


def shell_hangs_alone(screen):
    """the shell hangs while there is no daemon: systemd's watchdog ends it and starts another, which the daemon takes up"""
    before = screen.shell()["pid"]
    begun = time.monotonic()
    screen.machine.run(f"systemctl stop vitrined && kill -STOP {before}")
    now = screen.machine.until("another shell", lambda: (
        pid := int(screen.machine.run("systemctl show -P MainPID vitrine-shell"))) not in (0, before) and pid, 400)
    took = since(begun)
    screen.machine.until("it to draw", lambda: screen.machine.run("systemctl is-active vitrine-shell") == "active")
    screen.machine.run("systemctl start vitrined")
    assert screen.until_drawn()["shell"]["pid"] == now, now
    return took


def until_another_draws(screen, order):
    """Seconds from an order to the picture of another shell."""
    before = screen.shell()["pid"]
    begun = time.monotonic()
    screen.machine.run(order)
    another(screen, before)
    screen.until_drawn()
    return since(begun)


def panel_dies(screen):
    """the compositor dies: it comes back, and the shell with it"""
    took = until_another_draws(screen, "systemctl kill --signal=KILL vitrine-display")
    screen.at_rest("after-the-panel")
    screen.go_home()
    return took


def logind_restarts(screen):
    """logind, which hands out the panel, is started anew: the compositor too, and the picture is back"""
    took = until_another_draws(screen, "systemctl restart systemd-logind")
    screen.go_home()
    return took


# --- power -------------------------------------------------------------------------------------------------------------------

def log_of_writes(screen):
    """installs one after another, for the power cuts that are replayed at the end"""
    for _ in range(3):
        screen.install()
    return f"{screen.machine.log.stat().st_size >> 20} MiB logged"


def plug_pulled(screen):
    """the plug is pulled in the middle of an install: the next boot shows the old content or the new, and takes the same again"""
    folder = screen.pack()
    before = screen.machine.log.stat().st_size
    errors = []

    def send():
        try:
            screen.ctl("install", folder, "probe", "--when", "now")
        except (AssertionError, subprocess.SubprocessError) as failed:
            errors.append(str(failed))
    sender = threading.Thread(target=send)
    sender.start()
    # The middle: it has begun to write what came.
    screen.machine.until("the install to write", lambda: screen.machine.log.stat().st_size > before + (400 << 10), 240, every=0.05)
    screen.machine.pull_plug()
    may_be = set(range(screen.generation, screen.generation + 3))
    screen.windows.append((before, screen.machine.log.stat().st_size, may_be))
    sender.join()
    begun = time.monotonic()
    screen.machine.log.rename(screen.machine.folder / "first.log")
    screen.machine.start()
    until_up(screen)
    state = screen.until_drawn()
    took = f"{screen.machine.run('cut -d. -f1 /proc/uptime')} s from the kernel's start to the picture ({since(begun)} in all)"
    shown = [pack["version"] for pack in state["packs"]]
    assert state["generation"]["current"] in may_be and shown, (may_be, state)
    failed = screen.machine.run("systemctl --failed --plain --no-legend")
    assert failed == "", failed
    if f"{screen.version}.0.0" not in shown:
        screen.ctl("install", folder, "probe", "--when", "now", "--wait")
        screen.until("the pack that was cut off", lambda state: f"{screen.version}.0.0" in [pack["version"] for pack in state["packs"]])
    return took + ("; the sender was told" if errors else "; the sender had been told that it was done")


def cuts_replayed(screen):
    """power cuts by replay of the logged writes, any half of what was not flushed lost: the old content or the new, whole"""
    log = cuts.Log(screen.machine.folder / "first.log")
    allowed = [(log.until(first), log.until(last), generations) for first, last, generations in screen.windows]
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else screen.machine.folder) as folder:
        done, lost, found = cuts.replay(screen.machine.image.state, log, CUTS, allowed, pathlib.Path(folder))
        # What sees nothing wrong with a disk that loses what it was told to keep would see nothing here either.
        broken = cuts.control(screen.machine.image.state, log, 20, pathlib.Path(folder))
    assert broken >= 10, f"of 20 cuts of a disk that ignores flushes only {broken} were seen to break the state"
    return (f"{broken} of 20 cuts broke a disk that ignores flushes; "
            f"{done} cuts at {len(log.entries)} entries with {sum(1 for entry in log.entries if entry[3] & cuts.FLUSH)} flushes; "
            f"{lost} writes lost; generations found: {', '.join(f'{n} ({found[n]} times)' for n in sorted(found))}")


def power_off(screen):
    """the power button ends it cleanly, out of a visit"""
    begun = time.monotonic()
    code = screen.machine.power_off()
    took = since(begun)
    assert code == 0, f"QEMU: {code}"
    for disk in (screen.machine.state, screen.machine.disk):
        told = subprocess.run(["dumpe2fs", "-h", disk], capture_output=True, text=True, check=True).stdout
        assert "needs_recovery" not in told, f"{disk.name} was not unmounted"
    return took


def removed(screen):
    """vitrine-install --remove leaves the machine as it was"""
    machine = screen.machine
    machine.start()
    machine.until("the orders' port", lambda: machine.run("echo here", 20) == "here", 900)
    machine.until("the units to have started", lambda: machine.run("systemctl is-active vitrined vitrine-shell | uniq") == "active", 900)
    machine.run("systemctl stop vitrined vitrine-shell && umount /var/lib/vitrine", 300)
    told = machine.run("vitrine-install --remove", 1800)
    assert "as it was" in told, told
    before = set(machine.run("cat /usr/local/inventory").splitlines())
    after = set(machine.run("bash /usr/local/take-inventory").splitlines())
    more, less = sorted(after - before), sorted(before - after)
    assert machine.run("systemctl is-active getty@tty1") == "active"
    assert machine.run("systemctl --failed --plain --no-legend") == ""
    assert not less, f"gone: {less[:30]}"
    assert not more, f"left: {more[:30]}"


ORDER = [boot, checked, permission, home, tap, pinch, language, no_way_out, install, probation, drop_in, shell_dies, shell_hangs,
         daemon_dies, daemon_hangs, shell_hangs_alone, panel_dies, logind_restarts, log_of_writes, plug_pulled, power_off, removed, cuts_replayed]
__all__ = ["ORDER", "Gone", "Screen"]
