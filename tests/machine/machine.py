# SPDX-License-Identifier: Apache-2.0
"""One machine in QEMU, emulated in software: its panel, its fingers, its plug."""
import json
import os
import pathlib
import queue
import random
import re
import shutil
import socket
import subprocess
import sys
import threading
import time


class Gone(Exception):
    """The machine does not answer."""


class Wire:
    """A socket of QEMU's, read line by line in a thread of its own."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        for _ in range(300):
            try:
                self.socket.connect(str(path))
                break
            except OSError:
                time.sleep(0.1)  # QEMU makes its sockets one after another
        else:
            raise Gone(f"QEMU made no {path.name}")
        self.lines = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        with self.socket.makefile("r", encoding="utf-8", errors="replace") as file:
            try:
                for line in file:
                    self.lines.put(line.rstrip("\n"))
            except OSError:
                pass
        self.lines.put(None)

    def write(self, text):
        self.socket.sendall((text + "\n").encode())

    def line(self, seconds):
        try:
            found = self.lines.get(timeout=seconds)
        except queue.Empty:
            found = None
        if found is None:
            raise Gone("no answer")
        return found


class Machine:
    """`image` gives the disks, which are copied to `folder`; QEMU writes what happens to the disk of the state to `state.log`."""

    def __init__(self, image, folder):
        self.folder, self.image = pathlib.Path(folder), image
        self.disk, self.state, self.log = (self.folder / name for name in ("disk.img", "state.img", "state.log"))
        for fresh, copy in ((image.system, self.disk), (image.state, self.state)):
            subprocess.run(["cp", "--sparse=always", "--reflink=auto", fresh, copy], check=True)
        # An address of its own on this computer: a screen refuses to be asked for by another port than its own.
        self.address = "127." + ".".join(str(random.randint(1, 254)) for _ in range(3))
        self.process = None
        self.ordered = 0

    def start(self, logged=False):
        self.pull_plug()  # of one that was not ended as it should: two would share the disks
        for name in ("qmp", "orders", "fingers"):
            (self.folder / name).unlink(missing_ok=True)
        chardevs = []
        for name in ("orders", "fingers"):
            chardevs += ["-chardev", f"socket,id={name},path={self.folder}/{name},server=on,wait=off",
                         "-device", f"virtserialport,chardev={name},name=vitrine.{name}"]
        # A killed QEMU loses nothing that this computer's kernel has: no need to sync each flush.
        file = "driver=file,cache.no-flush=on"
        state = ["-blockdev", f"{file},node-name=statefile,filename={self.state}"]
        if logged:
            self.log.write_bytes(b"")
            state += ["-blockdev", f"{file},node-name=log,filename={self.log}",
                      "-blockdev", "driver=blklogwrites,node-name=state,file=statefile,log=log,log-sector-size=512"]
        else:
            state += ["-blockdev", "driver=raw,node-name=state,file=statefile"]
        # On a busy computer the kernel may find its timer too slow and give up: it is told not to look. A named processor:
        # with "max" the software OpenGL of Debian 12 finds instructions that it does not know.
        self.process = subprocess.Popen(
            ["nice", "-n", "1", "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "Nehalem", "-smp", "1", "-m", "1536M",
             "-nodefaults", "-no-user-config", "-display", "none", "-no-reboot",
             "-kernel", self.image.kernel, "-initrd", self.image.initrd,
             "-append", "no_timer_check root=/dev/vda rw console=ttyS0 quiet loglevel=4 systemd.show_status=0 "
                        "systemd.journald.forward_to_console=1 systemd.default_timeout_start_sec=900 vt.global_cursor_default=0",
             "-blockdev", f"{file},node-name=diskfile,filename={self.disk}",
             "-blockdev", "driver=raw,node-name=disk,file=diskfile", "-device", "virtio-blk-pci,drive=disk",
             *state, "-device", "virtio-blk-pci,drive=state",
             "-chardev", f"file,id=console,path={self.folder}/console,append=on", "-serial", "chardev:console",
             "-qmp", f"unix:{self.folder}/qmp,server=on,wait=off",
             "-device", "virtio-serial-pci", *chardevs, "-device", "virtio-rng-pci",
             "-device", "virtio-gpu-pci,xres=1920,yres=1080", "-device", "virtio-keyboard-pci",
             "-netdev", f"user,id=n0,restrict=on,hostfwd=tcp:{self.address}:8443-:8443", "-device", "virtio-net-pci,netdev=n0"],
            stdout=subprocess.DEVNULL, stderr=(self.folder / "qemu.log").open("w"))
        self.qmp = Wire(self.folder / "qmp")
        self.qmp.line(30)
        self.ask("qmp_capabilities")
        self.orders = Wire(self.folder / "orders")
        self.fingers = Wire(self.folder / "fingers")
        self.started = time.monotonic()

    def ask(self, command, **arguments):
        self.qmp.write(json.dumps({"execute": command, "arguments": arguments}))
        while True:
            answer = json.loads(self.qmp.line(60))
            if "return" in answer:
                return answer["return"]
            if "error" in answer:
                raise Gone(f"{command}: {answer['error']['desc']}")

    def run(self, order, seconds=120, check=True):
        """As root, in the machine."""
        self.ordered += 1
        self.orders.write(f"{self.ordered} {order}")
        said = []
        while True:
            line = self.orders.line(seconds).rstrip("\r")
            ended = re.fullmatch(r"END (\d+) (\d+)", line)
            if ended and int(ended.group(1)) < self.ordered:
                said = []  # of one that was waited for in vain
            elif ended:
                text = "\n".join(said).strip()
                if check and ended.group(2) != "0":
                    raise AssertionError(f"{order}: exit code {ended.group(2)}\n{text}")
                return text
            else:
                said.append(line)

    def until(self, what, question, seconds=120, every=0.3):
        """Asks again until the answer is a yes. The time is only how long to be patient: this machine is emulated."""
        end = time.monotonic() + seconds
        last = None
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Gone(f"QEMU ended while we waited for {what}: {(self.folder / 'qemu.log').read_text()}")
            try:
                last = question()
                if last:
                    return last
            except (AssertionError, OSError, Gone, ValueError, LookupError, subprocess.SubprocessError) as failed:
                last = failed
            time.sleep(every)
        raise AssertionError(f"{what}: not within {seconds} s (last: {last})")

    # --- the panel ---------------------------------------------------------------------------------------------------
    def picture(self, name):
        from PIL import Image
        file = self.folder / f"{name}.ppm"
        self.ask("screendump", filename=str(file))
        picture = Image.open(file).convert("RGB")
        picture.load()
        picture.save(self.folder / f"{name}.png")
        file.unlink()
        return picture

    def touch(self, *lines):
        for line in lines:
            self.fingers.write(line)

    @staticmethod
    def place(x, y):
        """Of a fraction of the panel."""
        return f"{int(x * 32767)} {int(y * 32767)}"

    def tap(self, x, y):
        self.touch(f"down 0 {self.place(x, y)}", "frame")
        time.sleep(0.15)  # a finger is not a spark
        self.touch("up 0", "frame")

    def pinch(self, x, y, wide=0.2, steps=12):
        """Two fingers go apart."""
        for step in range(steps + 1):
            reach = 0.03 + (wide - 0.03) * step / steps
            verb = "move" if step else "down"
            self.touch(f"{verb} 0 {self.place(x - reach, y)}", f"{verb} 1 {self.place(x + reach, y)}", "frame")
            time.sleep(0.04)
        self.touch("up 0", "up 1", "frame")

    # --- its end -------------------------------------------------------------------------------------------------------
    def power_off(self, seconds=600):
        self.ask("system_powerdown")
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def pull_plug(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def tell(self, step):
        """What there is to see after a step went wrong; whether the machine still runs."""
        try:
            self.picture(f"failed-{step}")
            print(self.run("systemctl --failed --plain --no-legend; journalctl -b -n 60 --no-pager -o short-monotonic", 60, False), file=sys.stderr)
            return True
        except (Gone, OSError, AttributeError) as gone:
            print(f"{gone}\n" + "\n".join(self.console().splitlines()[-60:]), file=sys.stderr)
            return False

    def console(self):
        file = self.folder / "console"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def why_not():
    """What keeps this computer from running machines, or nothing."""
    if os.geteuid() != 0:
        return "only root can make the image of a machine"
    missing = [name for name in ("qemu-system-x86_64", "mmdebstrap", "mke2fs") if not shutil.which(name)]
    if missing:
        return f"there is no {', '.join(missing)} (deploy/need machine)"
    mounts = ["unshare", "--mount", "--pid", "--fork", "sh", "-ec", "mount -t devtmpfs dev /mnt; mount -t sysfs sys /mnt; mount -t proc proc /mnt"]
    return "" if subprocess.run(mounts, capture_output=True, check=False).returncode == 0 else "nothing can be mounted here"
