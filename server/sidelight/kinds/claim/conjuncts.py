"""What a reported sentence says of several things: "said that X, and that Y" are two statements."""

from __future__ import annotations

import itertools
import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.model import Span

# "That" before a verb stands for a thing ("and that is why") or goes on about one ("a party that lost and that had …").
_NEXT = re.compile(
    r"(?:,? (?P<joined>and|but|or|nor)|,) that"
    r" (?!(?:is|was|were|are|be|has|had|have|will|would|can|could|should|may|might|must|does|did|do|means?|meant)\b)"
)
# Shorter ones lean on what stands before them.
_FEWEST_WORDS = 4


def conjuncts(words: Span, attribution: Attribution, text: str) -> tuple[Span, ...]:
    """The statements of what somebody is reported to say, by place; only the words themselves where they are one."""
    borders = list(_NEXT.finditer(text, words.start, words.end)) if attribution.speaker else []
    if not any(border["joined"] for border in borders):
        return (words,)
    starts = [words.start, *(border.end() for border in borders)]
    ends = [*(border.start() for border in borders), words.end]
    parts = tuple(itertools.starmap(Span, zip(starts, ends, strict=True)))
    return parts if all(len(part.of(text).split()) >= _FEWEST_WORDS for part in parts) else (words,)
