"""The published fact-checks of one pack."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from sidelight.knowledge.base import Coverage
from sidelight.knowledge.database import Database
from sidelight.model import ClaimReview

_WORD = re.compile(r"\w+")
_COMMON = "SELECT 1 FROM common_word WHERE word = ?"
_SIMILAR = """
    SELECT -bm25(review_text) AS score, r.*
    FROM review_text JOIN review r ON r.n = review_text.rowid
    WHERE review_text MATCH ? ORDER BY bm25(review_text), r.n LIMIT ?
"""
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
        """Words that every other review has are left out of the comparison; the score is BM25, above 0, unbounded."""
        with self._database.connection() as connection:
            return [_similar(connection, claim, limit) for claim in claims]

    def coverage(self) -> Coverage:
        return self._coverage


def _similar(connection: sqlite3.Connection, claim: str, limit: int) -> list[tuple[ClaimReview, float]]:
    words = [word for word in claim_words(claim) if not connection.execute(_COMMON, (word,)).fetchone()]
    if not words:
        return []
    query = " OR ".join(f'"{word}"' for word in words)
    return [(_review(row), row["score"]) for row in connection.execute(_SIMILAR, (query, limit))]


def _review(row: sqlite3.Row) -> ClaimReview:
    return ClaimReview(
        claim=row["claim"],
        claimant=row["claimant"],
        rating=row["rating"],
        publisher=row["publisher"],
        url=row["url"],
        date=row["date"],
        language=row["language"],
    )
