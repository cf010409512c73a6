"""A level or a record that a claim states, beside the official series.

Only where topic, place, time and unit are certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sidelight.figures import (
    MOST_YEARS_BEHIND,
    Days,
    Stated,
    Statement,
    ValueCheck,
    as_of,
    change_on_the_month,
    check_value,
    countries,
    difference,
    first_day,
    growth,
    is_current,
    is_telling,
    is_year,
    last_day,
    measured,
    months_out,
    national_series,
    newest,
    nothing_for,
    period_of,
    record_claim,
    record_figure,
    reference,
    yearly_means,
)
from sidelight.kinds.claim.levels import UNCERTAIN, Level, level_of, value_of
from sidelight.kinds.claim.stretches import kept
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Figure, Reading, Series, Span
from sidelight.text.dates import earliest

_NEVER_SO = re.compile(r"\b(?:never|not|n[’']t) been (?:higher|lower|(?:as|so|this) (?:high|low))\b")
_NO_RECORD = "Whether it was a record is not checked."


def official_figure(span: Span, reading: Reading, sources: Sequence[SeriesSource]) -> Figure | None:
    """What the statement gives beside what the series has; None where anything about it is uncertain.

    Of a level that is called a record both have to hold.
    """
    certain = not UNCERTAIN.search(span.of(reading.article.text))
    if certain and (found := kept(span, reading, sources)):
        return _kept_figure(*found)
    if certain and (grown := growth(span, reading, sources)):
        return _figure(grown.series, grown.said, grown.days, grown.check)
    level, record = _level_figure(span, reading, sources), _record_figure(span, reading, sources)
    if record is None:
        unsettled = level and level.verdict == "holds" and record_claim(span.of(reading.article.text))
        return level.model_copy(update={"note": _joined(level.note, _NO_RECORD)}) if level and unsettled else level
    if level is None or level.verdict != "holds" or level.now != record.now:
        return level if level and level.verdict == "off" else record
    return record.model_copy(update={"note": _joined(level.note, record.note)})


def _record_figure(span: Span, reading: Reading, sources: Sequence[SeriesSource]) -> Figure | None:
    words = span.of(reading.article.text)
    times = [time for time in reading.times if span.covers(time.span) and time.relation in {"since", "within"}]
    if len(times) > 1 or UNCERTAIN.search(_NEVER_SO.sub("", words)):
        return None
    return record_figure(Statement(span, next(iter(times), None), reading), None, sources)


def _level_figure(span: Span, reading: Reading, sources: Sequence[SeriesSource]) -> Figure | None:
    level, today = level_of(span, reading), _today(reading)
    if level is None:
        return None
    for series in _measured(level, sources):
        said = value_of(series, level, reading)
        days = level.days or _now(series, today)
        if said is None or days is None:
            return None
        check = check_value(as_of(series, today), said, *days)
        if check.nearest is None and not _is_a_gap(series, today, *days):
            continue
        if level.averaged or is_telling(series, check, said):
            another = check.verdict == "off" and _is_of_another(level, said, days, sources)
            unsure = check.verdict != "holds" and _may_be_of_another_time(level, series, check, today, days)
            return None if unsure or another else _figure(series, said, days, check)
    return None


def _may_be_of_another_time(level: Level, series: Series, check: ValueCheck, today: date | None, days: Days) -> bool:
    if level.days is None and series.frequency == "month":
        return level.may_be_another or check.verdict != "off"
    return _goes_on(today, days) or _is_some_months(series, days)


def _kept_figure(series: Series, check: ValueCheck) -> Figure:
    holds = check.verdict == "holds"
    return _bare(series, check, f"So in every {series.frequency} claimed." if holds else "That is in the time claimed.")


def _today(reading: Reading) -> date | None:
    return earliest(reading.article.published) if reading.article.published else None


def _now(series: Series, today: date | None) -> Days | None:
    """The two newest months that can be out, or the newest year; None where that is too long ago."""
    if today is None:
        return None
    if series.frequency == "month":
        out = months_out(series, today) if is_current(as_of(series, today), today) else []
        return (first_day(out[-1]), last_day(out[0])) if out else None
    point = newest(as_of(series, today), None)
    if point is None or today.year - first_day(point.date).year > MOST_YEARS_BEHIND:
        return None
    return first_day(point.date), last_day(point.date)


def _measured(level: Level, sources: Sequence[SeriesSource]) -> Iterator[Series]:
    """Without those that are too short for any rate over a year, or mean of one."""
    found = national_series(level.topic, level.country, sources)
    means = (yearly_means(series) for series in found if series.frequency != "year") if level.averaged else found
    return (series for series in means if series.points)


def _is_a_gap(series: Series, today: date | None, start: date, end: date) -> bool:
    """The series passes over the time: before its begin and after its end it has nothing to say."""
    begins, ends = first_day(series.points[0][0]), last_day(series.points[-1][0])
    passed = begins <= start and end <= ends and (today is None or end < today)
    return passed and check_value(series, Stated(0, "exact", False, 0), start, end).nearest is None


def _goes_on(today: date | None, days: Days) -> bool:
    """The year is not over: later months may have the value."""
    return today is not None and today <= days[1]


def _is_some_months(series: Series, days: Days) -> bool:
    """Neither one month nor a year: of "the second half" a mean may be stated, or a change over it."""
    return (
        series.frequency == "month" and period_of(days[0], "month") != period_of(days[1], "month") and not is_year(days)
    )


def _is_of_another(level: Level, said: Stated, days: Days, sources: Sequence[SeriesSource]) -> bool:
    """The value is right for a figure that news calls by the same noun: core prices, or those of one month."""
    if level.topic != "inflation":
        return False
    core = _measured(replace(level, topic="core_inflation"), sources)
    indexes = (
        change_on_the_month(index)
        for source in sources
        for name in ("cpi", "cpi_sa", "core_cpi")
        for index in source.series_about(name, level.country)
    )
    exactly = replace(said, bound="exact")  # else nearly every change on the month is "less than 5 percent"
    return any(check_value(other, exactly, *days).verdict == "holds" for other in (*core, *indexes))


def _figure(series: Series, said: Stated, days: Days, check: ValueCheck) -> Figure:
    return _bare(series, check, _note(series, said, days, check))


def _bare(series: Series, check: ValueCheck, note: str | None) -> Figure:
    return Figure(
        label=_label(series),
        unit=series.unit,
        series=reference(series),
        then=None,
        now=check.nearest,
        adjusted=None,
        verdict=check.verdict,
        true_since=None,
        note=note,
    )


def _label(series: Series) -> str:
    """The name of the series with its country, which the name of a series of many countries leaves out."""
    return (
        series.name
        if series.place is None or series.place in countries(series.name)
        else f"{series.name}, {series.place}"
    )


def _note(series: Series, said: Stated, time: Days, check: ValueCheck) -> str | None:
    """What the text says where that differs; why there is nothing to check."""
    if check.nearest is None:
        return nothing_for(period_of(time[0], series.frequency), series)
    words = measured(said.value, series.unit)
    near = said.bound in {"exact", "about"} and words != measured(check.nearest.value, series.unit)
    if check.verdict == "holds" and near and series.unit == "percent":
        return f"Near to what the text says, {words}."
    return difference(series, said, check)


def _joined(*notes: str | None) -> str | None:
    return " ".join(filter(None, notes)) or None
