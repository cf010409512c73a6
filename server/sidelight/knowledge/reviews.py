"""The published fact-checks of one pack."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence

import numpy as np

from sidelight.embed import Array
from sidelight.knowledge.base import Coverage, Near
from sidelight.knowledge.database import Database
from sidelight.knowledge.vectors import Numbers, VectorIndex
from sidelight.model import ClaimReview

_WORD = re.compile(r"\w+")
_REVIEWS_WITH = "SELECT reviews FROM review_word WHERE word = ?"
# The work of one look-up: entries of the index that its words lead to, whatever the size of the pack. Measured on the
# development sets (10,375 Snopes and 4,104 PolitiFact claims), MAP@5 once the claims of kinds have ranked the best 20:
# 0.795 and 0.556 at 2,000 entries and 3.5 ms, 0.796 and 0.554 at 1,000, 0.786 and 0.561 at 500 and 1.5 ms, 0.775 and
# 0.553 at 300; what is shown does not differ.
_MOST_ENTRIES = 500
_FREQUENCIES = "SELECT word, reviews FROM review_word WHERE word IN (SELECT value FROM json_each(?))"
_SIMILAR = """
    SELECT -bm25(review_text) AS score, r.*
    FROM review_text JOIN review r ON r.n = review_text.rowid
    WHERE review_text MATCH ? ORDER BY bm25(review_text), r.n LIMIT ?
"""
_REVIEWS = "SELECT * FROM review WHERE n IN (SELECT value FROM json_each(?))"
_COVERAGE = "SELECT max(date), count(*) FROM review"


def claim_words(claim: str) -> list[str]:
    """The different words of a claim in order, cut as the full-text index cuts them."""
    return list(dict.fromkeys(_WORD.findall(claim.casefold())))


class PackReviews:
    """Implements FactChecks."""

    def __init__(self, database: Database, source: str) -> None:
        self._database = database
        newest, count = database.rows(_COVERAGE)[0]
        self._coverage = Coverage(source, newest, count)

    def similar(self, claims: Sequence[str], limit: int) -> list[list[tuple[ClaimReview, float]]]:
        """By the rarest words of the claim; a claim without any finds nothing. The score is above 0 and unbounded."""
        with self._database.connection() as connection:
            found = [_similar(connection, claim, limit) for claim in claims]
        return [[(_review(row), row["score"]) for row in rows] for rows in found]

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        rows = self._database.rows(_FREQUENCIES, (json.dumps(list(words)),))
        return {row["word"]: row["reviews"] for row in rows}

    def size(self) -> int:
        return self._coverage.count

    def coverage(self) -> Coverage:
        return self._coverage


class EmbeddedReviews(PackReviews):
    """Implements FactChecksByMeaning too."""

    def __init__(self, database: Database, source: str, index: VectorIndex) -> None:
        super().__init__(database, source)
        self._index = index

    def near(self, claims: Sequence[str], vectors: Array, limit: int) -> list[list[Near]]:
        with self._database.connection() as connection:
            by_words = [{row["n"] - 1 for row in _similar(connection, claim, limit)} for claim in claims]
        by_meaning = self._index.nearest(vectors, limit)
        rows = [np.array(sorted(one.union(other)), int) for one, other in zip(by_words, by_meaning, strict=True)]
        reviews = self._reviews(np.unique(np.concatenate([*rows, np.array([], int)])))
        return [
            [
                Near(reviews[number], vector)
                for number, vector in zip(some.tolist(), self._index.rows(some), strict=True)
            ]
            for some in rows
        ]

    def _reviews(self, rows: Numbers) -> dict[int, ClaimReview]:
        """By row of the index: review n has the row n - 1."""
        found = self._database.rows(_REVIEWS, (json.dumps((rows + 1).tolist()),))
        return {row["n"] - 1: _review(row) for row in found}


def _similar(connection: sqlite3.Connection, claim: str, limit: int) -> list[sqlite3.Row]:
    words = _telling(connection, claim_words(claim))
    if not words:
        return []
    query = " OR ".join(f'"{word}"' for word in words)
    return connection.execute(_SIMILAR, (query, limit)).fetchall()


def _telling(connection: sqlite3.Connection, words: Sequence[str]) -> list[str]:
    """The rarest of the words, as many as may be looked up."""
    telling: list[str] = []
    work = 0
    for reviews, word in sorted((_frequency(connection, word), word) for word in words):
        work += reviews
        if work > _MOST_ENTRIES:
            break
        telling.append(word)
    return telling


def _frequency(connection: sqlite3.Connection, word: str) -> int:
    """In how many reviews the word stands; 0 for one that at most its stem can find."""
    row = connection.execute(_REVIEWS_WITH, (word,)).fetchone()
    return int(row["reviews"]) if row else 0


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
