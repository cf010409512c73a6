"""How worth checking is a sentence? A logistic model over cues that anybody can read and weigh, and over its words."""

from __future__ import annotations

import functools
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from sidelight.kinds.claim.checkworthy.context import in_context as in_context
from sidelight.kinds.claim.checkworthy.cues import NAMES, cues
from sidelight.kinds.claim.checkworthy.meaning import STILL_WORTH_CHECKING as STILL_WORTH_CHECKING
from sidelight.kinds.claim.checkworthy.meaning import SURELY_WORTH_CHECKING as SURELY_WORTH_CHECKING
from sidelight.kinds.claim.checkworthy.meaning import second_look as second_look
from sidelight.kinds.claim.checkworthy.terms import terms

WORTH_CHECKING = 0.58
"""From this check-worthiness on a sentence is a claim.

On 408 sentences of Wikinews that we labelled, in their articles, precision and recall are 0.75 and 0.82 at 0.5, 0.78
and 0.78 at 0.55, 0.81 and 0.75 at 0.58, 0.86 and 0.65 at 0.65. Precision comes first, and the claims of the first
article lie above 0.58.
"""
WORTH_A_SECOND_LOOK = 0.4
"""From this check-worthiness on a sentence may be a claim, where its meaning can be looked at."""
_QUOTATION = re.compile(r"[“\"](?P<whole>[^“”\"]+)(?:[”\"]|$)|^(?P<continued>[^“”\"]+)[”\"]")
_QUESTION = re.compile(r"\?[”\"’')]*$")
_MOST_OF_A_QUESTION = 0.05
# Shorter ones are words and names set apart, not statements.
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    cues: tuple[float, ...]
    """In the order of NAMES."""
    terms: Mapping[str, tuple[float, float]]
    """How rare a term is, and its weight."""


def checkworthiness(sentence: str) -> float:
    """How likely the sentence states a fact worth checking, 0..1, at the share of such sentences in news.

    Where it quotes, the statement inside decides as well: "writing, “Another reason to hope.”" is none. A question
    states nothing, however many figures it holds.
    """
    inside = max(map(_likelihood, _quoted_statements(sentence)), default=1.0)
    return min(_likelihood(sentence), inside, _MOST_OF_A_QUESTION if _QUESTION.search(sentence) else 1.0)


def _likelihood(statement: str) -> float:
    model = _model()
    evidence = sum(weight * value for weight, value in zip(model.cues, cues(statement), strict=True))
    return 1 / (1 + math.exp(-model.bias - evidence - _of_terms(statement, model.terms)))


def _of_terms(statement: str, known: Mapping[str, tuple[float, float]]) -> float:
    """What the known terms say, each by its rarity, at the same length for few and for many of them."""
    found = [known[term] for term in terms(statement) if term in known]
    length = math.hypot(*(rarity for rarity, _ in found))
    return sum(rarity * weight for rarity, weight in found) / length if found else 0.0


def _quoted_statements(sentence: str) -> Iterator[str]:
    """The quotations long enough to be statements, written as sentences of their own."""
    for quotation in _QUOTATION.finditer(sentence):
        words = (quotation["whole"] or quotation["continued"]).strip().rstrip(",")
        if len(words.split()) >= _FEWEST_WORDS:
            yield f"{words[0].upper()}{words[1:].rstrip('.')}."


@functools.cache
def _model() -> _Model:
    """As tests/quality/train_checkworthy.py writes it."""
    written = json.loads(files(__name__).joinpath("weights.json").read_text(encoding="utf-8"))
    return _Model(
        written["bias"],
        tuple(written["cues"][name] for name in NAMES),
        {term: (rarity, weight) for term, (rarity, weight) in written["terms"].items()},
    )
