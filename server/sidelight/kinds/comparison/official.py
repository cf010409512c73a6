"""What official series say of a passage: earlier money today, records, values then and now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sidelight.figures import (
    Direction,
    adjust,
    change_over_12_months,
    check_record,
    check_value,
    countries,
    last_day,
    measured,
    money,
    newest,
    reference,
    sparkline,
    topic_of,
)
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Figure, PartialDate, Point, Quantity, Series, Span, TimeExpression

# Whose price index stands for a currency.
_COUNTRY_OF_MONEY = {"USD": "United States"}
_PRICE_INDEX = {"inflation": "cpi", "core_inflation": "core_cpi"}
_STATED_AS = {"percent": ({"percent"}, 0.0), "people": ({"count", "other"}, 0.01), "USD": ({"money"}, 0.02)}
"""By the unit of a series: the sorts of quantity that state it, and how much of it news rounds away."""
MIN_ADJUSTMENT = 0.05
"""Prices that moved less than this share add nothing that three significant digits would show a reader."""
MAX_CHARS_TO_TIME = 60
"""Between an amount and the time that dates it, within one clause; farther apart they seldom belong together."""
_ANOTHER_CLAUSE = re.compile(r"[;:—]|\b(?:now|today|currently)\b", re.IGNORECASE)
PUBLISHED_AFTER = timedelta(days=10)
"""A month's figure is out by then: US unemployment 1 to 8 days, US CPI 10 to 15 after its end."""
_ANY_TIME = re.compile(r"\b(?:record|all-time|ever|history|records began)\b", re.IGNORECASE)
_HIGHEST = re.compile(r"\b(?:highest|highs?|peak)\b", re.IGNORECASE)
_LOWEST = re.compile(r"\b(?:lowest|lows?)\b", re.IGNORECASE)


def figures(passage: Passage, scene: Scene) -> tuple[Figure, ...]:
    """The figures that say something of the passage; () when no series does."""
    if passage.type == "record":
        return tuple(_records(passage, scene))
    # Output in the prices of another year is not what a price index gives.
    return tuple(_values(passage, scene)) or tuple(
        _adjusted_money(passage, scene) if _topic(passage, scene) != "gdp" else ()
    )


