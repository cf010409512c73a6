"""How an economy is said to have grown over a year, beside a yearly series of that: "Germany's economy shrank by 0.3
percent in 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidelight.figures.checks import Stated, ValueCheck, check_value, stated
from sidelight.figures.forms import marked, only_country
from sidelight.figures.national import national_series
from sidelight.figures.periods import Days, is_year
from sidelight.figures.published import as_of
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Reading, Series, Span, TimeExpression
from sidelight.text.dates import earliest

_TOPIC = "gdp_growth"
_OUTPUT = "(?:economy|GDP|gross domestic product|economic output)"
_PLACE = r"(?P<place>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)"
_GREW = (
    r"(?:has |had )?(?:(?:grew|grown|expanded|rose|increased)|(?P<shrank>shrank|shrunk|contracted|fell|declined))"
    r"(?: by)?(?: (?:only|just|about|around|some|roughly|nearly|almost|an estimated|a mere))?"
)
_FORMS = tuple(
    re.compile(
        rf"(?:(?:In|Over|During) (?P<first>TIME),? )?{form} SHARE(?: (?:in |over |during )?(?P<last>TIME))?"
        r"(?:[,;:—–] .*|\.)?"
    )
    for form in (
        rf"(?:[Tt]he )?{_PLACE}(?:[’']s)? {_OUTPUT} {_GREW}",
        rf"(?:[Tt]he )?{_OUTPUT} (?:of|in) (?:the )?{_PLACE} {_GREW}",
        rf"(?:[Tt]he )?{_PLACE}(?:[’']s)? economic growth (?:was|reached|came to|slowed to|amounted to)",
    )
)
# Other measures of growth, or growth over less than a year.
_ANOTHER = re.compile(
    r"\b(?:per (?:capita|head|person)|annuali[sz]ed|annual(?:ly)? rate|quarter\w*|months?|half|fiscal|financial"
    r"|nominal|current prices|dollar terms|excluding|without|except|adjusted|on average|a year|each year|every year)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Growth:
    series: Series
    said: Stated
    days: Days
    check: ValueCheck


def growth(span: Span, reading: Reading, sources: Sequence[SeriesSource]) -> Growth | None:
    """Only what agrees: offices revise growth for years, and count it over other years, so that nothing is refuted."""
    text, published = reading.article.text, reading.article.published
    shares = [one for one in reading.quantities if span.covers(one.span) and one.unit == "percent"]
    times = [time for time in reading.times if span.covers(time.span)]
    if not shares or not times or _ANOTHER.search(span.of(text)):
        return None
    words = marked(span, [(shares[0].span, "SHARE"), (times[0].span, "TIME")], text)
    found = next((match for form in _FORMS if (match := form.fullmatch(words))), None)
    country, days = only_country(found["place"]) if found else None, _year(times[0])
    if found is None or country is None or days is None or not (found["first"] or found["last"]):
        return None
    said = stated(shares[0], text)
    said = replace(said, value=-said.value) if found.groupdict().get("shrank") else said
    for series in national_series(_TOPIC, country, sources):
        known = as_of(series, earliest(published) if published else None)
        check = check_value(known, said, *days)
        if series.frequency == "year" and check.verdict == "holds":
            return Growth(series, said, days, check)
    return None


def _year(time: TimeExpression) -> Days | None:
    if time.relation != "at" or time.start is None or time.end is None:
        return None
    days = time.start, time.end
    return days if is_year(days) else None
