"""Is it the highest (lowest) since …? By an official series."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sidelight.figures.periods import first_day, in_words, last_day
from sidelight.figures.values import value_at
from sidelight.model import Point, Series

STEPS = 1.001
"""Published steps by which two values of a revised series must differ to differ: one, and room for binary fractions.

Seasonally adjusted figures are revised by that much (10 of 539 months of the US unemployment rate between two copies).
"""
_EXACT = 0.5
"""The same for a series that is published once for all: any difference counts."""


def telling(series: Series) -> float:
    """By how much two published values must differ for one to be higher for certain, in the unit of the series."""
    return series.step * (STEPS if series.revised else _EXACT)


Direction = Literal["highest", "lowest"]
Verdict = Literal["holds", "off", "not_checkable"]


@dataclass(frozen=True, slots=True)
class RecordCheck:
    verdict: Verdict
    now: Point | None
    then: Point | None
    """The last period before this stretch that was at least as high (low); None when the series has none."""
    note: str | None

    @property
    def true_since(self) -> str | None:
        """The date of `then`, for a check that could be made."""
        return self.then.date if self.then and self.verdict != "not_checkable" else None


def nothing_for(period: str, series: Series) -> str:
    """Why there is no value: a gap in the series, or the end of what is known of it here."""
    end = series.points[-1][0]
    if first_day(period) > last_day(end):
        return f"What is known of the series here ends with {in_words(end)}."
    return f"The series has no value for {in_words(period)}."


def check_record(series: Series, direction: Direction, at: str, after: date | None) -> RecordCheck:
    """Whether no period between the day `after` and the period `at` was higher (lower) than `at`.

    `after` is the last day of the claimed "since", or the day that a "in 40 years" reaches back to; None claims a
    record over all the time that the series knows. Of a revised series one published step decides nothing.
    """
    known = value_at(series, at)
    if known is None:
        return RecordCheck("not_checkable", None, None, nothing_for(at, series))
    now, value = Point(date=at, value=known), published(known, series.step)
    if after is not None and after < last_day(series.points[0][0]):
        begin = in_words(series.points[0][0])
        return RecordCheck("not_checkable", now, None, f"The series begins with {begin}.")
    sign = 1 if direction == "highest" else -1
    digits = _digits(series.step)
    earlier = [(period, round(past, digits)) for period, past in series.points if period < at]
    before = _before_this_stretch(earlier, sign, sign * value - telling(series))
    reaching = _last_reaching(before, sign, sign * value)
    beyond = _last_reaching(earlier, sign, sign * value + telling(series))
    then = max((p for p in (reaching, beyond) if p), key=lambda point: point.date, default=None)
    if _breaks(beyond, after):
        return RecordCheck("off", now, then, None)
    if then and _breaks(then, after):
        claimed = [point for point in before if after and last_day(point[0]) <= after]
        near = "was within one published step of it" if series.revised else "had the same value"
        note = f"{in_words(then.date)} {near}."
        return RecordCheck("holds", now, _last_reaching(claimed, sign, sign * value), note)
    return RecordCheck("holds", now, then, None if then else f"The series begins with {in_words(series.points[0][0])}.")


def published(value: float, step: float) -> float:
    """The value in whole published steps: 5.39 and 5.37 percent are both published as 5.4."""
    return round(value, _digits(step))


def _digits(step: float) -> int:
    return -math.floor(math.log10(step))


def _breaks(point: Point | None, after: date | None) -> bool:
    """Whether the point lies in the time that the record is claimed for."""
    return point is not None and (after is None or last_day(point.date) > after)


def _before_this_stretch(points: list[tuple[str, float]], sign: int, level: float) -> list[tuple[str, float]]:
    """Without the periods right before that stay at the level: a record that lasts is no younger for it."""
    count = len(points)
    while count and sign * points[count - 1][1] >= level:
        count -= 1
    return points[:count]


def _last_reaching(points: list[tuple[str, float]], sign: int, level: float) -> Point | None:
    """The newest point whose signed value is at or beyond the level."""
    for period, value in reversed(points):
        if sign * value >= level:
            return Point(date=period, value=value)
    return None
