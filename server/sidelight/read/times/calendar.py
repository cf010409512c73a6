"""Intervals of whole days, and the day that an article counts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from sidelight.model import Precision
from sidelight.text.words import listed

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number for number, name in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"))
}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""First and last month, in the northern hemisphere. Winter has two years and no certain months."""

_PARTS = {
    "early": (1, 4),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "end": (10, 12),
    "beginning": (1, 3),
    "start": (1, 3),
}
_PARTS_OF_DECADE = {
    "early": (0, 3),
    "mid": (4, 6),
    "middle": (4, 6),
    "late": (7, 9),
    "end": (8, 9),
    "beginning": (0, 2),
    "start": (0, 2),
    "first half": (0, 4),
    "second half": (5, 9),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """Whole days, both ends within."""

    start: date
    end: date
    precision: Precision


LAST_YEAR_BEFORE_COVID = Interval(date(2019, 1, 1), date(2020, 2, 29), "year")
"""What "pre-pandemic" is measured by: the pandemic was declared on 11 March 2020."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The article's date at the precision known. The day is the last that it may mean."""

    day: date
    precision: Precision

    def knows(self, precision: Precision) -> bool:
        order = ("day", "month", "year")
        return precision not in order or order.index(self.precision) <= order.index(precision)


def reference(published: str | None) -> Reference | None:
    """The reference that a partial date YYYY[-MM[-DD]] gives; None without one, or for a day that does not exist."""
    if published is None:
        return None
    parts = [int(part) for part in published.split("-")]
    found = year(parts[0]) if len(parts) == 1 else month(parts[0], parts[1]) if len(parts) == 2 else day(*parts)
    return Reference(found.end, found.precision) if found else None


def day(year_: int, month_: int, day_: int) -> Interval | None:
    try:
        only = date(year_, month_, day_)
    except ValueError:
        return None
    return Interval(only, only, "day")


def month(year_: int, month_: int, last: int | None = None) -> Interval | None:
    """A month, or the months up to and with `last` of the same year."""
    if not (1 <= year_ <= 9998 and 1 <= month_ <= 12):
        return None
    return Interval(date(year_, month_, 1), _month_end(year_, last or month_), "month")


def year(year_: int, part: str | None = None) -> Interval | None:
    """A calendar year, or its early, middle or late third."""
    if not 1 <= year_ <= 9998:
        return None
    first, last = _PARTS.get((part or "").casefold(), (1, 12))
    return Interval(date(year_, first, 1), _month_end(year_, last), "year")


def years(first: int, last: int, precision: Precision) -> Interval | None:
    return Interval(date(first, 1, 1), date(last, 12, 31), precision) if 1 <= first <= last <= 9998 else None


def winter(year_: int) -> Interval:
    """December of the year to February of the next."""
    return Interval(date(year_, 12, 1), _month_end(year_ + 1, 2), "month")


def century(first: int, part: str | None = None) -> Interval | None:
    """The hundred years from that one, or their first, middle or last third."""
    start, end = {"e": (0, 32), "b": (0, 32), "s": (0, 32), "m": (33, 65)}.get((part or "-")[0].casefold(), (0, 99))
    start, end = (66, 99) if (part or "").casefold() in ("late", "end") else (start, end)
    return years(first + start, first + end, "era")


def decade(year_: int, part: str | None = None) -> Interval | None:
    """The ten years from a round one, or its first, middle or last years."""
    first, last = _PARTS_OF_DECADE.get((part or "").casefold(), (0, 9))
    return years(year_ + first, year_ + last, "decade")


def quarter(year_: int, number: int) -> Interval | None:
    return month(year_, 3 * number - 2, 3 * number) if 1 <= number <= 4 else None


def back(day_: date, count: float, unit: str) -> date | None:
    """The day that many days, weeks, months, years, decades or centuries earlier (later when negative)."""
    factor = {
        "day": 1,
        "week": 7,
        "fortnight": 14,
        "month": 1,
        "quarter": 3,
        "year": 12,
        "decade": 120,
        "century": 1200,
    }
    amount = round(count * factor[unit])
    try:
        if unit in {"day", "week", "fortnight"}:
            return day_ - timedelta(days=amount)
        return day_ - relativedelta(months=amount)
    except (ValueError, OverflowError):
        return None


def latest_month(reference_: date, month_: int) -> int:
    """The year of the latest such month that has begun."""
    return reference_.year if month_ <= reference_.month else reference_.year - 1


def _month_end(year_: int, month_: int) -> date:
    return date(year_ + month_ // 12, month_ % 12 + 1, 1) - timedelta(days=1)
