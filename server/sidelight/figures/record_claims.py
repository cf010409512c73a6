"""What exactly a passage claims of a rate: its level, its change on the month, or a run of changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sidelight.figures.records import Direction
from sidelight.figures.subjects import topic_places
from sidelight.model import Span
from sidelight.text.numerals import cardinal, ordinal


@dataclass(frozen=True, slots=True)
class RecordClaim:
    form: Literal["level", "change", "run"]
    direction: Direction
    """Of a change the "highest" is the largest rise, of a run it is upwards."""
    at: Span
    """The words that claim it."""
    of_prices: bool
    """It speaks of prices, not of inflation: what rises is the index."""
    count: int = 0
    """Months of a run."""


_HIGHEST = (
    r"highest|highs?|peak|(?:this|so|as) high|higher than (?:at|in|on) any|never been higher"
    r"|(?:fastest|biggest|largest|sharpest|steepest) (?:annual|yearly|12-month|year-(?:over|on)-year)"
    r"|(?:fastest|sharpest|steepest) (?:rate|pace)|worst (?:unemployment|jobless|inflation|rate|level)"
)
_LOWEST = (
    r"lowest|lows?|(?:this|so|as) low|lower than (?:at|in|on) any|never been lower"
    r"|(?:slowest|smallest) (?:annual|yearly|12-month|year-(?:over|on)-year)|slowest (?:rate|pace)"
)
_LEVEL = re.compile(rf"\b(?:(?P<highest>{_HIGHEST})|(?P<lowest>{_LOWEST}))\b", re.IGNORECASE)
_RISE = r"rises?|jumps?|increases?|gains?|surges?|upticks?|accelerations?"
_FALL = r"falls?|drops?|declines?|decreases?|dips?|slowdowns?|decelerations?"
_MONTHLY = r"(?:monthly|one-month|single-month|1-month|month-(?:to|on|over)-month)"
_MOST = r"(?:biggest|largest|sharpest|steepest|greatest)"
_CHANGE = re.compile(rf"\b{_MOST} {_MONTHLY} (?:(?P<highest>{_RISE})|(?P<lowest>{_FALL}))\b", re.IGNORECASE)
_IN_A_ROW = r"(?:straight|consecutive|successive)"
_RUN = re.compile(
    rf"\bfor (?:the |an? )?(?P<first>[\w-]+) (?:{_IN_A_ROW} months?\b|months? (?:in a row|running|straight)\b)"
    rf"|\b(?P<second>[\w-]+) {_IN_A_ROW} (?:monthly|month of)\b",
    re.IGNORECASE,
)
_UPWARDS = re.compile(
    rf"\b(?:{_RISE}|rose|risen|rising|climb(?:ed|s|ing)?|(?:increas|accelerat|quicken)(?:ed|ing)|jumped|went up"
    r"|(?:picked|edged|ticked) up)\b",
    re.IGNORECASE,
)
_DOWNWARDS = re.compile(
    rf"\b(?:{_FALL}|fell|fallen|falling|(?:slow|cool|eas|declin|decreas|decelerat)(?:ed|ing)|(?:dropp|dipp)(?:ed|ing)"
    r"|went down)\b",
    re.IGNORECASE,
)
_PRICES = re.compile(r"consumer (?!price inflation)", re.IGNORECASE)
# Other things that are measured: the superlative belongs to the noun that it stands nearest behind.
_MEASURED = re.compile(
    r"\b(?:wages?|earnings|incomes?|stocks?|shares?|sales|(?<!price )index|Dow|yields?|turnout|approval|poverty"
    r"|spending|exports?|imports?|output|production|(?:interest|mortgage) rates?|mortgages?|borrowing|deficit|debt"
    r"|confidence|sentiment|crime|homicides?|rents?|(?:house|home|food|fuel|energy|oil|gas|petrol|gasoline) prices|oil"
    r"|payrolls|jobs|claims|vacanc(?:y|ies)|openings|economy|participation|gold|dollar|euro|pound)\b",
    re.IGNORECASE,
)
# "near its highest since 1983", "the second-highest since 1983": no record is claimed. \Z stands for the superlative.
_SHORT_OF_IT = re.compile(
    r"\b(?:near(?:ly|ing)?|close to|almost|from|off|below|above|one of|among|not) (?:at )?(?:a|an|its|the|their)"
    r"(?: [\w-]+)? \Z|\b(?:second|third|fourth|fifth)[- ]\Z",
    re.IGNORECASE,
)


def record_claim(words: str) -> RecordClaim | None:
    """None when the words claim something else, or when it is not clear of what they claim it."""
    for read in (_run, _change, _level):
        found = read(words)
        if found:
            direction, place, form, count = found
            of_prices = _measures_prices(words, place.start)
            if of_prices is None or _SHORT_OF_IT.search(words, 0, place.start):
                return None
            return RecordClaim(form, direction, place, of_prices, count)
    return None


_Found = tuple[Direction, Span, Literal["level", "change", "run"], int]


def _run(words: str) -> _Found | None:
    found = _RUN.search(words)
    if found is None:
        return None
    number = found["first"] or found["second"]
    count = int(ordinal(number) or cardinal(number) or 0)
    up, down = _UPWARDS.search(words), _DOWNWARDS.search(words)
    if count < 2 or bool(up) == bool(down):
        return None
    return "highest" if up else "lowest", Span(*found.span()), "run", count


def _change(words: str) -> _Found | None:
    found = _CHANGE.search(words)
    return (_direction(found), Span(*found.span()), "change", 0) if found else None


def _level(words: str) -> _Found | None:
    all_found = list(_LEVEL.finditer(words))
    directions = {_direction(found) for found in all_found}
    return (directions.pop(), Span(*all_found[0].span()), "level", 0) if len(directions) == 1 else None


def _direction(found: re.Match[str]) -> Direction:
    return "highest" if found["highest"] else "lowest"


def _measures_prices(words: str, place: int) -> bool | None:
    """Whether the measured thing nearest before the place, else the first behind it, is prices; None if another."""
    things = [(start, bool(_PRICES.match(words, start))) for _, start in topic_places(words)]
    others: list[tuple[int, bool | None]] = [(found.start(), None) for found in _MEASURED.finditer(words)]
    measured = sorted([*things, *others], key=lambda thing: thing[0])
    before = [thing for thing in measured if thing[0] < place]
    return next((prices for _, prices in (before[-1:] or measured[:1])), None)
