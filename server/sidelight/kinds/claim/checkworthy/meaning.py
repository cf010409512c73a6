"""A second look at how worth checking statements are, by their meaning: only for those whose vectors are at hand."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np

from sidelight.embed import Array

STILL_WORTH_CHECKING = 0.5
"""Below this a claim by words and context is none at the second look.

Of what is shown of the 408 labelled sentences of Wikinews, the eight best of an article: precision 0.86 and recall 0.49
by words and context, 0.87 and 0.49 with this, and at 0.58, where the first article would lose a claim.
"""
SURELY_WORTH_CHECKING = 0.65
"""What the second look asks of a sentence that words and context leave in doubt; more than any has by these alone."""
# An article with a single claim among five sentences or more seldom holds any: there it has to be as sure as 0.8. Of
# 40 articles of our own without a claim 4 showed one before, none with this; of the claims of our other articles, held
# out, 0.3 of 76 percent are lost, of Wikinews none. The same for fewer claims than one sentence in five lost 2 of 42
# more.
_FEWEST_SENTENCES = 5
_DOUBT_OF_ONE = math.log(0.8 / 0.2)
_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    first_look: float
    """The weight of the evidence that words and context gave."""
    vector: Array


def second_look(vectors: Array | None, scores: Sequence[float], sentences: int, claims: int) -> list[float]:
    """The check-worthiness of statements from that by words and context, each with its row of `vectors`.

    As it was where there are none. 0 stays 0: a question is none, whatever it means. `sentences` and
    `claims`: how many the article has; fewer claims than scores where some are looked at only since they may have been
    checked.
    """
    if vectors is None:
        return list(scores)
    model = _model()
    bias = model.bias - (_DOUBT_OF_ONE if claims == 1 and sentences >= _FEWEST_SENTENCES else 0.0)
    evidence = (vectors @ model.vector + bias).tolist()
    return [
        _likelihood(meant + model.first_look * _evidence(score)) if score else 0.0
        for score, meant in zip(scores, evidence, strict=True)
    ]


def _likelihood(evidence: float) -> float:
    return round(1 / (1 + math.exp(-evidence)), _DECIMALS)


def _evidence(likelihood: float) -> float:
    bounded = min(max(likelihood, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


@functools.cache
def _model() -> _Model:
    """As tests/quality/train_checkworthy.py writes it."""
    written = json.loads(files(__package__).joinpath("meaning.json").read_text(encoding="utf-8"))
    return _Model(written["bias"], written["first_look"], np.array(written["vector"], np.float32))
