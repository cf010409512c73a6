"""The level of a national figure that a claim states, where topic, country, value and time are certain."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from sidelight.figures import (
    Days,
    Stated,
    country_of,
    inhabitants,
    is_whole,
    is_year,
    nouns_of,
    stated,
    stated_as,
    topic_of,
)
from sidelight.model import Quantity, Reading, Series, Span, TimeExpression
from sidelight.text.dates import MONTH_NAMES

# Right before a level. After "by" stands a change; after a plain "rose" too, except of prices over a year.
_LEVEL = re.compile(
    r"\b(?:to|at|of|was|were|is|are|been|hit|reached|averaged|passed|topped|exceeded|surpassed|near(?:ly)?|about|around"
    r"|roughly|some|over|under|below|above|just|now|still|a record|had|has|stood at|than)\s(?:a\s|an?\s)?$",
    re.IGNORECASE,
)
_YEARLY_CHANGE = re.compile(
    r"\b(?:annual(?:ly)?|year[- ](?:on|over)[- ]year|(?:twelve|12)[- ]months?"
    r"|(?:from|than) a year (?:earlier|ago|before)|over the year|in the year to|on the year)\b",
    re.IGNORECASE,
)
_NO_DATE = re.compile(r"(?:a year (?:earlier|ago|before)|now|currently|today)$", re.IGNORECASE)
# "Consumer prices rose 3.4 percent last year."
_ROSE_OR_FELL = re.compile(
    r"\bprices (?:rose|climbed|increased|jumped|surged|went up|fell|dropped|declined)(?: by)?"
    r"(?: (?:a|about|around|some|nearly|almost|just|record)){0,2} $",
    re.IGNORECASE,
)
_ANOTHER_CHANGE = re.compile(
    r"\b(?:monthly|quarterly|month[- ](?:on|over)[- ]month|quarter[- ]on[- ]quarter"
    rf"|from (?:the (?:previous|prior) month|{MONTH_NAMES}))\b",
    re.IGNORECASE,
)
# "higher than the 4 percent of 2007 was"
_THAN, _WAS = re.compile(r"\bthan (?:the |a )?$"), re.compile(r"[^,;]*\b(?:was|were|did|had)\b")
_FELL = re.compile(
    r"\b(?:fell|fallen|falling|dropped|dropping|declined|decreased|down|lower|tumbled|slid)(?: by)?"
    r"(?: (?:a|about|around|some|nearly|almost|just|record)){0,2} $",
    re.IGNORECASE,
)
_OF_PRICES = re.compile(r"\bprices\b", re.IGNORECASE)
_AVERAGED = re.compile(r"\b(?:averag\w+|on average)\b", re.IGNORECASE)
_IS = re.compile(
    r"^(?: rate)?(?: now| currently| still)? (?:is|stands|remains|has (?:fallen|dropped|risen|climbed) to)\b"
)
_CAME_TO = re.compile(r"^(?: rate)? (?:fell|dropped|slipped|slowed|eased|rose|climbed|jumped|edged (?:up|down)) to\b")
# What names a country, and who says so: "In a normal year" may open another's figure.
_OPENS = re.compile(
    r"(?:[^,;:]*\b(?:says?|said|claim\w*|told [\w ]+|insist\w*)(?: that)? )?(?:But |And )?(?:[Tt]he )?"
    r"(?:official |annual )?(?:[A-Z][\w.’']*(?: [A-Z][\w.’']*)* )?(?:annual |rate of )?"
)
_ENDS = re.compile(r"\s*(?:[.,;:—]|$)")
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:when|before|after|under|during|while|once|until|as soon as|in those days|then|ago|era)\b", re.IGNORECASE
)
_UP_TO = re.compile(r"\b(?:to|until|through|since|before|by|from|ending)(?: in)? $")
# Of a stretch, or of a part of what is counted: "prices for food", "between May and June".
_NOT_THE_LEVEL = re.compile(r"\b(?:between|prices (?:for|of)|among|aged)\b", re.IGNORECASE)
_CHANGED_BY = re.compile(r"\bby \d")
_CHANGED_TO = re.compile(r"\bby \d[\d.]* (?:percentage )?points to\b")
_RATE = r"\d[\d.,]*(?:%| per ?cent)"
_COMPARED = re.compile(
    r",? (?:(?:up|down) )?(?:from|compared (?:with|to)) (?:a |an |about |around |just ){0,2}"
    rf"(?:{_RATE}|\d+\.\d+ (?:in|a|last)\b)"
    r"|,? (?:(?:which|and) (?:was|is) )?(?:its|the|a) (?:\w+ )?"
    r"(?:highest|lowest|fastest|slowest|(?:\d+|\w+)-year (?:high|low))\b"
    r"|, (?:(?:well|far|just|still|slightly) )?(?:above|below|over|under|short of|higher than|lower than"
    r"|more than|fewer than|less than|matching|equall?ing|the same as) "
)
# The month in which it was said is not the month in which it was so.
_SAID = re.compile(
    r",[^,]*\b(?:said|says|reported|announced|showed|shows|told|wrote|claimed|insisted|added)\b[^,]*$"
    r"|,? (?:according to|as reported by)\b[^,]*$"
)
# Nobody says that it is so. "May" is a month as well, "saw" no forecast.
UNCERTAIN = re.compile(
    r"\b(?:will|would|could|may|might|should|sees|expect\w*|forecast\w*|predict\w*|project\w*|target\w*|estimat\w* to"
    r"|if|unless|whether|minus|negative|not|never|nor|neither|hardly"
    r"|(?:wrong|false|incorrect|mistaken)(?:ly)?|untrue|hoax|myth|lie[sd]?|fiction\w*|imagin\w*|movie|film|novel|plot"
    r"|story|believe[sd]?|thinks?|guess\w*|joke[sd]?|assum\w+|suppos\w+|hypothe\w+|scenarios?|methods?)\b|n[’']t\b"
)
_AT_LEAST = re.compile(r"\b(?:passed|topped|exceeded|surpassed|over|above|more than)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Level:
    topic: str
    country: str
    span: Span
    """The statement up to what it sets beside the level ("7.9 percent in June, down from 8.7 percent in May") or who
    says so.
    """
    days: Days | None
    """The month or year that it is of; None is now."""
    averaged: bool
    """Over the year."""
    count: Quantity | None
    """Of inhabitants, where no noun names the figure."""
    may_be_another: bool = False
    """No time is named, and it is told in the past ("fell to 3.4 percent") or goes on (", counting part-timers")."""


def level_of(span: Span, reading: Reading) -> Level | None:
    """None where anything about it is uncertain."""
    words = span.of(reading.article.text)
    level = _level(span, words)
    if UNCERTAIN.search(words):
        return None
    if people := inhabitants(level, reading):
        days = _days(people.time) if people.time else None
        return (
            Level("population", people.country, level, days, False, people.count) if days or not people.time else None
        )
    topic, country = topic_of(words), country_of(span, reading)
    if topic is None or country is None or _NOT_THE_LEVEL.search(words):
        return None
    time, averaged = _only_time(level, span, reading), bool(_AVERAGED.search(words))
    days = _days(time)
    if time is None and not averaged:
        may_be_now = _may_be_now(topic, level, span, reading)
        return Level(topic, country, level, None, False, None, may_be_now == "perhaps") if may_be_now else None
    if days is None or time is None:
        return None
    up_to = _UP_TO.search(reading.article.text, span.start, max(span.start, time.span.start))  # a decade that ends then
    if averaged and (up_to or not is_year(days)):
        return None
    return Level(topic, country, level, days, averaged, None)


def _may_be_now(topic: str, level: Span, statement: Span, reading: Reading) -> Literal["surely", "perhaps"] | None:
    """Of a rate that is stated without any time: surely where it is so in the present, and nothing follows."""
    text = reading.article.text
    nouns = nouns_of(topic, level.of(text))
    values = [one.span for one in reading.quantities if level.covers(one.span) and one.unit == "percent"]
    times = [time.span for time in reading.times if statement.covers(time.span)]
    timed = any(not _NO_DATE.match(time.of(text)) for time in times)
    if timed or not nouns or len(values) != 1 or _AT_ANOTHER_TIME.search(statement.of(text)):
        return None
    between, rest = text[level.start + nouns[-1].end : values[0].start], text[values[0].end : level.end]
    if not _ENDS.match(rest):
        return None
    if _IS.search(between):
        alone = _OPENS.fullmatch(text[level.start : level.start + nouns[-1].start]) and not rest.strip(" .")
        return "surely" if alone else "perhaps"
    return "perhaps" if _CAME_TO.search(between) else None


def _level(span: Span, words: str) -> Span:
    behind = [found.start() for pattern in (_COMPARED, _SAID) if (found := pattern.search(words))]
    return Span(span.start, span.start + min(behind, default=span.end - span.start))


def _only_time(level: Span, statement: Span, reading: Reading) -> TimeExpression | None:
    """The time that the level is of, else the year in which it was said; None for several, or for a month in which it
    was said.
    """
    text = reading.article.text
    times = [time for time in reading.times if level.covers(time.span) and not _NO_DATE.match(time.span.of(text))]
    if not times:
        times = [time for time in reading.times if statement.covers(time.span) and time.precision == "year"]
    return times[0] if len(times) == 1 else None


def _days(time: TimeExpression | None) -> Days | None:
    """None for a day, a stretch ("since 2019"), or a time without dates."""
    if time is None or time.relation != "at" or time.precision not in {"month", "year"}:
        return None
    return (time.start, time.end) if time.start and time.end else None


def value_of(series: Series, level: Level, reading: Reading) -> Stated | None:
    """The only quantity of the statement in the unit of the series, where the words before it make it a level."""
    text = reading.article.text
    if level.count:
        return _as_said(level.count, text)
    kinds = stated_as(series)
    inside = [one for one in reading.quantities if level.span.covers(one.span) and one.kind in kinds]
    inside = [one for one in inside if not _CHANGED_TO.match(text, max(0, one.span.start - len("by ")))]
    if len(inside) != 1 or inside[0].unit == "percentage_point" or not _is_a_level(series, inside[0], level, text):
        return None
    if not is_whole(level.span, level.topic, inside[0].span, reading):
        return None
    said = _as_said(inside[0], text)
    if not _FELL.search(text, level.span.start, inside[0].span.start):
        return said
    # Prices that fell by 2 percent have a rate of -2; of a rate that fell by 2 percent nobody knows where it stands.
    return replace(said, value=-said.value) if _OF_PRICES.search(level.span.of(text)) else None


def _is_a_level(series: Series, value: Quantity, level: Level, text: str) -> bool:
    words, before = level.span.of(text), text[level.span.start : value.span.start]
    if _ANOTHER_CHANGE.search(words):
        return False
    if series.topic == "inflation" and _YEARLY_CHANGE.search(words):
        return True
    if series.topic == "inflation" and level.days and is_year(level.days) and _ROSE_OR_FELL.search(before):
        return True
    if _THAN.search(before) and _WAS.match(text, value.span.end, level.span.end):
        return False
    return bool(_LEVEL.search(before)) and not _CHANGED_BY.search(_CHANGED_TO.sub("to", words))


def _as_said(value: Quantity, text: str) -> Stated:
    """With "passed" and "topped" as the bounds they set."""
    said = stated(value, text)
    beyond = _AT_LEAST.search(text, max(0, value.span.start - len("surpassed ") - 1), value.span.start)
    return replace(said, bound="more") if beyond else said
