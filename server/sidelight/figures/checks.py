"""Is it what the series says? For a value that a text states of a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sidelight.figures.records import STEPS, Verdict
from sidelight.figures.values import between
from sidelight.model import Point, Series

_STATED_AS = {"percent": ({"percent"}, 0.0), "people": ({"count", "other"}, 0.01), "USD": ({"money"}, 0.02)}
"""By the unit of a series: the sorts of quantity that state it, and how much of it news rounds away."""


@dataclass(frozen=True, slots=True)
class ValueCheck:
    verdict: Verdict
    nearest: Point | None
    """The period within the stated time whose value is nearest to the stated one."""


def check_value(series: Series, stated: float, start: date, end: date, tolerance: float | None = None) -> ValueCheck:
    """Whether some period within the days has the stated value, give or take one published step.

    `tolerance`, in the unit of the series, replaces that step where news rounds more than the series does. A year
    stated for a monthly series may mean its mean or any of its months, so it is off only when none fits.
    """
    points = between(series, start, end)
    if not points:
        return ValueCheck("not_checkable", None)
    slack = (series.step if tolerance is None else tolerance) * STEPS
    nearest = min(points, key=lambda point: abs(point.value - stated))
    low = min(point.value for point in points) - slack
    high = max(point.value for point in points) + slack
    return ValueCheck("holds" if low <= stated <= high else "off", nearest)


def stated_as(series: Series) -> set[str]:
    """The sorts of quantity that state a value of the series; empty where none does."""
    kinds, _ = _STATED_AS.get(series.unit, (set[str](), 0.0))
    return kinds


def leeway(series: Series, stated: float) -> float:
    """How far a stated value may lie off: a published step, or what news rounds away where that is more."""
    _, share = _STATED_AS.get(series.unit, (set[str](), 0.0))
    return max(series.step, share * stated)


def is_telling(series: Series, check: ValueCheck) -> bool:
    """A yearly series may measure something else than a monthly figure in the news: it can agree, not refute."""
    return check.verdict == "holds" or series.frequency == "month"
