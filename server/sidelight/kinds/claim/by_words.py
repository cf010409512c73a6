"""Fact-checks compared with statements by their words: for sources that hold no vectors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sidelight.kinds.claim.confidence import Confidence
from sidelight.kinds.claim.contradiction import is_other_claim
from sidelight.kinds.claim.found import Asked, Found, Relation
from sidelight.kinds.claim.likeness import Lexicon, Words, lexicon_for, likeness, share_more_than_names
from sidelight.knowledge.base import FactChecks
from sidelight.knowledge.postings import claim_words
from sidelight.model import ClaimReview

SAME = 0.3
"""Likeness from which on two statements are taken for one claim, unless something says that they are not.

With half of the answers taken out of the development sets, cards right and unanswerable queries that get one are 0.75
and 0.04 on PolitiFact and 0.68 and 0.10 on Snopes at 0.25, 0.88 and 0.01, 0.63 and 0.06 at 0.3, 0.90 and 0.01, 0.58 and
0.04 at 0.35. What the Snopes labels call wrong there is nearly always another page on the same claim.
"""
# By hand: as likely as not where half of the nearest are right, 0.9 at SAME.
_CONFIDENCE = Confidence(steepness=27.5, even=0.22)


def rank_by_words(asked: Sequence[Asked], source: FactChecks, limit: int) -> list[list[Found]]:
    """For each statement the fact-checks nearest in words, best first."""
    candidates = source.similar([one.text for one in asked], limit)
    lexicon = lexicon_of(source, (one.text for one in asked), (review for found in candidates for review, _ in found))
    return [
        _ranked(one, [review for review, _ in found], lexicon) for one, found in zip(asked, candidates, strict=True)
    ]


def lexicon_of(source: FactChecks, statements: Iterable[str], reviews: Iterable[ClaimReview]) -> Lexicon:
    """How common the words of all these are in the source."""
    texts = {*statements, *(text for review in reviews for text in (review.claim, review.headline) if text)}
    words = {word for text in texts for word in claim_words(text)}
    return lexicon_for(words, source.frequencies, source.size())


def worded(review: ClaimReview, lexicon: Lexicon) -> tuple[Words, Words]:
    """The words of the claim that was checked, and of all that the fact-check says of it."""
    claim = lexicon.words(review.claim)
    return claim, lexicon.words(review.headline, claim) if review.headline else claim


def wording(review: ClaimReview) -> str:
    """All that a fact-check says of the claim."""
    return f"{review.claim} {review.headline}" if review.headline else review.claim


def _ranked(asked: Asked, reviews: Sequence[ClaimReview], lexicon: Lexicon) -> list[Found]:
    words = lexicon.words(asked.text)
    judged = (_judged(asked, review, likeness(words, worded(review, lexicon)[1])) for review in reviews)
    return sorted(judged, key=lambda one: -one.nearness)


def _judged(asked: Asked, review: ClaimReview, alike: float) -> Found:
    relation: Relation | None = "same" if alike >= SAME else None
    sure = alike
    if alike >= SAME and not share_more_than_names(asked.text, wording(review)):
        sure, relation = alike / 2, None
    elif alike >= SAME and is_other_claim(asked, review):
        sure, relation = alike / 2, "related"
    return Found(review, alike, _CONFIDENCE(sure), relation)
