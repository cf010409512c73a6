"""A record that a passage claims of a national rate, held against its series."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from sidelight.figures import STEPS, Direction, check_record, last_day, reference, sparkline
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.kinds.comparison.subject import series_of
from sidelight.model import Figure, Point, Series, TimeExpression

PUBLISHED_AFTER = timedelta(days=10)
"""A month's figure is out by then: US unemployment 1 to 8 days, US CPI 10 to 15 after its end."""
STILL_NEWS = timedelta(days=75)
"""From the end of the newest period to the article: farther back, the series ends before what the article tells."""
_ANY_TIME = re.compile(r"\b(?:record|all-time|ever|history|records began)\b", re.IGNORECASE)
_HIGHEST = re.compile(r"\b(?:highest|highs?|peak)\b", re.IGNORECASE)
_LOWEST = re.compile(r"\b(?:lowest|lows?)\b", re.IGNORECASE)


def records(passage: Passage, scene: Scene) -> Iterator[Figure]:
    words = passage.span.of(scene.text)
    direction, reach = _direction(words), _reaches_back_to(passage.time)
    if direction is None or (reach is None and not _ANY_TIME.search(words)):
        return
    for series in series_of(passage, scene):
        at = _period_spoken_of(series, passage, scene) if series.frequency != "year" else None
        check = check_record(series, direction, at.date, reach) if at else None
        if check and check.now and check.verdict != "not_checkable":
            begin = check.then.date if check.then else series.points[0][0]
            yield Figure(
                label=series.name,
                unit=series.unit,
                series=reference(series),
                then=check.then,
                now=check.now,
                adjusted=None,
                verdict=check.verdict,
                true_since=check.true_since,
                note=check.note,
                points=sparkline(series, begin, check.now.date),
            )
            return


def _direction(words: str) -> Direction | None:
    high, low = bool(_HIGHEST.search(words)), bool(_LOWEST.search(words))
    if high == low:
        return None
    return "highest" if high else "lowest"


def _reaches_back_to(time: TimeExpression | None) -> date | None:
    """The last day of the stated "since"; for "in 40 years" the end of the year that they lead back to."""
    if time is None or time.start is None:
        return None
    return date(time.start.year, 12, 31) if time.relation == "within" else time.end


def _period_spoken_of(series: Series, passage: Passage, scene: Scene) -> Point | None:
    """The newest point that was out on the article's day, or the one before: whichever has the stated value.

    None when the article states a value that neither has: it speaks of another figure.
    """
    if scene.today is None:
        return None
    count = bisect_right(series.points, scene.today - PUBLISHED_AFTER, key=lambda point: last_day(point[0]))
    out = series.points[max(0, count - 2) : count]
    if not out or scene.today - last_day(out[-1][0]) > STILL_NEWS:
        return None
    stated = [quantity.value for quantity in scene.quantities_in(passage.span) if quantity.kind == "percent"]
    fitting = (Point(date=period, value=value) for period, value in reversed(out) if _fits(value, stated, series.step))
    return next(fitting, None)


def _fits(value: float, stated: list[float], step: float) -> bool:
    return not stated or any(abs(value - other) <= step * STEPS for other in stated)
