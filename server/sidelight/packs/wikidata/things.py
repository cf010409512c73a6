"""The side table of a build: what the items that people and events refer to are called.

An item may be named before its own line has come, so the names are looked up when all lines are read: not in a second
pass over the input but in this table, which the first pass writes of every item with an English name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import msgspec

from sidelight.model import PartialDate
from sidelight.packs.wikidata.documents import Claims, Document, ItemId
from sidelight.packs.wikidata.names import english_label
from sidelight.packs.wikidata.tables import rows
from sidelight.packs.wikidata.values import best_day, items


class Thing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An item that others may refer to: an office, a party, a place, a parliamentary term, a person …"""

    id: ItemId
    label: str
    of: ItemId = ""
    """Of an office: the state or body that it belongs to."""
    start: PartialDate | None = None
    """Of a parliamentary term, as is the end."""
    end: PartialDate | None = None


def thing(document: Document) -> Thing | None:
    """Of an item that is no person; None for one without an English name."""
    label = english_label(document)
    if not label:
        return None
    claims = document.statements()
    of = next(iter(items(claims.jurisdiction)), "")
    return Thing(document.id, label, of, best_day(claims.start), best_day(claims.end))


@cache
def read_offices() -> Mapping[ItemId, Thing]:
    """Offices that many have held, for an input of people alone, which leaves the offices out: offices.csv."""
    return {row["wikidata"]: Thing(row["wikidata"], row["label"], row["of"]) for row in rows("offices.csv")}


def referred(claims: Claims) -> Iterator[ItemId]:
    """Every item whose name an event may need, with repeats and "" among them. See `Draft.referred` for people."""
    for statements in (
        claims.country, claims.location, claims.participant, claims.candidate, claims.elected, claims.winner,
    ):  # fmt: skip
        for statement in statements:
            yield statement.mainsnak.value().id


@dataclass(frozen=True, slots=True)
class Things:
    """What is known of the items referred to."""

    known: Mapping[ItemId, Thing]

    def get(self, id: ItemId) -> Thing | None:
        return self.known.get(id)

    def label(self, id: ItemId) -> str | None:
        found = self.known.get(id)
        return found.label if found else None

    def labels(self, ids: Sequence[ItemId]) -> tuple[str, ...]:
        """The names of those that have one, each once."""
        return tuple(dict.fromkeys([known.label for id_ in ids if (known := self.known.get(id_))])) if ids else ()
