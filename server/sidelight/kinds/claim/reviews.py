"""Published fact-checks of a claim: the nearest, and whether they check the same claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sidelight.kinds.claim.likeness import Lexicon, likeness, may_be_same, share_more_than_names
from sidelight.knowledge.base import FactChecks
from sidelight.knowledge.reviews import claim_words
from sidelight.model import ClaimReview

SAME = 0.3
"""Likeness from which on two statements are taken for one claim, unless something says that they are not.

With half of the answers taken out of the development sets, cards right and unanswerable queries that get one are 0.75
and 0.04 on PolitiFact and 0.68 and 0.10 on Snopes at 0.25, 0.88 and 0.01, 0.63 and 0.06 at 0.3, 0.90 and 0.01, 0.58 and
0.04 at 0.35. What the Snopes labels call wrong there is nearly always another page on the same claim.
"""
CANDIDATES = 20
"""As many as are judged; the right one is among them for 87 % (Snopes) and 69 % (PolitiFact) of the queries."""
_DOUBTED = 0.5
"""Of the likeness that is left to a review that shares no more than a name, or claims something else."""


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
    lexicon = Lexicon(source.frequencies(sorted(words)), source.size())
    return [_ranked(lexicon, claim, found) for claim, found in zip(claims, candidates, strict=True)]


def _ranked(lexicon: Lexicon, claim: str, found: Sequence[tuple[ClaimReview, float]]) -> list[Found]:
    words = lexicon.words(claim)
    judged = (_judged(claim, review, likeness(words, lexicon.words(review.claim))) for review, _ in found)
    return sorted(judged, key=lambda one: -one.wording)


def _judged(claim: str, review: ClaimReview, wording: float) -> Found:
    if wording >= SAME and not share_more_than_names(claim, review.claim):
        wording *= _DOUBTED
    contradicted = wording >= SAME and not may_be_same(claim, review.claim)
    return Found(review, wording * _DOUBTED if contradicted else wording, wording)
