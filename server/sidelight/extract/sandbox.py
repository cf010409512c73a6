"""Runs the extractor where it can do no harm: one forked process a page, limited, that may die.

A fork server (see forkserver) has the extractor loaded and forks for each page: that costs a few milliseconds instead
of the 0.6 s of a fresh interpreter. It is our own since multiprocessing's would run the service's main module again in
every child, and would unpickle what a child sends that hostile HTML may have taken over.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time

import pydantic

from sidelight.errors import ExtractionError, HostilePage
from sidelight.extract.content import Content
from sidelight.extract.forkserver import WALL_SECONDS

_START_SECONDS = 30
_END_SECONDS = 2
_ANSWER_SECONDS = WALL_SECONDS + 1  # the child's own alarm comes first
_MAX_ANSWER_BYTES = 32_000_000
_CONTENT = pydantic.TypeAdapter(Content)


class ForkServer:
    """A handle of the process that forks: started at first use and again when it is gone, ended with ours."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def connect(self) -> socket.socket:
        """A socket to a new child. Raises ExtractionError when there is no way to start one."""
        ours, theirs = socket.socketpair()
        with theirs:
            for _ in range(2):
                with self._lock, contextlib.suppress(OSError):
                    socket.send_fds(self._running(), [b"."], [theirs.fileno()])
                    return ours
        ours.close()
        raise ExtractionError("The extractor cannot be started.")

    def stop(self) -> None:
        with self._lock:
            self._stop()

    def _running(self) -> socket.socket:
        if self._control is None or self._process is None or self._process.poll() is not None:
            self._stop()
            self._control, self._process = _start()
        return self._control

    def _stop(self) -> None:
        if self._control is not None and self._process is not None:
            self._control.close()
            _end(self._process)
        self._control = self._process = None


_PROGRAM = "import sys; from sidelight.extract.forkserver import serve; serve(int(sys.argv[1]))"


def _start() -> tuple[socket.socket, subprocess.Popen[bytes]]:
    """The control socket and the process of a fork server that is ready. Raises OSError when it does not get there."""
    control, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-c", _PROGRAM, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            # One thread: what forks must have no other, and pools of threads reserve address space.
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            start_new_session=True,
        )
    control.settimeout(_START_SECONDS)
    try:
        if not control.recv(1):
            raise ConnectionError("the fork server ended before it was ready")
    except OSError:
        control.close()
        _end(process)
        raise
    control.settimeout(None)
    return control, process


def _end(process: subprocess.Popen[bytes]) -> None:
    """Waits for a process whose control socket is closed, and kills it if it does not see that."""
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


_SERVER = ForkServer()
atexit.register(_SERVER.stop)


def read_content(html: str, url: str | None) -> Content:
    """What the extractor finds in the page. Raises HostilePage when it dies of it, or is not done in time."""
    with _SERVER.connect() as connection:
        try:
            answer = _exchange(connection, f"{json.dumps(url)}\n{html}".encode())
        except TimeoutError as error:
            raise HostilePage("The page takes too long to read.") from error
        except OSError as error:
            raise HostilePage("The page broke the extractor.") from error
    try:
        return _CONTENT.validate_json(answer)
    except pydantic.ValidationError as error:
        raise HostilePage("The page broke the extractor.") from error


def warm_up() -> None:
    """Starts the fork server and waits until it answers."""
    read_content("<html><p>Ready?</p></html>", None)


def _exchange(connection: socket.socket, request: bytes) -> bytes:
    end = time.monotonic() + _ANSWER_SECONDS
    connection.settimeout(_ANSWER_SECONDS)
    connection.sendall(request)
    connection.shutdown(socket.SHUT_WR)
    answer = bytearray()
    while received := _receive(connection, end):
        answer += received
        if len(answer) > _MAX_ANSWER_BYTES:
            raise OSError("more than a page can hold")
    return bytes(answer)


def _receive(connection: socket.socket, end: float) -> bytes:
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.settimeout(left)
    return connection.recv(1 << 16)
