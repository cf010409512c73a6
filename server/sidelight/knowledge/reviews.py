"""The published fact-checks of one pack."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np

from sidelight.embed import Array
from sidelight.knowledge.base import Coverage, Near
from sidelight.knowledge.database import Database
from sidelight.knowledge.postings import WordIndex
from sidelight.knowledge.vectors import VectorIndex
from sidelight.model import ClaimReview

_FREQUENCIES = "SELECT word, reviews FROM review_word WHERE word IN (SELECT value FROM json_each(?))"
# The claims of an article and what is near them have 2,700 different words, which take 3 ms to read; most are those of
# other articles too. 5 MB.
_KEPT_WORDS = 50_000
_REVIEWS = "SELECT * FROM review WHERE n IN (SELECT value FROM json_each(?))"
# Both from the end of an index: counting a million took half a second. Reviews are numbered without gaps.
_COVERAGE = "SELECT (SELECT max(date) FROM review), (SELECT coalesce(max(n), 0) FROM review)"


class PackReviews:
    """Implements FactChecks."""

    def __init__(self, database: Database, source: str) -> None:
        self._database = database
        newest, count = database.rows(_COVERAGE)[0]
        self._coverage = Coverage(source, newest, count)
        self._words = WordIndex(count)
        self._frequencies: dict[str, int] = {}

    def similar(self, claims: Sequence[str], limit: int) -> list[list[tuple[ClaimReview, float]]]:
        """By the rarest words of the claim; a claim without any finds nothing. The score is above 0 and unbounded."""
        found = self._by_words(claims, limit)
        reviews = self._reviews({number for some in found for number, _ in some})
        return [[(reviews[number], score) for number, score in some] for some in found]

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        known = self._kept(words)
        return {word: known[word] for word in words if known[word]}

    def size(self) -> int:
        return self._coverage.count

    def coverage(self) -> Coverage:
        return self._coverage

    def _kept(self, words: Sequence[str]) -> dict[str, int]:
        """How many reviews have each of the words, among others."""
        # Another thread may put a new one in its place meanwhile.
        kept = self._frequencies
        if len(kept) > _KEPT_WORDS:
            kept = self._frequencies = {}
        new = [word for word in words if word not in kept]
        if new:
            rows = self._database.rows(_FREQUENCIES, (json.dumps(new),))
            kept.update(dict.fromkeys(new, 0) | {row["word"]: row["reviews"] for row in rows})
        return kept

    def _by_words(self, claims: Sequence[str], limit: int) -> list[list[tuple[int, float]]]:
        with self._database.connection() as connection:
            return self._words.nearest(connection, claims, limit)

    def _reviews(self, numbers: Iterable[int]) -> dict[int, ClaimReview]:
        """By their number in the pack, which begins with 1."""
        found = self._database.rows(_REVIEWS, (json.dumps(sorted(numbers)),))
        return {row["n"]: _review(row) for row in found}


class EmbeddedReviews(PackReviews):
    """Implements FactChecksByMeaning too."""

    def __init__(self, database: Database, source: str, index: VectorIndex) -> None:
        super().__init__(database, source)
        self._index = index

    def near(self, claims: Sequence[str], vectors: Array, limit: int) -> list[list[Near]]:
        by_words = (np.array([number for number, _ in some], int) for some in self._by_words(claims, limit))
        # Review n has the row n - 1.
        by_meaning = (rows + 1 for rows in self._index.nearest(vectors, limit))
        found = [np.union1d(words, meaning) for words, meaning in zip(by_words, by_meaning, strict=True)]
        numbers = np.unique(np.concatenate([np.empty(0, int), *found]))
        reviews = self._reviews(numbers.tolist())
        vectors_of = dict(zip(numbers.tolist(), self._index.rows(numbers - 1), strict=True))
        return [[Near(reviews[number], vectors_of[number]) for number in some.tolist()] for some in found]


def _review(row: sqlite3.Row) -> ClaimReview:
    return ClaimReview(
        claim=row["claim"],
        claimant=row["claimant"],
        rating=row["rating"],
        publisher=row["publisher"],
        headline=row["headline"],
        url=row["url"],
        date=row["date"],
        language=row["language"],
    )
