"""Fit the weights of check-worthiness on our own sentences.

    .venv/bin/python tests/quality/train_checkworthy.py

Reads checkworthy_sentences.tsv (label, type, sentence; all written by us for this: 2 is check-worthy, 1 factual but of
little public interest, 0 the rest) and writes the weights.json of sidelight.kinds.claim.checkworthy. Logistic
regression with an L2 penalty on standardised cues, by Newton's method: the same table gives the same weights.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.kinds.claim import checkworthy
from sidelight.kinds.claim.checkworthy.cues import NAMES, cues

TABLE = Path(__file__).with_name("checkworthy_sentences.tsv")
WEIGHTS = Path(checkworthy.__file__).with_name("weights.json")
# Average precision on 408 sentences of Wikinews that we labelled, never trained on (newsclaims_dev.tsv), at 60, 120,
# 200, 400: 0.802, 0.807, 0.808, 0.809; on ClaimBuster's debates, 0.692, 0.706, 0.716, 0.728.
PENALTY = 400.0
# Our table holds two check-worthy sentences in three, news about two in five (168 of those 408).
SHARE_IN_NEWS = 0.4
STEPS = 30
DECIMALS = 3

Array = NDArray[np.float64]


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def fit(values: Array, labels: Array, penalty: float = PENALTY) -> tuple[Array, float]:
    """The weight of each cue and the bias, for cues as they are (not standardised)."""
    mean, spread = values.mean(0), values.std(0) + 1e-9
    inputs = np.column_stack([(values - mean) / spread, np.ones(len(values))])
    penalties = np.diag([*[penalty] * values.shape[1], 0.0])
    sample = np.where(labels == 1, SHARE_IN_NEWS / labels.mean(), (1 - SHARE_IN_NEWS) / (1 - labels.mean()))
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        gradient = inputs.T @ (sample * (likely - labels)) + penalties @ weights
        curvature = (inputs * (sample * likely * (1 - likely))[:, None]).T @ inputs + penalties
        weights -= np.linalg.solve(curvature, gradient)
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - plain @ mean)


def trained() -> tuple[Array, float]:
    table = rows()
    values = np.array([cues(row["sentence"]) for row in table])
    return fit(values, np.array([row["label"] == "2" for row in table], dtype=float))


def main() -> None:
    weights, bias = trained()
    named = {name: round(float(weight), DECIMALS) for name, weight in zip(NAMES, weights, strict=True)}
    written = json.dumps({"bias": round(bias, DECIMALS), "weights": named}, indent=2)
    WEIGHTS.write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
