# SPDX-License-Identifier: Apache-2.0
"""A network that breaks: passes connections on to a screen, counts what goes there, and cuts them where a test says."""
import socket
import threading


class CuttingProxy:
    """`with CuttingProxy(port) as proxy:` listens at 127.0.0.2 with the screen's own port, so that the name the client
    asks for is one that the screen goes by. `cuts`: after so many bytes to the screen a connection is cut; one number for
    each cut, used up one after the other by connections that come so far. `closed`: nobody is let through any more."""

    def __init__(self, port, cuts=()):
        self.port, self.cuts, self.closed = port, list(cuts), False
        self.sent = self.made = 0
        self._lock = threading.Lock()
        self._server = socket.create_server(("127.0.0.2", port))
        self._open = set()

    @property
    def url(self):
        return f"https://127.0.0.2:{self.port}"

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown(socket.SHUT_RDWR)  # ends the accept() that waits, which would keep the port
        self._server.close()
        with self._lock:
            left = list(self._open)
        for connection in left:
            connection.close()

    def _accept(self):
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._pass_on, args=(client,), daemon=True).start()

    def _pass_on(self, client):
        if self.closed:
            client.close()
            return
        screen = socket.create_connection(("127.0.0.1", self.port))
        with self._lock:
            self._open |= {client, screen}

        def back():
            try:
                while data := screen.recv(65536):
                    client.sendall(data)
                client.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # cut

        answering = threading.Thread(target=back, daemon=True)
        answering.start()
        passed = 0
        try:
            while data := client.recv(65536):
                with self._lock:
                    cut = self.cuts[0] if self.cuts and passed + len(data) >= self.cuts[0] else None
                    if cut is not None:
                        self.cuts.pop(0)
                        self.made += 1
                        data = data[:cut - passed]
                    self.sent += len(data)
                passed += len(data)
                screen.sendall(data)
                if cut is not None:
                    break
            else:
                screen.shutdown(socket.SHUT_WR)
                answering.join()
        except OSError:
            pass  # either side has gone
        for end in (client, screen):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()
        with self._lock:
            self._open -= {client, screen}
