"""Fit the weights that tell the type of a claim.

    .venv/bin/python -m tests.quality.train_claim_types            # writes the weights

Reads the check-worthy sentences of checkworthy_sentences.tsv and claim_articles.tsv, never claim_passages.tsv, on which
it is measured. Multinomial logistic regression with an L2 penalty, by accelerated gradient steps from zero, so that the
same tables give the same weights.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import encoder
from sidelight.kinds.claim import type_model
from sidelight.kinds.claim.checkworthy.terms import terms
from sidelight.kinds.claim.type_model import TYPES, TypedClaim, meaning_values, sign_values, term_values
from tests.quality.train_checkworthy import ARTICLES, SENTENCES, rows

WEIGHTS = Path(type_model.__file__).with_name("claim_types.json")
FEWEST_SENTENCES = 3
# At 1 and 3, right of 118 claims of real news: 0.69 and 0.70; of the first passages 0.69 and 0.72.
PENALTY = 3.0
STEPS = 200
DECIMALS = 3
# The single sentences carry no speaker.
_REPORTED = re.compile(r"\b(?:said|says|according)\b")

Array = NDArray[np.float64]


def claims() -> list[tuple[TypedClaim, str]]:
    """With the type of each."""
    single = [
        (TypedClaim(row["sentence"], bool(_REPORTED.search(row["sentence"]))), row["type"])
        for row in rows(SENTENCES)
        if row["label"] == "2"
    ]
    whole = [
        (TypedClaim(row["sentence"], bool(row["speaker"])), row["type"])
        for row in rows(ARTICLES)
        if row["label"] == "2"
    ]
    return single + whole


def rarities(table: Sequence[TypedClaim]) -> dict[str, float]:
    counted = Counter(term for one in table for term in terms(one.sentence))
    return {
        term: round(float(np.log(len(table) / count)), DECIMALS)
        for term, count in sorted(counted.items())
        if count >= FEWEST_SENTENCES
    }


def fit(values: Array, types: NDArray[np.int_], free: int) -> Array:
    """A row for each column of the values; the penalty leaves the column `free` alone, which is the bias."""
    wanted = np.eye(len(TYPES))[types]
    penalty = np.full((values.shape[1], 1), PENALTY)
    penalty[free] = 0.0
    step = 1 / (0.5 * np.linalg.norm(values, 2) ** 2 + PENALTY)
    weights = np.zeros((values.shape[1], len(TYPES)))
    ahead, momentum = weights, 1.0
    for _ in range(STEPS):
        evidence = values @ ahead
        likely = np.exp(evidence - evidence.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        moved = ahead - step * (values.T @ (likely - wanted) + penalty * ahead)
        following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = moved + (momentum - 1) / following * (moved - weights)
        weights, momentum = moved, following
    return weights


def main() -> None:
    reader = encoder()
    if reader is None:
        sys.exit("the package with the encoder's weights is not installed")
    table, types = zip(*claims(), strict=True)
    rarity = rarities(table)
    column = {term: number for number, term in enumerate(rarity)}
    of_signs = np.array([sign_values(one) for one in table])
    of_terms = np.zeros((len(table), len(rarity)))
    for row, one in zip(of_terms, table, strict=True):
        for term, value in term_values(one.sentence, rarity).items():
            row[column[term]] = value
    of_meaning = meaning_values(reader.encode([one.sentence for one in table]))
    bias = of_signs.shape[1] - 1
    weights = fit(
        np.column_stack([of_signs, of_terms, of_meaning]), np.array([TYPES.index(one) for one in types]), bias
    )
    signs, words, meaning = np.split(weights, [of_signs.shape[1], of_signs.shape[1] + len(rarity)])
    WEIGHTS.write_text(written(signs, meaning, rarity, words), encoding="utf-8")


def written(signs: Array, meaning: Array, rarity: dict[str, float], words: Array) -> str:
    """JSON with a line for each term, so that a change can be read."""
    of_terms = ",\n".join(
        f"    {json.dumps(term, ensure_ascii=False)}: {json.dumps([rare, *weights])}"
        for (term, rare), weights in zip(rarity.items(), _rounded(words), strict=True)
    )
    head = f'  "signs": {json.dumps(_rounded(signs))},\n  "meaning": {json.dumps(_rounded(meaning))}'
    return f'{{\n{head},\n  "terms": {{\n{of_terms}\n  }}\n}}\n'


def _rounded(weights: Array) -> list[list[float]]:
    rounded: list[list[float]] = np.round(weights, DECIMALS).tolist()
    return rounded


if __name__ == "__main__":
    main()
