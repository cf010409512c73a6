"""Rows of a pack's database, with the columns of their citation joined to them, as values."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

import msgspec

from sidelight.model import Citation, Ids
from sidelight.model.knowledge import Basis

# One for each pack, or one for each event.
_KEPT_CITATIONS = 1024


def citation(row: sqlite3.Row) -> Citation:
    return _cited(row["source"], row["url"], row["license"], row["retrieved"], row["basis"])


@lru_cache(_KEPT_CITATIONS)
def _cited(name: str, url: str | None, license: str | None, retrieved: str, basis: Basis) -> Citation:
    return Citation(name=name, url=url, license=license, retrieved=retrieved, basis=basis)


def ids(row: sqlite3.Row) -> Ids:
    return Ids(wikidata=row["wikidata"], enwiki=row["enwiki"], pack=row["pack"])


def words(value: str) -> tuple[str, ...]:
    return tuple(msgspec.json.decode(value))
