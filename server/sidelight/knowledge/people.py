"""The people of one pack."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain
from threading import Lock
from typing import Any

import msgspec
from cachetools import LRUCache

from sidelight.knowledge import records
from sidelight.knowledge.base import KnownName
from sidelight.knowledge.database import Database
from sidelight.knowledge.format import Flag
from sidelight.knowledge.names import NameIndex
from sidelight.model import Entity
from sidelight.text.fold import fold

# About 3 KB each: the people of the day's news, whatever the size of the pack.
_KEPT_ENTITIES = 4096

# All names of a batch at once, and all people.
_BEARERS = "SELECT wanted.key, bearers FROM json_each(?) wanted JOIN alias ON alias = wanted.value"
_SURNAMED = "SELECT wanted.key, bearers FROM json_each(?) wanted JOIN surname ON surname = wanted.value"
_RECORDS = "SELECT e.n, e.record FROM json_each(?) wanted JOIN entity e ON e.n = wanted.value"
_BY_ID = "SELECT e.id, e.n FROM json_each(?) wanted JOIN entity e ON e.id = wanted.value"
_BY_TITLE = "SELECT e.enwiki, e.n FROM json_each(?) wanted JOIN entity e ON e.enwiki = wanted.value"
_NUMBERS = msgspec.json.Decoder(list[int])
_TITLE_ID = "enwiki:"


class PackEntities:
    """Implements Entities and Surnames."""

    def __init__(self, database: Database, names: NameIndex) -> None:
        self._database = database
        self._names = names
        self._kept: LRUCache[int, Entity] = LRUCache(_KEPT_ENTITIES)
        self._lock = Lock()

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Entity]]:
        return self._likeliest(_BEARERS, names, limit)

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Entity]]:
        return self._likeliest(_SURNAMED, surnames, limit)

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        """Somebody with a Wikidata id is found by "enwiki:TITLE" too."""
        with self._database.connection() as connection:
            numbers = _numbers(connection, ids)
            whole = self._entities(connection, set(numbers.values()))
        return [whole[numbers[id_]] if id_ in numbers else None for id_ in ids]

    def scan(self, text: str) -> list[KnownName]:
        return [KnownName(name.span, "person", ()) for name in self._names.scan(text, Flag.PERSON)]

    def _likeliest(self, query: str, names: Sequence[str], limit: int) -> list[list[Entity]]:
        with self._database.connection() as connection:
            found = dict(_asked(connection, query, list(map(fold, names))))
            numbers = {place: _NUMBERS.decode(bearers)[:limit] for place, bearers in found.items()}
            whole = self._entities(connection, set(chain.from_iterable(numbers.values())))
        return [[whole[n] for n in numbers.get(place, ())] for place in range(len(names))]

    def _entities(self, connection: sqlite3.Connection, numbers: set[int]) -> dict[int, Entity]:
        with self._lock:
            whole = {n: entity for n in numbers if (entity := self._kept.get(n))}
        new = numbers - whole.keys()
        if new:
            read = {n: records.from_bytes(record) for n, record in _asked(connection, _RECORDS, sorted(new))}
            with self._lock:
                self._kept.update(read)
            whole.update(read)
        return whole


def _numbers(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, int]:
    """Of the ids that are known."""
    titles = [id_.removeprefix(_TITLE_ID) for id_ in ids if id_.startswith(_TITLE_ID)]
    by_title = _asked(connection, _BY_TITLE, titles) if titles else ()
    return {f"{_TITLE_ID}{title}": n for title, n in by_title} | dict(_asked(connection, _BY_ID, ids))


def _asked(connection: sqlite3.Connection, sql: str, wanted: Sequence[object]) -> Iterator[tuple[Any, Any]]:
    """The rows for all that is wanted at once, columns by place: by name takes longer."""
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, (msgspec.json.encode(wanted).decode(),))
