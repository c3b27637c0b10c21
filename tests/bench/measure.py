# SPDX-License-Identifier: Apache-2.0
"""What tests/bench/run measures. Every row is a ratio against a peer or a limit, both measured in this run."""
import datetime
import os
import pathlib
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "e2e"))
import deaths  # noqa: E402
import large_pack  # noqa: E402
import many_exhibits  # noqa: E402
import updates  # noqa: E402
from screen import BUILD, Screen, wait_for  # noqa: E402
from shell_alone import ShellAlone  # noqa: E402
from speech_dispatcher import SpeechDispatcher  # noqa: E402
from table import RUNS, median, print_table, row, timed  # noqa: E402
from touchscreen import TouchScreen  # noqa: E402

DEMO = TOP / "content/jena-digital-werkstadt"
CHROMIUM = ["chromium", "--kiosk", "--no-first-run", "--disable-sync", "--disable-background-networking",
            "--disable-component-update", "--disable-quic", "--window-size=1920,1080", "--window-position=0,0",
            *(["--no-sandbox"] if os.getuid() == 0 else [])]


MEASURES = {**deaths.MEASURES, **updates.MEASURES}


def pss(pids):
    total = 0
    for pid in pids:
        try:
            for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            continue  # ended while we looked
    return total / 1024


def descendants(pid):
    children = {}
    for entry in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(entry.name))
    found, todo = [], [pid]
    while todo:
        one = todo.pop()
        found.append(one)
        todo += children.get(one, [])
    return found


def first_picture(environment, *command, colours=12):
    result = subprocess.run([BUILD / "bin/bench_first_picture", "--colours", str(colours), "--", *map(str, command)],
                            env=environment, capture_output=True, text=True, timeout=120)
    if result.returncode:
        raise RuntimeError(f"{command[0]}: {result.stderr[-2000:]}")
    return float(result.stdout)


def static_page(screen, folder):
    """A page that shows the very picture the shell shows at home, as plain HTML: words over images would cost more."""
    screen.picture(folder / "home.png")
    page = folder / "home.html"
    page.write_text("<!doctype html><meta charset=utf-8><style>*{margin:0}body{background:#faf8f4;overflow:hidden}"
                    "img{width:100vw;height:100vh}</style><img src=home.png alt=>", encoding="utf-8")
    return page


def measure_start():
    print("start: to the first picture of home, from outside", flush=True)
    with Screen(pack=DEMO) as screen, tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        screen.wake()
        time.sleep(1.5)
        page = static_page(screen, folder)
        screen.stop()
        shell = [BUILD / "bin/vitrine-shell", "--store", screen.state_folder / "store", "--start", "home"]
        bare = [BUILD / "bin/bench_bare_window"]
        environment = dict(screen.environment)
        environment.pop("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", None)
        ours, window, browser = [], [], []
        for turn in range(RUNS + 1):
            one = first_picture(environment, *shell)
            two = first_picture(environment, *bare)
            profile = folder / f"profile-{turn}"
            three = first_picture(environment, *CHROMIUM, f"--user-data-dir={profile}", page.as_uri())
            if turn:  # the first warms the caches
                ours.append(one)
                window.append(two)
                browser.append(three)
        row("shell to first home picture, against a bare Qt Quick window", median(ours), median(window),
            median([a / b for a, b in zip(ours, window)]), ("<=", 1.5), "ms")
        row("shell to first home picture, against chromium --kiosk", median(ours), median(browser),
            median([a / b for a, b in zip(ours, browser)]), ("<=", 0.5), "ms")


