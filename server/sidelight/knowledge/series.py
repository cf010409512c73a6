"""The official series of one pack."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache

from sidelight.knowledge import rows
from sidelight.knowledge.database import Database
from sidelight.knowledge.format import place_key
from sidelight.model import Series

# The longest in use, monthly since 1913, takes about 200 KB.
_KEPT_SERIES = 64

_ABOUT = """
    SELECT id FROM series WHERE topic = ? AND place_key = ?
    ORDER BY CASE frequency WHEN 'month' THEN 0 WHEN 'quarter' THEN 1 ELSE 2 END, id
"""
_SERIES = "SELECT s.*, c.* FROM series s JOIN citation c ON c.n = s.citation WHERE s.id = ?"


class PackSeries:
    """Implements SeriesSource."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._series = lru_cache(_KEPT_SERIES)(self._read)

    def series_about(self, topic: str, place: str | None) -> list[Series]:
        """place None: the series that belong to no place."""
        found = (self._series(row["id"]) for row in self._database.rows(_ABOUT, (topic, place_key(place))))
        return [series for series in found if series]

    def series(self, id: str) -> Series | None:
        return self._series(id)

    def _read(self, id_: str) -> Series | None:
        return next(map(_series, self._database.rows(_SERIES, (id_,))), None)


def _series(row: sqlite3.Row) -> Series:
    return Series(
        id=row["id"],
        name=row["name"],
        unit=row["unit"],
        frequency=row["frequency"],
        place=row["place"],
        topic=row["topic"],
        currency=row["currency"],
        step=row["step"],
        revised="revised" not in row.keys() or bool(row["revised"]),  # noqa: SIM118 (a Row is no mapping)
        vintage=row["vintage"],
        citation=rows.citation(row),
        points=tuple((date, value) for date, value in json.loads(row["points"])),
    )
