"""A bound that a rate is said to have kept up to now: "below 4 percent for two years", "above 2 percent since 2021"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidelight.figures import (
    ValueCheck,
    as_of,
    check_stretch,
    country_of,
    is_current,
    is_whole,
    national_series,
    period_of,
    stated,
    topic_of,
)
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Reading, Series, Span
from sidelight.text.dates import earliest
from sidelight.text.numerals import cardinal

_KEPT = re.compile(
    r"\b(?:has|have)(?: now)? (?:been|stayed|remained|held|kept)(?P<at> at or)?"
    r" (?:below|under|above|over|less than|more than) $"
)
_FOR = re.compile(
    r" for (?:(?:now|more than|over|at least|the (?:past|last)) )?(?:(?P<count>[\w-]+) )?(?:straight |consecutive )?"
    r"(?P<unit>year|month)s?(?: in a row| running| now)?(?=[.,;]|$)"
)
_SINCE = re.compile(r" (?:ever )?since (?:the )?")

Kept = tuple[Series, ValueCheck]


def kept(span: Span, reading: Reading, sources: Sequence[SeriesSource]) -> Kept | None:
    """What a monthly series says of the bound; None where the statement is of something else, or none settles it."""
    words, published = span.of(reading.article.text), reading.article.published
    topic, country = topic_of(words), country_of(span, reading)
    bounds = [one for one in reading.quantities if span.covers(one.span) and one.unit == "percent"]
    if topic is None or country is None or published is None or len(bounds) != 1:
        return None
    found = _KEPT.search(reading.article.text, span.start, bounds[0].span.start)
    if found is None or not is_whole(span, topic, bounds[0].span, reading):
        return None
    said, today = stated(bounds[0], reading.article.text), earliest(published)
    monthly = (series for series in national_series(topic, country, sources) if series.frequency == "month")
    for series in monthly:
        known = as_of(series, today)
        after = _after(known, bounds[0].span, span, reading) if is_current(known, today) else None
        check = check_stretch(known, said, after, touching=bool(found["at"])) if after else None
        if check and check.verdict != "not_checkable":
            return known, check
    return None


def _after(series: Series, bound: Span, span: Span, reading: Reading) -> str | None:
    """The period after which it is said to have been so; None where that is not plain."""
    text = reading.article.text
    if length := _FOR.match(text, bound.end, span.end):
        count = cardinal(length["count"] or "one")
        months = int(count * (12 if length["unit"] == "year" else 1)) if count else 0
        return series.points[-1 - months][0] if 0 < months < len(series.points) else None
    since = _SINCE.match(text, bound.end, span.end)
    times = (time for time in reading.times if since and time.relation == "since" and time.span.start == since.end())
    return next((period_of(time.end, series.frequency) for time in times if time.end), None)
