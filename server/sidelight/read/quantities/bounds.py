"""Words that make a number a bound: "about 100", "less than half", "1,000 or more"."""

from __future__ import annotations

import re
from typing import Literal

Bound = Literal["exact", "about", "less", "more"]


def _right_before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})(?: (?:an?|the))?\s$", re.IGNORECASE)


_LESS = (
    r"less than|fewer than|lower than|under|below|up to|at most|(?:no|not) more than|as (?:many|much|high) as"
    r"|a maximum of|within|just shy of|just short of"
)
_MORE = (
    r"more than|greater than|higher than|over|above|at least|no (?:fewer|less) than|upwards? of|in excess of"
    r"|exceed(?:ing|s|ed)?|topp(?:ing|ed)|a minimum of|surpass(?:ing|ed|es)"
)
_ABOUT = r"about|around|roughly|approximately|some|nearly|almost|close to|(?:an )?estimated|circa|near"
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("less", _right_before(_LESS)),
    ("more", _right_before(_MORE)),
    ("about", _right_before(_ABOUT)),
    ("about", re.compile(r"~\s?$")),
)
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("about", re.compile(r",? or so\b")),
    ("less", re.compile(r",? or (?:fewer|less|under)\b")),
    ("more", re.compile(r"\+|,? (?:or|and) (?:more|above|over)\b|-plus\b| plus\b")),
)


def bound_of(before: str, after: str) -> Bound:
    """The bound that the words right before and right after a number set."""
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    return next((bound for bound, pattern in _AFTER if pattern.match(after)), "exact")
