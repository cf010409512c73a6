"""The fact-checks that were found for the claims of one article, as a source of knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sidelight.knowledge.base import Coverage
from sidelight.knowledge.reviews import claim_words
from sidelight.model import ClaimReview


class FoundReviews:
    """Implements FactChecks."""

    def __init__(self, source: str, reviews: Iterable[ClaimReview]) -> None:
        by_page = {(review.url, review.claim): review for review in reviews}
        self._reviews = [(review, frozenset(claim_words(review.claim))) for review in by_page.values()]
        newest = max((review.date for review in by_page.values() if review.date), default=None)
        self._coverage = Coverage(source, newest, len(by_page))

    def similar(self, claims: Sequence[str], limit: int) -> list[list[tuple[ClaimReview, float]]]:
        """Scored by the share of the claim's words that they hold."""
        return [self._similar(frozenset(claim_words(claim)))[:limit] for claim in claims]

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:  # noqa: ARG002  the capability's signature
        """Nothing: what was found for some words does not tell how common these are."""
        return {}

    def coverage(self) -> Coverage:
        return self._coverage

    def _similar(self, claim: frozenset[str]) -> list[tuple[ClaimReview, float]]:
        shared = ((review, len(words & claim) / max(1, len(claim))) for review, words in self._reviews)
        return sorted((one for one in shared if one[1]), key=lambda one: -one[1])
