"""Fact-checks compared with statements by what they say: meaning and words, context and date, and what else is near.

What ranks and decides is weighed by hand, since nothing trained on the development sets may be shipped; only the scale
of the confidence, two numbers, was fitted to them. A logistic regression over these and nine further features, in folds
by document, decides no better on tweets and a little better on debates.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidelight.embed import Array
from sidelight.kinds.claim.by_words import lexicon_of, wording
from sidelight.kinds.claim.contradiction import is_other_claim
from sidelight.kinds.claim.found import Asked, Found, Relation
from sidelight.kinds.claim.likeness import Lexicon, likeness, share_more_than_names
from sidelight.knowledge.base import FactChecksByMeaning, Near
from sidelight.model import PartialDate
from sidelight.text.dates import earliest

# MAP@5 on the development sets (Snopes, PolitiFact) at 0, 0.6, 0.8, 1: .828 .631, .873 .717, .877 .721, .879 .717.
_WORDS = 0.8
# PolitiFact at 0, 0.1, 0.15, 0.3: .714, .720, .725, .724; without dates .669, .673, .680, .690. Tweets have none.
_CONTEXT = 0.15
_SENTENCES = 15.0
# PolitiFact at 0, 0.03, 0.05: .679, .711, .721. A check of the same week gains 0.17, of the same year 0.05.
_DATE = 0.05
_MONTH, _LONG_AGO = 30.0, 1000.0

# What else is near tells whether the nearest is only one of many on the same subject; the other checks of the same
# claim, which are this near to each other, do not count among those.
_RIVALS = 5
_SAME_CLAIM = 0.8
# Half of the statements that nobody checked have rivals nearer than this. It stands in where a pack holds too few.
_RIVAL = 0.5

_NAME_ALONE = 0.6
"""Likeness in meaning below which shared names alone make nothing the same."""


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """One statement and the fact-checks near it, in their order."""

    meaning: Array
    alike: Array
    """In wording."""
    nearness: Array
    certainty: Array
    """About 0..2."""


SAME = 0.82
"""Certainty from which on a fact-check is taken to be of the same claim, unless something says that it is not.

With half of the answers taken out of the development sets, cards right, F1 and unanswerable statements that get one:

                    0.74               0.82               0.90
    PolitiFact      0.65  0.62  0.096  0.81  0.65  0.037  0.84  0.64  0.028
    Snopes          0.97  0.74  0.015  0.99  0.68  0.004  0.99  0.58  0.004
    Wikinews        5 of 459           1 of 459           1 of 459

where a page that says the same as one taken out counts as right. No claim of the Wikinews articles was checked.
"""
# Below this the doubts, which cost more than all the rest, could change nothing that is shown.
_DOUBTED_FROM = 0.62
# Logistic regression on the nearest fact-check of all these statements: 0.75 at SAME.
_STEEPNESS, _EVEN = 7.5, 0.6735


def rank_by_meaning(
    asked: Sequence[Asked], vectors: Array, source: FactChecksByMeaning, limit: int
) -> list[list[Found]]:
    """For each statement, of which `vectors` has a row, the fact-checks nearest to it, nearest first."""
    searched = vectors + _CONTEXT * _context(asked, vectors)
    candidates = source.near([one.text for one in asked], searched, limit)
    lexicon = lexicon_of(source, (one.text for one in asked), (near.review for found in candidates for near in found))
    return [
        _ranked(one, found, _compared(one, vector, search, found, lexicon))
        for one, vector, search, found in zip(asked, vectors, searched, candidates, strict=True)
    ]


def _context(asked: Sequence[Asked], vectors: Array) -> Array:
    """For each statement what the others say around it: of length 1, shorter where all stand far away."""
    places = np.array([one.sentence for one in asked], np.float32)
    weights: Array = np.exp(-np.abs(places[:, None] - places[None]) / np.float32(_SENTENCES))
    np.fill_diagonal(weights, 0)
    around = weights @ vectors
    lengths = np.linalg.norm(around, axis=1, keepdims=True)
    reach = np.minimum(1, weights.sum(axis=1, keepdims=True))
    context: Array = around * reach / np.maximum(lengths, 1e-9)
    return context


def _compared(asked: Asked, vector: Array, searched: Array, found: Sequence[Near], lexicon: Lexicon) -> _Compared:
    stored = np.array([near.vector for near in found], np.float32).reshape(len(found), len(vector))
    words = lexicon.words(asked.text)
    alike = np.array([likeness(words, lexicon.words(wording(near.review))) for near in found], np.float32)
    recency = np.array([_recency(near.review.date, asked.on) for near in found], np.float32)
    nearness = stored @ searched + _WORDS * alike + recency
    certainty = (nearness + alike) * np.float32(0.5) + nearness - _rivals(stored, nearness)
    return _Compared(stored @ vector, alike, nearness, certainty)


def _rivals(stored: Array, nearness: Array) -> Array:
    """For each fact-check how near the nearest others are that check something else."""
    others = np.where(stored @ stored.T < _SAME_CLAIM, nearness[None], _RIVAL)
    padded = np.pad(others, ((0, 0), (0, _RIVALS)), constant_values=_RIVAL)
    nearest = np.partition(padded, -_RIVALS, axis=1)[:, -_RIVALS:]
    rivals: Array = np.maximum(nearest, _RIVAL).mean(axis=1)
    return rivals


def _recency(checked: PartialDate | None, on: PartialDate | None) -> float:
    """More for a check of the days around the document: the same words are said of other things in other years."""
    if checked is None or on is None:
        return 0.0
    days = abs((earliest(on) - earliest(checked)).days)
    return _DATE * max(0.0, math.log1p(_LONG_AGO / _MONTH) - math.log1p(days / _MONTH))


def _ranked(asked: Asked, found: Sequence[Near], compared: _Compared) -> list[Found]:
    order = np.argsort(-compared.nearness, kind="stable").tolist()
    return [_judged(asked, found[number], compared, number) for number in order]


def _judged(asked: Asked, near: Near, compared: _Compared, number: int) -> Found:
    review = near.review
    alike, certainty = float(compared.alike[number]), float(compared.certainty[number])
    relation: Relation | None = "same" if certainty >= SAME else None
    if certainty < _DOUBTED_FROM:
        return Found(review, float(compared.nearness[number]), _probability(certainty), relation)
    if compared.meaning[number] < _NAME_ALONE and not share_more_than_names(asked.text, wording(review)):
        certainty, relation = certainty / 2, None
    elif is_other_claim(asked, review, alike):
        certainty, relation = certainty / 2, relation and "related"
    return Found(review, float(compared.nearness[number]), _probability(certainty), relation)


def _probability(certainty: float) -> float:
    return 1 / (1 + math.exp(-_STEEPNESS * (certainty - _EVEN)))
