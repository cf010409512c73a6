"""Is it what the series says? For a value that a text states of a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from sidelight.figures.periods import next_period
from sidelight.figures.records import STEPS, Verdict, telling
from sidelight.figures.values import between
from sidelight.figures.words import measured
from sidelight.model import Point, Quantity, Series

_STATED_AS = {"percent": ({"percent"}, 0.0), "people": ({"count", "other"}, 0.01), "USD": ({"money"}, 0.02)}
"""By the unit of a series: the sorts of quantity that state it, and how much of it news rounds away."""
_ROUNDED_AT_MOST = 0.04
"""Of a count or sum stated with few digits: "1.4 billion" is said of 1.43, "a billion" of 1.43 is not."""
_WHOLE_PERCENT = 0.5
"""What is rounded away where a rate is stated without decimals."""
_REVISED_STEPS = 3
"""Of a revised series a value that lies this near may be the one of the day: US unemployment of October 2009 was
published as 10.2 percent and stands at 10.0 now."""
_NOT_ALL_REVISED = 3
"""Months beyond a bound by more than a step: of 539 only ten were revised so far (see STEPS)."""
_ANOTHER_POPULATION = 1.4
"""Counts of a people differ with the land, the refugees and the estimate: by up to 1.36 of 208 countries (Cyprus), and
of 207 in another collection, against those of the World Bank; only Eritrea's more (2.1)."""


# Of a level that moves these name where it got to, not a bound: "ticked up to 6.1 percent".
_REACHED = re.compile(r"\b(?:up to|as (?:high|much|many) as)\s$", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_REACH = len("as much as ") + 1


@dataclass(frozen=True, slots=True)
class ValueCheck:
    verdict: Verdict
    nearest: Point | None
    """The period within the stated time whose value is nearest to the stated one."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as a text has it."""

    value: float
    bound: Literal["exact", "about", "less", "more"]
    whole: bool
    """Without decimals."""
    rounded: float
    """Half of its last digit: 50 million of "1.4 billion"; 0 where it has no digits."""


def stated(quantity: Quantity, text: str) -> Stated:
    """What the text makes of the quantity."""
    before = text[max(0, quantity.span.start - _REACH) : quantity.span.start]
    bound = "exact" if _REACHED.search(before) else quantity.bound
    words = quantity.span.of(text)
    return Stated(quantity.value, bound, "." not in words, _half_of_the_last_digit(words, quantity.value))


def _half_of_the_last_digit(words: str, value: float) -> float:
    found = _DIGITS.search(words)
    written = float(found[0].replace(",", "")) if found else 0.0
    return value / written / 10 ** len(found["decimals"] or "") / 2 if found and written else 0.0


def check_value(series: Series, said: Stated, start: date, end: date) -> ValueCheck:
    """Whether some period within the days has the stated value, as nearly as news and the series are exact.

    A year stated for a monthly series may mean its mean or any of its months, so it is off only when none fits. Not
    checkable without a value, and where rounding or a revision may explain the difference.
    """
    points = between(series, start, end)
    if not points:
        return ValueCheck("not_checkable", None)
    nearest = min(reversed(points), key=lambda point: abs(point.value - said.value))
    low, high = min(point.value for point in points), max(point.value for point in points)
    beyond = max(low - said.value, said.value - high, 0.0)
    if (said.bound == "more" and high >= said.value) or (said.bound == "less" and low <= said.value):
        return ValueCheck("holds", nearest)
    if beyond <= _rounded_away(series, said):
        return ValueCheck("holds", nearest)
    return ValueCheck("off" if beyond > _unsure(series, said) else "not_checkable", nearest)


def stated_as(series: Series) -> set[str]:
    """The sorts of quantity that state a value of the series; empty where none does."""
    kinds, _ = _STATED_AS.get(series.unit, (set[str](), 0.0))
    return kinds


def _rounded_away(series: Series, said: Stated) -> float:
    """How far a stated value may lie off and still be the published one: a step, or what news rounds away."""
    _, share = _STATED_AS.get(series.unit, (set[str](), 0.0))
    few_digits = min(said.rounded, _ROUNDED_AT_MOST * said.value)
    of_a_rate = _WHOLE_PERCENT if said.whole and series.unit == "percent" else 0.0
    rounded = max(share * said.value, few_digits) if share else of_a_rate
    return max(series.step * STEPS, rounded)


def _unsure(series: Series, said: Stated) -> float:
    """Beyond this it is another value, whatever was rounded or revised."""
    revised = series.step * STEPS * _REVISED_STEPS if series.revised else 0.0
    vague = 2 * _WHOLE_PERCENT if series.unit == "percent" and (said.whole or said.bound == "about") else 0.0
    return max(_rounded_away(series, said), revised, vague)


def difference(series: Series, said: Stated, check: ValueCheck) -> str | None:
    """What the text says, where it is not what the series says; None where the series agrees or has no value."""
    if check.verdict == "holds" or check.nearest is None:
        return None
    words = f"The text says {measured(said.value, series.unit)}"
    return f"{words}." if check.verdict == "off" else f"{words}: rounding or a later revision may make the difference."


def is_telling(series: Series, check: ValueCheck, said: Stated) -> bool:
    """A yearly series may measure something else than a monthly figure in the news: it can agree, and refute only a
    population, which nobody else counts so differently.
    """
    if check.verdict == "holds" or series.frequency == "month":
        return True
    if check.verdict == "not_checkable" or check.nearest is None or series.unit != "people":
        return False
    return not 1 / _ANOTHER_POPULATION < said.value / check.nearest.value < _ANOTHER_POPULATION


def check_stretch(series: Series, said: Stated, after: str, *, touching: bool) -> ValueCheck:
    """Whether every value of the series after that period keeps the bound, and none is missing up to the newest.

    `touching`: the bound itself keeps it. The nearest is the newest value, or the newest one that breaks the bound.
    """
    sign = 1 if said.bound == "less" else -1
    least = telling(series) if touching else 0
    inside = [(period, value) for period, value in series.points if period > after]
    if (
        not inside
        or next_period(after) != inside[0][0]
        or any(next_period(a) != b for (a, _), (b, _) in pairwise(inside))
    ):
        return ValueCheck("not_checkable", None)
    broken = [Point(date=period, value=value) for period, value in inside if sign * (value - said.value) >= least]
    if not broken:
        return ValueCheck("holds", Point(date=inside[-1][0], value=inside[-1][1]))
    surely = series.step * STEPS * (_REVISED_STEPS if series.revised else 1)
    by_a_step = [point for point in broken if sign * (point.value - said.value) > telling(series)]
    far = any(sign * (point.value - said.value) > surely for point in by_a_step)
    if far or len(by_a_step) >= _NOT_ALL_REVISED:
        return ValueCheck("off", by_a_step[-1])
    return ValueCheck("not_checkable", broken[-1])
