"""The people of one pack."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from threading import Lock
from typing import Any

from cachetools import LRUCache

from sidelight.knowledge import rows
from sidelight.knowledge.base import KnownName
from sidelight.knowledge.database import Database
from sidelight.knowledge.format import Flag
from sidelight.knowledge.names import NameIndex
from sidelight.model import Entity
from sidelight.text.fold import fold

# About 3 KB each: the people of the day's news, whatever the size of the pack.
_KEPT_ENTITIES = 4096

_BEARERS = "SELECT entity FROM alias WHERE alias = ? ORDER BY rank, entity LIMIT ?"
_SURNAMED = "SELECT entity FROM surname WHERE surname = ? ORDER BY rank, entity LIMIT ?"
_BY_ID = "SELECT e.id, e.n FROM json_each(?) wanted JOIN entity e ON e.id = wanted.value"
_BY_TITLE = "SELECT e.enwiki, e.n FROM json_each(?) wanted JOIN entity e ON e.enwiki = wanted.value"
# All people of a batch at once, and columns by place: with a query for each, and columns by name, three times as long.
_ENTITIES = (
    "SELECT e.n, e.id, e.label, e.description, e.born, e.died, e.prior, e.image, e.aliases, e.parties, "
    "e.wikidata, e.enwiki, e.pack, c.source, c.url, c.license, c.retrieved, c.basis "
    "FROM json_each(?) wanted JOIN entity e ON e.n = wanted.value JOIN citation c ON c.n = e.citation"
)
_ROLES = (
    "SELECT r.entity, r.title, r.of, r.place, r.party, r.started, r.ended, r.known_until, "
    "c.source, c.url, c.license, c.retrieved, c.basis "
    "FROM json_each(?) wanted JOIN role r ON r.entity = wanted.value JOIN citation c ON c.n = r.citation "
    "ORDER BY r.entity, r.n"
)
_ROLE_FIELDS = ("title", "of", "place", "party", "from", "to", "known_until")
# Most people have one of their own: made with the person it takes less than half as long.
_CITED = ("name", "url", "license", "retrieved", "basis")
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
            numbers = [[n for (n,) in connection.execute(query, (fold(name), limit))] for name in names]
            whole = self._entities(connection, set(chain.from_iterable(numbers)))
        return [[whole[n] for n in bearers] for bearers in numbers]

    def _entities(self, connection: sqlite3.Connection, numbers: set[int]) -> dict[int, Entity]:
        with self._lock:
            whole = {n: entity for n in numbers if (entity := self._kept.get(n))}
        new = numbers - whole.keys()
        if new:
            read = _read(connection, new)
            with self._lock:
                self._kept.update(read)
            whole.update(read)
        return whole


def _read(connection: sqlite3.Connection, numbers: set[int]) -> dict[int, Entity]:
    wanted = (json.dumps(sorted(numbers)),)
    roles: defaultdict[int, list[dict[str, object]]] = defaultdict(list)
    for n, *role in _tuples(connection, _ROLES, wanted):
        held = dict(zip(_ROLE_FIELDS, role, strict=False))
        roles[n].append(held | {"citation": rows.cited(*role[len(_ROLE_FIELDS) :])})
    return {n: _entity(row, roles[n]) for n, *row in _tuples(connection, _ENTITIES, wanted)}


def _tuples(connection: sqlite3.Connection, sql: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    cursor = connection.cursor()
    cursor.row_factory = None
    return cursor.execute(sql, values)


def _entity(row: Sequence[Any], roles: list[dict[str, object]]) -> Entity:
    """Validated in one go: an object after the other takes twice as long."""
    id_, label, description, born, died, prior, image, aliases, parties, wikidata, enwiki, pack, *source = row
    return Entity.model_validate(
        {
            "id": id_,
            "ids": {"wikidata": wikidata, "enwiki": enwiki, "pack": pack},
            "label": label,
            "description": description,
            "born": born,
            "died": died,
            "aliases": rows.words(aliases),
            "parties": rows.words(parties),
            "roles": roles,
            "image": json.loads(image) if image else None,
            "prior": prior,
            "citation": dict(zip(_CITED, source, strict=True)),
        }
    )


def _numbers(connection: sqlite3.Connection, ids: Sequence[str]) -> dict[str, int]:
    """Of the ids that are known."""
    titles = [id_.removeprefix(_TITLE_ID) for id_ in ids if id_.startswith(_TITLE_ID)]
    by_title = _tuples(connection, _BY_TITLE, (json.dumps(titles),)) if titles else ()
    return {f"{_TITLE_ID}{title}": n for title, n in by_title} | dict(_tuples(connection, _BY_ID, (json.dumps(ids),)))
