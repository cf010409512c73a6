"""The fact-checks that were found for the claims of one article, as a source of knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from sidelight.embed import DIMENSIONS, Array, Encoder
from sidelight.knowledge.base import Coverage, Near
from sidelight.knowledge.postings import claim_words
from sidelight.model import ClaimReview
from sidelight.packs.vectors import review_vectors

_BODY = 10_000
_FEW = 400
# Of the ten that are found for a claim, as many as are compared by what they say: 0.3 s of CPU for eight claims whose
# fact-checks nobody met before, 0.6 ms once their vectors are kept.
_ENCODED = 4
_KEPT_VECTORS = 4_096


def _frequency(word: str) -> int:
    """In how many of a body of fact-checks a word may stand, by its length alone: the longer, the rarer.

    Measured on the development sets of claims with half of the answers taken out, ten fact-checks found for each query
    by search_words: right cards, and unanswerable queries with one, are 31 and 7 of 353 on PolitiFact, 46 and 26 of 625
    on Snopes; with the true frequencies of the whole body 35 and 4, 51 and 34; with 30 for every word 39 and 14, 70 and
    35; with 300, 16 and 2, 14 and 16.
    """
    return 10 if word[0].isdigit() else max(20, int(2000 * 1.6 ** -len(word)))


class FoundReviews:
    """Implements FactChecks."""

    def __init__(self, source: str, reviews: Iterable[ClaimReview]) -> None:
        by_page = {(review.url, review.claim): review for review in reviews}
        self._reviews = [(review, frozenset(claim_words(review.claim))) for review in by_page.values()]
        # What was found for some words does not tell how new the newest of the source is.
        self._coverage = Coverage(source, None, len(by_page))

    def similar(self, claims: Sequence[str], limit: int) -> list[list[tuple[ClaimReview, float]]]:
        """Scored by the share of the claim's words that they hold."""
        return [self._similar(frozenset(claim_words(claim)))[:limit] for claim in claims]

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        """Estimated: what was found for some words does not tell how common these are."""
        return {word: _frequency(word) for word in words}

    def size(self) -> int:
        return _BODY

    def coverage(self) -> Coverage:
        return self._coverage

    def _similar(self, claim: frozenset[str]) -> list[tuple[ClaimReview, float]]:
        shared = ((review, len(words & claim) / max(1, len(claim))) for review, words in self._reviews)
        return sorted((one for one in shared if one[1]), key=lambda one: -one[1])


class ReviewVectors:
    """What fact-checks say, kept for the articles to come. Safe to ask from many threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._kept: dict[tuple[str, str | None], Array] = {}

    def of(self, reviews: Sequence[ClaimReview]) -> Array:
        """A row for each."""
        # Another thread may put a new one in its place meanwhile.
        kept = self._kept
        if len(kept) > _KEPT_VECTORS:
            kept = self._kept = {}
        texts = [(review.claim, review.headline) for review in reviews]
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        if new:
            kept.update(zip(new, review_vectors(self._encoder, new), strict=True))
        return np.array([kept[text] for text in texts], np.float32).reshape(len(texts), DIMENSIONS)


class EmbeddedFound(FoundReviews):
    """Implements FactChecksByMeaning too: what decides of a pack's fact-checks decides of these.

    Right cards, and wrong ones for unanswerable queries (tests/quality/live_checks.py), are 45 and 3 on PolitiFact, 118
    and 0 on Snopes, where another page on a claim that was taken out counts as right; by words 32 and 7, 95 and 0.
    Before the model of paraphrases they were 47 and 4, 102 and 1; as a part of 10,000, among which much else would be
    near, 58 and 29, 202 and 22; with all ten encoded no better.
    """

    def __init__(self, source: str, reviews: Iterable[ClaimReview], vectors: ReviewVectors) -> None:
        super().__init__(source, reviews)
        self._vectors = vectors

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        return {word: round(_frequency(word) * _FEW / _BODY) for word in words}

    def size(self) -> int:
        """Few: what was found cannot be told from what is near to it and was not."""
        return _FEW

    def near(self, claims: Sequence[str], vectors: Array, limit: int) -> list[list[Near]]:  # noqa: ARG002 see below
        """The nearest in words alone: the API found all of them by words."""
        found = [[review for review, _ in some] for some in self.similar(claims, min(limit, _ENCODED))]
        rows = iter(self._vectors.of([review for some in found for review in some]))
        return [[Near(review, next(rows)) for review in some] for some in found]
