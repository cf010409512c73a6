"""The people of one pack."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from sidelight.knowledge import rows
from sidelight.knowledge.base import KnownName
from sidelight.knowledge.database import Database
from sidelight.knowledge.format import Flag
from sidelight.knowledge.names import NameIndex
from sidelight.model import Entity, Image, Role
from sidelight.text.fold import fold

# About 3 KB each: the people of the day's news, whatever the size of the pack.
_KEPT_ENTITIES = 4096

_BEARERS = "SELECT entity FROM alias WHERE alias = ? ORDER BY rank, entity LIMIT ?"
_SURNAMED = "SELECT entity FROM surname WHERE surname = ? ORDER BY rank, entity LIMIT ?"
_BEARER_IDS = "SELECT e.id FROM alias a JOIN entity e ON e.n = a.entity WHERE a.alias = ? ORDER BY a.rank, a.entity"
_BY_ID = "SELECT n FROM entity WHERE id = ?"
_BY_TITLE = "SELECT n FROM entity WHERE enwiki = ?"
_ENTITY = "SELECT e.*, c.* FROM entity e JOIN citation c ON c.n = e.citation WHERE e.n = ?"
_ROLES = "SELECT r.*, c.* FROM role r JOIN citation c ON c.n = r.citation WHERE r.entity = ? ORDER BY r.n"
_TITLE_ID = "enwiki:"


class PackEntities:
    """Implements Entities and Surnames."""

    def __init__(self, database: Database, names: NameIndex) -> None:
        self._database = database
        self._names = names
        self._entity = lru_cache(_KEPT_ENTITIES)(self._read)

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Entity]]:
        return self._likeliest(_BEARERS, names, limit)

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Entity]]:
        return self._likeliest(_SURNAMED, surnames, limit)

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        """Somebody with a Wikidata id is found by "enwiki:TITLE" too."""
        with self._database.connection() as connection:
            numbers = [_number(connection, id_) for id_ in ids]
        return [None if n is None else self._entity(n) for n in numbers]

    def scan(self, text: str) -> list[KnownName]:
        found = self._names.scan(text, Flag.PERSON)
        with self._database.connection() as connection:
            return [
                KnownName(name.span, "person", tuple(id_ for (id_,) in connection.execute(_BEARER_IDS, (name.key,))))
                for name in found
            ]

    def _likeliest(self, query: str, names: Sequence[str], limit: int) -> list[list[Entity]]:
        with self._database.connection() as connection:
            numbers = [connection.execute(query, (fold(name), limit)).fetchall() for name in names]
        return [[self._entity(n) for (n,) in bearers] for bearers in numbers]

    def _read(self, n: int) -> Entity:
        with self._database.connection() as connection:
            (row,) = connection.execute(_ENTITY, (n,))
            roles = tuple(map(_role, connection.execute(_ROLES, (n,))))
        return Entity(
            id=row["id"],
            ids=rows.ids(row),
            label=row["label"],
            description=row["description"],
            born=row["born"],
            died=row["died"],
            aliases=rows.words(row["aliases"]),
            parties=rows.words(row["parties"]),
            roles=roles,
            image=Image.model_validate_json(row["image"]) if row["image"] else None,
            prior=row["prior"],
            citation=rows.citation(row),
        )


def _number(connection: sqlite3.Connection, id_: str) -> int | None:
    row = connection.execute(_BY_ID, (id_,)).fetchone()
    if row is None and id_.startswith(_TITLE_ID):
        row = connection.execute(_BY_TITLE, (id_.removeprefix(_TITLE_ID),)).fetchone()
    return int(row["n"]) if row else None


def _role(row: sqlite3.Row) -> Role:
    return Role(
        title=row["title"],
        of=row["of"],
        place=row["place"],
        party=row["party"],
        from_=row["started"],
        to=row["ended"],
        known_until=row["known_until"],
        citation=rows.citation(row),
    )
