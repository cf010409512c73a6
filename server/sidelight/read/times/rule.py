"""What a rule of the grammar of time is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sidelight.read.times.calendar import MONTHS, Interval, Reference
from sidelight.text.dates import MONTH_NAMES
from sidelight.text.numerals import CARDINAL_WORDS, cardinal

How = Literal["stated", "relative"]

YEAR = r"(?:1[0-9]\d\d|20\d\d)(?!\d|[,.]\d|[-–]\d{3}\b)"
MONTH = rf"(?:(?:{MONTH_NAMES})\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
PART = r"(?i:early|mid|middle|late|end|beginning|start)"
_QUARTERS = r"(?:a |three )?quarters?(?: of an?)?(?=[ -]centur)"
COUNT = (
    rf"(?i:(?:{_QUARTERS}|half(?=-(?:century|decade))|\d{{1,4}}(?:\.5)?"
    rf"|(?:a )?couple(?: of)?|(?:a )?few|several|many|(?:half )?an?|{CARDINAL_WORDS})"
    r"(?:[ -]and[ -]a[ -]half)?)"
)
ROUGHLY = r"(?i:(?:more than|less than|at least|well over|over|about|around|nearly|almost|some|just|roughly|up to) )"
UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
QUARTER = r"(?P<nth>(?i:first|second|third|fourth|final|last))[ -](?P<part>quarter|half)"


@dataclass(frozen=True, slots=True)
class Sense:
    """What the words come to: no interval when they cannot be resolved on their own."""

    interval: Interval | None
    how: How
    within: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """Where the words stand."""

    reference: Reference | None
    before: str
    """The text of the same line before them, as far as a rule may look."""
    after: str


Meaning = Callable[[re.Match[str], Context], Sense | None]
"""What matched words mean where they stand; None: no time after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    sense: Meaning


def rule(pattern: str, sense: Meaning) -> Rule:
    return Rule(re.compile(pattern), sense)


def count_of(words: str) -> float | None:
    """The value of what COUNT matches: "three quarters of a" -> 0.75, "two and a half" -> 2.5; None for "several"."""
    words = words.casefold().replace("-", " ")
    if "quarter" in words:
        return 0.75 if words.startswith("three") else 0.25
    whole, and_, _ = words.partition(" and a half")
    value = cardinal(whole)
    return value + 0.5 if value and and_ else value


def month_number(name: str) -> int:
    return MONTHS[name.rstrip(".").casefold()]


def unit_of(word: str) -> str:
    """ "years" -> "year", "centuries" -> "century"."""
    word = word.casefold().removesuffix("s")
    return "century" if word in {"centurie", "century"} else word


def stated(interval: Interval | None) -> Sense | None:
    """The sense of words that name their year; no time when there is no such day."""
    return Sense(interval, "stated") if interval else None


def relative(interval: Interval | None) -> Sense:
    return Sense(interval, "relative")
