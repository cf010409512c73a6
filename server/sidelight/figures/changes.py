"""How much a series moved from one period to the next, and for how many periods running in one direction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from sidelight.figures.periods import in_words, next_period
from sidelight.figures.records import Verdict, telling
from sidelight.figures.values import KEPT
from sidelight.model import Point, Series

POINTS = "percentage points"


@lru_cache(KEPT)
def change_on_the_month(series: Series) -> Series:
    """The series of changes on the month before: in percentage points of a rate, in percent of an index.

    A month whose predecessor has no value has no change. As published, that is to one decimal.
    """
    is_rate = series.unit == "percent"
    points = tuple(
        (period, round(value - before if is_rate else (value / before - 1) * 100, 2))
        for (earlier, before), (period, value) in pairwise(series.points)
        if next_period(earlier) == period
    )
    return series.model_copy(
        update={
            "name": f"{series.name}, change on the month",
            "unit": POINTS if is_rate else "percent",
            "currency": None,
            "step": 0.1,
            "points": points,
        }
    )


@dataclass(frozen=True, slots=True)
class Run:
    verdict: Verdict
    now: Point
    before: Point | None
    """The last period before the claimed moves began."""
    count: int
    """How many moves in that direction the series has up to now, without a break."""


def check_run(series: Series, direction: Literal["up", "down"], at: str, count: int) -> Run | None:
    """Whether the series moved in the direction in each of the `count` periods up to `at`; None without a value there.

    It is off only when some move goes the other way; in a revised series by more than a published step: a smaller one
    may have been published otherwise at the time. A missing period leaves it open.
    """
    values = [(period, round(value, 1)) for period, value in series.points if period <= at]
    if not values or values[-1][0] != at:
        return None
    sign = 1 if direction == "up" else -1
    moves = list(_moves_backwards(values, sign))
    run = next((i for i, move in enumerate(moves) if move is None or move <= 0), len(moves))
    known = moves[:count]
    before = Point(date=values[-1 - count][0], value=values[-1 - count][1]) if len(values) > count else None
    now = Point(date=at, value=values[-1][1])
    if run >= count:
        return Run("holds", now, before, run)
    broken = any(move is not None and move < -telling(series) for move in known)
    return Run("off" if broken and None not in known else "not_checkable", now, before, run)


def _moves_backwards(values: list[tuple[str, float]], sign: int) -> Iterator[float | None]:
    """The signed moves, the newest first; None where a period between the two is missing."""
    for (period, value), (earlier, before) in pairwise(reversed(values)):
        yield round(sign * (value - before), 1) if next_period(earlier) == period else None


def run_note(run: Run) -> str:
    """ "The series has 12 such months in a row, up to June 2023."""
    return f"The series has {run.count} in a row up to {in_words(run.now.date)}."
