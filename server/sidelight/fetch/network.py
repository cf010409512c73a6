"""Connections to checked addresses only, with an end in time and in bytes: a network backend of httpcore."""

# ruff: noqa: ARG002 (the signatures are httpcore's)

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Iterable, Iterator

import httpcore

from sidelight.errors import FetchError, FetchTimeout, PageTooLarge
from sidelight.fetch.policy import Deadline
from sidelight.fetch.resolve import IPAddress


class Meter:
    """Counts what one fetch receives: heads, bodies, chunk frames, of all its redirects."""

    def __init__(self, max_bytes: int) -> None:
        self._left = max_bytes

    def count(self, received: int) -> None:
        self._left -= received
        if self._left < 0:
            raise PageTooLarge("The site sends more than is read.")


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to the given addresses whatever the name; the name stays in Host, SNI and the certificate check."""

    def __init__(self, addresses: tuple[IPAddress, ...], deadline: Deadline, meter: Meter) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._meter = meter

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Tries the addresses in order; a dead one may use its share of the time, not all of it."""
        for tries_left in range(len(self._addresses), 0, -1):
            address = self._addresses[-tries_left]
            try:
                connection = _connect(address, port, self._deadline.remaining() / tries_left)
            except OSError:
                continue
            return BoundedStream(connection, self._deadline, self._meter)
        self._deadline.remaining()
        raise FetchError("The site cannot be reached.")


class BoundedStream(httpcore.NetworkStream):
    """A socket whose every call ends by the deadline; the timeouts of httpcore, per call, are not needed."""

    def __init__(self, connection: socket.socket, deadline: Deadline, meter: Meter) -> None:
        self._socket = connection
        self._deadline = deadline
        self._meter = meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with self._guarded():
            received = self._socket.recv(max_bytes)
        self._meter.count(len(received))
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with self._guarded():
            self._socket.sendall(buffer)

    def close(self) -> None:
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            with self._guarded():
                secured = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except FetchError:
            self.close()
            raise
        return BoundedStream(secured, self._deadline, self._meter)

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        self._socket.settimeout(self._deadline.remaining())
        try:
            yield
        except TimeoutError as error:
            raise FetchTimeout("The site took too long to answer.") from error
        except ssl.SSLError as error:
            raise FetchError("The site's certificate or encryption cannot be trusted.") from error
        except OSError as error:
            raise FetchError("The connection to the site broke.") from error


def _connect(address: IPAddress, port: int, timeout: float) -> socket.socket:
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(timeout)
        connection.connect((str(address), port))
    except OSError:
        connection.close()
        raise
    return connection
