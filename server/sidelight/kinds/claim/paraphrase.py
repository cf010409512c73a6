"""Does a statement claim what another does, or only something on the same people and subject?

What shares subject and words with a claim is near to it in meaning whatever it says. What tells them apart is a meaning
nearer than the shared words explain, no word on either side that nothing on the other answers, shared words that mean
the same where they stand, in an order that fits, and no plan, doubt or part on one side only. How much each of that
tells, alone and together, was learned from pairs of our own (tests/quality/train_paraphrase.py).
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import WordEncoder, WordVectors
from sidelight.kinds.claim.compared import compared
from sidelight.kinds.claim.posts import parts_of

# Of the statements of our own that all else takes for the same as one of some 10,500 checks, none of them fitted on,
# this many pass: held back 184 and 304, later 155 and 297, last 71 and 138, of the blind writer's halves 82 and 155, 84
# and 154; and F1 and wrong cards on PolitiFact and Snopes (twins counted) with half of the answers taken out:
#
#     before  164 62  130 80  61 51  69 50  75 44   0.621 0.028   0.750 0.042
#     -2.2    168 73  133 86  62 49  70 53  77 50                 0.759 0.044
#     -1.8    167 63  133 73  62 45  70 49  77 43   0.622 0.034   0.754 0.044
#     -1.6    165 55  133 67  62 41  70 43  76 38   0.615 0.034   0.747 0.044
#     -1.4    164 48  132 62  62 41  70 40  76 34   0.607 0.034   0.745 0.042
#     -1.2    163 42  131 55  62 37  70 35  76 32   0.607 0.034   0.735 0.040
#
# "Before" is the regression with products over 28 features. PolitiFact by recency at 16, 20, 24 and -1.6: 0.607, 0.615,
# 0.622; at 24 more of the hard pairs would pass with a check of the same week than before, at 20 fewer.
_ENOUGH = -1.8
_RECENT = 20.0

Numbers = NDArray[np.float64]


class Paraphrases:
    """Judges the pairs of one document; reads each text once, 10 ms of CPU."""

    def __init__(self, model: WordEncoder) -> None:
        self._read = functools.cache(model.encode_words)

    def claim_the_same(self, statement: str, checked: str, recency: float) -> bool:
        """`recency`, 0..0.17: how near in time they were made.

        A text of several sentences claims what one of them claims: as a whole only, posts lose 10 of 327 right cards.
        """
        parts = (statement, *parts_of(statement))
        return any(self._evidence(part, checked) + _RECENT * recency >= _ENOUGH for part in parts)

    def _evidence(self, statement: str, checked: str) -> float:
        return evidence(self._read(statement), self._read(checked))


def evidence(statement: WordVectors, checked: WordVectors) -> float:
    """The logarithm of the odds, where as many pairs claim the same as do not."""
    return _model().evidence(compared(statement, checked))


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Decision trees that put the same questions to all branches of a level, so that the answers number the leaf."""

    features: NDArray[np.intp]
    """Trees × levels: which value is asked for."""
    cuts: Numbers
    """Trees × levels: whether it is above this; the answer to the first question is the highest bit."""
    leaves: Numbers
    """Trees × 2 to the number of levels: what each adds."""

    def __call__(self, values: Numbers) -> float:
        above = values[self.features] > self.cuts
        reached = above @ (1 << np.arange(above.shape[1])[::-1])
        return float(self.leaves[np.arange(len(reached)), reached].sum())


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The mean of a logistic regression over what a comparison found and of boosted trees."""

    middle: Mapping[str, float]
    spread: Mapping[str, float]
    bias: float
    alone: Mapping[str, float]
    """By name, as all of these."""
    trees: Trees
    """Of the values in their order."""

    def evidence(self, found: Mapping[str, float]) -> float:
        values, middle, spread, alone = (
            np.array(list(one.values())) for one in (found, self.middle, self.spread, self.alone)
        )
        return (self.bias + float(scaled(values, middle, spread) @ alone) + self.trees(values)) / 2


# In standard deviations: what is farther out than any pair of the table tells no more.
_FARTHEST = 3.0


def scaled(values: Numbers, middle: Numbers, spread: Numbers) -> Numbers:
    """Around 0, -3..3."""
    return np.clip((values - middle) / spread, -_FARTHEST, _FARTHEST)


@functools.cache
def _model() -> Model:
    """As tests/quality/train_paraphrase.py writes it."""
    written = json.loads(files(__package__).joinpath("paraphrase.json").read_text(encoding="utf-8"))
    features, cuts, leaves = (np.array(part) for part in zip(*written.pop("trees"), strict=True))
    return Model(trees=Trees(features, cuts, leaves), **written)
