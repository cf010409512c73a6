"""Does a statement claim what another does, or only something on the same people and subject?

What shares subject and words with a claim is near to it in meaning whatever it says. What tells them apart is a meaning
nearer than the shared words explain, no word on either side that nothing on the other answers, and shared words that
mean the same where they stand. How much each of that tells, alone and two together, was learned from pairs of our own
(tests/quality/train_paraphrase.py).
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
# this many pass: of the older 82 and 167, of 184 and 304, of 155 and 297; and F1 and wrong cards on PolitiFact and
# Snopes (twins counted) with half of the answers taken out:
#
#     without   79  73   170 248   137 244   0.626 0.037   0.772 0.047
#     -2        75  18   169  92   136 119   0.615 0.034   0.764 0.047
#     -1.5      75  15   165  72   133  89   0.618 0.031   0.751 0.044
#     -1.25     74  12   164  62   131  80   0.621 0.028   0.749 0.044
#     -1        72  10   163  52   131  73   0.624 0.026   0.743 0.044
#
# A card too few does less harm than a wrong one; lower than -1.25 is not much gained. PolitiFact by recency at 10; at
# 16 it has 0.622 and 0.034 at -2, 0.618 and 0.031 at -1.5, 0.621 and 0.028 at -1.25 and -1.
_ENOUGH = -1.25
_RECENT = 16.0

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
class Model:
    """Logistic regression over what a comparison found and the products of each two of these."""

    middle: Mapping[str, float]
    spread: Mapping[str, float]
    bias: float
    alone: Mapping[str, float]
    """By name, as all of these."""
    together: Numbers
    """Of the names in their order: 0 below the diagonal."""

    def evidence(self, found: Mapping[str, float]) -> float:
        values = scaled(*(np.array(list(one.values())) for one in (found, self.middle, self.spread)))
        return float(self.bias + values @ np.array(list(self.alone.values())) + values @ self.together @ values)


# In standard deviations: what is farther out than any pair of the table tells no more.
_FARTHEST = 3.0


def scaled(values: Numbers, middle: Numbers, spread: Numbers) -> Numbers:
    """Around 0, -3..3."""
    return np.clip((values - middle) / spread, -_FARTHEST, _FARTHEST)


@functools.cache
def _model() -> Model:
    """As tests/quality/train_paraphrase.py writes it."""
    written = json.loads(files(__package__).joinpath("paraphrase.json").read_text(encoding="utf-8"))
    triangle = written.pop("together")
    together = np.zeros((len(triangle), len(triangle)))
    together[np.triu_indices(len(triangle))] = [weight for row in triangle for weight in row]
    return Model(together=together, **written)
