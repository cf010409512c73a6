"""Files of unitedstates/congress-legislators (legislators-*.yaml, executive.yaml) -> pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal

import yaml
from msgspec import Meta, Struct, ValidationError, convert

from sidelight.errors import KnowledgeError
from sidelight.model import Citation, Entity, Ids, PartialDate, Role
from sidelight.packs.congress import CONGRESS_URL, UnknownState, party_name, seat
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.names import without_qualifier
from sidelight.packs.report import BuildReport, Refusal
from sidelight.packs.sanity import role_faults
from sidelight.packs.terms import merge_terms
from sidelight.packs.writer import Head, silent, write_pack

PACK_ID = "legislators"
_LICENSE = "public domain"
_OFFICES = {
    "sen": ("United States Senator", "United States Senate"),
    "rep": ("United States Representative", "United States House of Representatives"),
    "prez": ("President of the United States", "United States"),
    "viceprez": ("Vice President of the United States", "United States"),
}
_CHAMBERS = {"senate": "United States Senate", "house": "United States House of Representatives"}
# The files go back to 1789: whoever left office before today's news began is rarely meant by a name that others bear.
# Judgements, on the scale of the starter tables (0.6: in office, but few know them by name).
_PRIOR, _PRIOR_OF_THE_PAST = 0.6, 0.2
_PAST = "2000"
# Between the nominal end of a Congress and the first day of the next. Of 2,088 pairs of terms of one seat in the file
# of 2026-06-15, 2,076 lie 0 to 12 days apart, the others 406 and more.
_RECESS = timedelta(days=14)


class _Ids(Struct):
    govtrack: int
    """In every file the same person's."""
    wikidata: str | None = None
    wikipedia: str | None = None


class _Name(Struct):
    first: str
    last: str
    middle: str | None = None
    nickname: str | None = None
    official_full: str | None = None


class _Bio(Struct):
    birthday: date | None = None


class _Party(Struct):
    start: date
    end: date
    party: str


class _Term(Struct):
    type: Literal["sen", "rep", "prez", "viceprez"]
    start: date
    end: date
    state: str = ""
    district: int = -1
    party: str | None = None
    """Unstated for many terms of the first Congresses."""
    party_affiliations: tuple[_Party, ...] = ()


class _Post(Struct):
    title: str
    chamber: Literal["senate", "house"]
    start: date
    end: date | None = None


