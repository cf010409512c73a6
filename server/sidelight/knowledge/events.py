"""The events of one pack."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sidelight.knowledge import rows
from sidelight.knowledge.base import KnownName
from sidelight.knowledge.database import Database
from sidelight.knowledge.format import SHORT_DAYS, Flag, event_key
from sidelight.knowledge.names import NameIndex
from sidelight.model import Event, Fact, PartialDate
from sidelight.text.dates import earliest, latest

_KEPT_EVENTS = 1024

_NAMED = "SELECT event FROM event_alias WHERE alias = ? ORDER BY event"
_NAMED_IDS = "SELECT e.id FROM event_alias a JOIN event e ON e.n = a.event WHERE a.alias = ? ORDER BY a.event"
# The second part alone would do, but goes through all that began before the end.
_BETWEEN = """
    SELECT n FROM (
        SELECT n, first_day, prior FROM event
        WHERE first_day BETWEEN :reach AND :end AND last_day >= :start
        UNION
        SELECT n, first_day, prior FROM event
        WHERE lasting AND last_day >= :start AND first_day <= :end
        ORDER BY prior DESC, n LIMIT :limit
    ) ORDER BY first_day, n
"""
_BY_ID = "SELECT n FROM event WHERE id = ? OR enwiki = ? ORDER BY id <> ? LIMIT 1"
_EVENT = "SELECT e.*, c.* FROM event e JOIN citation c ON c.n = e.citation WHERE e.n = ?"
_FIGURES = "SELECT f.*, c.* FROM event_figure f LEFT JOIN citation c ON c.n = f.citation WHERE f.event = ? ORDER BY f.n"


class PackEvents:
    """Implements Events."""

    def __init__(self, database: Database, names: NameIndex) -> None:
        self._database = database
        self._names = names
        self._event = lru_cache(_KEPT_EVENTS)(self._read)

    def events_named(self, names: Sequence[str]) -> list[list[Event]]:
        with self._database.connection() as connection:
            numbers = [connection.execute(_NAMED, (event_key(name),)).fetchall() for name in names]
        return [[self._event(n) for (n,) in named] for named in numbers]

    def events_between(self, start: PartialDate, end: PartialDate, limit: int) -> list[Event]:
        first = earliest(start)
        days = {
            "start": first.isoformat(),
            "end": latest(end).isoformat(),
            "reach": date.fromordinal(max(first.toordinal() - SHORT_DAYS, 1)).isoformat(),
        }
        with self._database.connection() as connection:
            numbers = connection.execute(_BETWEEN, days | {"limit": limit}).fetchall()
        return [self._event(n) for (n,) in numbers]

    def scan_events(self, text: str) -> list[KnownName]:
        found = self._names.scan(text, Flag.EVENT)
        with self._database.connection() as connection:
            return [
                KnownName(name.span, "event", tuple(id_ for (id_,) in connection.execute(_NAMED_IDS, (name.key,))))
                for name in found
            ]

    def events(self, ids: Sequence[str]) -> list[Event | None]:
        """An event with a Wikidata id is found by "enwiki:TITLE" too."""
        with self._database.connection() as connection:
            numbers = [_number(connection, id_) for id_ in ids]
        return [None if n is None else self._event(n) for n in numbers]

    def _read(self, n: int) -> Event:
        with self._database.connection() as connection:
            (row,) = connection.execute(_EVENT, (n,))
            figures = tuple(map(_figure, connection.execute(_FIGURES, (n,))))
        return Event(
            id=row["id"],
            ids=rows.ids(row),
            title=row["title"],
            classes=rows.words(row["classes"]),
            start=row["start"],
            end=row["end_"],
            place=row["place"],
            participants=rows.words(row["participants"]),
            outcome=row["outcome"],
            aliases=rows.words(row["aliases"]),
            weak_aliases=rows.words(row["weak_aliases"]),
            figures=figures,
            comparable=rows.words(row["comparable"]),
            citation=rows.citation(row),
            prior=row["prior"],
        )


def _number(connection: sqlite3.Connection, id_: str) -> int | None:
    row = connection.execute(_BY_ID, (id_, id_.removeprefix("enwiki:"), id_)).fetchone()
    return int(row["n"]) if row else None


def _figure(row: sqlite3.Row) -> Fact:
    return Fact(
        label=row["label"],
        value=row["value"],
        unit=row["unit"],
        from_=row["started"],
        to=row["ended"],
        citation=rows.citation(row) if row["source"] else None,
    )
