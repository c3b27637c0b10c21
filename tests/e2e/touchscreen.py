# SPDX-License-Identifier: Apache-2.0
"""A panel for tests: a real X server without a monitor, with a real multi-touch device and a keyboard.

Xorg's own test driver (`inputtest`, see inputtest(4)) takes events over a socket and hands them to the server as if a
finger had made them, so a program sees XInput 2 touches and not a mouse. Pictures are taken from the X server.
"""
import ctypes
import os
import pathlib
import socket
import struct
import subprocess
import tempfile
import time

_BEGIN, _UPDATE, _END = 18, 19, 20  # XI_TouchBegin … of the X Input Extension
_CLIENT_VERSION, _WAIT_FOR_SYNC, _KEY, _TOUCH = 0, 1, 5, 6
_AXIS_MAX = 0xFFFF

_CONFIG = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
    Option "DontVTSwitch" "true"
EndSection
Section "Device"
    Identifier "panel"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0 - 1000.0
    VertRefresh 5.0 - 200.0
    {modeline}
EndSection
Section "Screen"
    Identifier "screen"
    Device "panel"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "panel"
        Virtual {width} {height}
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "finger"
    Driver "inputtest"
    Option "SocketPath" "{folder}/finger"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
EndSection
Section "InputDevice"
    Identifier "keys"
    Driver "inputtest"
    Option "SocketPath" "{folder}/keys"
    Option "DeviceType" "Keyboard"
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "finger" "CorePointer"
    InputDevice "keys" "CoreKeyboard"
