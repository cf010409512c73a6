"""Earlier times that are counted rather than dated: "the 30th anniversary", "ten years after", "an 11-year lull"."""

from __future__ import annotations

import re
from datetime import date

from sidelight.model import Span, TimeExpression
from sidelight.text.numerals import cardinal, ordinal

# Beyond what text.numerals reads as ordinals in words.
_TENTHS = {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80}
_ONE_YEAR = re.compile(
    r"\byear[- ](?:(?:on|over|to)[- ])?year\b|\bthe (?:previous |prior )?year(?: (?:before|earlier|previous|prior))?\b",
    re.IGNORECASE,
)
_UNIT_YEARS = {"year": 1, "decade": 10, "century": 100, "centuries": 100, "generation": 25}

_COUNT = r"(\d[\d,]*(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?)"
_ANNIVERSARY = re.compile(rf"{_COUNT}[- ](?:[a-z]+ )?anniversar", re.IGNORECASE)
_CENTENARY = re.compile(r"\b(bi)?cent(?:enary|ennial)\b", re.IGNORECASE)
_YEARS = re.compile(rf"(half )?{_COUNT}\]?[- ](year|decade|century|centuries|generation)s?\b", re.IGNORECASE)


def counted_time(sentence: str, cue: Span, start: int, today: date) -> TimeExpression | None:
    """The year that lies as far before the article as the words of the cue count; None when they count nothing.

    `cue` lies within the sentence; `start` is the sentence's place in the text.
    """
    years = _anniversary(sentence) or _span_of_years(sentence[cue.start : cue.end])
    if not years or years >= today.year:
        return None
    year = today.year - years
    place = Span(start + cue.start, start + cue.end)
    return TimeExpression(place, date(year, 1, 1), date(year, 12, 31), "year", "relative", "at")


def _anniversary(sentence: str) -> int | None:
    """How many years the first anniversary of the sentence is of."""
    if centenary := _CENTENARY.search(sentence):
        return 200 if centenary[1] else 100
    counts = (_number(word) for found in _ANNIVERSARY.finditer(sentence) for word in reversed(found[0].split(" ")))
    return next((count for count in counts if count), None)


def _span_of_years(words: str) -> int | None:
    """ "half a century" -> 50, "an 11-year lull" -> 11, "the past decade" -> 10."""
    if _ONE_YEAR.search(words):
        return 1
    found = _YEARS.search(words)
    if found is None:
        return None
    count = 1 if found[2].lower() in ("past", "last") else _number(found[2])
    years = (count or 0) * _UNIT_YEARS[found[3].lower()]
    return (years // 2 if found[1] else years) or None


def _number(word: str) -> int | None:
    """ "30", "30th", "thirtieth", "thirty"."""
    value = ordinal(word) or _TENTHS.get(word.lower()) or cardinal(word.replace(",", ""))
    return int(value) if value else None
