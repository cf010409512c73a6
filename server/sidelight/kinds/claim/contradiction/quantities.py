"""Do the numbers and years of two statements differ?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sidelight.text.dates import MONTH_NAMES
from sidelight.text.numerals import CARDINAL_WORDS, DIGITS, cardinal

_SCALE = r"(?: (?:hundred|thousand|million|billion|trillion))?"
_VALUE = rf"(?:{DIGITS}){_SCALE}(?![\w]|\.\d)|\b(?:{CARDINAL_WORDS})"
_NUMBER = re.compile(rf"(?<![\w.-])(?:{_VALUE})", re.IGNORECASE)
# "nine of ten", "one child in fifty".
_RATIO = re.compile(
    rf"(?<![\w.-])(?P<part>{_VALUE})(?: \w+)? (?:in|of|out of)(?: every)? (?P<whole>{_VALUE})", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DATE = re.compile(rf"\b(?:{MONTH_NAMES})\.? \d{{1,2}}\b|\b\d{{1,2}} (?:{MONTH_NAMES})\b|{_YEAR.pattern}")
# In percent, and as a multiple: what is doubled is twice as much, and 100 percent more.
_PROPORTIONS = (
    (re.compile(r"\b(?:half(?! an?\b)|halv\w+)", re.IGNORECASE), (50.0,)),
    (re.compile(r"\b(?:a|one) third\b", re.IGNORECASE), (33.0,)),
    (re.compile(r"\btwo[ -]thirds\b", re.IGNORECASE), (66.0, 67.0)),
    (re.compile(r"\b(?:a|one) quarter\b", re.IGNORECASE), (25.0,)),
    (re.compile(r"\bthree[ -]quarters\b", re.IGNORECASE), (75.0,)),
    (re.compile(r"\b(?:a|one) fifth\b", re.IGNORECASE), (20.0,)),
    (re.compile(r"\b(?:a|one) tenth\b", re.IGNORECASE), (10.0,)),
    (re.compile(r"\b(?:doubl\w+|twice)\b", re.IGNORECASE), (2.0, 100.0)),
    (re.compile(r"\btripl\w+\b", re.IGNORECASE), (3.0, 200.0)),
)
# "Close to 70,000" and "more than 60,000" are told of one thing; 3.4 and 3.5 percent are not.
_LARGE = 1000
_ROUNDED = 0.15


def quantities_differ(one: str, other: str) -> bool:
    """Whether both tell numbers or proportions, and none of one side agrees with one of the other."""
    stated, checked = _quantities(one), _quantities(other)
    return bool(stated) and bool(checked) and not any(_agree(value, against) for value in stated for against in checked)


def years_differ(one: str, other: str) -> bool:
    """Whether both name years, and none in common."""
    stated, checked = set(_YEAR.findall(one)), set(_YEAR.findall(other))
    return bool(stated) and bool(checked) and stated.isdisjoint(checked)


def _agree(one: float, other: float) -> bool:
    return one == other or (min(one, other) >= _LARGE and abs(one - other) <= _ROUNDED * max(one, other))


@lru_cache(256)
def _quantities(text: str) -> frozenset[float]:
    return frozenset(_told(_DATE.sub(" ", text)))


def _told(undated: str) -> Iterator[float]:
    yield from _ratios(undated)
    for found in _NUMBER.finditer(undated):
        value = cardinal(found[0])
        if value is not None:
            yield value
    for pattern, values in _PROPORTIONS:
        if pattern.search(undated):
            yield from values


def _ratios(text: str) -> Iterator[float]:
    """In percent."""
    for found in _RATIO.finditer(text):
        part, whole = cardinal(found["part"]), cardinal(found["whole"])
        if part is not None and whole:
            yield round(100 * part / whole, 1)
