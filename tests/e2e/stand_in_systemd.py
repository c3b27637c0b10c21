# SPDX-License-Identifier: Apache-2.0
"""A stand-in for systemd and logind on a D-Bus of its own: it knows one unit, whose file it reads from deploy/systemd, and does
with it what systemd does: environment, readiness, watchdog, restart after a failure, what became of the process. A machine
whose process 1 is systemd boots the real one in tests/machine."""
import os
import pathlib
import re
import shlex
import signal
import socket
import subprocess
import threading
import time

from gi.repository import Gio, GLib

MANAGER = """<node><interface name="org.freedesktop.systemd1.Manager">
<method name="LoadUnit"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="RestartUnit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="StopUnit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
<method name="KillUnit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="i" direction="in"/></method>
<method name="ResetFailedUnit"><arg type="s" direction="in"/></method>
</interface></node>"""
SERVICE = """<node><interface name="org.freedesktop.systemd1.Service">
<property name="MainPID" type="u" access="read"/><property name="Result" type="s" access="read"/>
<property name="ExecMainCode" type="i" access="read"/><property name="ExecMainStatus" type="i" access="read"/>
</interface></node>"""
LOGIND = """<node><interface name="org.freedesktop.login1.Manager">
<method name="Reboot"><arg type="b" direction="in"/></method></interface></node>"""
UNIT_PATH = "/org/freedesktop/systemd1/unit/vitrine_2dshell_2eservice"


