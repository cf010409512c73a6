"""The people of one pack."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any

import msgspec
from cachetools import LRUCache

from sidelight.knowledge import records
from sidelight.knowledge.base import KnownName
from sidelight.knowledge.database import Database
from sidelight.knowledge.format import Flag
from sidelight.knowledge.names import NameIndex
from sidelight.knowledge.records import Namesake
from sidelight.model import Entity
from sidelight.text.fold import fold

# About 3 KB each: the people of the day's news, whatever the size of the pack.
_KEPT_ENTITIES = 4096

# All names of a batch at once, and all people.
_BEARERS = "SELECT wanted.key, bearers FROM json_each(?) wanted JOIN alias ON alias = wanted.value"
_SURNAMED = "SELECT wanted.key, bearers FROM json_each(?) wanted JOIN surname ON surname = wanted.value"
_BY_ID = "SELECT wanted.value, record FROM json_each(?) wanted JOIN entity ON entity.id = wanted.value"
_BY_TITLE = "SELECT wanted.value, record FROM json_each(?) wanted JOIN entity ON enwiki = substr(wanted.value, 8)"
_TITLE_ID = "enwiki:"


class PackEntities:
    """Implements Entities and Surnames."""

    def __init__(self, database: Database, names: NameIndex) -> None:
        self._database = database
        self._names = names
        self._kept: LRUCache[str, Entity] = LRUCache(_KEPT_ENTITIES)
        self._lock = Lock()

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        return self._likeliest(_BEARERS, names, limit)

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Namesake]]:
        return self._likeliest(_SURNAMED, surnames, limit)

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        """Somebody with a Wikidata id is found by "enwiki:TITLE" too."""
        with self._lock:
            known = {id_: entity for id_ in ids if (entity := self._kept.get(id_))}
        if new := [id_ for id_ in ids if id_ not in known]:
            read = {id_: records.from_bytes(record) for id_, record in self._records(new)}
            with self._lock:
                self._kept.update(read)
            known.update(read)
        return [known.get(id_) for id_ in ids]

    def scan(self, text: str) -> list[KnownName]:
        return [KnownName(name.span, "person", ()) for name in self._names.scan(text, Flag.PERSON)]

    def _likeliest(self, query: str, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        found = dict(self._rows(query, list(map(fold, names))))
        return [
            records.namesakes_from_bytes(found[place])[:limit] if place in found else [] for place in range(len(names))
        ]

    def _records(self, ids: Sequence[str]) -> list[tuple[str, bytes]]:
        titled = [id_ for id_ in ids if id_.startswith(_TITLE_ID)]
        return [*(self._rows(_BY_TITLE, titled) if titled else ()), *self._rows(_BY_ID, ids)]

    def _rows(self, query: str, wanted: Sequence[str]) -> list[Any]:
        """The rows for all that is wanted at once, columns by place: by name takes longer."""
        with self._database.connection() as connection:
            cursor = connection.cursor()
            cursor.row_factory = None
            return cursor.execute(query, (msgspec.json.encode(wanted).decode(),)).fetchall()
