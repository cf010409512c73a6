"""Fit the weights that tell a claim in other words from another claim on the same people and subject.

    .venv/bin/python -m tests.quality.train_paraphrase            # writes the weights
    .venv/bin/python -m tests.quality.train_paraphrase --report   # how well pairs are told apart that it has not seen

Reads paraphrase_pairs.tsv, all written and labelled by us for this, of which the checks of set "held" are left out.
Writes paraphrase.json of sidelight.kinds.claim: logistic regression with an L2 penalty, by Newton's method, so that
the same table gives the same weights.
"""

from __future__ import annotations

import argparse
import csv
import functools
import json
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import encoder
from sidelight.kinds.claim import by_meaning
from sidelight.kinds.claim.paraphrase import features

PAIRS = Path(__file__).with_name("paraphrase_pairs.tsv")
OLDER = Path(__file__).with_name("claim_pairs.tsv")
WEIGHTS = Path(by_meaning.__file__).with_name("paraphrase.json")
# With five features more (words of plans and of all, a cause on one side): AUC on checks left out in turn and on
# claim_pairs.tsv at 10, 3.3 and 1 is 0.943 and 0.934, 0.945 and 0.945, 0.947 and 0.946.
PENALTY = 3.3
# Shares of the check's words: within each both labels weigh the same, so that how many words are shared tells nothing.
SHARED = (0.25, 0.45, 0.6, 0.75, 0.9)
FEWEST = 8
STEPS = 15
DECIMALS = 3
FOLDS = 6

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Pairs:
    names: tuple[str, ...]
    features: Array
    """Pairs × names."""
    same: Flags
    checks: tuple[str, ...]

    def where(self, chosen: Flags) -> Pairs:
        checks = tuple(check for check, taken in zip(self.checks, chosen, strict=True) if taken)
        return Pairs(self.names, self.features[chosen], self.same[chosen], checks)


def pairs(table: Path, part: str | None = None) -> Pairs:
    """Those of one set, or of a table that has no sets."""
    reader = encoder()
    if reader is None:
        sys.exit("the package with the encoder's weights is not installed")
    read = functools.cache(reader.encode_words)
    rows = [row for row in rows_of(table) if part in {None, row.get("set")}]
    found = [features(read(row["statement"]), read(row["checked"])) for row in rows]
    return Pairs(
        tuple(found[0]),
        np.array([list(one.values()) for one in found]),
        np.array([row["relation"] == "same" for row in rows]),
        tuple(row["checked"] for row in rows),
    )


def rows_of(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def fit(known: Pairs) -> tuple[Array, float]:
    """A weight for each feature as it stands, and the bias."""
    middle, spread = known.features.mean(0), known.features.std(0) + 1e-9
    inputs = np.column_stack([(known.features - middle) / spread, np.ones(len(known.same))])
    penalty = np.diag([*np.full(len(known.names), PENALTY), 1e-9])
    sample, weights = _sample(known), np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (sample * (known.same - likely)) - penalty @ weights
        curve = (inputs.T * (sample * likely * (1 - likely))) @ inputs + penalty
        weights += np.linalg.solve(curve, slope)
    raw = weights[:-1] / spread
    return raw, float(weights[-1] - raw @ middle)


def _sample(known: Pairs) -> Array:
    """How much each pair counts."""
    share = np.digitize(known.features[:, known.names.index("checked, shared stems")], SHARED)
    counted = np.zeros(len(share))
    for part in np.unique(share):
        for label in (False, True):
            chosen = (share == part) & (known.same == label)
            counted[chosen] = (share == part).sum() / 2 / max(chosen.sum(), FEWEST)
    return counted


def left_out(known: Pairs) -> Array:
    """The evidence for each pair by weights that were fitted without its check."""
    fold = np.array([zlib.crc32(check.encode()) // 7 % FOLDS for check in known.checks])
    evidence = np.zeros(len(fold))
    for number in range(FOLDS):
        weights, bias = fit(known.where(fold != number))
        evidence[fold == number] = known.features[fold == number] @ weights + bias
    return evidence


def auc(evidence: Array, same: Flags) -> float:
    """How often a pair of the same claim has more than one that is not."""
    above = evidence[same][:, None] - evidence[~same][None]
    return float((np.sign(above) + 1).mean() / 2)


def report(known: Pairs) -> None:
    weights, bias = fit(known)
    print(f"checks left out in turn: AUC {auc(left_out(known), known.same):.3f}")
    for name, other in (("claim_pairs.tsv", pairs(OLDER)), ("held", pairs(PAIRS, "held"))):
        by_meaning_alone = auc(other.features[:, other.names.index("meaning")], other.same)
        reached = auc(other.features @ weights + bias, other.same)
        print(f"{name}: AUC {reached:.3f}, by meaning alone {by_meaning_alone:.3f}")


def written(weights: Sequence[float], bias: float, names: Sequence[str]) -> str:
    rounded = {name: round(weight, DECIMALS) for name, weight in zip(names, weights, strict=True)}
    return json.dumps({"bias": round(bias, DECIMALS), "weights": rounded}, indent=2) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", action="store_true", help="say what is reached on pairs that were left out")
    known = pairs(PAIRS, "train")
    if parser.parse_args().report:
        report(known)
        return
    weights, bias = fit(known)
    WEIGHTS.write_text(written(weights.tolist(), bias, known.names), encoding="utf-8")


if __name__ == "__main__":
    main()