class StandInSystemd:
    """`replace` maps paths of the unit to those of the test. Calls that are allowed are those of deploy/systemd/vitrine.rules."""

    def __init__(self, unit, folder, environment, replace):
        self.name, self.folder, self.environment, self.replace = unit.name, folder, environment, replace
        keys = {}
        for line in unit.read_text(encoding="utf-8").splitlines():
            if "=" in line and not line.startswith("#"):
                key, _, value = line.partition("=")
                keys.setdefault(key, []).append(value)
        self.call, self.mode_file = keys["ExecStart"][0], self.own(keys["EnvironmentFile"][0].lstrip("-"))
        self.fixed = [pair for line in keys.get("Environment", []) for pair in shlex.split(line) if pair.startswith("QV4")]
        self.restart_after, self.watchdog = float(keys["RestartSec"][0]), float(keys["WatchdogSec"][0])
        rule = (unit.parent / "vitrine.rules").read_text(encoding="utf-8")
        self.allowed = set(re.findall(r'"([a-z-]+)"', rule[rule.index("["):rule.index("].indexOf")]))
        self.process, self.facts = None, {"Result": "success", "ExecMainCode": 0, "ExecMainStatus": 0}
        self.calls, self.refused, self.told, self.reboots, self.starts = [], [], [], 0, 0
        self.lock, self.wanted, self.over = threading.RLock(), False, False

    def own(self, text):
        for path, ours in self.replace.items():
            text = text.replace(path, str(ours))
        return pathlib.Path(text) if text.startswith("/") and " " not in text else text

    def __enter__(self):
        self.bus_process = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], text=True,
                                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.address = self.bus_process.stdout.readline().strip()
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(self.folder / "notify"))
        self.socket.settimeout(0.2)
        self.loop = GLib.MainLoop(GLib.MainContext.new())
        ready = threading.Event()
        self.threads = [threading.Thread(target=self.serve, args=(ready,)), threading.Thread(target=self.listen)]
        for thread in self.threads:
            thread.start()
        assert ready.wait(20)
        return self

    def __exit__(self, *_):
        self.over = True
        with self.lock:
            self.wanted = False
            if self.process and self.process.poll() is None:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.loop.quit()
        for thread in self.threads:
            thread.join(10)
        self.socket.close()
        self.bus_process.terminate()
        self.bus_process.wait(10)
        self.bus_process.stdout.close()

    # --- the bus ---------------------------------------------------------------------------------------------------------

    def serve(self, ready):
        self.loop.get_context().push_thread_default()
        bus = Gio.DBusConnection.new_for_address_sync(
            self.address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        for path, text in [("/org/freedesktop/systemd1", MANAGER), (UNIT_PATH, SERVICE), ("/org/freedesktop/login1", LOGIND)]:
            interface = Gio.DBusNodeInfo.new_for_xml(text).interfaces[0]
            bus.register_object(path, interface, self.asked, self.property, None)
        for name in ("org.freedesktop.systemd1", "org.freedesktop.login1"):
            bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                          GLib.Variant("(su)", (name, 4)), None, 0, 5000, None)
        ready.set()
        self.loop.run()
        bus.close_sync()

    def asked(self, _bus, _who, _path, _interface, method, arguments, invocation):
        values = arguments.unpack()
        if method == "Reboot":
            self.reboots += 1
            return invocation.return_value(None)
        verb = {"RestartUnit": "restart", "StopUnit": "stop", "KillUnit": "kill", "ResetFailedUnit": "reset-failed"}.get(method)
        if values[0] != self.name or (verb and verb not in self.allowed):
            self.refused.append((method, values))
            return invocation.return_dbus_error("org.freedesktop.DBus.Error.AccessDenied", "Permission denied")
        self.calls.append(method)
        if method == "RestartUnit":
            threading.Thread(target=self.restart).start()
        elif method == "StopUnit":
            self.stop()
        elif method == "KillUnit" and self.process and self.process.poll() is None:
            os.kill(self.process.pid, values[2])
        answer = {"LoadUnit": UNIT_PATH, "RestartUnit": "/job/1", "StopUnit": "/job/1"}.get(method)
        return invocation.return_value(GLib.Variant("(o)", (answer,)) if answer else None)

    def property(self, _bus, _who, _path, _interface, name):
        with self.lock:
            if name == "MainPID":
                return GLib.Variant("u", self.process.pid if self.process and self.process.poll() is None else 0)
            return GLib.Variant("s" if name == "Result" else "i", self.facts[name])

    # --- the unit --------------------------------------------------------------------------------------------------------

    def stop(self):
        with self.lock:
            self.wanted = False
            process = self.process
        if process and process.poll() is None:
            process.terminate()
            process.wait(10)

    def restart(self):
        self.stop()
        with self.lock:
            mode = []
            if self.mode_file.exists():
                mode = self.mode_file.read_text().partition("=")[2].split()
            call = [str(self.own(word)) for word in self.call.split() if word != "$VITRINE_SHELL_MODE"] + self.more() + mode
            environment = dict(self.environment, NOTIFY_SOCKET=str(self.folder / "notify"),
                               WATCHDOG_USEC=str(int(self.watchdog * 1e6)), **dict(pair.split("=", 1) for pair in self.fixed))
            environment.pop("WATCHDOG_PID", None)
            with open(self.folder / "state/log/shell.log", "ab") as log:
                self.process = subprocess.Popen(call, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                                start_new_session=True)
            self.wanted, self.starts, self.fed = True, self.starts + 1, time.monotonic()
            threading.Thread(target=self.wait, args=(self.process,)).start()

    def more(self):
        return []

    def wait(self, process):
        code = process.wait()
        with self.lock:
            if process is self.process:
                self.facts = {"Result": "success" if code == 0 else "signal" if code < 0 else "exit-code",
                              "ExecMainCode": 2 if code < 0 else 1, "ExecMainStatus": abs(code)}
        if code == 0:
            return
        deadline = time.monotonic() + self.restart_after
        while not self.over and time.monotonic() < deadline:
            time.sleep(0.05)
        with self.lock:
            again = self.wanted and not self.over and process is self.process
        if again:
            self.restart()

    def listen(self):
        while not self.over:
            try:
                text = self.socket.recv(4096).decode(errors="replace")
            except OSError:
                text = ""
            self.told += text.split("\n") if text else []
            with self.lock:
                if "WATCHDOG=1" in text:
                    self.fed = time.monotonic()
                if self.process and self.process.poll() is None and time.monotonic() - self.fed > self.watchdog:
                    self.process.send_signal(signal.SIGABRT)
                    self.fed = time.monotonic()
