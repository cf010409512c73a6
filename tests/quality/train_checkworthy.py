"""Fit the weights of check-worthiness on our own sentences.

    .venv/bin/python -m tests.quality.train_checkworthy            # writes the weights
    .venv/bin/python -m tests.quality.train_checkworthy --report   # what they reach on articles that were held out

Reads checkworthy_sentences.tsv (label, type, sentence), claim_articles.tsv (whole articles) and the first two rounds of
claimless_articles.tsv, all written and labelled by us for this: 2 is check-worthy, 1 factual but of little public
interest, 0 the rest. Writes weights.json and meaning.json of sidelight.kinds.claim.checkworthy: logistic regression
with an L2 penalty, by Newton's method, so that the same tables give the same weights.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import encoder
from sidelight.kinds.claim import checkworthy
from sidelight.kinds.claim.checkworthy.cues import NAMES, cues
from sidelight.kinds.claim.checkworthy.terms import terms

SENTENCES = Path(__file__).with_name("checkworthy_sentences.tsv")
ARTICLES = Path(__file__).with_name("claim_articles.tsv")
CLAIMLESS = Path(__file__).with_name("claimless_articles.tsv")
# Of 46 other articles without a claim five showed a sentence with these in the training, seven without (penalty 0.4).
_CLAIMLESS_ROUNDS = ("1", "2")
WEIGHTS = Path(checkworthy.__file__).with_name("weights.json")
SECOND_LOOK = WEIGHTS.with_name("meaning.json")
# Swept on 408 sentences of Wikinews that we labelled (newsclaims_dev.tsv), on ClaimBuster's debates and on claim_blind;
# we train on none. Average precision in Wikinews, ClaimBuster, and blind rounds 1 and 2 read: cues at 0.05 of their
# spread and a penalty of 1 0.880, 0.763, 0.884, 0.939; 0.035 and 0.6 0.888, 0.769, 0.897, 0.949; 0.025 and 0.6 0.883,
# 0.772, 0.902, 0.951; 0.025 and 0.4 0.886, 0.769, 0.901, 0.952; 0.015 and 0.6 0.860, 0.764, 0.895, 0.952. With fewer
# sentences to learn from, cues had to count for more. A term in at least 2 sentences: no better.
FEWEST_SENTENCES = 3
CUE_SCALE = 0.025
PENALTY = 0.6
# At 0.3, 1 and 2 by meaning 0.869, 0.885 and 0.891 in Wikinews, 0.801, 0.797 and 0.793 of ClaimBuster.
PENALTY_OF_MEANING = 1.0
# Our tables hold more check-worthy sentences than news, where they are about two in five (168 of those 408).
SHARE_IN_NEWS = 0.4
STEPS = 12
DECIMALS = 3
FOLDS = 5

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Sentence:
    text: str
    worthy: bool
    article: str | None
    genre: str


@dataclass(frozen=True)
class Weights:
    bias: float
    cues: Mapping[str, float]
    terms: Mapping[str, tuple[float, float]]
    """Rarity and weight."""

    def of(self, sentences: Sequence[Sentence]) -> Array:
        """The evidence for each, as the product would add it up for the sentence as a whole."""
        values = np.array([cues(one.text) for one in sentences]) @ np.array([self.cues[name] for name in NAMES])
        rarity = {term: rare for term, (rare, _) in self.terms.items()}
        told = _term_values(sentences, rarity) @ np.array([weight for _, weight in self.terms.values()])
        return np.asarray(values + told + self.bias)


def sentences() -> list[Sentence]:
    single = [Sentence(row["sentence"], row["label"] == "2", None, "single sentences") for row in rows(SENTENCES)]
    whole = [Sentence(row["sentence"], row["label"] == "2", row["article"], row["genre"]) for row in rows(ARTICLES)]
    claimless = [
        Sentence(row["sentence"], False, row["article"], row["genre"])
        for row in rows(CLAIMLESS)
        if row["round"] in _CLAIMLESS_ROUNDS
    ]
    return single + whole + claimless


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def trained(table: Sequence[Sentence]) -> Weights:
    counted = Counter(term for one in table for term in terms(one.text))
    rarity = {
        term: round(float(np.log(len(table) / count)), DECIMALS)
        for term, count in sorted(counted.items())
        if count >= FEWEST_SENTENCES
    }
    cue_values = np.array([cues(one.text) for one in table])
    scale = CUE_SCALE / (cue_values.std(0) + 1e-9)
    weights, bias = fit(
        np.column_stack([cue_values * scale, _term_values(table, rarity)]), np.array([one.worthy for one in table])
    )
    of_cues = np.round(weights[: len(NAMES)] * scale, DECIMALS).tolist()
    of_terms = np.round(weights[len(NAMES) :], DECIMALS).tolist()
    return Weights(
        round(bias, DECIMALS),
        dict(zip(NAMES, of_cues, strict=True)),
        {term: (rare, weight) for (term, rare), weight in zip(rarity.items(), of_terms, strict=True)},
    )


def _term_values(table: Sequence[Sentence], rarity: Mapping[str, float]) -> Array:
    """A row of length 1 for each sentence: the rarity of its terms."""
    column = {term: number for number, term in enumerate(rarity)}
    values = np.zeros((len(table), len(rarity)))
    for row, one in zip(values, table, strict=True):
        for term in terms(one.text):
            if term in column:
                row[column[term]] = rarity[term]
    return np.asarray(values / np.maximum(np.linalg.norm(values, axis=1, keepdims=True), 1e-9))


def fit(values: Array, worthy: NDArray[np.bool_], penalty: float = PENALTY) -> tuple[Array, float]:
    """The weights and the bias; each step solves for the sentences, which are fewer than the weights."""
    inputs = np.column_stack([values, np.full(len(values), _BIAS_SCALE)])
    similar = inputs @ inputs.T
    sample = np.where(worthy, SHARE_IN_NEWS / worthy.mean(), (1 - SHARE_IN_NEWS) / (1 - worthy.mean()))
    evidence, share = np.zeros(len(values)), np.zeros(len(values))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-evidence))
        certainty = sample * np.maximum(likely * (1 - likely), 1e-6)
        target = evidence + sample * (worthy - likely) / certainty
        share = np.linalg.solve(similar + np.diag(penalty / certainty), target)
        evidence = similar @ share
    weights = inputs.T @ share
    return weights[:-1], float(weights[-1]) * _BIAS_SCALE


# So large that the penalty does not hold the bias back.
_BIAS_SCALE = 10.0


def average_precision(scores: Array, worthy: NDArray[np.bool_]) -> float:
    ranked = worthy[np.argsort(-scores, kind="stable")]
    return float(np.mean(np.cumsum(ranked)[ranked] / (np.flatnonzero(ranked) + 1)))


def held_out(table: Sequence[Sentence]) -> Array:
    """The evidence for each sentence by weights that were fitted without its article."""
    fold = np.array([zlib.crc32((one.article or one.text).encode()) % FOLDS for one in table])
    evidence = np.zeros(len(table))
    for number in range(FOLDS):
        weights = trained([one for one, other in zip(table, fold, strict=True) if other != number])
        evidence[fold == number] = weights.of([one for one, mine in zip(table, fold, strict=True) if mine == number])
    return evidence


def trained_by_meaning(table: Sequence[Sentence]) -> dict[str, float | list[float]]:
    """The second look: it learns from what the first says of sentences of articles that it has not seen."""
    reader = encoder()
    if reader is None:
        sys.exit("the package with the encoder's weights is not installed")
    values = np.column_stack([reader.encode([one.text for one in table]), held_out(table)])
    weights, bias = fit(values, np.array([one.worthy for one in table]), PENALTY_OF_MEANING)
    *vector, first_look = np.round(weights, DECIMALS).tolist()
    return {"bias": round(bias, DECIMALS), "first_look": first_look, "vector": vector}


def report(table: Sequence[Sentence]) -> None:
    evidence, worthy = held_out(table), np.array([one.worthy for one in table])
    articles = np.array([one.article is not None for one in table])
    for name, part in (("single sentences", ~articles), ("articles", articles)):
        print(
            f"{name}: {part.sum()} sentences, average precision {average_precision(evidence[part], worthy[part]):.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--report", action="store_true", help="hold articles out and say what is reached on them")
    table = sentences()
    if parser.parse_args().report:
        report(table)
        return
    WEIGHTS.write_text(written(trained(table)), encoding="utf-8")
    SECOND_LOOK.write_text(json.dumps(trained_by_meaning(table)) + "\n", encoding="utf-8")


def written(weights: Weights) -> str:
    """JSON with a line for each cue and each term, so that a change can be read."""
    head = json.dumps({"bias": weights.bias, "cues": dict(weights.cues)}, indent=2).removesuffix("\n}")
    of_terms = ",\n".join(
        f"    {json.dumps(term, ensure_ascii=False)}: {json.dumps(pair)}" for term, pair in weights.terms.items()
    )
    return f'{head},\n  "terms": {{\n{of_terms}\n  }}\n}}\n'


if __name__ == "__main__":
    main()