EndSection
"""


class _CursorImage(ctypes.Structure):
    """XFixesCursorImage."""
    _fields_ = [("x", ctypes.c_short), ("y", ctypes.c_short), ("width", ctypes.c_ushort), ("height", ctypes.c_ushort),
                ("xhot", ctypes.c_ushort), ("yhot", ctypes.c_ushort), ("serial", ctypes.c_ulong),
                ("pixels", ctypes.POINTER(ctypes.c_ulong)), ("atom", ctypes.c_ulong), ("name", ctypes.c_char_p)]


class _Device:
    """One inputtest socket."""

    def __init__(self, path):
        deadline = time.monotonic() + 15
        self._socket = socket.socket(socket.AF_UNIX)
        while True:
            try:
                self._socket.connect(path)
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        self._socket.settimeout(15)
        self._socket.sendall(struct.pack("=IIHH", 12, _CLIENT_VERSION, 1, 1))
        self._answer()

    def send(self, kind, payload):
        self._socket.sendall(struct.pack("=II", 8 + len(payload), kind) + payload)
        self._socket.sendall(struct.pack("=II", 8, _WAIT_FOR_SYNC))
        self._answer()

    def _answer(self):
        header = self._read(8)
        length, _ = struct.unpack("=II", header)
        self._read(length - 8)

    def _read(self, count):
        data = b""
        while len(data) < count:
            part = self._socket.recv(count - len(data))
            if not part:
                raise ConnectionError("the X server closed its input device")
            data += part
        return data

    def close(self):
        self._socket.close()


class TouchScreen:
    """`with TouchScreen(1920, 1080) as panel:` starts the server; `panel.environment` is for the programs on it."""

    def __init__(self, width=1920, height=1080):
        self.width, self.height = width, height

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vitrine-panel-")
        folder = pathlib.Path(self._folder.name)
        modeline = f'Modeline "panel" 200 {self.width} {self.width + 40} {self.width + 80} {self.width + 160} ' \
                   f'{self.height} {self.height + 3} {self.height + 8} {self.height + 40}'
        config = folder / "xorg.conf"
        config.write_text(_CONFIG.format(folder=folder, width=self.width, height=self.height, modeline=modeline))
        read_end, write_end = os.pipe()
        # The server picks a free display and tells us its number: tests never meet each other.
        self._server = subprocess.Popen(
            ["Xorg", "-config", str(config), "-logfile", str(folder / "xorg.log"), "-displayfd", str(write_end),
             "-noreset", "-nolisten", "tcp", "-sharevts", "-novtswitch", "-keeptty", "-s", "0"],
            pass_fds=[write_end], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write_end)
        number = b""
        while not number.endswith(b"\n"):
            part = os.read(read_end, 16)
            if not part:
                raise RuntimeError("Xorg did not start:\n" + (folder / "xorg.log").read_text(errors="replace")[-3000:])
            number += part
        os.close(read_end)
        self.display = ":" + number.decode().strip()
        self.environment = {"DISPLAY": self.display, "LIBGL_ALWAYS_SOFTWARE": "1", "QT_QPA_PLATFORM": "xcb",
                            "WAYLAND_DISPLAY": ""}
        # The keys of a plugged-in keyboard mean what Linux means by them; without this the server takes codes of XFree86.
        subprocess.run(["setxkbmap", "-display", self.display, "-rules", "evdev", "-model", "pc105", "-layout", "us"],
                       check=True, capture_output=True, timeout=60)
        self._finger = _Device(str(folder / "finger"))
        self._keys = _Device(str(folder / "keys"))
        return self

    def __exit__(self, *_):
        self._finger.close()
        self._keys.close()
        self._server.terminate()
        self._server.wait(20)
        self._folder.cleanup()

    def _touch(self, finger, kind, x, y):
        values = [0.0] * 64
        values[0] = x / (self.width - 1) * _AXIS_MAX
        values[1] = y / (self.height - 1) * _AXIS_MAX
        values[4] = 1000.0
        mask = bytes([0b10011] + [0] * 7)
        self._finger.send(_TOUCH, struct.pack("=III8s4x", finger, kind, 0, mask)
                          + struct.pack("=64d", *values) + bytes(64 * 8))

    def press(self, x, y, finger=1):
        self._touch(finger, _BEGIN, x, y)

    def move(self, x, y, finger=1):
        self._touch(finger, _UPDATE, x, y)

    def release(self, x, y, finger=1):
        self._touch(finger, _END, x, y)

    def tap(self, x, y, hold=0.06):
        self.press(x, y)
        time.sleep(hold)
        self.release(x, y)

    def drag(self, x1, y1, x2, y2, steps=12, seconds=0.2):
        self.press(x1, y1)
        for step in range(1, steps + 1):
            time.sleep(seconds / steps)
            self.move(x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps)
        self.release(x2, y2)

    def pinch(self, x, y, before, after, steps=12, seconds=0.3):
        """Two fingers around (x, y), their distance going from `before` to `after`."""
        self.press(x - before / 2, y, 1)
        self.press(x + before / 2, y, 2)
        for step in range(1, steps + 1):
            time.sleep(seconds / steps)
            reach = (before + (after - before) * step / steps) / 2
            self.move(x - reach, y, 1)
            self.move(x + reach, y, 2)
        self.release(x - after / 2, y, 1)
        self.release(x + after / 2, y, 2)

    def key(self, code, hold=0.03):
        """An X key code (evdev code + 8)."""
        self.keys_down([code])
        time.sleep(hold)
        self.keys_up([code])

    def chord(self, *codes):
        self.keys_down(codes)
        time.sleep(0.03)
        self.keys_up(reversed(codes))

    def keys_down(self, codes):
        for code in codes:
            self._keys.send(_KEY, struct.pack("=iI", code, 1))

    def keys_up(self, codes):
        for code in codes:
            self._keys.send(_KEY, struct.pack("=iI", code, 0))

    def mouse(self, *steps):
        """What somebody does with a mouse that is plugged in: (x, y) goes there, 3 presses that button, -3 lifts it;
        4 to 7 are the wheel."""
        x11, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        for step in steps:
            if isinstance(step, tuple):
                test.XTestFakeMotionEvent(display, -1, *map(int, step), 0)
            else:
                test.XTestFakeButtonEvent(display, abs(step), step > 0, 0)
            x11.XSync(display, 0)
        x11.XCloseDisplay(display)

    def unplug_touch(self):
        """The touch device is gone, with any finger that was on it; plug_touch() brings it back."""
        self._tell("xinput", "disable", "finger")

    def plug_touch(self):
        self._finger.close()  # the driver hung up
        self._tell("xinput", "enable", "finger")
        self._finger = _Device(f"{self._folder.name}/finger")

    def unplug_panel(self):
        """The monitor is gone: the server has no output that shows anything."""
        self._tell("xrandr", "--output", self._output(), "--off")

    def plug_panel(self):
        self._tell("xrandr", "--output", self._output(), "--mode", "panel", "--fb", f"{self.width}x{self.height}")

    def _output(self):
        return next(line.split()[0] for line in self._tell("xrandr").splitlines() if " connected" in line)

    def _tell(self, *words):
        return subprocess.run(words, env={**os.environ, **self.environment}, check=True, capture_output=True, text=True,
                              timeout=60).stdout

    def cursor_is_seen(self):
        """Whether the pointer that the server draws has a pixel that is not clear."""
        x11, fixes = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXfixes.so.3")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        fixes.XFixesGetCursorImage.restype = ctypes.POINTER(_CursorImage)
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        image = fixes.XFixesGetCursorImage(display)
        seen = any(image.contents.pixels[i] >> 24 & 0xFF for i in range(image.contents.width * image.contents.height))
        x11.XFree(image)
        x11.XCloseDisplay(display)
        return seen

    def picture(self, file=None):
        """What is on the glass, as a PIL image; also written to `file`."""
        from PIL import Image
        raw = subprocess.run(["import", "-display", self.display, "-window", "root", "png:-"],
                             check=True, capture_output=True, timeout=60).stdout
        if file:
            pathlib.Path(file).write_bytes(raw)
        import io
        return Image.open(io.BytesIO(raw)).convert("RGB")
