"""Is a fact-check that is near to a statement of the same claim? What speaks for it, weighed.

The weights are set by hand. They were looked for on the development sets, whose licences allow no trained result to be
shipped, and against hard cases of our own: statements on the people and the subject of a check that say something else.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import Array
from sidelight.kinds.claim.confidence import Confidence


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """Of each of the fact-checks near to one statement, in their order."""

    meaning: Array
    """Of the part of the statement that is nearest to it, 0..1."""
    alike: Array
    """In wording, 0..1."""
    covered: Array
    """How much of the claim checked stands in the statement in so many words, 0..1."""
    recency: Array
    """0 where it was made in other years, 0.17 where in the same week."""
    rival: Array
    """How near is the nearest other that checks something else: the surer, the less near."""


# Where a source holds nothing on the subject, a rival stands no farther than this.
_RIVAL = 0.45
# Two fact-checks this near to each other are of one claim.
_ONE_CLAIM = 0.8
# What is near in words has to be near in meaning, the less so the more checks stand around it to be told from.
_MEANT, _MEANT_IN_FULL, _CROWDED = 0.65, 0.15, 1.5
# In a source of few fact-checks anything on the subject stands out, so that more meaning is asked for. Of 82 statements
# of our own that say the same as one of 52 checks, and of 167 that say something else of the same people and subject,
# 70 and 10 are taken for the same at 0.8 and 72 and 10 at 0.78, once the model of paraphrases has had its say. At 0.76
# "the parliament voted on the tax on bread" passes for "the tax on bread rose by 40 percent".
_MEANT_AMONG_FEW = 0.78
_FEW, _MANY = 400, 4000
# What stands in a statement nearly word for word is said in it; whether it is turned round is for the doubts.
_VERBATIM = 0.9

SAME = 0.37
"""Certainty from which on a fact-check is taken to be of the same claim, unless something says that it is not.

With half of the answers taken out of the development sets: precision and F1 of the cards, share of unanswerable
statements that get one; and wrong cards among 456 claims and 2,007 sentences of Wikinews, none of which was checked:

            Snopes               PolitiFact           Wikinews
    0.28    0.81  0.76  0.161    0.54  0.58  0.167    14    38
    0.31    0.86  0.77  0.106    0.61  0.59  0.116     8    21
    0.34    0.90  0.77  0.072    0.71  0.62  0.068     5    10
    0.37    0.93  0.77  0.044    0.80  0.63  0.037     2     6
    0.40    0.96  0.76  0.023    0.87  0.60  0.023     0     3
    0.43    0.97  0.73  0.017    0.90  0.59  0.017     0     1

where a page that says the same as one taken out counts as right; by the labels Snopes has F1 0.60 and 0.203 at 0.37.
"""
# By hand, 0.75 at SAME: of the cards of the development sets at 0.9 and above 96 % are right (of
# 332), of those below 76 % (of 111).
CONFIDENCE = Confidence(steepness=12.0, even=0.278)


def certainties(signs: Signs) -> Array:
    """About -0.5..1.5."""
    certainty: Array = (
        signs.meaning
        + np.float32(0.7) * (signs.alike - signs.rival)
        + np.float32(0.1) * signs.covered
        + np.float32(0.3) * signs.recency
    )
    return certainty


def doubted(certainty: float) -> float:
    """What is left of it where something says that the claims differ, however near they are; less is left as it is."""
    return certainty if certainty < SAME else SAME / 2


def agree(signs: Signs, size: int) -> NDArray[np.bool_]:
    """Whether they say the same of what they speak of, and do not only speak of the same: booleans.

    `size`: of the source that they come from.
    """
    among_many = _MEANT + _MEANT_IN_FULL * signs.covered - _CROWDED * (signs.rival - _RIVAL)
    needed = among_many + _scarcity(size) * (_MEANT_AMONG_FEW - among_many)
    agreeing: NDArray[np.bool_] = (signs.meaning + signs.recency >= needed) | (signs.covered >= _VERBATIM)
    return agreeing


def _scarcity(size: int) -> float:
    """1 up to _FEW, 0 from _MANY on, in between by the logarithm."""
    return min(1.0, max(0.0, math.log(_MANY / max(size, 1)) / math.log(_MANY / _FEW)))


def rivals(stored: Array, nearness: Array) -> Array:
    """For each fact-check how near the nearest other is that checks something else."""
    others = np.where(stored @ stored.T < _ONE_CLAIM, nearness[None], np.float32(_RIVAL))
    nearest: Array = others.max(axis=1, initial=_RIVAL)
    return nearest