class _Legislator(Struct):
    id: _Ids
    name: _Name
    bio: _Bio
    terms: Annotated[tuple[_Term, ...], Meta(min_length=1)]
    leadership_roles: tuple[_Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What one file says of a person."""

    file: str
    number: int
    says: _Legislator

    def ids(self) -> Ids:
        known = self.says.id
        return Ids(wikidata=known.wikidata, enwiki=known.wikipedia, pack=str(known.govtrack))

    def refusal(self, reason: str) -> Refusal:
        return Refusal(self.file, self.number, reason)


def build_legislators(
    inputs: Sequence[Path], out: Path, *, as_of: PartialDate, progress: Progress = silent
) -> BuildReport:
    """A pack of everybody in the files, which are of the day `as_of`: a term that ends later is open.

    Give them all: a person's roles are taken whole from one pack, and legislators-current.yaml knows no terms in
    Congress of those who have left it.

    Counts are entries of people. Refused is who has neither Wikidata id nor title in any of the files, since nobody
    could tell them from the same person in another pack; whose dates cannot be; and an entry of another shape.
    """
    read = [one for path in inputs for one in _load(path)]
    entries = [one for one in read if isinstance(one, Entry)]
    misshapen = [one for one in read if isinstance(one, Refusal)]
    people: dict[str | None, list[Entry]] = {}
    for entry in entries:
        people.setdefault(entry.ids().pack, []).append(entry)
    found = [_read(person, as_of) for person in people.values()]
    entities = sorted((one for one in found if isinstance(one, Entity)), key=lambda entity: entity.id)
    refused = [*misshapen, *chain.from_iterable(one for one in found if not isinstance(one, Entity))]
    manifest = write_pack(Head(PACK_ID, "legislators", _LICENSE, as_of), Content(entities), out, progress)
    return BuildReport(manifest, len(read), tuple(sorted(refused, key=lambda one: (one.file, one.line))))


def _load(path: Path) -> list[Entry | Refusal]:
    """Raises KnowledgeError for a file in which no entry is one of a legislator."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the first reads 537 people in a second, not in ten
    try:
        nodes = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 both are safe loaders
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise KnowledgeError(f"The file {path.name} cannot be read: {error}.") from error
    entries = [
        _entry(path.name, number, node) for number, node in enumerate(nodes if isinstance(nodes, list) else (), 1)
    ]
    if not any(isinstance(entry, Entry) for entry in entries):
        raise KnowledgeError(f"The file {path.name} is no list of legislators.")
    return entries


def _entry(file: str, number: int, node: object) -> Entry | Refusal:
    try:
        return Entry(file, number, convert(node, _Legislator))
    except ValidationError as error:
        return Refusal(file, number, f"is of another shape: {error}")


def _read(entries: Sequence[Entry], as_of: PartialDate) -> Entity | list[Refusal]:
    """One person of all their entries, or the reason against each."""
    born = _day(entries[0].says.bio.birthday)
    ids = _known_ids(entries)
    if not (ids.wikidata or ids.enwiki):
        return [entry.refusal("has neither a Wikidata id nor a Wikipedia title in these files") for entry in entries]
    try:
        roles = merge_terms(chain.from_iterable(_roles(entry.says, as_of) for entry in entries), _RECESS)
    except UnknownState as error:
        return [entry.refusal(str(error)) for entry in entries]
    faults = [f"{role.title}: {fault}" for role in roles for fault in role_faults(role, born, None)]
    if faults:
        return [entry.refusal("; ".join(faults)) for entry in entries]
    return _entity(entries, ids, born, roles, as_of)


def _known_ids(entries: Sequence[Entry]) -> Ids:
    """The first entry with an id of its own knows the person best."""
    return max((entry.ids() for entry in entries), key=lambda ids: bool(ids.wikidata or ids.enwiki))


def _entity(
    entries: Sequence[Entry], ids: Ids, born: PartialDate | None, roles: tuple[Role, ...], as_of: PartialDate
) -> Entity:
    names = list(dict.fromkeys(chain.from_iterable(_names(entry.says.name) for entry in entries)))
    label = without_qualifier(ids.enwiki) if ids.enwiki else names[0]
    last_day = max(role.to or as_of for role in roles)
    return Entity(
        id=ids.wikidata or f"enwiki:{ids.enwiki}",
        ids=ids,
        label=label,
        description=None,
        born=born,
        died=None,
        aliases=tuple(name for name in names if name != label),
        parties=tuple(dict.fromkeys(role.party for role in reversed(roles) if role.party)),
        roles=roles,
        image=None,
        prior=_PRIOR if last_day >= _PAST else _PRIOR_OF_THE_PAST,
        citation=_citation(as_of),
    )


def _names(name: _Name) -> Iterator[str]:
    """The official form, then nickname or first name, with and without the middle name, before the last name."""
    if name.official_full:
        yield name.official_full
    for first in (name.nickname, name.first):
        if first:
            yield f"{first} {name.last}"
    if name.middle:
        yield f"{name.first} {name.middle} {name.last}"


def _roles(person: _Legislator, as_of: PartialDate) -> Iterator[Role]:
    """Raises UnknownState."""
    for term in person.terms:
        title, of = _OFFICES[term.type]
        # A party change in mid-term makes two roles of it, as each has one party.
        for part in term.party_affiliations or (term,):
            place = seat(term.type, term.state, term.district)
            yield _role(title, of, part, as_of, place=place, party=party_name(part.party))
    for post in person.leadership_roles:
        yield _role(post.title, _CHAMBERS[post.chamber], post, as_of)


def _role(
    title: str,
    of: str,
    held: _Term | _Party | _Post,
    as_of: PartialDate,
    *,
    place: str | None = None,
    party: str | None = None,
) -> Role:
    end = _day(held.end)
    return Role(
        title=title,
        of=of,
        place=place,
        party=party,
        from_=_day(held.start),
        to=end if end and end <= as_of else None,
        known_until=as_of,
        citation=_citation(as_of),
    )


def _day(day: date | None) -> PartialDate | None:
    return day.isoformat() if day else None


def _citation(as_of: PartialDate) -> Citation:
    return Citation(
        name="unitedstates/congress-legislators", url=CONGRESS_URL, license=_LICENSE, retrieved=as_of, basis="data"
    )
