"""A record that a text claims of a national rate, held against its series."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sidelight.figures.changes import change_on_the_month, check_run, run_note
from sidelight.figures.national import national_series
from sidelight.figures.periods import first_day, last_day
from sidelight.figures.places import country_of
from sidelight.figures.published import STILL_NEWS, lag_of, months_out
from sidelight.figures.record_claims import RecordClaim, record_claim
from sidelight.figures.records import STEPS, check_record
from sidelight.figures.subjects import topic_of
from sidelight.figures.values import reference, sparkline, value_at
from sidelight.figures.whole import goes_plainly_on, is_whole
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Figure, Point, Quantity, Reading, Series, Span, TimeExpression
from sidelight.text.dates import earliest

ONE_DECIMAL = 0.1
"""News states rates and changes as the offices publish them; a value further off is another figure."""
_AGO = re.compile(r"\b(?:ago|before|earlier|last|this|previous)\b")
# Earlier times that no date is read from.
_ONCE = re.compile(r"\b(?:last|that|previous) (?:spring|summer|autumn|fall|winter)\b|\bat the time\b|\bonce\b")
_NEARLY = re.compile(r"\b(?:nearly|almost|just under|close to)\b")
_ANY_TIME = re.compile(r"\b(?:record|all-time|ever|history|records began|never been)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that may claim a record."""

    span: Span
    since: TimeExpression | None
    """What it says to reach back to."""
    reading: Reading

    @property
    def words(self) -> str:
        return self.span.of(self.reading.article.text)

    @property
    def times(self) -> list[TimeExpression]:
        return [time for time in self.reading.times if self.span.covers(time.span)]

    @property
    def percentages(self) -> list[Quantity]:
        return [one for one in self.reading.quantities if one.kind == "percent" and self.span.covers(one.span)]


def record_figure(statement: Statement, cue: Span | None, sources: Sequence[SeriesSource]) -> Figure | None:
    """Where a series settles the claim, else None; `cue` is where it is made, if not at its superlative."""
    claim, reading = record_claim(statement.words), statement.reading
    topic, country = topic_of(statement.words), country_of(statement.span, reading)
    if claim is None or topic is None or country is None or reading.article.published is None:
        return None
    if _ONCE.search(statement.words):
        return None
    if claim.form != "run" and not _says_since_when(statement):
        return None
    start = statement.span.start
    said = cue or Span(start + claim.at.start, start + claim.at.end)
    if not any(is_whole(statement.span, topic, words, reading) for words in (*_first_value(statement), said)):
        return None
    behind = max(said.end, statement.since.span.end if statement.since else 0)
    if not goes_plainly_on(behind, statement.span.end, reading):
        return None
    today = earliest(reading.article.published)
    for series in _measured(claim, topic, country, sources):
        at = _month_spoken_of(series, claim, statement, today)
        figure = _CHECKS[claim.form](series, claim, at, _reaches_back_to(statement)) if at else None
        if figure and figure.verdict != "not_checkable":
            return figure
    return None


def _first_value(statement: Statement) -> list[Span]:
    return [quantity.span for quantity in statement.percentages[:1]]


def _says_since_when(statement: Statement) -> bool:
    return _reaches_back_to(statement) is not None or bool(_ANY_TIME.search(statement.words))


def _reaches_back_to(statement: Statement) -> date | None:
    """The last day of the stated "since"; for "in 40 years" the end of the year that they lead back to, for "in nearly
    40 years" of the year after.
    """
    time = statement.since
    if time is None or time.start is None:
        return None
    if time.relation != "within":
        return time.end
    text = statement.reading.article.text
    nearly = _NEARLY.search(text, max(0, time.span.start - len("just under a ")), time.span.end)
    return date(time.start.year + bool(nearly), 12, 31)


def _measured(claim: RecordClaim, topic: str, country: str, sources: Sequence[SeriesSource]) -> Iterator[Series]:
    """The monthly series of the rate; prices that rise from month to month are those of the adjusted index."""
    if not claim.of_prices or claim.form == "level":
        yield from (series for series in national_series(topic, country, sources) if series.frequency == "month")
    elif claim.form == "change":
        yield from (index for source in sources for index in source.series_about("cpi_sa", country))


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


def _month_spoken_of(series: Series, claim: RecordClaim, statement: Statement, today: date) -> str | None:
    """One of the two newest months that can have been out: the one with the stated value, else the one that is named.

    Without either the newest that surely was out. None when the statement has a value that neither has (it speaks of
    another figure), for prices without a value: their level is no rate, and where it tells of an earlier time.
    """
    out = months_out(series, today)
    if not out or today - last_day(out[0]) > STILL_NEWS:
        return None
    named, stated = _months_named(statement), statement.percentages
    if stated:
        # "It was 10 percent in October 2009", told in a later year.
        earlier = [period for period in named if period < out[-1]]
        spoken_of = [period for period in out if period in named] or earlier or out
        return next((period for period in spoken_of if _is_stated(series, period, claim, stated)), None)
    if (claim.of_prices and claim.form == "level") or _tells_of_earlier(statement, first_day(out[-1])):
        return None
    certain = [period for period in out if today - last_day(period) >= lag_of(series).surely]
    return next((period for period in out if period in named), next(iter(certain), None))


def _months_named(statement: Statement) -> list[str]:
    """The months that it names, the newest first, but for the one that the record reaches back to.

    "A year earlier" is no name of a month.
    """
    text = statement.reading.article.text
    times = [time for time in statement.times if time.precision == "month" and time != statement.since]
    named = (time.start for time in times if time.start and not _AGO.search(time.span.of(text)))
    return sorted((f"{start:%Y-%m}" for start in named), reverse=True)


def _tells_of_earlier(statement: Statement, soonest: date) -> bool:
    """Whether it names a time between the one that the record reaches back to and the day: "at its highest since 1981,
    economists said in June 2022", told in a later year.
    """
    since = _reaches_back_to(statement) or date.min
    return any(
        time.start
        and time.end
        and since < time.start
        and time.end < soonest
        and not _AGO.search(time.span.of(statement.reading.article.text))
        for time in statement.times
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
