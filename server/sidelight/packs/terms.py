"""Terms in an office as roles: consecutive terms of one seat are one role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sidelight.model import Role
from sidelight.text.dates import earliest, latest

# A term ends on the day on which the next starts, or the day before.
_NEXT_DAY = timedelta(days=1)
_UNDATED = "9999"


def merge_terms(roles: Iterable[Role], gap: timedelta = _NEXT_DAY) -> tuple[Role, ...]:
    """The roles by start, undated ones last; terms of one seat and party, at most `gap` apart, become one.

    An open term holds those that start within the time of which its source knows.
    """
    merged: list[Role] = []
    for role in sorted(roles, key=_by_start):
        i = next((i for i, before in enumerate(merged) if _continues(before, role, gap)), None)
        if i is None:
            merged.append(role)
        else:
            merged[i] = _joined(merged[i], role)
    return tuple(merged)


def _by_start(role: Role) -> tuple[str, str, str]:
    return role.from_ or _UNDATED, role.to or _UNDATED, role.title


def _continues(before: Role, role: Role, gap: timedelta) -> bool:
    if _seat(before) != _seat(role) or not role.from_:
        return False
    if before.to is None:
        return earliest(role.from_) <= latest(before.known_until)
    return earliest(role.from_) - latest(before.to) <= gap


def _seat(role: Role) -> tuple[str | None, ...]:
    return role.title, role.of, role.place, role.party


def _joined(before: Role, role: Role) -> Role:
    """The term that reaches further speaks for the whole, the later one of two that reach as far."""
    further = max(role, before, key=lambda term: latest(term.to or term.known_until))
    return replace(further, from_=before.from_)
