"""A site on loopback that answers with whatever bytes a test writes."""

import contextlib
import dataclasses
import socket
import threading
from collections.abc import Callable

import pytest

from sidelight.fetch import FetchPolicy

Answer = Callable[[socket.socket, bytes], None]


def response(body=b"", *headers, status="200 OK", content_type="text/html; charset=utf-8"):
    """The bytes of an honest answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def redirect(location, status="302 Found"):
    return response(b"", f"Location: {location}", status=status)


class Site:
    """Answers each connection with the next answer, the last one again and again; keeps the requests."""

    def __init__(self, tls=None):
        self._tls = tls
        self._answers: list[bytes | Answer] = []
        self.requests: list[bytes] = []
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def answers(self, *answers: bytes | Answer) -> str:
        """The URL to ask for them."""
        self._answers = list(answers)
        return f"http://127.0.0.1:{self.port}/page"

    def policy(self, **limits):
        policy = FetchPolicy(allow=frozenset({("127.0.0.1", self.port)}), timeout_s=5.0)
        return dataclasses.replace(policy, **limits)

    def close(self):
        self._closing.set()
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port)).close()
        self._thread.join()
        self._listener.close()

    def _serve(self):
        while True:
            connection, _ = self._listener.accept()
            if self._closing.is_set():
                connection.close()
                return
            with connection, contextlib.suppress(OSError):
                self._answer(connection)

    def _answer(self, connection):
        if self._tls:
            with self._tls.wrap_socket(connection, server_side=True) as secured:
                return self._speak(secured)
        return self._speak(connection)

    def _speak(self, connection):
        self.requests.append(connection.recv(65536))
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if callable(answer):
            answer(connection, self.requests[-1])
        else:
            connection.sendall(answer)


@pytest.fixture
def site():
    site = Site()
    yield site
    site.close()
