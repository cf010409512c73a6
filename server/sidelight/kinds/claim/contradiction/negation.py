"""Does one of two statements deny what the other says?"""

from __future__ import annotations

import re

from sidelight.kinds.claim.likeness import stems
from sidelight.text.words import listed

_NEGATIONS = frozenset(listed("not no never none nobody nothing neither nor cannot without"))
# "No, this is so" negates nothing.
_TOKEN = re.compile(r"(?!no,)\b\w+(?:'t\b)?")
# "No evidence that bees sing" denies that they sing.
_OPEN_A_CLAIM = stems("evidence proof sign indication truth true basis reason case")
# Long statements negate many things. At 1/2, 2/3 and 3/4 a negation parts 20, 6 and 2 of the 994 true pairs of
# Snopes, and 13, 12 and 11 of 16 pairs of our own.
_CLOSE = 2 / 3


def negation_differs(one: str, other: str) -> bool:
    """Whether one negates what the other says without any negation, of statements that share most of their words."""
    stated, checked = stems(one), stems(other)
    if len(stated & checked) < _CLOSE * min(len(stated), len(checked)):
        return False
    denied, against = _negated(one) & checked, _negated(other) & stated
    return denied != against and not (negates(one) and negates(other))


def negates(text: str) -> bool:
    return any(_is_negation(word) for word in _tokens(text))


def _negated(text: str) -> set[str]:
    """The first stem with a meaning after each negation."""
    negated: set[str] = set()
    negating = False
    for word in _tokens(text):
        if _is_negation(word):
            negating = True
        elif negating and (meant := stems(word) - _OPEN_A_CLAIM):
            negating = False
            negated.update(meant)
    return negated


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold().replace("’", "'"))


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")
