"""How rows written by hand and the data stand to each other.

A hand row covers the data's role of the same person and title (and place, where both name one) whose time it
overlaps. Covered roles are not written again. Where a hand row and the role that it covers do not agree, or
where the data is wrong, differences/*.csv must say why.
"""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.packs.starter_lookup.tables import Difference, Role
from sidelight.packs.starter_lookup.terms import agree
from sidelight.text.dates import earliest, latest


def not_covered(data: Sequence[Role], hand: Sequence[Role], differences: Sequence[Difference]) -> list[Role]:
    """The roles of the data that neither hand rows nor listed differences take the place of, in order."""
    by_person = _by_person(hand)
    return [
        role for role in data if not covering(role, by_person.get(role.enwiki, [])) and not is_listed(role, differences)
    ]


def disagreeing(data: Sequence[Role], hand: Sequence[Role], differences: Sequence[Difference]) -> list[Role]:
    """The roles of the data that hand rows contradict without a listed reason."""
    by_person = _by_person(hand)
    found = []
    for role in data:
        rows = covering(role, by_person.get(role.enwiki, []))
        if rows and not _agrees(role, rows) and not is_listed(role, differences):
            found.append(role)
    return found


def covering(role: Role, hand: Sequence[Role]) -> list[Role]:
    """The hand rows about the same office at an overlapping time, by start."""
    rows = [
        row
        for row in hand
        if (row.enwiki, row.title) == (role.enwiki, role.title)
        and (not row.place or not role.place or row.place == role.place)
        and _overlap(role, row)
    ]
    return sorted(rows, key=lambda row: row.start)


def is_listed(role: Role, differences: Sequence[Difference]) -> bool:
    named = (role.enwiki, role.title, role.start, role.end)
    return any(named == (other.enwiki, other.title, other.start, other.end) for other in differences)


def _agrees(role: Role, rows: Sequence[Role]) -> bool:
    """Seats of several districts may cover one role of the data: the first start and the last end count."""
    last = max(rows, key=lambda row: row.end or "9999")
    starts = agree(role.start, rows[0].start)
    return starts and (not role.end or (bool(last.end) and agree(role.end, last.end)))


def _overlap(one: Role, other: Role) -> bool:
    return _first_day(one) <= _last_day(other) and _first_day(other) <= _last_day(one)


def _first_day(role: Role) -> str:
    return earliest(role.start).isoformat() if role.start else ""


def _last_day(role: Role) -> str:
    return latest(role.end).isoformat() if role.end else "9999"


def _by_person(roles: Sequence[Role]) -> dict[str, list[Role]]:
    people: dict[str, list[Role]] = {}
    for role in roles:
        people.setdefault(role.enwiki, []).append(role)
    return people
