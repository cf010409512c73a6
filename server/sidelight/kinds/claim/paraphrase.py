"""Does a statement claim what another does, or only something on the same people and subject?

What shares subject and words with a claim is near to it in meaning whatever it says. What tells them apart is a meaning
nearer than the shared words explain, and no word on either side that nothing on the other answers. How much each of
that tells was learned from pairs of our own (tests/quality/train_paraphrase.py).
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

import numpy as np

from sidelight.embed import Array, WordEncoder, WordVectors
from sidelight.kinds.claim.likeness import has_meaning, stems

# Of 82 statements of our own that say what one of 10,427 checks says, and of 167 that say something else of the same
# people and subject, none of which the weights were fitted on, this many are taken for the same; and F1 of the cards on
# PolitiFact with half of the answers taken out:
#
#     without   79  73   0.626
#     -3        79  39   0.626
#     -2.5      78  36   0.629
#     -2        77  23   0.629
#     -1.5      76  20   0.622
#     -1        75  18   0.615
#
# Snopes (F1 0.77) loses nothing down to -2. What is said aloud is put in more words than what is checked: without
# recency PolitiFact falls to 0.600 at -2.
_ENOUGH = -2.0
_RECENT = 10.0
# Words that are answered worst, taken together.
_WORST = 3


class Paraphrases:
    """Judges the pairs of one document; reads each text once, 10 ms of CPU."""

    def __init__(self, model: WordEncoder) -> None:
        self._read = functools.cache(model.encode_words)

    def claim_the_same(self, statement: str, checked: str, recency: float) -> bool:
        """`recency`, 0..0.17: how near in time they were made."""
        return evidence(self._read(statement), self._read(checked)) + _RECENT * recency >= _ENOUGH


def evidence(statement: WordVectors, checked: WordVectors) -> float:
    """The logarithm of the odds, where as many pairs claim the same as do not."""
    model = _model()
    found = features(statement, checked)
    return model.bias + sum(weight * found[name] for name, weight in model.weights.items())


def features(statement: WordVectors, checked: WordVectors) -> dict[str, float]:
    """The same names for every pair."""
    return {
        "meaning": float(statement.whole @ checked.whole),
        **dict(_length_and_stems("statement", statement, checked)),
        **dict(_length_and_stems("checked", checked, statement)),
        **dict(_answered("statement early", statement, statement.early @ checked.early.T)),
        **dict(_answered("statement late", statement, statement.late @ checked.late.T)),
        **dict(_answered("checked early", checked, checked.early @ statement.early.T)),
        **dict(_answered("checked late", checked, checked.late @ statement.late.T)),
    }


def _length_and_stems(name: str, one: WordVectors, other: WordVectors) -> Iterator[tuple[str, float]]:
    own, others = stems(" ".join(one.words)), stems(" ".join(other.words))
    yield f"{name}, length", math.log(max(len(one.words), 1))
    yield f"{name}, shared stems", len(own & others) / max(len(own), 1)


def _answered(name: str, text: WordVectors, alike: Array) -> Iterator[tuple[str, float]]:
    """How near the words with a meaning of their own have their nearest in the other text, 0..1: its words × theirs."""
    nearest = alike.max(axis=1, initial=0)
    telling = np.array([has_meaning(word.lower()) for word in text.words], bool)
    named = telling & np.array([number > 0 and word[0].isupper() for number, word in enumerate(text.words)], bool)
    told = np.sort(nearest[telling] if telling.any() else nearest)
    yield f"{name}, all", float(told.mean()) if told.size else 0.0
    yield f"{name}, worst", float(told.min(initial=1))
    yield f"{name}, worst three", float(told[:_WORST].mean()) if told.size else 0.0
    yield f"{name}, worst name", float(nearest[named].min(initial=1))


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    weights: dict[str, float]


@functools.cache
def _model() -> _Model:
    """As tests/quality/train_paraphrase.py writes it."""
    written = json.loads(files(__package__).joinpath("paraphrase.json").read_text(encoding="utf-8"))
    return _Model(**written)
