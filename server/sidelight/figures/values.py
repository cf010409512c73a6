"""Reading a series: by date, never by row, since periods may be missing (US 2025-10)."""

from __future__ import annotations

import statistics
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter

from sidelight.figures.periods import first_day, last_day, period_of, years_before
from sidelight.model import Point, Series, SeriesRef

KEPT = 16
"""Series made from others: an article asks for the same one again and again."""
PERIODS_A_YEAR = {"month": 12, "quarter": 4, "year": 1}


@dataclass(frozen=True, slots=True)
class Mean:
    value: float
    count: int
    """How many periods it is the mean of."""
    full: bool
    """No period of the year is missing."""


def value_at(series: Series, period: str) -> float | None:
    """The value of exactly that period, in the frequency of the series; None where there is none."""
    found = bisect_right(series.points, period, key=itemgetter(0)) - 1
    if found >= 0 and series.points[found][0] == period:
        return series.points[found][1]
    return None


def mean_of_year(series: Series, year: int) -> Mean | None:
    """The mean of a year's values; None for a year that the series lacks, or that is not over in it."""
    first = bisect_left(series.points, (f"{year:04d}",))
    last = bisect_left(series.points, (f"{year + 1:04d}",))
    values = [value for _, value in series.points[first:last]]
    ended = bool(series.points) and last_day(series.points[-1][0]) >= date(year, 12, 31)
    if not values or not ended:
        return None
    return Mean(statistics.fmean(values), len(values), len(values) == PERIODS_A_YEAR[series.frequency])


@lru_cache(KEPT)
def yearly_means(series: Series) -> Series:
    """The series of the means of its full years."""
    years = sorted({int(period[:4]) for period, _ in series.points})
    means = [(year, mean) for year in years if (mean := mean_of_year(series, year)) and mean.full]
    points = tuple((f"{year:04d}", round(mean.value, 2)) for year, mean in means)
    name = f"{series.name}, mean of the months"
    return series.model_copy(update={"name": name, "frequency": "year", "points": points})


def newest(series: Series, on: date | None) -> Point | None:
    """The newest point whose period has begun by that day; the newest of all without a day."""
    count = len(series.points) if on is None else bisect_right(series.points, on, key=lambda point: first_day(point[0]))
    return Point(date=series.points[count - 1][0], value=series.points[count - 1][1]) if count else None


def between(series: Series, start: date, end: date) -> list[Point]:
    """The points whose periods lie wholly within the days, or the one that holds them all."""
    inside = [Point(date=p, value=v) for p, v in series.points if start <= first_day(p) and last_day(p) <= end]
    if inside:
        return inside
    period = period_of(start, series.frequency)
    value = value_at(series, period)
    return [Point(date=period, value=value)] if value is not None and end <= last_day(period) else []


@lru_cache(KEPT)
def change_over_12_months(index: Series) -> Series:
    """The series of a price index's change on the same period a year before, in percent.

    Named as inflation where the index is called a price index. Paired by date: a period without its counterpart a
    year earlier has no change.
    """
    values = dict(index.points)
    pairs = ((period, value, values.get(years_before(period, 1))) for period, value in index.points)
    points = tuple((period, round((value / before - 1) * 100, 2)) for period, value, before in pairs if before)
    return index.model_copy(
        update={
            "name": index.name.replace("price index", "price inflation"),
            "unit": "percent",
            "topic": "inflation",
            "currency": None,
            "step": 0.1,  # as statistical offices publish it
            "points": points,
        }
    )


def sparkline(series: Series, start: str, end: str, limit: int = 60) -> tuple[tuple[str, float], ...]:
    """At most about `limit` points from start to end, both kept as far as they exist, evenly spaced."""
    points = [point for point in series.points if start <= point[0] <= end]
    step = max(1, -(-len(points) // limit))
    return tuple(sorted({*points[:1], *points[::-step]}))


def reference(series: Series) -> SeriesRef:
    return SeriesRef(id=series.id, name=series.name, vintage=series.vintage, citation=series.citation)
