"""Is a fact-check that is near to a statement of the same claim? What speaks for it, weighed.

The weights are set by hand. They were looked for on the development sets, whose licences allow no trained result to be
shipped, and against hard cases of our own: statements on the people and the subject of a check that say something else.
"""

from __future__ import annotations

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


# Where a pack holds nothing on the subject, a rival stands no farther than this.
_RIVAL = 0.45
# Two fact-checks this near to each other are of one claim.
_ONE_CLAIM = 0.8
# What is near in words has to be near in meaning, the more so the fewer checks stand around it to be told from: of our
# own pairs, two thirds of those that share people and subject, and nearly none that say the same, fall below.
_VERBATIM = 0.9
_MEANT, _MEANT_IN_FULL, _CROWDED = 0.65, 0.15, 1.5

SAME = 0.37
"""Certainty from which on a fact-check is taken to be of the same claim, unless something says that it is not."""
DOUBTED_FROM = 0.2
"""Below this the doubts, which cost more than all the rest, could change nothing that is shown."""
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
    """What is left of it where something says that the claims differ, however near they are."""
    return min(certainty, SAME) / 2


def agree(signs: Signs) -> NDArray[np.bool_]:
    """Whether they say the same of what they speak of, and do not only speak of the same: booleans."""
    # What stands there nearly word for word is said; whether it is turned round is for the doubts.
    verbatim = signs.covered >= _VERBATIM
    needed = _MEANT + _MEANT_IN_FULL * signs.covered - _CROWDED * (signs.rival - _RIVAL)
    agreeing: NDArray[np.bool_] = verbatim | (signs.meaning + signs.recency >= needed)
    return agreeing


def rivals(stored: Array, nearness: Array) -> Array:
    """For each fact-check how near the nearest other is that checks something else."""
    others = np.where(stored @ stored.T < _ONE_CLAIM, nearness[None], np.float32(_RIVAL))
    nearest: Array = others.max(axis=1, initial=_RIVAL)
    return nearest