def measure_memory():
    print("memory: PSS at home", flush=True)
    with Screen(pack=DEMO) as screen, tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        screen.wake()
        time.sleep(3)
        page = static_page(screen, folder)
        ours, browser = [], []
        for turn in range(max(5, RUNS)):
            ours.append(pss([screen.shell()["pid"], screen.daemon.pid]))
            chromium = subprocess.Popen([*CHROMIUM, f"--user-data-dir={folder}/profile-{turn}", page.as_uri()],
                                        env=screen.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        start_new_session=True)
            time.sleep(5)
            browser.append(pss(descendants(chromium.pid)))
            os.killpg(chromium.pid, signal.SIGKILL)
            chromium.wait()
        row("shell and daemon at home, against the same Chromium", median(ours), median(browser),
            median(ours) / median(browser), ("<=", 0.4), "MiB")


def measure_touch():
    print("touch: finger on a card to the exhibit's first frame", flush=True)
    with Screen(pack=DEMO) as screen:
        screen.wake()
        log = screen.state_folder / "log/shell.log"
        titles = [exhibit["title"]["de"] for pack in screen.state()["packs"] for exhibit in pack["exhibits"]]
        places = {}
        for title in titles:
            item = screen.find(title)
            places[title] = (item["x"] + item["width"] / 2, item["y"] + item["height"] / 2)
        home = screen.find("Start")
        start = (home["x"] + home["width"] / 2, home["y"] + home["height"] / 2)
        for _ in range(max(5, RUNS)):
            for title in titles:
                screen.panel.tap(*places[title], hold=0.05)
                screen.wait_page("exhibit")
                time.sleep(0.7)
                screen.panel.tap(*start)
                screen.wait_page("home")
                time.sleep(0.7)
        times = sorted(float(line.split()[-1].removesuffix("ms")) if not line.rstrip().endswith(" ms")
                       else float(line.split()[-2])
                       for line in log.read_text(errors="replace").splitlines() if "exhibit drawn" in line)
        p95 = times[int(len(times) * 0.95) - 1]
        row(f"touch to the exhibit's first frame, p95 of {len(times)} (median {median(times):.0f} ms), against 100 ms",
            p95, 100, p95 / 100, ("<=", 1.0), "ms")


def measure_silence():
    print("silence: key or finger to the cancel at the speech engine", flush=True)
    right = 15  # the keypad's "next", as an X key code
    before = dict(os.environ)
    with SpeechDispatcher() as speech, TouchScreen() as panel:
        os.environ.update(speech.environment)
        try:
            with ShellAlone("--pack", TOP / "exhibits/story/sample", panel=panel) as shell:
                shell.wait_said("generation 0 drawn")
                panel.tap(960, 300)
                shell.wait_said("exhibit drawn")
                took = []
                for press in (lambda: panel.key(right), lambda: panel.tap(960, 300)) * max(5, RUNS):
                    begun = len(speech.begun())
                    shell.tap("Vorlesen")
                    wait_for("a sentence that sounds", lambda: len(speech.begun()) > begun)
                    pressed = time.time()
                    press()
                    told = wait_for("the engine to be told",
                                    lambda: next((when for when in speech.cancelled() if when > pressed), None))
                    took.append(1000 * (told - pressed))
        finally:
            os.environ.clear()
            os.environ.update(before)
    took.sort()
    worst = took[-1]
    row(f"key or finger to the cancel at speech-dispatcher, worst of {len(took)} (median {median(took):.0f} ms), "
        "against 200 ms", worst, 200, worst / 200, ("<=", 1.0), "ms")


