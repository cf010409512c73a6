"""Records of a listed person -> the person's row and roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sidelight.packs.congress import CONGRESS_URL
from sidelight.packs.starter_lookup.offices import Office, Offices
from sidelight.packs.starter_lookup.records import COMPLETE, Record
from sidelight.packs.starter_lookup.tables import Listed, Person, Role
from sidelight.packs.starter_lookup.terms import Term, settle
from sidelight.text.dates import earliest, latest


def person_of(listed: Listed, records: Sequence[Record]) -> Person:
    """The person's row from all records; where they differ, the first that has a value is followed."""
    label = without_qualifier(listed.enwiki)
    qid = _first(record.qid for record in records)
    return Person(
        enwiki=listed.enwiki,
        wikidata=qid,
        label=label,
        description="",
        born=_first(record.born for record in records),
        died=_first(record.died for record in records),
        aliases="|".join(aliases(label, (name for record in records for name in record.names))),
        parties="|".join(dict.fromkeys(record.party for record in records if record.party)),
        prominence=listed.prominence,
        basis="data",
        checked_on=max(record.state for record in records),
        url=f"https://www.wikidata.org/wiki/{qid}" if qid else CONGRESS_URL,
    )


def roles_of(listed: Listed, records: Sequence[Record], offices: Offices) -> list[Role]:
    """The person's roles by start, as the data has them."""
    groups: dict[tuple[Office, str], list[Record]] = {}
    for record, office in _official_only(_with_offices(records, offices)):
        groups.setdefault((office, record.place), []).append(record)
    pairs = [
        (role, office) for (office, place), terms in groups.items() for role in _roles(listed, office, place, terms)
    ]
    roles = [role if office.beside_others else _known_to_the_next(role, pairs) for role, office in pairs]
    return sorted(roles, key=lambda role: (role.start or "9999", role.title, role.place))


def aliases(label: str, names: Iterable[str]) -> list[str]:
    """The names that are not the label, and the label without initials and "Jr."; none of a single word."""
    without_initials = re.sub(r" [A-Z]\.(?= )", "", label)
    shorter = (re.sub(r",? (Jr|Sr)\.$", "", name) for name in (label, without_initials))
    found = dict.fromkeys([*names, without_initials, *shorter])
    return [name for name in found if name != label and " " in name and name.isprintable()]


def without_qualifier(title: str) -> str:
    """A Wikipedia title without the words in brackets that tell namesakes apart."""
    return re.sub(r" \([^()]*\)$", "", title)


def _with_offices(records: Sequence[Record], offices: Offices) -> list[tuple[Record, Office]]:
    named = ((record, offices.office(record.country, record.position)) for record in records)
    return [(record, office) for record, office in named if office is not None]


def _official_only(terms: Sequence[tuple[Record, Office]]) -> list[tuple[Record, Office]]:
    """Without the Wikidata records of offices whose every term the files about Congress hold for this person.

    They hold every term of a seat and of presidents, but leadership roles only of recent years.
    """
    complete = {office.title for record, office in terms if _official(record) and record.position in COMPLETE}
    return [(record, office) for record, office in terms if _official(record) or office.title not in complete]


def _official(record: Record) -> bool:
    return record.url == CONGRESS_URL


def _roles(listed: Listed, office: Office, place: str, records: Sequence[Record]) -> list[Role]:
    terms = [Term(record.start, record.end, record.party, record.state, record.url) for record in records]
    return [
        Role(
            enwiki=listed.enwiki,
            title=office.title,
            of=office.of,
            place=place,
            party=term.party,
            start=_known_start(office, term),
            end=term.end,
            known_until=max(term.state, term.start, term.end),
            basis="data",
            checked_on=term.state,
            url=term.url,
        )
        for term in settle(terms, seat=office.seat)
    ]


def _known_to_the_next(role: Role, pairs: Sequence[tuple[Role, Office]]) -> Role:
    """An open role known no further than to the start of a later one in another office.

    In the .tsv files an end is often lost, above all where somebody moved on to a higher office.
    """
    if role.end or role.url == CONGRESS_URL or not role.start:
        return role
    others = (other for other, office in pairs if other.title != role.title and not office.beside_others)
    later = [other.start for other in others if _after(other.start, role.start)]
    return replace(role, known_until=min([role.known_until, *later]))


def _after(start: str, other: str) -> bool:
    return bool(start) and earliest(start) > latest(other)


def _known_start(office: Office, term: Term) -> str:
    at_the_edge = office.first_term and term.url != CONGRESS_URL and term.start.startswith(office.first_term)
    return "" if at_the_edge else term.start


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")
