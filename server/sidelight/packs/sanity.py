"""What cannot be true of a person, a role or an event, whatever the source: each check says what is wrong.

Dates known to a month or year only are taken in the sense that is possible, so that no fault is a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations

from sidelight.model import Entity, Event, PartialDate, Role
from sidelight.text.dates import earliest, latest

_LONGEST_LIFE_YEARS = 120


def surely_before(first: PartialDate | None, second: PartialDate | None) -> bool:
    """True when both are known and every day of the first lies before every day of the second.

    Then it is less as far as both are known: of equal beginnings the coarser one holds the other.
    """
    return bool(first and second and first[: len(second)] < second[: len(first)])


def life_faults(born: PartialDate | None, died: PartialDate | None) -> Iterator[str]:
    if surely_before(died, born):
        yield f"died {died} before being born {born}"
    if born and died and earliest(died).year - latest(born).year > _LONGEST_LIFE_YEARS:
        yield f"lived more than {_LONGEST_LIFE_YEARS} years"


def role_faults(role: Role, born: PartialDate | None, died: PartialDate | None) -> Iterator[str]:
    if surely_before(role.to, role.from_):
        yield f"ends {role.to} before it starts {role.from_}"
    if surely_before(role.known_until, role.from_):
        yield f"starts {role.from_} after the date of its source {role.known_until}"
    if surely_before(role.from_, born):
        yield f"starts {role.from_} before birth {born}"
    if surely_before(died, role.from_):
        yield f"starts {role.from_} after death {died}"
    if surely_before(died, role.to):
        yield f"ends {role.to} after death {died}"
    if died and role.to is None and surely_before(died, role.known_until):
        yield f"is open although the holder died {died}"


def event_faults(event: Event) -> Iterator[str]:
    if surely_before(event.end, event.start):
        yield f"ends {event.end} before it starts {event.start}"
    for fact in event.figures:
        if surely_before(fact.to, fact.from_):
            yield f"figure {fact.label} ends {fact.to} before it starts {fact.from_}"


def overlapping_holders(people: Iterable[Entity], title: str, *, days: int = 1) -> list[tuple[str, str]]:
    """Labels of pairs who held the office at once for more than `days` surely, for an office with one holder."""
    terms = [(person.label, role) for person in people for role in person.roles if role.title == title]
    return [(a, b) for (a, first), (b, second) in combinations(terms, 2) if a != b and _overlap(first, second, days)]


def _overlap(first: Role, second: Role, days: int) -> bool:
    if not (first.from_ and second.from_):
        return False
    start = max(latest(first.from_), latest(second.from_))
    end = min(earliest(role.to or role.known_until) for role in (first, second))
    return end - start >= timedelta(days=days)
