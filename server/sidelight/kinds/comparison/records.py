"""A record that a passage claims of a national rate, held against its series."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from sidelight.figures import (
    STEPS,
    change_on_the_month,
    check_record,
    check_run,
    first_day,
    last_day,
    reference,
    run_note,
    sparkline,
    value_at,
)
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.record_claims import RecordClaim, record_claim
from sidelight.kinds.comparison.scene import Scene
from sidelight.kinds.comparison.subject import is_of_the_whole, series_of
from sidelight.model import Figure, Point, Quantity, Series, TimeExpression

# After the end of a month its figure can be out, and surely is: US unemployment comes after 1 to 8 days, US prices
# after 10 to 15.
_OUT_AFTER = {"unemployment": (timedelta(days=1), timedelta(days=9))}
_OTHERS_OUT_AFTER = timedelta(days=9), timedelta(days=16)
STILL_NEWS = timedelta(days=75)
"""From the end of the newest period to the article: farther back, the series ends before what the article tells."""
ONE_DECIMAL = 0.1
"""News states rates and changes as the offices publish them; a value further off is another figure."""
_AGO = re.compile(r"\b(?:ago|before|earlier|last|this|previous)\b")
_ANY_TIME = re.compile(r"\b(?:record|all-time|ever|history|records began|never been)\b", re.IGNORECASE)


def records(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """One figure where a series settles the claim, none where it cannot."""
    words = passage.span.of(scene.text)
    claim = record_claim(words)
    if claim is None or (claim.form != "run" and not _says_since_when(words, passage.time)):
        return
    values = [quantity.span for quantity in scene.quantities_in(passage.span) if quantity.kind == "percent"]
    if not is_of_the_whole(passage, [*values[:1], passage.cue], scene):
        return
    for series in _measured(claim, passage, scene):
        at = _month_spoken_of(series, claim, passage, scene)
        figure = _CHECKS[claim.form](series, claim, at, _reaches_back_to(passage.time)) if at else None
        if figure and figure.verdict != "not_checkable":
            yield figure
            return


def _says_since_when(words: str, time: TimeExpression | None) -> bool:
    return _reaches_back_to(time) is not None or bool(_ANY_TIME.search(words))


def _reaches_back_to(time: TimeExpression | None) -> date | None:
    """The last day of the stated "since"; for "in 40 years" the end of the year that they lead back to."""
    if time is None or time.start is None:
        return None
    return date(time.start.year, 12, 31) if time.relation == "within" else time.end


def _measured(claim: RecordClaim, passage: Passage, scene: Scene) -> Iterator[Series]:
    """The monthly series of the rate; prices that rise from month to month are those of the adjusted index."""
    monthly = (series for series in series_of(passage, scene) if series.frequency == "month")
    if not claim.of_prices or claim.form == "level":
        yield from monthly
    elif claim.form == "change":
        places = {series.place for series in monthly}
        yield from (
            index
            for place in places
            for source in scene.series_sources
            for index in source.series_about("cpi_sa", place)
        )


def _level_figure(series: Series, claim: RecordClaim, at: str, after: date | None) -> Figure | None:
    check = check_record(series, claim.direction, at, after)
    if check.now is None:
        return None
    begin = check.then.date if check.then else series.points[0][0]
    return _figure(series, check.now, check.then).model_copy(
        update={
            "verdict": check.verdict,
            "true_since": check.true_since,
            "note": check.note,
            "points": sparkline(series, begin, check.now.date),
        }
    )


def _change_figure(series: Series, claim: RecordClaim, at: str, after: date | None) -> Figure | None:
    """None where the series moved the other way: the claim is of something else."""
    changes = change_on_the_month(series)
    moved = value_at(changes, at)
    if moved is None or (moved > 0) is not (claim.direction == "highest"):
        return None
    return _level_figure(changes, claim, at, after)


def _run_figure(series: Series, claim: RecordClaim, at: str, after: date | None) -> Figure | None:
    run = check_run(series, "up" if claim.direction == "highest" else "down", at, claim.count)
    if run is None:
        return None
    begin = run.before.date if run.before else series.points[0][0]
    return _figure(series, run.now, run.before).model_copy(
        update={"verdict": run.verdict, "note": run_note(run), "points": sparkline(series, begin, run.now.date)}
    )


_CHECKS: dict[str, Callable[[Series, RecordClaim, str, date | None], Figure | None]] = {
    "level": _level_figure,
    "change": _change_figure,
    "run": _run_figure,
}


def _figure(series: Series, now: Point, then: Point | None) -> Figure:
    return Figure(
        label=series.name,
        unit=series.unit,
        series=reference(series),
        then=then,
        now=now,
        adjusted=None,
        verdict=None,
        true_since=None,
        note=None,
    )


def _month_spoken_of(series: Series, claim: RecordClaim, passage: Passage, scene: Scene) -> str | None:
    """One of the two newest months that can have been out: the one with the stated value, else the one that is named.

    Without either the newest that surely was out. None when the passage states a value that neither has (it speaks of
    another figure), for prices without a value: their level is no rate, and where it tells of an earlier time.
    """
    if scene.today is None:
        return None
    soonest, surely = _OUT_AFTER.get(series.topic, _OTHERS_OUT_AFTER)
    count = bisect_left(series.points, scene.today - soonest, key=lambda point: last_day(point[0]))
    out = [period for period, _ in reversed(series.points[max(0, count - 2) : count])]
    if not out or scene.today - last_day(out[0]) > STILL_NEWS:
        return None
    named = _months_named(passage, scene)
    stated = [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind == "percent"]
    if stated:
        # "It was 10 percent in October 2009", told in a later year.
        earlier = [period for period in named if period < out[-1]]
        spoken_of = [period for period in out if period in named] or earlier or out
        return next((period for period in spoken_of if _is_stated(series, period, claim, stated)), None)
    if (claim.of_prices and claim.form == "level") or _tells_of_earlier(passage, scene, first_day(out[-1])):
        return None
    certain = [period for period in out if scene.today - last_day(period) >= surely]
    return next((period for period in out if period in named), next(iter(certain), None))


def _months_named(passage: Passage, scene: Scene) -> list[str]:
    """The months that the passage names, the newest first, but for the one that the record reaches back to.

    "A year earlier" is no name of a month.
    """
    times = [time for time in scene.times_in(passage.span) if time.precision == "month" and time != passage.time]
    named = (time.start for time in times if time.start and not _AGO.search(time.span.of(scene.text)))
    return sorted((f"{start:%Y-%m}" for start in named), reverse=True)


def _tells_of_earlier(passage: Passage, scene: Scene, soonest: date) -> bool:
    """Whether it names a time between the one that the record reaches back to and the day: "at its highest since 1981,
    economists said in June 2022", told in a later year.
    """
    since = _reaches_back_to(passage.time) or date.min
    return any(
        time.start
        and time.end
        and since < time.start
        and time.end < soonest
        and not _AGO.search(time.span.of(scene.text))
        for time in scene.times_in(passage.span)
    )


def _is_stated(series: Series, period: str, claim: RecordClaim, stated: list[Quantity]) -> bool:
    """Some stated value is the month's, or its change where the claim is of changes."""
    values = {quantity.value for quantity in stated if quantity.unit != "percentage_point"}
    moves = {quantity.value for quantity in stated}
    if claim.form == "change":
        change = value_at(change_on_the_month(series), period)
        if change is not None and _fits(abs(change), moves):
            return True
    level = value_at(series, period)
    return level is not None and _fits(abs(level), values)  # "fell 2.1 percent", "minus 2.1 percent"


def _fits(value: float, stated: set[float]) -> bool:
    return any(abs(value - other) <= ONE_DECIMAL * STEPS for other in stated)
