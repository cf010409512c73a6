"""A level that a claim states for a time, beside the official series.

Only where topic, place, time and unit are certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sidelight.figures import (
    ValueCheck,
    check_value,
    countries,
    country_around,
    in_words,
    is_telling,
    leeway,
    measured,
    national_series,
    period_of,
    reference,
    stated_as,
    topic_of,
)
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Figure, Quantity, Reading, Series, Span, TimeExpression

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
    r"\b(?:month[- ](?:on|over)[- ]month|quarter[- ]on[- ]quarter|from (?:the (?:previous|prior) month|January"
    r"|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
# Of a stretch, or of a part of what is counted: "averaged 3.6 percent", "prices for food", "between May and June".
_NOT_THE_LEVEL = re.compile(r"\b(?:averag\w+|on average|between|prices (?:for|of)|among|aged)\b", re.IGNORECASE)
_CHANGED_BY = re.compile(r"\bby \d")
_FROM_A_VALUE = re.compile(
    r",? (?:(?:up|down) )?(?:from|compared (?:with|to)) (?:a |an |about |around |just ){0,2}\d[\d.,]*(?:%| per ?cent)"
)
_EXPECTED = re.compile(r"\b(?:will|would|could|may|might|expect\w*|forecast\w*|project\w*|target\w*|estimat\w* to)\b")
_AT_LEAST = re.compile(r"\b(?:passed|topped|exceeded|surpassed|over|above|more than)\s$", re.IGNORECASE)


def official_figure(span: Span, reading: Reading, sources: Iterable[SeriesSource]) -> Figure | None:
    """The value that the statement gives and the one of the series; None where anything about it is uncertain."""
    words = span.of(reading.article.text)
    topic, level = topic_of(words), _without_the_value_before(span, words)
    time = _only_time(level, reading)
    if topic is None or time is None or _EXPECTED.search(words) or _NOT_THE_LEVEL.search(words):
        return None
    country = _country(span, words, reading)
    if country is None:
        return None
    for series in national_series(topic, country, sources):
        stated = _stated(series, level, reading)
        if stated is None:
            return None
        check = _checked(series, stated, time, reading.article.text)
        if check and is_telling(series, check):
            return _figure(series, stated, time, check)
    return None


def _without_the_value_before(span: Span, words: str) -> Span:
    """The statement up to what it sets beside its level: "7.9 percent in June, down from 8.7 percent in May"."""
    before = _FROM_A_VALUE.search(words)
    return Span(span.start, span.start + before.start()) if before else span


def _country(span: Span, words: str, reading: Reading) -> str | None:
    """The one country that the statement names, else that around it; None when it names several or a narrower
    place.
    """
    places = (name.text for name in reading.names if name.label == "place" and span.covers(name.span))
    found = countries(words)
    if len(found) > 1 or not all(map(countries, places)):
        return None
    return next(iter(found), None) or country_around(reading.paragraph_at(span), reading.article.text)


def _only_time(span: Span, reading: Reading) -> TimeExpression | None:
    """The month or year that the statement is about; None for a day, a stretch ("since 2019"), none, or several."""
    times = [time for time in reading.times if span.covers(time.span)]
    if len(times) != 1 or times[0].relation != "at" or times[0].precision not in {"month", "year"}:
        return None
    return times[0] if times[0].start and times[0].end else None


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


def _checked(series: Series, stated: Quantity, time: TimeExpression, text: str) -> ValueCheck | None:
    if time.start is None or time.end is None:
        return None
    check = check_value(series, stated.value, time.start, time.end, leeway(series, stated.value))
    beyond = _AT_LEAST.search(text, max(0, stated.span.start - len("surpassed ") - 1), stated.span.start)
    if check.nearest and (stated.bound == "more" or beyond):
        return ValueCheck("holds" if check.nearest.value >= stated.value else check.verdict, check.nearest)
    if check.nearest and stated.bound == "less":
        return ValueCheck("holds" if check.nearest.value <= stated.value else check.verdict, check.nearest)
    return check


def _figure(series: Series, stated: Quantity, time: TimeExpression, check: ValueCheck) -> Figure:
    return Figure(
        label=_label(series),
        unit=series.unit,
        series=reference(series),
        then=None,
        now=check.nearest,
        adjusted=None,
        verdict=check.verdict,
        true_since=None,
        note=_note(series, stated, time, check),
    )


def _label(series: Series) -> str:
    """The name of the series with its country, which the name of a series of many countries leaves out."""
    return (
        series.name
        if series.place is None or series.place in countries(series.name)
        else f"{series.name}, {series.place}"
    )


def _note(series: Series, stated: Quantity, time: TimeExpression, check: ValueCheck) -> str | None:
    """What the text says where that differs; why there is nothing to check."""
    if check.nearest is None:
        return (
            f"The series has no value for {in_words(period_of(time.start, series.frequency))}." if time.start else None
        )
    said = measured(stated.value, series.unit)
    if check.verdict == "off":
        return f"The text says {said}."
    exact = stated.bound in {"exact", "about"} and said != measured(check.nearest.value, series.unit)
    return f"Near to what the text says, {said}." if exact and series.unit == "percent" else None
