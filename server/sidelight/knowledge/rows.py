"""Rows of a pack's database, with the columns of their citation joined to them, as values."""

from __future__ import annotations

import json
import sqlite3

from sidelight.model import Citation, Ids


def citation(row: sqlite3.Row) -> Citation:
    return Citation(
        name=row["source"],
        url=row["url"],
        license=row["license"],
        retrieved=row["retrieved"],
        basis=row["basis"],
    )


def ids(row: sqlite3.Row) -> Ids:
    return Ids(wikidata=row["wikidata"], enwiki=row["enwiki"], pack=row["pack"])


def words(value: str) -> tuple[str, ...]:
    return tuple(json.loads(value))
