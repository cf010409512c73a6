"""Does anything say that two statements claim different things? Numbers, years, places, negation, who says "I"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from sidelight.kinds.claim.found import Asked
from sidelight.kinds.claim.likeness import stems
from sidelight.model import ClaimReview
from sidelight.text.dates import MONTH_NAMES
from sidelight.text.fold import fold
from sidelight.text.numerals import CARDINAL_WORDS, DIGITS, cardinal
from sidelight.text.places import places_of
from sidelight.text.words import listed

_SCALE = r"(?: (?:hundred|thousand|million|billion|trillion))?"
_NUMBER = re.compile(rf"(?<![\w.-])(?:{DIGITS}){_SCALE}(?![\w]|\.\d)|\b(?:{CARDINAL_WORDS})", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DATE = re.compile(rf"\b(?:{MONTH_NAMES})\.? \d{{1,2}}\b|\b\d{{1,2}} (?:{MONTH_NAMES})\b|{_YEAR.pattern}")
# "Close to 70,000" and "more than 60,000" are told of one thing; 3.4 and 3.5 percent are not.
_LARGE = 1000
_ROUNDED = 0.15
_NEGATIONS = frozenset(listed("not no never none nobody nothing neither nor cannot without"))
_TOKEN = re.compile(r"\w+(?:['’]t\b)?")
# Long statements negate many things: below this likeness a negation parts 19 of 379 true pairs (Snopes), above it 8.
_CLOSE = 0.3
# Holds the states that a claim may name instead.
_UNITED_STATES = "united states"
_ONESELF = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")


def is_other_claim(asked: Asked, review: ClaimReview, alike: float) -> bool:
    """Whether the fact-check, however near, is of something else. `alike`: in wording, 0..1."""
    return contradict(asked.text, review.claim, alike) or speak_of_others(asked.text, asked.speaker, review.claimant)


def contradict(one: str, other: str, alike: float) -> bool:
    """Whether they claim different things. It parts some true pairs too, where one side rounds or moves a figure."""
    return (
        _numbers_differ(frozenset(_numbers(one)), frozenset(_numbers(other)))
        or _differ(set(_YEAR.findall(one)), set(_YEAR.findall(other)))
        or _differ(places_of(one) - {_UNITED_STATES}, places_of(other) - {_UNITED_STATES})
        or (alike >= _CLOSE and _negated(one) & stems(other) != _negated(other) & stems(one))
    )


def speak_of_others(statement: str, speaker: str | None, claimant: str | None) -> bool:
    """Whether "I" is somebody else in the claim that was checked; False where one of the speakers is unknown."""
    if speaker is None or claimant is None or not _ONESELF.search(statement):
        return False
    return fold(speaker).rpartition(" ")[2] not in fold(claimant).split()


def _differ(one: Set[str], other: Set[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _numbers_differ(one: Set[float], other: Set[float]) -> bool:
    return bool(one) and bool(other) and not any(_agree(number, against) for number in one for against in other)


def _agree(one: float, other: float) -> bool:
    return one == other or (min(one, other) >= _LARGE and abs(one - other) <= _ROUNDED * max(one, other))


def _numbers(text: str) -> Iterable[float]:
    for found in _NUMBER.finditer(_DATE.sub(" ", text)):
        value = cardinal(found[0])
        if value is not None:
            yield value


def _negated(text: str) -> set[str]:
    """The first stem with a meaning after each negation."""
    negated: set[str] = set()
    negating = False
    for word in _TOKEN.findall(text.casefold().replace("’", "'")):
        if word in _NEGATIONS or word.endswith("n't"):
            negating = True
        elif negating and (meant := stems(word)):
            negating = False
            negated.update(meant)
    return negated
