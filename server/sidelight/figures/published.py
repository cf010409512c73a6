"""What of a series can have been known on a day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from sidelight.figures.periods import last_day
from sidelight.model import Series

STILL_NEWS = timedelta(days=75)
"""From the end of the newest period to the article: farther back, the series ends before what the article tells."""


@dataclass(frozen=True, slots=True)
class Lag:
    """From the end of a month to the day on which its figure can be out, and to the day on which it surely is."""

    soonest: timedelta
    surely: timedelta


# US unemployment comes after 1 to 8 days, US prices after 10 to 15.
_LAGS = {"unemployment": Lag(timedelta(days=1), timedelta(days=9))}
_OTHERS = Lag(timedelta(days=9), timedelta(days=16))


def lag_of(series: Series) -> Lag:
    """For monthly series; of quarters and years all is out that is over, since estimates come early."""
    return _LAGS.get(series.topic, _OTHERS) if series.frequency == "month" else Lag(timedelta(0), timedelta(0))


def months_out(series: Series, day: date) -> list[str]:
    """The two newest periods of the series that can have been out by that day, the newer one first."""
    count = bisect_left(series.points, day - lag_of(series).soonest, key=lambda point: last_day(point[0]))
    return [period for period, _ in reversed(series.points[max(0, count - 2) : count])]


def as_of(series: Series, day: date | None) -> Series:
    """The series without the periods that cannot have been out by that day; all of it without a day."""
    if day is None:
        return series
    count = bisect_right(series.points, day - lag_of(series).soonest, key=lambda point: last_day(point[0]))
    return series if count == len(series.points) else series.model_copy(update={"points": series.points[:count]})


def is_current(series: Series, day: date) -> bool:
    """The newest period is not too far back for what an article of that day tells as news."""
    return bool(series.points) and day - last_day(series.points[-1][0]) <= STILL_NEWS
