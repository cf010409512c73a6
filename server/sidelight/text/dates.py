"""Partial dates (YYYY, YYYY-MM, YYYY-MM-DD) as the intervals of days that they stand for."""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year"]
_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # calendar.month_name would follow the server's locale
MONTH_NAMES = "|".join(_MONTHS[1:])
"""For a pattern."""
# The dates of one person or one page come again and again.
_KEPT = 8192
_PRECISION: tuple[Precision, ...] = ("year", "month", "day")


def precision(partial: str) -> Precision:
    """How exactly the date is known."""
    return _PRECISION[partial.count("-")]


@lru_cache(_KEPT)
def earliest(partial: str) -> date:
    """The first day that the date can mean. ValueError for a day that no calendar has ("2023-02-30")."""
    year, month, day = _parts(partial)
    return date(year, month or 1, day or 1)


@lru_cache(_KEPT)
def latest(partial: str) -> date:
    """The last day that the date can mean. ValueError for a day that no calendar has."""
    year, month, day = _parts(partial)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def in_words(partial: str) -> str:
    """As a reader writes it, at the precision known: "5 July 2024", "July 2024", "2024"."""
    year, month, day = _parts(partial)
    return " ".join(filter(None, (str(day or ""), _MONTHS[month or 0], str(year))))


def whole_years(start: str, end: str) -> tuple[int, int]:
    """The fewest and the most whole years that can lie between two dates; equal when both are exact enough.

    An age: a birthday counts on the day itself. Negative when the end lies before the start.
    """
    return _full_years(latest(start), earliest(end)), _full_years(earliest(start), latest(end))


def held(start: str | None, end: str | None, known_until: str, on: str) -> bool | None:
    """Whether something that lasted from start to end (both inclusive) was so all through the day, month or year `on`.

    None when the dates cannot tell: `on` falls on the edge of a coarse date, a start is unknown, or nothing is known
    of the time after `known_until` (the date of the source; an end beyond it is a plan, not a fact).
    """
    first, last = earliest(on), latest(on)
    if (start and last < earliest(start)) or (end and first > latest(end)):
        return False
    limit = end if end and latest(end) <= latest(known_until) else known_until
    return True if start and latest(start) <= first and last <= earliest(limit) else None


def _full_years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _parts(partial: str) -> tuple[int, int | None, int | None]:
    year, *rest = (int(part) for part in partial.split("-"))
    month, day, *_ = (*rest, None, None)
    return year, month, day
