"""The roles of a person as the day of the article sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Literal

from sidelight.kinds.person.models import DayRole
from sidelight.kinds.person.ranks import rank
from sidelight.model import PartialDate, Role
from sidelight.packs.terms import merge_terms
from sidelight.text.dates import earliest, held, latest
from sidelight.text.offices import entry_words, office_words, same_office

Time = Literal["day", "former", "later", "unknown"]

_NEVER = earliest("0001")


def day_roles(roles: Iterable[Role], on: PartialDate | None, titles: Sequence[str]) -> tuple[DayRole, ...]:
    """Held on the day first (those that the text names, then the highest in front); the others newest first.

    Consecutive terms are one role; undated ones come last. Without a day nothing is held on it: on_date is null.
    """
    found = [_on_day(role, on) for role in merge_terms(roles)]
    newest = sorted(found, key=lambda role: latest(role.from_) if role.from_ else _NEVER, reverse=True)
    on_day = [role for role in newest if role.on_date]
    named = {id(role) for role in on_day if any(is_called(role, title) for title in titles)}
    return (
        *sorted(on_day, key=lambda role: (id(role) not in named, rank(role))),
        *(role for role in newest if not role.on_date),
    )


def _on_day(role: Role, on: PartialDate | None) -> DayRole:
    known = {field.name: getattr(role, field.name) for field in fields(Role)}
    return DayRole.model_validate(known | {"on_date": held(role.from_, role.to, role.known_until, on) if on else None})


def time_of(role: DayRole, on: PartialDate | None) -> Time:
    """Where the role lies as seen from the day; unknown when the dates, or the article's, cannot tell."""
    if role.on_date:
        return "day"
    if role.on_date is None or on is None:
        return "unknown"
    return "former" if role.to and latest(role.to) < earliest(on) else "later"


def lost_its_end(role: DayRole) -> bool:
    """Whether an open role is known at its start only: it is over, nobody knows since when."""
    return role.to is None and role.from_ == role.known_until


def is_called(role: DayRole, title: str) -> bool:
    """Whether the words of a title name this role, whenever it was held."""
    return same_office(office_words(title), *entry_words(role.title, role.of, role.place, role.party))
