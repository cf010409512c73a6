"""Which words stand in which fact-checks: what their order by BM25 is worked out from.

For each stem the table review_stem has one number of 32 bits a fact-check that holds it: above the lowest 8 bits the
fact-check's own number, in these what the word counts for there, in steps of 1 / STEPS: how often it stands there, by
how long the text is (BM25's k1 = 1.2, b = 0.75). A full-text index of SQLite, which works that out for each hit, took
1.5 ms of CPU a claim for some 700 hits; this takes 0.4 ms for up to 5,000.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import Stemmer
from numpy.typing import NDArray

from sidelight.text.fold import fold

Postings = NDArray[np.uint32]

LOW_BITS = 8
STEPS = 115
"""BM25 counts a word for less than 2.2."""
# The work of one look-up, whatever the size of the pack: postings of its rarest words; stems with more are not stored.
# On the development sets (10,375 Snopes and 4,104 PolitiFact claims) a right one is among the best 12 for 0.92 and 0.75
# of the queries at 5,000 postings and 10,000, 0.91 and 0.73 at 2,000, 0.90 and 0.73 at 1,000, 0.88 and 0.71 at 500;
# MAP@5 by BM25 alone is 0.837 and 0.576, 0.822 and 0.574, 0.806 and 0.570, 0.778 and 0.556.
MOST_POSTINGS = 5_000

_WORD = re.compile(r"\w+")
_STEM = Stemmer.Stemmer("english")
_FREQUENCIES = "SELECT stem, reviews FROM review_stem WHERE stem IN (SELECT value FROM json_each(?))"
_POSTINGS = "SELECT stem, postings FROM review_stem WHERE stem IN (SELECT value FROM json_each(?))"


# A fact-check is compared with several claims of an article, in several ways each.
@lru_cache(2048)
def claim_words(claim: str) -> tuple[str, ...]:
    """The different words of a claim in order, in small letters."""
    return tuple(dict.fromkeys(_WORD.findall(claim.casefold())))


def stems(text: str) -> list[str]:
    """Of all words in order, without accents."""
    return _STEM.stemWords(_WORD.findall(fold(text)))  # type: ignore[no-any-return]  # no types are given


class WordIndex:
    """The postings of one pack."""

    def __init__(self, count: int) -> None:
        """count: of all fact-checks of the pack."""
        self._count = count

    def nearest(
        self, connection: sqlite3.Connection, claims: Sequence[str], limit: int
    ) -> list[list[tuple[int, float]]]:
        """For each claim the numbers of the fact-checks that share its rarest words, best first with their score."""
        asked = [set(stems(claim)) for claim in claims]
        frequencies = dict(_rows(connection, _FREQUENCIES, set().union(*asked)))
        telling = [_telling(some, frequencies) for some in asked]
        postings = {
            stem: np.frombuffer(packed, np.uint32)
            for stem, packed in _rows(connection, _POSTINGS, set().union(*telling))
        }
        return [self._best([postings[stem] for stem in some], limit) for some in telling]

    def _best(self, postings: Sequence[Postings], limit: int) -> list[tuple[int, float]]:
        if not postings:
            return []
        lengths = np.array([len(some) for some in postings])
        joined = np.concatenate(postings)
        # Each word's are in order already, which a stable sort makes use of: 0.02 ms for 5,000, np.unique 0.2 ms.
        order = np.argsort(joined, kind="stable")
        joined = joined[order]
        scores = (joined & (1 << LOW_BITS) - 1) * np.repeat(self._telling(lengths), lengths)[order]
        numbers = joined >> LOW_BITS
        firsts = np.flatnonzero(np.concatenate([[True], numbers[1:] != numbers[:-1]]))
        sums = np.add.reduceat(scores, firsts)
        kept = np.flatnonzero(sums >= np.partition(sums, -limit)[-limit]) if len(sums) > limit else np.arange(len(sums))
        best = kept[np.argsort(-sums[kept], kind="stable")][:limit]
        return list(zip(numbers[firsts[best]].tolist(), sums[best].tolist(), strict=True))

    def _telling(self, reviews: NDArray[np.int64]) -> NDArray[np.float64]:
        """The inverse document frequencies of words that so many have; above 0 for those that most have, too."""
        return np.maximum(1e-6, np.log((self._count - reviews + 0.5) / (reviews + 0.5))) / STEPS


def _rows(connection: sqlite3.Connection, query: str, values: set[str]) -> Iterator[Any]:
    return iter(connection.execute(query, (json.dumps(sorted(values)),)))


def _telling(words: set[str], frequencies: Mapping[str, int]) -> list[str]:
    """The rarest of the words, as many as may be looked up."""
    telling: list[str] = []
    work = 0
    for reviews, word in sorted((frequencies[word], word) for word in words & frequencies.keys()):
        work += reviews
        if work > MOST_POSTINGS:
            break
        telling.append(word)
    return telling