def _adjusted_money(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The amount that the passage dates to an earlier year or month, in the prices of the article's month."""
    amounts = [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind == "money"]
    amount, then = _dated(amounts, passage.time, scene), _partial_date(passage.time)
    if amount is None or then is None:
        return
    for index in _price_indexes(amount.unit, scene):
        adjusted = adjust(amount.value, then, scene.reading.article.published, index)
        if adjusted and abs(adjusted.adjustment.value / amount.value - 1) >= MIN_ADJUSTMENT:
            yield Figure(
                label=f"{money(amount.value, amount.unit)} of {then[:4]}",
                unit=amount.unit,
                series=reference(index),
                then=Point(date=then, value=amount.value),
                now=None,
                adjusted=adjusted.adjustment,
                verdict=None,
                true_since=None,
                note=adjusted.note,
            )
            return


def _price_indexes(currency: str, scene: Scene) -> list[Series]:
    country = _COUNTRY_OF_MONEY.get(currency)
    found = (
        [index for source in scene.series_sources for index in source.series_about("cpi", country)] if country else []
    )
    return [index for index in found if index.currency == currency]


def _dated(amounts: list[Quantity], time: TimeExpression | None, scene: Scene) -> Quantity | None:
    """The amount that the time dates: the nearest in its clause. "Since 2016" dates no amount."""
    if time is None or time.relation != "at":
        return None
    near = [amount for amount in amounts if _belongs(_between(amount, time), scene)]
    return min(near, key=lambda amount: _length(_between(amount, time)), default=None)


def _between(amount: Quantity, time: TimeExpression) -> Span:
    first, second = sorted((amount.span, time.span))
    return Span(first.end, second.start)


def _belongs(between: Span, scene: Scene) -> bool:
    return _length(between) <= MAX_CHARS_TO_TIME and not _ANOTHER_CLAUSE.search(between.of(scene.text))


def _length(span: Span) -> int:
    return span.end - span.start


def _partial_date(time: TimeExpression | None) -> PartialDate | None:
    """The year or month that a time is; None for decades and for stretches."""
    if time is None or time.start is None or time.end is None or time.start.year != time.end.year:
        return None
    if time.precision in ("day", "month") and time.start.month == time.end.month:
        return f"{time.start:%Y-%m}"
    return f"{time.start:%Y}" if time.precision in ("month", "year") else None


def _records(passage: Passage, scene: Scene) -> Iterator[Figure]:
    words = passage.span.of(scene.text)
    direction, reach = _direction(words), _reaches_back_to(passage, words)
    if direction is None or (reach is None and not _ANY_TIME.search(words)):
        return
    for series in _series_of(passage, scene):
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


def _reaches_back_to(passage: Passage, words: str) -> date | None:
    """The last day of the stated "since"; for "in 40 years" the end of the year that they lead back to."""
    time = passage.time
    if time is None or time.start is None:
        return None
    return date(time.start.year, 12, 31) if time.relation == "within" else time.end


def _period_spoken_of(series: Series, passage: Passage, scene: Scene) -> Point | None:
    """The newest point that was out on the article's day, or the one before: whichever has the stated value.

    None when the article states a value that neither has: it speaks of another figure.
    """
    if scene.today is None:
        return None
    out = [p for p in series.points if last_day(p[0]) + PUBLISHED_AFTER <= scene.today][-2:]
    too_old = not out or scene.today - last_day(out[-1][0]) > timedelta(days=75)
    stated = [quantity.value for quantity in scene.quantities_in(passage.span) if quantity.kind == "percent"]
    if too_old:
        return None
    fitting = [
        p for p in reversed(out) if not stated or any(abs(p[1] - value) <= series.step * 1.001 for value in stated)
    ]
    return Point(date=fitting[0][0], value=fitting[0][1]) if fitting else None


def _values(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The value that the passage states for the earlier time, beside the series."""
    time = passage.time
    if passage.type != "then_now" or time is None or time.start is None or time.end is None:
        return
    for series in _series_of(passage, scene):
        kinds, share = _STATED_AS.get(series.unit, (set[str](), 0.0))
        stated = _dated(
            [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind == kind], time, scene
        )
        if stated is None:
            return
        tolerance = max(series.step, share * stated.value)
        check = check_value(series, stated.value, time.start, time.end, tolerance)
        now = newest(series, scene.today)
        # A yearly series may measure something else than a monthly figure in the news: it can agree, not refute.
        if check.nearest and now and (check.verdict == "holds" or series.frequency == "month"):
            yield Figure(
                label=series.name,
                unit=series.unit,
                series=reference(series),
                then=check.nearest,
                now=now,
                adjusted=None,
                verdict=check.verdict,
                true_since=None,
                note=None if check.verdict == "holds" else f"The text says {measured(stated.value, series.unit)}.",
                points=sparkline(series, check.nearest.date, now.date),
            )
            return


def _series_of(passage: Passage, scene: Scene) -> Iterator[Series]:
    """The series of the topic and country that the passage names, finest first."""
    topic, country = _topic(passage, scene), _country_of(passage, passage.span.of(scene.text), scene)
    if topic is None or country is None:
        return
    for source in scene.series_sources:
        if topic in _PRICE_INDEX:
            yield from map(change_over_12_months, source.series_about(_PRICE_INDEX[topic], country))
        yield from source.series_about(topic, country)


def _topic(passage: Passage, scene: Scene) -> str | None:
    return topic_of(passage.span.of(scene.text))


def _country_of(passage: Passage, words: str, scene: Scene) -> str | None:
    """The one country that the passage names, else the article's; None when it names several or a narrower place."""
    found = countries(words)
    if found:
        return next(iter(found)) if len(found) == 1 else None
    places = (name for name in scene.reading.names if name.label == "place" and passage.span.covers(name.span))
    return None if any(places) else scene.country
