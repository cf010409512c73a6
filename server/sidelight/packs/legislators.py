"""Files of unitedstates/congress-legislators (legislators-*.yaml, executive.yaml) -> pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from sidelight.errors import KnowledgeError
from sidelight.model import Citation, Entity, Ids, PartialDate, Role
from sidelight.packs.congress import CONGRESS_URL, PARTIES, seat
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

_FIELDS = {"id", "name", "bio", "terms"}

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one file says of a person."""

    file: str
    number: int
    node: Node

    def ids(self) -> Ids:
        known = self.node["id"]
        return Ids(wikidata=known.get("wikidata"), enwiki=known.get("wikipedia"), pack=str(known["govtrack"]))


def build_legislators(
    inputs: Sequence[Path], out: Path, *, as_of: PartialDate, progress: Progress = silent
) -> BuildReport:
    """A pack of everybody in the files, which are of the day `as_of`: a term that ends later is open.

    Give them all: a person's roles are taken whole from one pack, and legislators-current.yaml knows no terms in
    Congress of those who have left it.

    Counts are entries of people. Refused is who has neither Wikidata id nor title in any of the files, since nobody
    could tell them from the same person in another pack, and whose dates cannot be.
    """
    entries = [Entry(path.name, number, node) for path in inputs for number, node in enumerate(_load(path), 1)]
    people: dict[str | None, list[Entry]] = {}
    for entry in entries:
        people.setdefault(entry.ids().pack, []).append(entry)
    found = [_read(person, as_of) for person in people.values()]
    entities = sorted((one for one in found if isinstance(one, Entity)), key=lambda entity: entity.id)
    refused = list(chain.from_iterable(one for one in found if not isinstance(one, Entity)))
    manifest = write_pack(Head(PACK_ID, "legislators", _LICENSE, as_of), Content(entities), out, progress)
    return BuildReport(manifest, len(entries), tuple(sorted(refused, key=lambda one: (one.file, one.line))))


def _load(path: Path) -> list[Node]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the first reads 537 people in a second, not in ten
    try:
        nodes = yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506 both are safe loaders
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"The file {path.name} cannot be read: {error}.") from error
    if not (isinstance(nodes, list) and all(isinstance(node, dict) and node.keys() >= _FIELDS for node in nodes)):
        raise KnowledgeError(f"The file {path.name} is no list of legislators.")
    return nodes


def _read(entries: Sequence[Entry], as_of: PartialDate) -> Entity | list[Refusal]:
    """One person of all their entries, or the reason against each."""
    roles = merge_terms(chain.from_iterable(_roles(entry.node, as_of) for entry in entries), _RECESS)
    born = entries[0].node["bio"].get("birthday")
    ids = _known_ids(entries)
    faults = [f"{role.title}: {fault}" for role in roles for fault in role_faults(role, born, None)]
    if not (ids.wikidata or ids.enwiki):
        faults.append("has neither a Wikidata id nor a Wikipedia title")
    if faults:
        return [Refusal(entry.file, entry.number, "; ".join(faults)) for entry in entries]
    return _entity(entries, ids, born, roles, as_of)


def _known_ids(entries: Sequence[Entry]) -> Ids:
    """The first entry with an id of its own knows the person best."""
    return max((entry.ids() for entry in entries), key=lambda ids: bool(ids.wikidata or ids.enwiki))


def _entity(
    entries: Sequence[Entry], ids: Ids, born: PartialDate | None, roles: tuple[Role, ...], as_of: PartialDate
) -> Entity:
    names = list(dict.fromkeys(chain.from_iterable(_names(entry.node["name"]) for entry in entries)))
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


def _names(name: dict[str, str]) -> Iterator[str]:
    """The official form, then nickname or first name, with and without the middle name, before the last name."""
    if "official_full" in name:
        yield name["official_full"]
    for first in (name.get("nickname"), name["first"]):
        if first:
            yield f"{first} {name['last']}"
    if "middle" in name:
        yield f"{name['first']} {name['middle']} {name['last']}"


def _roles(node: Node, as_of: PartialDate) -> Iterator[Role]:
    for term in node["terms"]:
        title, of = _OFFICES[term["type"]]
        # A party change in mid-term makes two roles of it, as each has one party.
        for part in term.get("party_affiliations") or [term]:
            party = PARTIES.get(part["party"], part["party"])
            yield _role(title, of, part, as_of, place=seat(term), party=party)
    for post in node.get("leadership_roles", ()):
        yield _role(post["title"], _CHAMBERS[post["chamber"]], post, as_of)


def _role(
    title: str, of: str, held: Node, as_of: PartialDate, *, place: str | None = None, party: str | None = None
) -> Role:
    end = held.get("end")
    return Role(
        title=title,
        of=of,
        place=place,
        party=party,
        from_=held["start"],
        to=end if end and end <= as_of else None,
        known_until=as_of,
        citation=_citation(as_of),
    )


def _citation(as_of: PartialDate) -> Citation:
    return Citation(
        name="unitedstates/congress-legislators", url=CONGRESS_URL, license=_LICENSE, retrieved=as_of, basis="data"
    )
