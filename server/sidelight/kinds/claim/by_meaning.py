"""Fact-checks compared with statements by what they say: the order by meaning and words, context and date.

The weights are set by hand, since nothing trained on the development sets may be shipped.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sidelight.embed import Array
from sidelight.kinds.claim.by_words import lexicon_of, worded, wording
from sidelight.kinds.claim.certainty import CONFIDENCE, SAME, Signs, agree, certainties, doubted, rivals
from sidelight.kinds.claim.contradiction import is_other_claim
from sidelight.kinds.claim.found import Asked, Found, Relation
from sidelight.kinds.claim.likeness import Lexicon, covered, likeness, share_more_than_names
from sidelight.kinds.claim.paraphrase import Paraphrases
from sidelight.knowledge.base import FactChecksByMeaning, Near
from sidelight.model import ClaimReview, PartialDate
from sidelight.text.dates import earliest

# MAP@5 on the development sets (Snopes, PolitiFact) at 0, 0.6, 0.8, 1: .828 .631, .873 .717, .877 .721, .879 .717.
_WORDS = 0.8
# PolitiFact at 0, 0.1, 0.15, 0.3: .714, .720, .725, .724; without dates .669, .673, .680, .690. Tweets have none.
_CONTEXT = 0.15
_SENTENCES = 15.0
# PolitiFact at 0, 0.03, 0.05: .679, .711, .721. A check of the same week gains 0.17, of the same year 0.05.
_DATE = 0.05
_MONTH, _LONG_AGO = 30.0, 1000.0
_FADED = math.log1p(_LONG_AGO / _MONTH)

_NAME_ALONE = 0.6
"""Likeness in meaning below which shared names alone make nothing the same."""


@dataclass(frozen=True, slots=True, eq=False)
class Meant:
    """What a statement says, as vectors."""

    whole: Array
    parts: Array
    """Parts × dimensions: the whole, and the sentences of a text that has several."""


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """One statement and the fact-checks near it, in their order."""

    signs: Signs
    nearness: Array
    certainty: Array


def rank_by_meaning(
    asked: Sequence[Asked],
    meant: Sequence[Meant],
    source: FactChecksByMeaning,
    paraphrases: Paraphrases,
    limit: int,
) -> list[list[Found]]:
    """For each statement the fact-checks nearest to it, nearest first."""
    vectors = np.array([one.whole for one in meant], np.float32).reshape(len(meant), -1)
    context = np.float32(_CONTEXT) * _context(asked, vectors)
    candidates = source.near([one.text for one in asked], vectors + context, limit)
    lexicon = lexicon_of(source, (one.text for one in asked), (near.review for found in candidates for near in found))
    return [
        _ranked(one, found, _compared(one, said, around, found, lexicon), paraphrases, source.size())
        for one, said, around, found in zip(asked, meant, context, candidates, strict=True)
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


def _compared(asked: Asked, meant: Meant, context: Array, found: Sequence[Near], lexicon: Lexicon) -> _Compared:
    stored = np.array([near.vector for near in found], np.float32).reshape(len(found), len(context))
    words = lexicon.words(asked.text)
    checked = [worded(near.review, lexicon) for near in found]
    alike = np.array([likeness(words, wording) for _, wording in checked], np.float32)
    recency = np.array([_recency(near.review.date, asked.on) for near in found], np.float32)
    near = stored @ meant.whole + _WORDS * alike
    signs = Signs(
        meaning=(stored @ meant.parts.T).max(axis=1),
        alike=alike,
        covered=np.array([covered(claim, words) for claim, _ in checked], np.float32),
        recency=recency,
        rival=rivals(stored, near),
    )
    return _Compared(signs, near + stored @ context + recency, certainties(signs))


def _recency(checked: PartialDate | None, on: PartialDate | None) -> float:
    """More for a check of the days around the document: the same words are said of other things in other years."""
    if checked is None or on is None:
        return 0.0
    days = abs((earliest(on) - earliest(checked)).days)
    return _DATE * max(0.0, _FADED - math.log1p(days / _MONTH))


def _ranked(
    asked: Asked, found: Sequence[Near], compared: _Compared, paraphrases: Paraphrases, size: int
) -> list[Found]:
    agreeing = agree(compared.signs, size)

    def claims_the_same(number: int) -> bool:
        review, recency = found[number].review, float(compared.signs.recency[number])
        return (
            bool(agreeing[number])
            and not is_other_claim(asked, review)
            and paraphrases.claim_the_same(asked.text, review.claim, recency)
        )

    order = np.argsort(-compared.nearness, kind="stable").tolist()
    return [_judged(asked, found[number].review, compared, number, claims_the_same) for number in order]


def _judged(
    asked: Asked, review: ClaimReview, compared: _Compared, number: int, claims_the_same: Callable[[int], bool]
) -> Found:
    certainty = float(compared.certainty[number])
    relation: Relation | None = None
    if certainty >= SAME and not _shares_a_name_alone(asked, review, float(compared.signs.meaning[number])):
        relation = "same" if claims_the_same(number) else "related"
    sure = certainty if relation == "same" else doubted(certainty)
    return Found(review, float(compared.nearness[number]), CONFIDENCE(sure), relation)


def _shares_a_name_alone(asked: Asked, review: ClaimReview, meaning: float) -> bool:
    return meaning < _NAME_ALONE and not share_more_than_names(asked.text, wording(review))
