"""Published fact-checks of a claim: the nearest, and whether they check the same claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sidelight.kinds.claim.likeness import Lexicon, likeness, may_be_same
from sidelight.knowledge.base import FactChecks
from sidelight.knowledge.reviews import claim_words
from sidelight.model import ClaimReview

SAME = 0.3
"""Likeness from which on two statements are taken for one claim, unless something says that they are not.

On the `nomatch` development sets at 0.25, 0.3, 0.35: …
"""
CANDIDATES = 20
"""As many as are judged; the right one is among them for 89 % (Snopes) and 70 % (PolitiFact) of the queries."""
_CONTRADICTED = 0.5
"""Of the likeness that is left to a review that claims something else in the same words."""


@dataclass(frozen=True, slots=True)
class Found:
    """A fact-check near a claim."""

    review: ClaimReview
    likeness: float
    """0..1; halved when numbers, years or negation say that it is about another claim."""
    wording: float
    """0..1, by words alone."""

    @property
    def relation(self) -> Literal["same", "related"] | None:
        if self.likeness >= SAME:
            return "same"
        return "related" if self.wording >= SAME else None


def rank(claims: Sequence[str], source: FactChecks, limit: int = CANDIDATES) -> list[list[Found]]:
    """For each claim the fact-checks of the source nearest to it in wording, best first. One batch.

    Order and decision are two things: what contradicts a claim is near to it, and checks another one. (MAP@5 is .813
    and .575 by wording, .767 and .544 when the likeness sorts.)
    """
    candidates = source.similar(claims, limit)
    reviewed = (review.claim for found in candidates for review, _ in found)
    words = {word for text in (*claims, *reviewed) for word in claim_words(text)}
    lexicon = Lexicon(source.frequencies(sorted(words)), source.coverage().count)
    return [_ranked(lexicon, claim, found) for claim, found in zip(claims, candidates, strict=True)]


def _ranked(lexicon: Lexicon, claim: str, found: Sequence[tuple[ClaimReview, float]]) -> list[Found]:
    words = lexicon.words(claim)
    judged = (_judged(claim, review, likeness(words, lexicon.words(review.claim))) for review, _ in found)
    return sorted(judged, key=lambda one: -one.wording)


def _judged(claim: str, review: ClaimReview, wording: float) -> Found:
    contradicted = wording >= SAME and not may_be_same(claim, review.claim)
    return Found(review, wording * _CONTRADICTED if contradicted else wording, wording)
