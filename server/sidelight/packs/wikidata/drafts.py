"""The document of a person -> all that a pack says of them, but for the names of what they refer to.

A draft is made while the input is read, since a document takes longer to keep and to read again than to boil down: a
tenth of its narrowed bytes is left.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from sidelight.model import PartialDate
from sidelight.packs.sanity import life_faults, surely_before
from sidelight.packs.wikidata.documents import Document, ItemId, Statement
from sidelight.packs.wikidata.names import description, person_aliases, person_label
from sidelight.packs.wikidata.prominence import prior
from sidelight.packs.wikidata.values import all_items, best_day, day, item, items, stated

_OPEN_END = "9999"


class Position(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An office held, as one statement tells. "" where it names no item."""

    office: ItemId
    start: PartialDate | None = None
    end: PartialDate | None = None
    of: tuple[ItemId, ...] = ()
    """What the office may belong to, what says so most plainly first."""
    district: ItemId = ""
    group: ItemId = ""
    term: ItemId = ""
    """The parliamentary term."""
    replaced: bool = False
    """Whether the statement names a successor."""


class Draft(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A person."""

    id: ItemId
    revision: int
    changed: str
    """When the item was last changed, ISO 8601; "" where the input does not say."""
    enwiki: str | None
    label: str
    """ "" for somebody without a name in Latin script."""
    description: str | None
    aliases: tuple[str, ...]
    prior: float
    born: PartialDate | None
    died: PartialDate | None
    given_names: tuple[ItemId, ...]
    family_names: tuple[ItemId, ...]
    occupations: tuple[ItemId, ...]
    """Of somebody without a description, as their countries."""
    countries: tuple[ItemId, ...]
    parties: tuple[ItemId, ...]
    """The latest membership first."""
    positions: tuple[Position, ...]
    impossible_life: bool
    """Whether birth and death are left out, since they cannot be."""

    def referred(self) -> list[ItemId]:
        """Every item whose name the entity may need, with repeats and "" among them."""
        found = [*self.given_names, *self.family_names, *self.parties, *self.occupations, *self.countries]
        for one in self.positions:
            found += (one.office, one.district, one.group, one.term, *one.of)
        return found


def draft(document: Document) -> Draft:
    claims, label = document.statements(), person_label(document)
    born, died = best_day(claims.born), best_day(claims.died)
    impossible = bool(died) and any(life_faults(born, died))
    described = description(document)
    return Draft(
        id=document.id,
        revision=document.lastrevid,
        changed=document.modified,
        enwiki=document.enwiki(),
        label=label or "",
        description=described,
        aliases=person_aliases(document, label) if label else (),
        prior=prior(document),
        born=None if impossible else born,
        died=None if impossible else died,
        given_names=all_items(claims.given_name),
        family_names=all_items(claims.family_name),
        occupations=() if described else items(claims.occupation),
        countries=() if described else items(claims.citizenship),
        parties=_parties(claims.party) if claims.party else (),
        positions=tuple(map(position, stated(claims.position))) if claims.position else (),
        impossible_life=impossible,
    )


def position(statement: Statement) -> Position:
    known = statement.qualified()
    named = (item(known.of), item(known.jurisdiction), item(known.allegiance))
    return Position(
        office=statement.mainsnak.value().id,
        start=day(known.start),
        end=day(known.end),
        of=tuple(filter(None, named)),
        district=item(known.district),
        group=item(known.group),
        term=item(known.term),
        replaced=bool(item(known.replaced_by)),
    )


def _parties(statements: Sequence[Statement]) -> tuple[ItemId, ...]:
    """One that has not ended is later than all that have."""
    usable = [one for one in stated(statements) if not surely_before(_end(one), _start(one))]
    latest = sorted(usable, key=lambda one: (_end(one) or _OPEN_END, _start(one) or ""), reverse=True)
    return tuple(one.mainsnak.value().id for one in latest)


def _start(statement: Statement) -> PartialDate | None:
    return day(statement.qualified().start)


def _end(statement: Statement) -> PartialDate | None:
    return day(statement.qualified().end)
