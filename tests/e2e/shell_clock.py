# SPDX-License-Identifier: Apache-2.0
"""The clock of a shell that was started with --clock, moved by the test."""
import socket


class ShellClock:
    """With it nobody waits for minutes, and a slow machine does not come too late: `hold()` lets time stand still."""

    def __init__(self, path, patience):
        self._path, self._patience = path, patience

    def order(self, line):
        """Done when this returns: all that came due on the way has happened."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(self._patience)
            connection.connect(str(self._path))
            connection.sendall(line.encode() + b"\n")
            answer = connection.makefile().readline().strip()
        assert answer == "ok", f"{line}: {answer}"

    def advance(self, seconds):
        self.order(f"+{round(seconds * 1000)}")

    def set_wall(self, when):
        """Local time, such as 2026-12-24T18:00:00."""
        self.order(f"={when}")

    def hold(self):
        self.order("hold")

    def go(self):
        self.order("go")
