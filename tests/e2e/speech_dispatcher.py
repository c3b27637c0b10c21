# SPDX-License-Identifier: Apache-2.0
"""A real speech-dispatcher with espeak-ng for tests: on a socket of its own, heard by a file instead of a sound card."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from screen import wait_for

# A pipe that is emptied no faster than a loudspeaker would: words take their time, and can be cut short.
EAR = """
import fcntl, sys, time
fcntl.fcntl(0, 1031, 4096)  # F_SETPIPE_SZ
with open(sys.argv[1], "ab", 0) as file:
    while piece := sys.stdin.buffer.raw.read(2048):
        file.write(piece)
        time.sleep(len(piece) / 44100)
"""


class SpeechDispatcher:
    """`with SpeechDispatcher() as speech:` Programs find it by `speech.environment`."""

    def __init__(self, modules=("espeak-ng",)):
        self.modules = modules

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vitrine-speech-")
        self.folder = pathlib.Path(self._folder.name)
        (self.folder / "conf/modules").mkdir(parents=True)
        (self.folder / "log").mkdir()
        (self.folder / "ear.py").write_text(EAR)
        (self.folder / "conf/speechd.conf").write_text(
            'LogLevel 5\nAudioOutputMethod "alsa"\nDefaultVolume 100\nTimeout 0\n'
            + "".join(f'AddModule "{m}" "sd_{m}" "{m}.conf"\n' for m in self.modules))
        for module in self.modules:
            shutil.copy(f"/etc/speech-dispatcher/modules/{module}.conf", self.folder / "conf/modules")
        self.sound = self.folder / "sound.raw"
        (self.folder / "alsa.conf").write_text(
            "</usr/share/alsa/alsa.conf>\n"
            "pcm.!default { type file; slave.pcm { type null }; format raw; "
            f'file "|/usr/bin/python3 {self.folder}/ear.py {self.sound}" }}\n')
        self.environment = {"SPEECHD_ADDRESS": f"unix_socket:{self.folder / 'socket'}"}
        self._start()
        return self

    def _start(self):
        socket = self.folder / "socket"
        self._process = subprocess.Popen(
            ["speech-dispatcher", "-s", "-c", "unix_socket", "-S", socket, "-C", self.folder / "conf",
             "-L", self.folder / "log", "-P", self.folder / "pid"],
            env=dict(os.environ, ALSA_CONFIG_PATH=str(self.folder / "alsa.conf"), HOME=str(self.folder),
                     XDG_RUNTIME_DIR=str(self.folder)),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for("speech-dispatcher to listen", lambda: socket.exists() or self._process.poll() is not None)
        assert self._process.poll() is None, "speech-dispatcher ended"

    def crash(self):
        """It is gone from one moment to the next, with all it said."""
        self._process.kill()
        self._process.wait(10)
        (self.folder / "socket").unlink()
        (self.folder / "log/speech-dispatcher.log").unlink()

    def come_again(self):
        self._start()

    def __exit__(self, *_):
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        self._folder.cleanup()

    def log(self):
        return (self.folder / "log/speech-dispatcher.log").read_text(errors="replace")

    def _times(self, words):
        """When a line with these words was logged, in seconds of the wall clock."""
        found = re.findall(r"^\[\w+ (\w+ +\d+ [\d:]+ \d+) : (\d+)\].*" + words, self.log(), re.M)
        return [time.mktime(time.strptime(at, "%b %d %H:%M:%S %Y")) + int(micro) / 1e6 for at, micro in found]

    def begun(self):
        """When sound began."""
        return self._times("got begin")

    def cancelled(self):
        """When it was told to be silent."""
        return self._times(r"DATA:\|(?:CANCEL|STOP) ")

    def said(self):
        """Everything it was asked to say, in order: (voice, words)."""
        voice, said = None, []
        for line in self.log().splitlines():
            if found := re.search(r"DATA:\|SET SELF SYNTHESIS_VOICE (.+)", line, re.I):
                voice = found[1].strip()
            elif found := re.search(r"Queueing message \|(.*)\| with priority", line):
                said.append((voice, re.sub(r"</?speak>", "", found[1])))
        return said
