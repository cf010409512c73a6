"""A read-only SQLite file that many threads ask at once."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from urllib.parse import quote

from sidelight.errors import KnowledgeError

# Above the size of any pack; SQLite maps what there is, and the pages are shared by all processes.
_MMAP_BYTES = 1 << 36
# Beside the map a connection needs next to no cache of its own.
_CACHE_KIB = 256
# A thread holds a connection for a few look-ups, milliseconds; whoever waits longer waits for a lost one.
_LONGEST_WAIT_S = 10


class Database:
    """Lends one connection to one thread at a time and keeps it for the next: as many as were ever busy at once."""

    def __init__(self, path: Path) -> None:
        """Raises KnowledgeError when the file is missing or no database."""
        self._uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._idle: SimpleQueue[sqlite3.Connection] = SimpleQueue()
        weakref.finalize(self, _close_all, self._idle)
        with _readable():
            self._idle.put(_connect(self._uri))
        self.rows("SELECT count(*) FROM sqlite_master")

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        with self.connection() as connection:
            return connection.execute(sql, values).fetchall()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """For several look-ups in a row; ask for no second one meanwhile.

        Raises KnowledgeError for what SQLite cannot read.
        """
        with _readable():
            connection = self._lend()
            try:
                yield connection
            finally:
                self._idle.put(connection)

    def _lend(self) -> sqlite3.Connection:
        """An idle connection, else a new one; a file that was removed is only held by those opened before."""
        with suppress(Empty):
            return self._idle.get_nowait()
        try:
            return _connect(self._uri)
        except sqlite3.OperationalError as error:
            with suppress(Empty):
                return self._idle.get(timeout=_LONGEST_WAIT_S)
            raise KnowledgeError("A knowledge pack was removed while it was asked.") from error


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise KnowledgeError(f"A knowledge pack cannot be read: {error}.") from error


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA mmap_size = {_MMAP_BYTES}")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return connection


def _close_all(idle: SimpleQueue[sqlite3.Connection]) -> None:
    with suppress(Empty):
        while True:
            idle.get_nowait().close()
