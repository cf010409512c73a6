"""A level that a claim states for a time, beside the official series.

Only where topic, place, time and unit are certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sidelight.figures import (
    Stated,
    ValueCheck,
    change_on_the_month,
    check_value,
    countries,
    country_of,
    difference,
    first_day,
    is_telling,
    is_whole,
    last_day,
    measured,
    national_series,
    nothing_for,
    period_of,
    reference,
    stated,
    stated_as,
    topic_of,
)
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Figure, Quantity, Reading, Series, Span
from sidelight.text.dates import MONTH_NAMES

# Right before a level. After "by" stands a change; after a plain "rose" too, except of prices over a year.
_LEVEL = re.compile(
    r"\b(?:to|at|of|was|were|is|are|hit|reached|averaged|passed|topped|exceeded|surpassed|near(?:ly)?|about|around|roughly"
    r"|some|over|under|below|above|just|a record|had|has|stood at|than)\s(?:a\s|an?\s)?$",
    re.IGNORECASE,
)
_YEARLY_CHANGE = re.compile(
    r"\b(?:annual(?:ly)?|year[- ](?:on|over)[- ]year|(?:twelve|12)[- ]months?"
    r"|(?:from|than) a year (?:earlier|ago|before)|over the year|in the year to|on the year)\b",
    re.IGNORECASE,
)
_ANOTHER_CHANGE = re.compile(
    r"\b(?:monthly|quarterly|month[- ](?:on|over)[- ]month|quarter[- ]on[- ]quarter"
    rf"|from (?:the (?:previous|prior) month|{MONTH_NAMES}))\b",
    re.IGNORECASE,
)
# Of a stretch, or of a part of what is counted: "averaged 3.6 percent", "prices for food", "between May and June".
_NOT_THE_LEVEL = re.compile(r"\b(?:averag\w+|on average|between|prices (?:for|of)|among|aged)\b", re.IGNORECASE)
_CHANGED_BY = re.compile(r"\bby \d")
_COMPARED = re.compile(
    r",? (?:(?:up|down) )?(?:from|compared (?:with|to)) (?:a |an |about |around |just ){0,2}\d[\d.,]*(?:%| per ?cent)"
    r"|,? (?:(?:which|and) (?:was|is) )?(?:its|the|a) (?:\w+ )?"
    r"(?:highest|lowest|fastest|slowest|(?:\d+|\w+)-year (?:high|low))\b"
)
# The month in which it was said is not the month in which it was so.
_SAID = re.compile(
    r",[^,]*\b(?:said|says|reported|announced|showed|shows)\b[^,]*$|,? (?:according to|as reported by)\b[^,]*$"
)
# "May" is a month as well, "saw" no forecast.
_UNCERTAIN = re.compile(
    r"\b(?:will|would|could|may|might|should|sees|expect\w*|forecast\w*|predict\w*|project\w*|target\w*|estimat\w* to"
    r"|if|unless|whether|minus|negative|not|never|nor|neither|hardly)\b|n[’']t\b"
)
_AT_LEAST = re.compile(r"\b(?:passed|topped|exceeded|surpassed|over|above|more than)\s$", re.IGNORECASE)


def official_figure(span: Span, reading: Reading, sources: Sequence[SeriesSource]) -> Figure | None:
    """The value that the statement gives and the one of the series; None where anything about it is uncertain."""
    words = span.of(reading.article.text)
    topic, level = topic_of(words), _level(span, words)
    time = _only_time(level, span, reading)
    if topic is None or time is None or _UNCERTAIN.search(words) or _NOT_THE_LEVEL.search(words):
        return None
    country = country_of(span, reading)
    if country is None:
        return None
    for series in national_series(topic, country, sources):
        value = _stated(series, level, reading)
        if value is None or not is_whole(level, topic, value.span, reading):
            return None
        said = _as_said(value, reading.article.text)
        check = check_value(series, said, *time)
        if _is_known(series, check, *time) and is_telling(series, check):
            another = check.verdict == "off" and _is_of_another(topic, country, said, time, sources)
            return None if another else _figure(series, said, time, check)
    return None


Days = tuple[date, date]
"""First and last."""


def _is_known(series: Series, check: ValueCheck, start: date, end: date) -> bool:
    """The series has a value, or a gap: before its begin and after its end it has nothing to say."""
    return check.nearest is not None or (
        first_day(series.points[0][0]) <= start and end <= last_day(series.points[-1][0])
    )


def _is_of_another(topic: str, country: str, said: Stated, time: Days, sources: Sequence[SeriesSource]) -> bool:
    """The value is right for a figure that news calls by the same noun: core prices, or those of one month."""
    if topic != "inflation":
        return False
    indexes = (
        change_on_the_month(index)
        for source in sources
        for name in ("cpi", "cpi_sa", "core_cpi")
        for index in source.series_about(name, country)
    )
    others = (*national_series("core_inflation", country, sources), *indexes)
    return any(check_value(other, said, *time).verdict == "holds" for other in others)


def _level(span: Span, words: str) -> Span:
    """The statement up to what it sets beside its level ("7.9 percent in June, down from 8.7 percent in May") or who
    says so.
    """
    behind = [found.start() for pattern in (_COMPARED, _SAID) if (found := pattern.search(words))]
    return Span(span.start, span.start + min(behind, default=span.end - span.start))


def _only_time(level: Span, statement: Span, reading: Reading) -> Days | None:
    """The month or year that the level is of, else the year in which it was said; None for a day, a stretch ("since
    2019"), none, or several.
    """
    times = [time for time in reading.times if level.covers(time.span)]
    precisions = {"month", "year"}
    if not times:
        times, precisions = [time for time in reading.times if statement.covers(time.span)], {"year"}
    if len(times) != 1 or times[0].relation != "at" or times[0].precision not in precisions:
        return None
    start, end = times[0].start, times[0].end
    return (start, end) if start and end else None


def _stated(series: Series, span: Span, reading: Reading) -> Quantity | None:
    """The only quantity of the statement in the unit of the series, where the words before it make it a level."""
    kinds = stated_as(series)
    inside = [quantity for quantity in reading.quantities if span.covers(quantity.span) and quantity.kind in kinds]
    if len(inside) != 1 or inside[0].unit == "percentage_point":
        return None
    words, before = span.of(reading.article.text), reading.article.text[span.start : inside[0].span.start]
    if _ANOTHER_CHANGE.search(words):
        return None
    if series.topic == "inflation" and _YEARLY_CHANGE.search(words):
        return inside[0]
    return inside[0] if _LEVEL.search(before) and not _CHANGED_BY.search(words) else None


def _as_said(value: Quantity, text: str) -> Stated:
    """With "passed" and "topped" as the bounds they set."""
    said = stated(value, text)
    beyond = _AT_LEAST.search(text, max(0, value.span.start - len("surpassed ") - 1), value.span.start)
    return replace(said, bound="more") if beyond else said


def _figure(series: Series, said: Stated, time: Days, check: ValueCheck) -> Figure:
    return Figure(
        label=_label(series),
        unit=series.unit,
        series=reference(series),
        then=None,
        now=check.nearest,
        adjusted=None,
        verdict=check.verdict,
        true_since=None,
        note=_note(series, said, time, check),
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
