"""Is it what the series says? For a value that a text states of a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sidelight.figures.records import STEPS, Verdict
from sidelight.figures.values import between
from sidelight.model import Point, Series


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