def big_pack(folder, mebibytes=1024):
    pack = folder / "big"
    shutil.copytree(HERE.parent / "e2e/packs/two", pack)
    text = (pack / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(text.replace("id: two", "id: big"), encoding="utf-8")
    size = 64 * 1024 * 1024
    for number in range(mebibytes // 64):
        with open(pack / f"media/sound-{number:02}.wav", "wb") as sound:
            sound.write(b"RIFF" + (size + 36).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
                        + (1).to_bytes(2, "little") + (2).to_bytes(2, "little") + (48000).to_bytes(4, "little")
                        + (192000).to_bytes(4, "little") + (4).to_bytes(2, "little") + (16).to_bytes(2, "little")
                        + b"data" + size.to_bytes(4, "little"))
            for _ in range(size // (1 << 20)):
                sound.write(os.urandom(1 << 20))
    return pack


def measure_install():
    print("install: a pack of 1 GiB", flush=True)
    with Screen() as screen:
        pack = big_pack(screen.folder)
        archive = screen.folder / "big.vpack"
        built = screen.ctl("pack", "build", pack, "-o", archive, timeout=600)
        assert built.returncode == 0, built.stdout + built.stderr
        ours, alone, copies, synced = [], [], [], []
        for turn in range(max(5, RUNS) + 1):
            subprocess.run(["cat", *map(str, (pack / "media").iterdir()), str(archive)], stdout=subprocess.DEVNULL, check=True)
            begun = time.monotonic()
            subprocess.run(f"cp -r {pack} {screen.folder}/copy && cd {screen.folder}/copy && "
                           "find . -type f -exec sha256sum {} + >/dev/null", shell=True, check=True)
            copied = time.monotonic() - begun
            subprocess.run(["sync", "-f", screen.folder / "copy"], check=True)
            flushed = time.monotonic() - begun
            shutil.rmtree(screen.folder / "copy")
            subprocess.run(["sync"], check=True)
            kept = subprocess.run([BUILD / "bin/bench_install", BUILD / "exhibits", screen.folder / "store", archive],
                                  capture_output=True, text=True, timeout=600, check=True)
            shutil.rmtree(screen.folder / "store")
            subprocess.run(["sync"], check=True)
            begun = time.monotonic()
            done = screen.ctl("install", archive, "prüfstand", timeout=600)
            took = time.monotonic() - begun
            assert done.returncode == 0, done.stdout + done.stderr
            if turn:
                ours.append(took)
                alone.append(float(kept.stdout))
                copies.append(copied)
                synced.append(flushed)
            # The next turn must bring every byte anew.
            screen.stop()
            shutil.rmtree(screen.state_folder / "store")
            screen.start()
        row("install of 1 GiB on the screen, synced, against cp and sha256sum of its files", median(alone), median(copies),
            median([a / b for a, b in zip(alone, copies)]), ("<=", 1.25), "s")
        row("install of 1 GiB by the staff tool over TLS, against cp and sha256sum", median(ours), median(copies),
            median([a / b for a, b in zip(ours, copies)]), ("<=", 1.25), "s")
        print(f"  (over TLS against cp, sha256sum and sync: {median([a / b for a, b in zip(ours, synced)]):.3f})")


def measure_archive():
    """A pack of 2 GiB: built as for the first time, built again with one of 32 files changed, verified."""
    print("archive", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        pack = big_pack(folder, 2048)
        films = sorted((pack / "media").glob("sound-*.wav"))
        os.sync()
        ctl, out = BUILD / "bin/vitrinectl", folder / "bench.vpack"
        build = [ctl, "pack", "build", pack, "-o", out, "--exhibits", BUILD / "exhibits"]
        built, again, verified, sums, film_copies = [], [], [], [], []
        for turn in range(max(5, RUNS) + 1):
            caches = dict(os.environ, XDG_CACHE_HOME=str(folder / f"cache-{turn}"))
            out.unlink(missing_ok=True)
            hashed = timed("sha256sum", *films)
            fresh = timed(*build, environment=caches)
            checked = timed(ctl, "pack", "verify", out)
            with films[turn].open("r+b") as film:
                film.seek(4096)
                film.write(os.urandom(1024))
            time.sleep(2.1)  # what changed just now is not trusted to be done changing
            changed = timed(*build, environment=caches)
            one = timed("sh", "-c", f"cp {films[0]} {folder}/copy && sha256sum {folder}/copy && sync {folder}/copy")
            if turn:
                for values, value in ((built, fresh), (again, changed), (verified, checked), (sums, hashed), (film_copies, one)):
                    values.append(value)
        row("build of a pack of 2 GiB, against sha256sum of its files", median(built), median(sums),
            median([a / b for a, b in zip(built, sums)]), ("<=", 1.25), "s")
        row("verify of the same, against sha256sum", median(verified), median(sums),
            median([a / b for a, b in zip(verified, sums)]), ("<=", 1.25), "s")
        row("build again with 64 MiB of it changed, against cp, sha256sum and sync of these", median(again),
            median(film_copies), median([a / b for a, b in zip(again, film_copies)]), ("<=", 1.25), "s")


def rss(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def wrk(url, token, seconds=4):
    script = "" if not token else f'wrk.headers["Authorization"] = "Bearer {token}"\n'
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as lua:
        lua.write(script)
        lua.flush()
        out = subprocess.run(["wrk", "-t1", "-c8", f"-d{seconds}s", "-s", lua.name, url], capture_output=True, text=True,
                             check=True).stdout
    assert "Non-2xx" not in out, out
    return float(next(line.split()[1] for line in out.splitlines() if "Requests/sec" in line))


def measure_daemon():
    print("daemon: memory and requests", flush=True)
    with Screen(pack=DEMO) as screen, tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        time.sleep(3)
        resident = [rss(screen.daemon.pid) for _ in range(5) if time.sleep(0.5) is None]
        row("resident memory of the daemon, against 12 MiB", median(resident), 12, median(resident) / 12, ("<=", 1.0), "MiB")
        body = screen.request("GET", "/api/v1/screen").body
        (folder / "html").mkdir()
        (folder / "html/screen").write_bytes(body)
        port = 20000 + os.getpid() % 20000
        (folder / "nginx.conf").write_text(f"""
worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
    access_log off; keepalive_requests 100000000; default_type application/json;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    server {{ listen 127.0.0.1:{port} ssl; root {folder}/html;
              ssl_certificate {screen.state_folder}/tls/cert.pem; ssl_certificate_key {screen.state_folder}/tls/key.pem; }}
}}
""")
        folder.chmod(0o755)
        (folder / "html").chmod(0o755)
        nginx = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"])
        try:
            time.sleep(1)
            ours, peer = [], []
            for turn in range(max(5, RUNS) + 1):
                one = wrk(screen.control["url"] + "/api/v1/screen", screen.token)
                two = wrk(f"https://127.0.0.1:{port}/screen", "")
                if turn:
                    ours.append(one)
                    peer.append(two)
            row(f"GET /screen over keep-alive TLS, against nginx with a file of {len(body)} bytes", median(ours),
                median(peer), median([a / b for a, b in zip(ours, peer)]), (">=", 0.5), "requests/s")
        finally:
            nginx.terminate()
            nginx.wait(20)


def at_home(shell):
    """How long it took to home with its pictures, in ms of the process's life."""
    return float(shell.wait_said(r"home drawn (\d+)").group(1))


def over_a_frame(said, least=100):
    """The share of frames in percent that took more than 16.7 ms, of what --frame-times printed."""
    lines = re.findall(r"frames (\d+) over (\d+) median", said)
    frames, over = (sum(int(line[i]) for line in lines) for i in (0, 1))
    assert frames > least, f"{frames} frames were drawn"
    return 100 * over / frames


def moving_picture(environment, picture):
    """The same share for a bare Qt Quick window that moves one picture of the same size, drawn alike."""
    with tempfile.TemporaryDirectory() as folder:
        said = pathlib.Path(folder) / "bare.log"
        with open(said, "wb") as log:
            window = subprocess.Popen([BUILD / "bin/bench_bare_window", picture], stdout=log, stderr=log,
                                      env=dict(environment, QT_QUICK_BACKEND="software", QT_LOGGING_TO_CONSOLE="1"))
            time.sleep(8)
            window.terminate()
            window.wait(20)
        return over_a_frame(said.read_text(errors="replace"))


def smooth(what, ours, bare):
    """A row: of a hundred frames one more may be late than where a single picture moves."""
    row(f"frames over 16.7 ms {what}, against one moving picture and 1 in 100", median(ours), median(bare) + 1,
        median(ours) / (median(bare) + 1), ("<=", 1.0), "%")


def measure_motion():
    print("motion: attract, a card that becomes its exhibit, from idle to attract", flush=True)
    attract, opening, bare, idle = [], [], [], []
    with tempfile.TemporaryDirectory() as folder, TouchScreen() as panel:
        picture = pathlib.Path(folder) / "glass.png"
        for _ in range(max(5, RUNS)):
            with ShellAlone("--pack", DEMO, "--frame-times", panel=panel, accessible=False, ask=60, clock=True) as shell:
                shell.wait_said("generation 0 drawn")
                before = len(shell.said())
                time.sleep(20)  # more than one picture of the loop
                attract.append(over_a_frame(shell.said()[before:], 30))
                shell.picture(picture)
                panel.tap(960, 6)
                shell.wait_said("home drawn")
                time.sleep(2)
                before = len(shell.said())
                for turn in range(6):
                    panel.tap(400, 250)
                    shell.wait_said(rf"(?s)(exhibit drawn.*){{{turn + 1}}}")
                    time.sleep(1)
                    panel.tap(140, 1020)
                    time.sleep(1)
                time.sleep(1.2)
                opening.append(over_a_frame(shell.said()[before:]))
                shell.clock.advance(61)
                shell.clock.advance(61)  # nobody answers
                idle.append(float(shell.wait_said(r"attract drawn (\d+)").group(1)))
                environment = shell.environment
            bare.append(moving_picture(environment, picture))
    smooth("while attract plays", attract, bare)
    smooth("while cards become exhibits and exhibits cards", opening, bare)
    row("from the end of a visit to attract on the whole glass, against 1 s", median(idle), 1000, median(idle) / 1000, ("<=", 1.0), "ms")


def measure_many():
    print("many: home with 500 exhibits beside home with 10, and scrolling it", flush=True)
    with tempfile.TemporaryDirectory() as folder, TouchScreen() as panel:
        few = many_exhibits.write(pathlib.Path(folder) / "few", 10)
        many = many_exhibits.write(pathlib.Path(folder) / "many", 500)
        starts, sizes = {few: [], many: []}, {few: [], many: []}
        for turn in range(max(5, RUNS) + 1):
            for pack in (few, many):
                with ShellAlone("--pack", pack, "--start", "home", panel=panel, accessible=False) as shell:
                    ms = at_home(shell)
                    time.sleep(3)  # what comes after the first picture is there too
                    if turn:  # the first warms the caches
                        starts[pack].append(ms)
                        sizes[pack].append(pss([shell.process.pid]))
        row("start to home with 500 exhibits, against home with 10", median(starts[many]), median(starts[few]),
            median([a / b for a, b in zip(starts[many], starts[few])]), ("<=", 1.3), "ms")
        row("the shell's memory with 500 exhibits, against 10", median(sizes[many]), median(sizes[few]),
            median([a / b for a, b in zip(sizes[many], sizes[few])]), ("<=", 1.3), "MiB")
        ours, bare = [], []
        for _ in range(max(5, RUNS)):
            with ShellAlone("--pack", many, "--start", "home", "--frame-times", panel=panel, accessible=False) as shell:
                at_home(shell)
                time.sleep(3)
                shell.picture(pathlib.Path(folder) / "home.png")
                before = len(shell.said())
                for turn in range(6):
                    for way in (1, -1) if turn % 2 else (-1, 1):
                        panel.drag(700, 600 - 250 * way, 700, 600 + 250 * way, steps=45, seconds=0.75)
                        time.sleep(0.4)
                time.sleep(1.2)
                ours.append(over_a_frame(shell.said()[before:]))
                environment = shell.environment
            bare.append(moving_picture(environment, pathlib.Path(folder) / "home.png"))
        smooth("while 500 exhibits are scrolled", ours, bare)


def measure_check():
    print("check: a pack of 1,000 exhibits and 10,000 files", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        pack = pathlib.Path(folder) / "large"
        large_pack.write(pack)
        call = [BUILD / "bin/vitrinectl", "pack", "check", "--json", "--exhibits", TOP / "exhibits"]
        seconds, memory = [], []
        for turn in range(RUNS + 1):
            began = time.monotonic()
            process = subprocess.Popen([*call, "--no-media", pack], stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)  # its own and what it has started and ended
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                raise RuntimeError(f"the large pack has errors: {process.returncode}")
            if turn:  # the first warms the caches
                seconds.append(time.monotonic() - began)
                memory.append(used.ru_maxrss / 1024)
        row("check without decoding, against 2 s", median(seconds), 2, median(seconds) / 2, ("<=", 1), "s")
        row("the largest program of the check, against 64 MiB", median(memory), 64, median(memory) / 64, ("<=", 1), "MiB")
        began, before = time.monotonic(), os.times()
        subprocess.run([*call, pack], stdout=subprocess.DEVNULL, check=True)
        wall, after = time.monotonic() - began, os.times()
        busy = after.children_user + after.children_system - before.children_user - before.children_system
        row("check with decoding: cores that work", busy / wall, os.cpu_count(), busy / wall / os.cpu_count(), (">=", 0.8), "cores")


def saved_to_seen(panel, pack, start, file, words):
    """Milliseconds from before `words` of a file are saved as others to after the first frame that shows them."""
    manifest = pack / file
    before = manifest.read_text(encoding="utf-8")
    assert words in before, words
    taken = []
    with ShellAlone("--preview", "--pack", pack, "--windowed", "1920x1080", "--start", start, panel=panel,
                    accessible=False) as shell:
        shell.wait_said("saved drawn")
        time.sleep(5)  # the check of the media that comes first is over, or gives way
        for turn in range(max(5, RUNS) + 1):
            seen = shell.said().count("saved drawn")
            beside = manifest.with_name(".new.swp")
            beside.write_text(before.replace(words, f"{words} {turn}", 1), encoding="utf-8")
            begun = time.monotonic()
            os.rename(beside, manifest)
            wait_for("the saved pack", lambda: shell.said().count("saved drawn") > seen, every=0.001)
            if turn:  # the first warms the caches
                taken.append(1000 * (time.monotonic() - begun))
            time.sleep(1)
    return taken


def measure_preview():
    print("preview: from saving a file to the frame that shows it", flush=True)
    with tempfile.TemporaryDirectory() as folder, TouchScreen() as panel:
        demo = pathlib.Path(folder) / "demo"
        shutil.copytree(DEMO, demo)
        hundred = many_exhibits.write(pathlib.Path(folder) / "hundred", 100)
        for what, *where in (
                ("7 exhibits, at home", demo, "home", "pack.yaml", "Was möchten Sie entdecken?"),
                ("7 exhibits, in a story", demo, "what-is-this", "exhibits/what-is-this.yaml", "Was ist das hier?"),
                ("100 exhibits, at home", hundred, "home", "pack.yaml", "Die Lampe 1")):
            taken = median(saved_to_seen(panel, *where))
            row(f"a preview of {what}: saved to seen, against 300 ms", taken, 300, taken / 300, ("<=", 1.0), "ms")


def machine():
    model = next((line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    release = pathlib.Path("/etc/debian_version").read_text().strip()
    return f"{model}, {os.cpu_count()} cores, Debian {release}, no GPU (llvmpipe)"


def main():
    wanted = sys.argv[1:] or ["start", "memory", "touch", "silence", "install", "archive", "daemon", "many", "motion", "check",
                              "preview", *MEASURES]
    for name in wanted:
        (MEASURES.get(name) or globals()[f"measure_{name}"])()
    print(f"\n{datetime.date.today().isoformat()}, {machine()}, medians of {max(5, RUNS)}\n")
    print_table()


main()
