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
# In a source of few fact-checks anything on the subject stands out, and only the meaning can tell. Of 84 statements of
# our own that say the same as one of 52 checks, and of 165 that say something else of the same people and subject, this
# many are taken for the same at 0.76, 0.8 and 0.82: 76 and 29, 74 and 24, 63 and 14; without any such bound 86 of the
# latter. Among 10,427 checks it is 81 and 71. What is still taken for the same there differs in one verb or object.
_MEANT_AMONG_FEW = 0.8
_FEW, _MANY = 400, 4000
# What stands in a statement nearly word for word is said in it; whether it is turned round is for the doubts.
_VERBATIM = 0.9

SAME = 0.37
"""Certainty from which on a fact-check is taken to be of the same claim, unless something says that it is not."""
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
